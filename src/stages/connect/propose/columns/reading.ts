import type { Engine } from '../../../../engine/engine.ts';
import { join, name, sql, verbatim, type Fragment } from '../../../../engine/raw.ts';
import { conversion, type Reading } from '../../columns/convert.ts';
import type { Assigned } from './assign.ts';
import type { TextTable } from '../open/profile-table.ts';
import type { ColumnProposal } from '../types.ts';

/** How the import will read a column that is proposed as numbers, money or dates; undefined for others. */
export function readingOf(
  proposed: Pick<ColumnProposal, 'type' | 'format'>,
  { column, chosen }: Assigned,
): Reading | undefined {
  const inferred = [chosen.content, ...column.contents].find(
    ({ inferred }) => inferred?.reading.kind === 'number' || inferred?.reading.kind === 'money',
  )?.inferred?.reading;
  const decimal = inferred !== undefined && 'decimal' in inferred ? inferred.decimal : '.';
  switch (proposed.type) {
    case 'number':
      return inferred?.kind === 'number' ? { ...inferred, whole: false } : { kind: 'number', whole: false, decimal };
    case 'money':
      return { kind: 'money', decimal };
    case 'date':
    case 'instant':
      return { kind: proposed.type, ...(proposed.format === undefined ? {} : { format: proposed.format }) };
    default:
      return undefined;
  }
}

/** A column's values as its type, of a text table. */
export function typed(reading: Reading, cell: string): Fragment {
  const { found, value } = conversion(reading, 'UTC');
  return value(found(name(cell)));
}

/** Smallest and largest value of a column. */
export interface Range {
  readonly least: string;
  readonly most: string;
  /** The values a quarter, half and three quarters of the rows do not exceed; of numbers and money. */
  readonly quartiles?: readonly [number, number, number];
}

/** Ranges of columns by their cell's name: one pass over the table. Columns without any value of their type have none. */
export async function rangesOf(
  engine: Engine,
  table: TextTable,
  readings: ReadonlyMap<string, Reading>,
): Promise<ReadonlyMap<string, Range>> {
  if (readings.size === 0) return new Map();
  const parts = [...readings].flatMap(([cell, reading]) => {
    const value = reading.kind === 'instant' ? sql`CAST(${typed(reading, cell)} AS DATE)` : typed(reading, cell);
    const isNumber = reading.kind === 'number' || reading.kind === 'money';
    return [
      ...(isNumber
        ? [sql`quantile_disc(CAST(${value} AS DOUBLE), [0.25, 0.5, 0.75])::VARCHAR AS ${name(`quartiles_${cell}`)}`]
        : []),
      sql`CAST(min(${value}) AS VARCHAR) AS ${name(`least_${cell}`)}`,
      sql`CAST(max(${value}) AS VARCHAR) AS ${name(`most_${cell}`)}`,
    ];
  });
  const [row] = await engine.rows(sql`SELECT ${join(parts, ', ')} FROM ${name(table.table)}`);
  return new Map(
    [...readings.keys()].flatMap((cell): [string, Range][] => {
      const [least, most] = [row?.[`least_${cell}`], row?.[`most_${cell}`]];
      return typeof least === 'string' && typeof most === 'string'
        ? [[cell, { least: plainNumber(least), most: plainNumber(most), ...quartilesIn(row?.[`quartiles_${cell}`]) }]]
        : [];
    }),
  );
}

/** `[1.0, 2.0, 3.5]` as numbers. */
function quartilesIn(text: unknown): Pick<Range, 'quartiles'> {
  if (typeof text !== 'string') return {};
  const [first, second, third] = text.slice(1, -1).split(',').map(Number);
  return first === undefined || second === undefined || third === undefined
    ? {}
    : { quartiles: [first, second, third] };
}

/** `12.0000` → `12`, `3.5000` → `3.5`; dates as they are. */
const plainNumber = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);

/** A row's money as SQL over a text table: one column, or the product of two. */
export function amountOf(
  readings: readonly { readonly cell: string; readonly reading: Reading }[],
): Fragment | undefined {
  if (readings.length === 0) return undefined;
  return join(
    readings.map(({ cell, reading }) => sql`CAST(${typed(reading, cell)} AS DOUBLE)`),
    verbatim(' * ').text,
  );
}
