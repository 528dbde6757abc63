/** ISO codes amounts and headers are searched for. */
export const currencies = [
  'NOK',
  'SEK',
  'DKK',
  'EUR',
  'USD',
  'GBP',
  'ISK',
  'CHF',
  'PLN',
  'CAD',
  'AUD',
  'NZD',
  'JPY',
  'CNY',
  'INR',
  'CZK',
  'HUF',
  'BRL',
  'MXN',
  'ZAR',
  'SGD',
  'HKD',
  'TRY',
  'RON',
] as const;

const signs: readonly (readonly [RegExp, string])[] = [
  [/€/u, 'EUR'],
  [/£/u, 'GBP'],
  [/\$/u, 'USD'],
];

const listed = currencies.join('|');

/** The currency amounts themselves name, when all that name one name the same; `kr` alone is any of three and tells none. */
export function currencyIn(texts: readonly string[]): string | undefined {
  const codes = new Set(
    texts.flatMap((text) => currencyOf(text, new RegExp(String.raw`(?<![A-Z])(${listed})(?![A-Z])`)) ?? []),
  );
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

/** The currency a header names: `Opportunity Amount USD`, `Umsatz (T€)`, `belop_nok`. */
export const currencyOfHeader = (header: string): string | undefined =>
  /\$(?=\p{L}|\d)/u.test(header)
    ? undefined
    : currencyOf(header.toUpperCase(), new RegExp(String.raw`(?:^|[^A-Z])[TM]?(${listed})(?:$|[^A-Z])`));

function currencyOf(text: string, code: RegExp): string | undefined {
  return code.exec(text)?.[1] ?? signs.find(([sign]) => sign.test(text))?.[1];
}

/** What a header says its numbers are counted in: `1000 NOK`, `MNOK`, `T€`, `in thousands`; 1 where it says nothing. */
export function unitOfHeader(header: string): number {
  if (/(?:^|[^\p{L}])(?:m(?:nok|sek|dkk|eur|usd|kr|€)|mill\.?|million(?:s|en|er)?|mio\.?)(?:$|[^\p{L}])/iu.test(header))
    return 1_000_000;
  if (
    /(?:^|[^\p{L}])(?:t(?:nok|sek|dkk|eur|usd|kr|€)|tusen|tusental|tuhatta|tuhansia|thousands?|tausend|tsd\.?)(?:$|[^\p{L}])|\b1[ .,]?000\b|'000/iu.test(
      header,
    )
  )
    return 1000;
  return 1;
}
