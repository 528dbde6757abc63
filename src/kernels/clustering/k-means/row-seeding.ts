import type { Matrix } from '../../data/matrix.ts';
import type { Random } from '../../random.ts';

/**
 * Draws k rows as starting centers, without replacement, each in proportion to its weight. A row of weight two or more can be
 * drawn again, as its copies would; equal centers part when one of them is left without rows.
 */
export function rowSeeding(matrix: Matrix, k: number, random: Random, weights?: Float64Array): Float64Array {
  const { values, rows, columns } = matrix;
  const centers = new Float64Array(k * columns);
  const left = weights === undefined ? new Float64Array(rows).fill(1) : weights.slice();
  for (let center = 0; center < k; center++) {
    const row = random.categorical(left);
    left[row] = Math.max(0, (left[row] ?? 0) - 1);
    centers.set(values.subarray(row * columns, (row + 1) * columns), center * columns);
  }
  return centers;
}
