/** A SQL text literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A SQL list of text literals. */
export const textList = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

/** One of the texts, chosen by an expression in (0, 1), all equally often. */
export const oneOf = (texts: readonly string[], uniform: string): string =>
  `(${textList(texts)})[1 + floor((${uniform}) * ${texts.length})::INTEGER]`;

/** One of the texts, chosen by an expression in (0, 1), as often as its weight says. The expression is repeated: give it a column. */
export function byShare(shares: Readonly<Record<string, number>>, uniform: string): string {
  const entries = Object.entries(shares);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let reached = 0;
  const cases = entries.slice(0, -1).map(([text, weight]) => {
    reached += weight / total;
    return `WHEN ${uniform} < ${reached} THEN ${quoted(text)}`;
  });
  const last = quoted(entries.at(-1)?.[0] ?? '');
  return cases.length === 0 ? last : `CASE ${cases.join(' ')} ELSE ${last} END`;
}

/** A SQL date literal of a plain date. */
export const date = (plain: string): string => `DATE ${quoted(plain)}`;

/** A text with the letters æ, ø, å and blanks spelt as in addresses of the net. */
export const slug = (expression: string): string =>
  `regexp_replace(replace(replace(replace(lower(${expression}), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), '[^a-z0-9]+', '-', 'g')`;
