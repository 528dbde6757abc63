import type { Matrix } from '../../data/matrix.ts';
import { CHUNK_ROWS } from './assignment.ts';

/**
 * Sum over the rows of weight times squared distance to the assigned center, or times a function of it; added up chunk by chunk, as
 * the threads do.
 */
export function withinSum(
  { values, rows, columns }: Matrix,
  assignment: Int32Array,
  centers: Float64Array,
  weights: ArrayLike<number> | undefined,
  transform?: (square: number) => number,
): number {
  let total = 0;
  for (let chunk = 0; chunk < rows; chunk += CHUNK_ROWS) {
    const end = Math.min(rows, chunk + CHUNK_ROWS);
    let sum = 0;
    for (let row = chunk, i = chunk * columns; row < end; row++) {
      const center = (assignment[row] ?? 0) * columns;
      let square = 0;
      for (let d = 0; d < columns; d++, i++) {
        const difference = (values[i] ?? 0) - (centers[center + d] ?? 0);
        square += difference * difference;
      }
      const cost = transform === undefined ? square : transform(square);
      sum += weights === undefined ? cost : cost * (weights[row] ?? 0);
    }
    total += sum;
  }
  return total;
}
