import { InputError } from '../../../../diagnostics/diagnostic.ts';
import {
  covarianceModels,
  gaussianMixture,
  type CovarianceModel,
  type GaussianMixtureResult,
} from '../../../../kernels/index.ts';
import type { PreparedClusters } from './prepare.ts';
import { kernelOptions, rowsOf, type ClusterSolution, type SolutionOptions } from './solution.ts';

type Prepared = Extract<PreparedClusters, { kind: 'matrix' }>;

/** A search tries many shapes and numbers with few starts and stops early; what it settles on is then found with care. */
export type Effort = 'search' | 'care';
const searching = { starts: 2, tolerance: 1e-6 };

/** Overlapping normal clouds of one shape, or of the shape whose BIC is best. Undefined where every shape collapses. */
export function solveMixture(
  prepared: Prepared,
  k: number,
  covariance: CovarianceModel | undefined,
  options: SolutionOptions,
  effort: Effort,
): ClusterSolution | undefined {
  if (covariance !== undefined) return solveShapes(prepared, k, [covariance], options, effort);
  const sought = solveShapes(prepared, k, covarianceModels, options, 'search');
  if (effort === 'search' || sought?.model.method !== 'gmm') return sought;
  return solveShapes(prepared, k, [sought.model.covariance], options, 'care') ?? sought;
}

function solveShapes(
  { matrix, recipe }: Prepared,
  k: number,
  shapes: readonly CovarianceModel[],
  options: SolutionOptions,
  effort: Effort,
): ClusterSolution | undefined {
  const common = { ...kernelOptions(options), ...(effort === 'search' ? searching : {}) };
  const found = shapes.flatMap((model): GaussianMixtureResult[] => {
    try {
      return [gaussianMixture(matrix, { k, model, random: options.random, ...common })];
    } catch (error) {
      if (error instanceof InputError && error.diagnostics.every((each) => each.code === 'statistics/degenerate'))
        return [];
      throw error;
    }
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const best = found.reduce((most, each) => (each.bic > most.bic ? each : most), first);
  const order = Array.from({ length: k }, (_, group) => group);
  return {
    k,
    model: {
      method: 'gmm',
      recipe,
      covariance: best.model,
      shares: Array.from(best.shares),
      means: rowsOf(best.means, matrix.columns, order),
      covariances: rowsOf(best.covariances, matrix.columns ** 2, order),
    },
    assignment: best.assignment,
    statistics: { log_likelihood: best.logLikelihood, bic: best.bic, iterations: best.iterations },
    converged: best.converged,
  };
}
