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
  const position = new Int32Array(rows).fill(-1);
  const places = new Map<string, number>();
  const kept: number[] = [];
  const sums: number[] = [];
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    if (weight <= 0) continue;
    const key = rowKey(values, row, columns);
    const place = places.get(key) ?? kept.push(row) - 1;
    places.set(key, place);
    sums[place] = (sums[place] ?? 0) + weight;
    position[row] = place;
  }
  const distinct = new Float64Array(kept.length * columns);
  kept.forEach((row, place) => distinct.set(values.subarray(row * columns, (row + 1) * columns), place * columns));
  return {
    distinct: { ...matrix, values: distinct, rows: kept.length },
    position,
    weights: Float64Array.from(sums),
  };
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
