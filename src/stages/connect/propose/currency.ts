import { currencyOfHeader } from './content/currency-signs.ts';
import type { FileProposal, Proposal } from './types.ts';

/** Currencies of the countries rows are from, where nothing better tells. */
const byCountry: Readonly<Record<string, string>> = {
  NO: 'NOK',
  NORWAY: 'NOK',
  NORGE: 'NOK',
  SE: 'SEK',
  SWEDEN: 'SEK',
  SVERIGE: 'SEK',
  DK: 'DKK',
  DENMARK: 'DKK',
  DANMARK: 'DKK',
  FI: 'EUR',
  FINLAND: 'EUR',
  SUOMI: 'EUR',
  DE: 'EUR',
  GERMANY: 'EUR',
  DEUTSCHLAND: 'EUR',
  FR: 'EUR',
  FRANCE: 'EUR',
  NL: 'EUR',
  NETHERLANDS: 'EUR',
  ES: 'EUR',
  SPAIN: 'EUR',
  IT: 'EUR',
  ITALY: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
  IRELAND: 'EUR',
  GB: 'GBP',
  UK: 'GBP',
  'UNITED KINGDOM': 'GBP',
  US: 'USD',
  USA: 'USD',
  'UNITED STATES': 'USD',
  CH: 'CHF',
  SWITZERLAND: 'CHF',
  CA: 'CAD',
  CANADA: 'CAD',
  AU: 'AUD',
  AUSTRALIA: 'AUD',
};
const byRegister: readonly {
  readonly told: RegExp;
  readonly country: 'NO' | 'DK' | 'SE' | 'FI';
  readonly code: string;
}[] = [
  { told: /Norwegian/, country: 'NO', code: 'NOK' },
  { told: /Danish/, country: 'DK', code: 'DKK' },
  { told: /Swedish/, country: 'SE', code: 'SEK' },
  { told: /Finnish/, country: 'FI', code: 'EUR' },
];
/** Share of rows one country needs to speak for all. */
const mostRows = 0.5;

/** The currency of the files' money: from cells and headers, a column of codes, then from the register or country the rows are of. */
export function currencyOf(files: readonly FileProposal[]): Proposal['currency'] {
  const columns = files
    .filter(({ as }) => as !== 'ignore')
    .flatMap(({ file, columns }) => columns.map((column) => ({ file, column })));
  const named = columns.find(({ column }) => column.currency !== undefined && 'code' in column.currency);
  if (named?.column.currency !== undefined && 'code' in named.column.currency)
    return { code: named.column.currency.code, sign: { by: 'column', header: named.column.header, file: named.file } };
  const coded = columns.find(
    ({ column }) => column.meaning === 'currency' && column.samples.some((value) => /^[A-Z]{3}$/.test(value)),
  );
  const [code] = coded?.column.samples ?? [];
  if (coded !== undefined && code !== undefined)
    return { code, sign: { by: 'codes', header: coded.column.header, file: coded.file } };
  const header = columns
    .map(({ column, file }) => ({ file, header: column.header, code: currencyOfHeader(column.header) }))
    .find((each) => each.code !== undefined);
  if (header?.code !== undefined)
    return { code: header.code, sign: { by: 'header', header: header.header, file: header.file } };
  for (const { column, file } of columns)
    for (const { told, country, code } of byRegister)
      if (column.meaning === 'org_number' && told.test(column.because))
        return { code, sign: { by: 'register', country, file } };
  return byMostRows(files);
}

function byMostRows(files: readonly FileProposal[]): Proposal['currency'] {
  for (const { file, columns, as, rows } of files) {
    const country =
      as === 'ignore'
        ? undefined
        : columns.find(({ meaning, column }) => meaning === 'country' || column === 'country');
    const [top] = country?.categories ?? [];
    const code = top === undefined || top.rows < rows * mostRows ? undefined : byCountry[top.value.toUpperCase()];
    if (top !== undefined && code !== undefined) return { code, sign: { by: 'country', country: top.value, file } };
  }
  return undefined;
}
