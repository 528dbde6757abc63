import { fail } from '../../diagnostics/diagnostic.ts';

/** A column of a table with numbers and categories. */
export type MixedColumn =
  | {
      readonly kind: 'numeric';
      readonly name: string;
      /** NaN is missing. */
      readonly values: Float64Array;
    }
  | {
      readonly kind: 'categorical';
      readonly name: string;
      /** Category of each row from 0; −1 is missing. */
      readonly codes: Int32Array;
      readonly levels: readonly string[];
    };

export const columnLength = (column: MixedColumn): number =>
  column.kind === 'numeric' ? column.values.length : column.codes.length;

export const isKnown = (column: MixedColumn, row: number): boolean =>
  column.kind === 'numeric' ? !Number.isNaN(column.values[row]) : (column.codes[row] ?? -1) >= 0;

/**
 * Refuses a table without rows or columns, columns of different length, infinite numbers, codes outside their levels, columns
 * without any known value, and more levels than `mostLevels`. Returns the number of rows.
 *
 * @throws InputError
 */
export function checkMixed(columns: readonly MixedColumn[], method: string, mostLevels = Infinity): number {
  const [first] = columns;
  if (first === undefined)
    fail('statistics/bad-option', { option: 'columns', value: 'empty', expected: 'at least one column' });
  const rows = columnLength(first);
  if (rows < 1) fail('statistics/too-few-rows', { method, found: rows, needed: 1 });
  for (const column of columns) {
    const { name } = column;
    if (columnLength(column) !== rows)
      fail('statistics/lengths-differ', { what: `The column ${name}`, found: columnLength(column), expected: rows });
    let known = false;
    for (let row = 0; row < rows && !known; row++) known = isKnown(column, row);
    if (!known) fail('statistics/all-missing', { column: name });
    if (column.kind === 'numeric') {
      const bad = column.values.findIndex((value) => Math.abs(value) === Infinity);
      if (bad >= 0) fail('statistics/not-finite', { column: name, row: bad + 1, value: String(column.values[bad]) });
      continue;
    }
    if (column.levels.length > mostLevels)
      fail('statistics/too-many-levels', { column: name, levels: column.levels.length, limit: mostLevels, method });
    const bad = column.codes.find((code) => code < -1 || code >= column.levels.length);
    if (bad !== undefined)
      fail('statistics/bad-option', {
        option: `code in ${name}`,
        value: String(bad),
        expected: `−1 to ${column.levels.length - 1}`,
      });
  }
  return rows;
}
