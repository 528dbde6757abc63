import { latentClassAnalysis } from '../../../../kernels/index.ts';
import type { PreparedClusters } from './prepare.ts';
import { kernelOptions, type ClusterSolution, type SolutionOptions } from './solution.ts';

type Prepared = Extract<PreparedClusters, { kind: 'answers' }>;

/** Least probability of an answer in a class: one answer alone must not rule a class out for a company that was never asked about. */
const LEAST = 1e-6;

/** Classes behind answers. */
export function solveClasses({ answers, items }: Prepared, k: number, options: SolutionOptions): ClusterSolution {
  const found = latentClassAnalysis(answers, { k, random: options.random, ...kernelOptions(options) });
  return {
    k,
    model: {
      method: 'lca',
      items,
      shares: Array.from(found.shares),
      probabilities: found.probabilities.map((item) => item.map(withoutZeros)),
    },
    assignment: found.assignment,
    // With the sign of mixtures: more is better.
    statistics: {
      log_likelihood: found.logLikelihood,
      bic: -found.bic,
      entropy: found.entropy,
      iterations: found.iterations,
    },
    converged: found.converged,
  };
}

function withoutZeros(probabilities: readonly number[]): readonly number[] {
  const raised = probabilities.map((each) => Math.max(each, LEAST));
  const sum = raised.reduce((total, each) => total + each, 0);
  return raised.map((each) => each / sum);
}
