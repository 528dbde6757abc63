import { groupRows, mixHash } from './group-rows.ts';
import type { Matrix } from './matrix.ts';

/** Each row's representative among the distinct rows, and how often each occurs. */
export interface DistinctRows {
  readonly distinct: Matrix;
  /** Position in `distinct` of each row; −1 for a row left out for its weight of zero. */
  readonly position: Int32Array;
  /** Total weight of each distinct row. */
  readonly weights: Float64Array;
}

/**
 * Collapses equal rows, in order of first appearance; rows of weight zero are left out. Survey answers often repeat, and
 * every method that takes weights then works on fewer rows with the same result.
 */
export function distinctRows(matrix: Matrix, weights?: ArrayLike<number>): DistinctRows {
  const { values, rows, columns } = matrix;
  const words = new Uint32Array(2);
  const bits = new Float64Array(words.buffer);
  const hash = (row: number): number => {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      // Adding 0 makes 0 of −0, which equals it.
      bits[0] = (values[i] ?? 0) + 0;
      sum = mixHash(mixHash(sum, words[0] ?? 0), words[1] ?? 0);
    }
    return sum;
  };
  const equal = (row: number, other: number): boolean => {
    for (let d = 0; d < columns; d++) if (values[row * columns + d] !== values[other * columns + d]) return false;
    return true;
  };
  const { position, first, weights: totals } = groupRows(rows, hash, equal, weights);
  const distinct = new Float64Array(first.length * columns);
  first.forEach((row, group) => distinct.set(values.subarray(row * columns, (row + 1) * columns), group * columns));
  return { distinct: { ...matrix, values: distinct, rows: first.length }, position, weights: totals };
}

/** Counts distinct rows of positive weight, and stops counting at `enough`. */
export function countDistinctRows(matrix: Matrix, enough: number, weights?: ArrayLike<number>): number {
  const { values, rows, columns } = matrix;
  const seen = new Set<string>();
  for (let row = 0; row < rows && seen.size < enough; row++)
    if (weights === undefined || (weights[row] ?? 0) > 0) seen.add(rowKey(values, row, columns));
  return seen.size;
}

/** A text that two rows share when their values are equal (0 and −0 are). */
function rowKey(values: Float64Array, row: number, columns: number): string {
  return values.subarray(row * columns, (row + 1) * columns).join(' ');
}
