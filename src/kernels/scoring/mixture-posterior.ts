import { fail } from '../../diagnostics/diagnostic.ts';
import type { GaussianMixtureResult } from '../clustering/gaussian-mixture.ts';
import { mixtureFromMoments, type Mixture } from '../clustering/gaussian-mixture/covariance-model.ts';
import { expectedMoments } from '../clustering/gaussian-mixture/moments.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';

/** What of a fitted mixture scores rows. */
export type FittedMixture = Pick<GaussianMixtureResult, 'model' | 'shares' | 'means' | 'covariances'>;

/**
 * Probability of each component for each row (rows × k), of new rows too.
 *
 * @throws InputError when a value is not finite or the mixture does not fit the columns
 */
export function mixturePosterior(matrix: Matrix, fitted: FittedMixture): Float64Array {
  checkMatrix(matrix, 'Scoring by a mixture');
  const posterior = new Float64Array(matrix.rows * fitted.shares.length);
  expectedMoments(matrix, workingMixture(fitted, matrix.columns), undefined, posterior);
  return posterior;
}

/**
 * A fitted mixture in the form that scores: what turns differences from a mean into independent standard units, and each component's
 * constant.
 *
 * @throws InputError when the mixture does not fit the columns or a covariance is singular
 */
export function workingMixture({ model, shares, means, covariances }: FittedMixture, columns: number): Mixture {
  const k = shares.length;
  if (means.length !== k * columns)
    fail('statistics/lengths-differ', { what: 'The list of means', found: means.length, expected: k * columns });
  const block = columns * columns;
  // Sizes that sum to one make scatters of covariances × share, whatever the model pools.
  const scatters = covariances.map((value, i) => value * (shares[Math.floor(i / block)] ?? 0));
  const mixture = mixtureFromMoments(model, { k, columns, sizes: shares, means, scatters }, new Float64Array(columns));
  if (mixture === undefined)
    fail('statistics/degenerate', { method: 'Scoring by a mixture', reason: 'a covariance is singular' });
  return mixture;
}
