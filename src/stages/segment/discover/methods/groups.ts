import { clusterCenters } from './centers.ts';
import type { Matrix } from '../../../../kernels/index.ts';

/** Renumbers groups by falling size, the first row deciding between equals; `from` is the old number of each new one. */
export function bySize(
  assignment: Int32Array,
  k: number,
): { readonly assignment: Int32Array; readonly from: readonly number[] } {
  const sizes = Array.from({ length: k }, () => 0);
  for (const group of assignment) sizes[group] = (sizes[group] ?? 0) + 1;
  const from = sizes.map((_, group) => group).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const place = new Int32Array(k);
  from.forEach((old, now) => {
    place[old] = now;
  });
  return { assignment: assignment.map((group) => place[group] ?? 0), from };
}

/** Columns of a rows × k table in another order. */
export function reordered(table: Float64Array, from: readonly number[]): Float64Array {
  const k = from.length;
  return table.map((_, i) => table[i - (i % k) + (from[i % k] ?? 0)] ?? 0);
}

/**
 * How surely a row belongs to each center, for methods that do not say: as if groups were round clouds of equal size and number, of the
 * spread found.
 */
export function closeness(matrix: Matrix, assignment: Int32Array, k: number): Float64Array {
  const { values, rows, columns } = matrix;
  const centers = clusterCenters(matrix, assignment, k);
  const squares = new Float64Array(rows * k);
  let within = 0;
  for (let row = 0; row < rows; row++)
    for (let group = 0; group < k; group++) {
      let square = 0;
      for (let d = 0; d < columns; d++)
        square += ((values[row * columns + d] ?? 0) - (centers[group * columns + d] ?? 0)) ** 2;
      squares[row * k + group] = square;
      if (assignment[row] === group) within += square;
    }
  const variance = within / Math.max(1, rows * columns) || 1;
  for (let row = 0; row < rows; row++) {
    const own = squares.subarray(row * k, (row + 1) * k);
    const nearest = Math.min(...own);
    const weights = own.map((square) => Math.exp(-(square - nearest) / (2 * variance)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    squares.set(
      weights.map((weight) => weight / total),
      row * k,
    );
  }
  return squares;
}
