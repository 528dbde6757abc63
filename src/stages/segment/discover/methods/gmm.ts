import { InputError } from '../../../../diagnostics/diagnostic.ts';
import {
  covarianceModels,
  gaussianMixture,
  type CovarianceModel,
  type GaussianMixtureResult,
} from '../../../../kernels/index.ts';
import type { Method } from '../types.ts';
import { bySize, reordered } from './groups.ts';

/** Overlapping normal clouds; the covariance model is the best of all by BIC. */
export const gmmMethod: Method = {
  name: 'gmm',
  solve({ matrix }, k, random, starts) {
    const fits: GaussianMixtureResult[] = [];
    const refusals: InputError[] = [];
    for (const model of covarianceModels)
      try {
        fits.push(
          gaussianMixture(matrix, {
            k,
            model,
            random,
            starts: Math.min(3, starts),
            iterationCap: 300,
            tolerance: 1e-7,
          }),
        );
      } catch (error) {
        // One model that collapses says nothing against the others.
        if (!(error instanceof InputError)) throw error;
        refusals.push(error);
      }
    const [first] = fits;
    if (first === undefined) throw refusals[0] ?? new Error('no covariance model was tried');
    const best = fits.reduce((most, each) => (each.bic > most.bic ? each : most), first);
    const { assignment, from } = bySize(best.assignment, k);
    return {
      method: 'gmm',
      k,
      assignment,
      probabilities: reordered(best.posterior, from),
      loss: -best.logLikelihood,
      bic: -best.bic,
      model: best.model,
    };
  },
  resample:
    ({ matrix }, { k, model, assignment }) =>
    (frequencies, random) => {
      const known = covarianceModels.find((each) => each === model) ?? 'VVI';
      return fitted(known) ?? fitted('EII') ?? assignment;

      function fitted(covariance: CovarianceModel): Int32Array | undefined {
        try {
          const options = { k, model: covariance, random, starts: 2, iterationCap: 100, tolerance: 1e-6 };
          return gaussianMixture(matrix, { ...options, weights: frequencies }).assignment;
        } catch (error) {
          if (error instanceof InputError) return undefined;
          throw error;
        }
      }
    },
};
