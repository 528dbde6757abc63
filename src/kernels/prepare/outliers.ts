import { columnMoments } from '../data/column-moments.ts';
import { cholesky, invertLowerTriangle } from '../linear-algebra/cholesky.ts';
import type { Matrix } from '../data/matrix.ts';
import { chiSquareTail } from '../special-functions/tails.ts';
import { summariseColumn } from './column-summary.ts';

/**
 * Rows whose value lies more than 3.5 robust deviations from the median: 0.6745 × |x − median| ÷ median absolute deviation. None when
 * half the values are equal, for then there is no robust measure of spread.
 *
 * Source: Iglewicz and Hoaglin 1993, "How to detect and handle outliers".
 */
export function univariateOutliers(values: Float64Array): number[] {
  const { quartiles, medianDeviation } = summariseColumn(values);
  if (medianDeviation === 0) return [];
  const [, median] = quartiles;
  return Array.from(values, (value, row) =>
    (0.6745 * Math.abs(value - median)) / medianDeviation > 3.5 ? row : -1,
  ).filter((row) => row >= 0);
}

export interface MultivariateOutlier {
  readonly row: number;
  /** Squared Mahalanobis distance from the mean. */
  readonly distance: number;
  /** Probability of a row as far out among normal data. */
  readonly pValue: number;
}

/**
 * Rows that are unusual in their combination of values: squared Mahalanobis distance beyond the chi-square tail of `level`, farthest first.
 * Undefined when the covariance matrix is singular (duplicate columns, or fewer rows than columns).
 *
 * Source: Mahalanobis 1936. The mean and covariance are those of all rows, so that many outliers together can hide each other.
 */
export function multivariateOutliers(
  { values, rows, columns }: Matrix,
  level = 0.001,
): MultivariateOutlier[] | undefined {
  const { means } = columnMoments({ values, rows, columns });
  const covariance = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < columns; i++)
      for (let j = 0; j <= i; j++)
        covariance[i * columns + j] =
          (covariance[i * columns + j] ?? 0) +
          (((values[row * columns + i] ?? 0) - (means[i] ?? 0)) *
            ((values[row * columns + j] ?? 0) - (means[j] ?? 0))) /
            Math.max(1, rows - 1);
  const factor = cholesky(covariance, columns);
  if (factor === undefined) return undefined;
  const whitener = invertLowerTriangle(factor, columns);
  return Array.from({ length: rows }, (_, row) => {
    let distance = 0;
    for (let i = 0; i < columns; i++) {
      let unit = 0;
      for (let j = 0; j <= i; j++)
        unit += (whitener[i * columns + j] ?? 0) * ((values[row * columns + j] ?? 0) - (means[j] ?? 0));
      distance += unit * unit;
    }
    return { row, distance, pValue: chiSquareTail(distance, columns) };
  })
    .filter((each) => each.pValue < level)
    .sort((a, b) => b.distance - a.distance || a.row - b.row);
}
