import type { Field, Kind, Value } from './field.ts';

/** What a column is narrowed to. Ends of a range are inclusive; dates are compared as ISO text. */
export type Filter =
  | { readonly by: 'contains'; readonly text: string }
  | { readonly by: 'range'; readonly from: string; readonly to: string }
  | { readonly by: 'among'; readonly values: readonly string[] };

/** How a column is best narrowed: numbers and dates by a range, few texts by choosing among them, others by what they contain. */
export function filterOf<Row>(column: Field<Row>, rows: readonly Row[]): Filter {
  if (column.kind === 'boolean') return { by: 'among', values: [] };
  if (column.kind !== 'text') return { by: 'range', from: '', to: '' };
  return choicesOf(column, rows).length <= most ? { by: 'among', values: [] } : { by: 'contains', text: '' };
}

const most = 12;

/** The values of a column as keys, each once, unknown as the empty text; no more than are looked at. */
export function choicesOf<Row>(column: Field<Row>, rows: readonly Row[]): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    found.add(keyOf(column.value(row)));
    if (found.size > most) break;
  }
  return [...found].toSorted((left, right) => left.localeCompare(right));
}

export const keyOf = (value: Value): string => (value === null ? '' : String(value));

export const isIdle = (filter: Filter): boolean =>
  filter.by === 'contains'
    ? filter.text.trim() === ''
    : filter.by === 'range'
      ? filter.from === '' && filter.to === ''
      : filter.values.length === 0;

/** Whether a value passes; an unknown one passes a range or a text only where nothing is asked. */
export function passes(filter: Filter, value: Value, kind: Kind): boolean {
  if (isIdle(filter)) return true;
  if (filter.by === 'among') return filter.values.includes(keyOf(value));
  if (value === null) return false;
  if (filter.by === 'contains') return fold(String(value)).includes(fold(filter.text.trim()));
  if (typeof value === 'number') {
    // People write shares as they see them.
    const scale = kind === 'share' ? 0.01 : 1;
    const bound = (text: string): number => Number(text.replace(',', '.')) * scale;
    return (filter.from === '' || value >= bound(filter.from)) && (filter.to === '' || value <= bound(filter.to));
  }
  const day = String(value).slice(0, 10);
  return (filter.from === '' || day >= filter.from) && (filter.to === '' || day <= filter.to);
}

/** Text as searches compare it: small letters, no accents (but æ, ø and å are letters of their own). */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('å', '\u0001').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('\u0001', 'å');
