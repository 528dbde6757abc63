import { fail } from '../../diagnostics/diagnostic.ts';

/** Rows of numbers, one after the other: the value of row i and column j is `values[i * columns + j]`. */
export interface Matrix {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** Names of the columns, for messages. */
  readonly names?: readonly string[];
}

/** Packs rows of equal length. For tests and small inputs; large data is best built as one Float64Array. */
export function matrixOf(rows: readonly ArrayLike<number>[], names?: readonly string[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => values.set(Array.from(row), i * columns));
  return { values, rows: rows.length, columns, ...(names === undefined ? {} : { names }) };
}

/** The name of a column for messages: its own, or its number from 1. */
export const columnName = (matrix: Matrix, column: number): string => matrix.names?.[column] ?? String(column + 1);

/**
 * Refuses what no method can use: too few rows, no column, a length that does not fit, a value that is not finite.
 *
 * @throws InputError naming the first bad value by column and row (from 1)
 */
export function checkMatrix(matrix: Matrix, method: string, needed = 1): void {
  const { values, rows, columns } = matrix;
  if (values.length !== rows * columns)
    fail('statistics/lengths-differ', { what: 'The matrix', found: values.length, expected: rows * columns });
  if (rows < needed) fail('statistics/too-few-rows', { method, found: rows, needed });
  if (columns < 1)
    fail('statistics/bad-option', { option: 'columns', value: 'empty', expected: 'at least one column' });
  if (sumsToFinite(values)) return;
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    fail('statistics/not-finite', {
      column: columnName(matrix, bad % columns),
      row: Math.floor(bad / columns) + 1,
      value: String(values[bad]),
    });
}

/** A finite sum proves every term finite, faster than asking each. */
function sumsToFinite(values: Float64Array): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 1; i < values.length; i += 2) {
    even += values[i - 1] ?? 0;
    odd += values[i] ?? 0;
  }
  return Number.isFinite(even + odd + (values.at(-1) ?? 0));
}

/**
 * Refuses weights of the wrong length, negative, not finite, or without a positive sum.
 *
 * @throws InputError naming the first bad weight
 */
export function checkWeights(weights: ArrayLike<number> | undefined, rows: number): void {
  if (weights === undefined) return;
  if (weights.length !== rows)
    fail('statistics/lengths-differ', { what: 'The list of weights', found: weights.length, expected: rows });
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const weight: number = weights[row] ?? 0;
    if (!(weight >= 0 && weight < Infinity)) fail('statistics/bad-weight', { row: row + 1, value: String(weight) });
    sum += weight;
  }
  if (!(sum > 0)) fail('statistics/bad-weight', { row: 1, value: 'zero, as is that of every row' });
}

/**
 * Refuses distances that are not one for each pair of `rows` rows, in the order (0,1), (0,2), …, (1,2), …, or that are negative or not finite.
 *
 * @throws InputError naming the method where there is no row, and the first bad distance
 */
export function checkDistances(distances: Float64Array, rows: number, method: string): void {
  if (rows < 1) fail('statistics/too-few-rows', { method, found: rows, needed: 1 });
  const expected = (rows * (rows - 1)) / 2;
  if (distances.length !== expected)
    fail('statistics/lengths-differ', { what: 'The list of distances', found: distances.length, expected });
  const bad = distances.find((distance) => !(distance >= 0 && distance < Infinity));
  if (bad !== undefined)
    fail('statistics/bad-option', {
      option: 'distances',
      value: String(bad),
      expected: 'finite distances of zero or more',
    });
}

/** Refuses an option that is not a whole number of at least `least`. */
export function checkWhole(option: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    fail('statistics/bad-option', { option, value: String(value), expected: `a whole number from ${least}` });
}
