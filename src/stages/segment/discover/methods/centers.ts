import type { Matrix } from '../../../../kernels/index.ts';

/** Means of the groups, k × columns; 0 for a group without rows. */
export function clusterCenters(
  { values, rows, columns }: Matrix,
  assignment: ArrayLike<number>,
  k: number,
): Float64Array {
  const sums = new Float64Array(k * columns);
  const sizes = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const group = assignment[row] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (let d = 0; d < columns; d++)
      sums[group * columns + d] = (sums[group * columns + d] ?? 0) + (values[row * columns + d] ?? 0);
  }
  return sums.map((sum, i) => sum / Math.max(1, sizes[Math.floor(i / columns)] ?? 0));
}

/** Sum of squared distances to the own center. */
export function withinSquares(matrix: Matrix, assignment: ArrayLike<number>, k: number): number {
  const centers = clusterCenters(matrix, assignment, k);
  const { values, columns } = matrix;
  return values.reduce((sum, value, i) => {
    const group = assignment[Math.floor(i / columns)] ?? 0;
    return sum + (value - (centers[group * columns + (i % columns)] ?? 0)) ** 2;
  }, 0);
}
