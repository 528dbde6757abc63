import type { Matrix } from './matrix.ts';

/** Mean and variance of each column. */
export interface ColumnMoments {
  readonly means: Float64Array;
  /** Around the mean, divided by the total weight. */
  readonly variances: Float64Array;
}

/** Means and variances of the columns in two passes; weights default to 1. A column of equal values has variance 0. */
export function columnMoments({ values, rows, columns }: Matrix, weights?: ArrayLike<number>): ColumnMoments {
  const means = new Float64Array(columns);
  const variances = new Float64Array(columns);
  let total = 0;
  for (let row = 0, i = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    total += weight;
    for (let d = 0; d < columns; d++, i++) means[d] = (means[d] ?? 0) + weight * (values[i] ?? 0);
  }
  for (let d = 0; d < columns; d++) means[d] = (means[d] ?? 0) / total;
  for (let row = 0, i = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    for (let d = 0; d < columns; d++, i++) {
      const difference = (values[i] ?? 0) - (means[d] ?? 0);
      variances[d] = (variances[d] ?? 0) + weight * difference * difference;
    }
  }
  for (let d = 0; d < columns; d++) variances[d] = isConstant(values, columns, d) ? 0 : (variances[d] ?? 0) / total;
  return { means, variances };
}

function isConstant(values: Float64Array, columns: number, column: number): boolean {
  for (let i = column + columns; i < values.length; i += columns) if (values[i] !== values[column]) return false;
  return true;
}
