import type { Bin } from '../../contract/explore.ts';

/** Texts as conditions write them. */
export const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : numeral(value);

/** Never with an exponent, which the language does not read. */
const numeral = (value: number | boolean): string =>
  typeof value === 'boolean'
    ? String(value)
    : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** The condition of a bar, in the model's language. `term` is the name as conditions write it. */
export function conditionOf(bin: Bin, term: string, all: readonly Bin[]): string {
  switch (bin.kind) {
    case 'unknown':
      return `${term} is unknown`;
    case 'value':
      return `${term} = ${literal(bin.value)}`;
    case 'under':
      return `${term} under ${literal(bin.value)}`;
    case 'days':
      return ends(term, '>=', bin.from, bin.to);
    case 'range':
      return ends(
        term,
        bin.above ? '>' : '>=',
        bin.from === null ? null : numeral(bin.from),
        bin.to === null ? null : numeral(bin.to),
      );
    case 'others': {
      const values = all.flatMap((each) => (each.kind === 'value' ? [literal(each.value)] : []));
      const codes = all.flatMap((each) => (each.kind === 'under' ? [literal(each.value)] : []));
      return codes.length > 0
        ? `${term} is known and not (${term} under (${codes.join(', ')}))`
        : `${term} not in (${values.join(', ')})`;
    }
  }
}

const ends = (term: string, above: '>' | '>=', from: string | null, to: string | null): string =>
  [...(from === null ? [] : [`${term} ${above} ${from}`]), ...(to === null ? [] : [`${term} < ${to}`])].join(' and ') ||
  `${term} is known`;
