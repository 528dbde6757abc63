import { fail } from '../../diagnostics/diagnostic.ts';
import { columnMoments } from '../data/column-moments.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';

/**
 * Variance between the clusters over the variance within, each by its degrees of freedom: the larger, the better separated.
 * 0 for a single cluster or one per row; the largest number when the clusters do not vary within. Weights are frequencies.
 *
 * Source: Caliński and Harabasz 1974, "A dendrite method for cluster analysis".
 *
 * @throws InputError when lengths differ or a value is not finite
 */
export function calinskiHarabasz(matrix: Matrix, assignment: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const { sizes, between, within } = scatterOf(matrix, assignment, weights);
  const k = sizes.filter((size) => size > 0).length;
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  if (k < 2 || rows <= k) return 0;
  return within > 0 ? Math.min(Number.MAX_VALUE, between / (k - 1) / (within / (rows - k))) : Number.MAX_VALUE;
}

/**
 * Mean over the clusters of their likeness to the most like other: (own spread + its spread) ÷ distance of the means; the
 * smaller, the better separated. 0 for a single cluster; clusters with equal means do not compare.
 *
 * Source: Davies and Bouldin 1979, "A cluster separation measure".
 *
 * @throws InputError when lengths differ or a value is not finite
 */
export function daviesBouldin(matrix: Matrix, assignment: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const { sizes, means, spreads } = scatterOf(matrix, assignment, weights);
  const { columns } = matrix;
  const used = Array.from(sizes, (_, i) => i).filter((i) => (sizes[i] ?? 0) > 0);
  if (used.length < 2) return 0;
  const worst = used.map((i) => {
    let most = 0;
    for (const j of used) {
      const apart = distanceOfRows(means, i, means, j, columns);
      if (i !== j && apart > 0) most = Math.max(most, ((spreads[i] ?? 0) + (spreads[j] ?? 0)) / apart);
    }
    return most;
  });
  return worst.reduce((sum, value) => sum + value, 0) / used.length;
}

function scatterOf(matrix: Matrix, assignment: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  checkMatrix(matrix, 'A separation index');
  const { values, rows, columns } = matrix;
  if (assignment.length !== rows)
    fail('statistics/lengths-differ', { what: 'The assignment', found: assignment.length, expected: rows });
  const k = 1 + Int32Array.from(assignment).reduce((most, label) => Math.max(most, label), 0);
  const sizes = new Float64Array(k);
  const means = new Float64Array(k * columns);
  const weightOf = (row: number): number => (weights === undefined ? 1 : (weights[row] ?? 0));
  for (let row = 0; row < rows; row++) {
    const group = assignment[row] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + weightOf(row);
    for (let d = 0; d < columns; d++)
      means[group * columns + d] = (means[group * columns + d] ?? 0) + weightOf(row) * (values[row * columns + d] ?? 0);
  }
  for (let i = 0; i < means.length; i++)
    means[i] = (means[i] ?? 0) / Math.max(Number.MIN_VALUE, sizes[Math.floor(i / columns)] ?? 0);
  const spreads = new Float64Array(k);
  let within = 0;
  for (let row = 0; row < rows; row++) {
    const group = assignment[row] ?? 0;
    const apart = distanceOfRows(values, row, means, group, columns);
    within += weightOf(row) * apart * apart;
    spreads[group] = (spreads[group] ?? 0) + (weightOf(row) * apart) / (sizes[group] ?? 1);
  }
  const grand = columnMoments(matrix, weights).means;
  let between = 0;
  for (let group = 0; group < k; group++) {
    const size = sizes[group] ?? 0;
    if (size > 0) between += size * distanceOfRows(means, group, grand, 0, columns) ** 2;
  }
  return { sizes, means, spreads, within, between };
}

function distanceOfRows(a: Float64Array, i: number, b: Float64Array, j: number, columns: number): number {
  let square = 0;
  for (let d = 0; d < columns; d++) square += ((a[i * columns + d] ?? 0) - (b[j * columns + d] ?? 0)) ** 2;
  return Math.sqrt(square);
}
