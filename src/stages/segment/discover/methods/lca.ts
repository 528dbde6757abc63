import { fail } from '../../../../diagnostics/diagnostic.ts';
import { latentClassAnalysis } from '../../../../kernels/index.ts';
import type { Method, Shaped } from '../types.ts';
import { bySize, reordered } from './groups.ts';

/** Hidden classes behind answers. */
export const lcaMethod: Method = {
  name: 'lca',
  solve(data, k, random, starts) {
    const found = latentClassAnalysis(answersOf(data), { k, random, starts, iterationCap: 1000, tolerance: 1e-6 });
    const { assignment, from } = bySize(found.assignment, k);
    return {
      method: 'lca',
      k,
      assignment,
      probabilities: reordered(found.posterior, from),
      loss: -found.logLikelihood,
      bic: found.bic,
    };
  },
  ruler(data, k, random) {
    const options = { random, starts: 2, iterationCap: 150, tolerance: 1e-3 };
    const { logLikelihood, assignment } = latentClassAnalysis(answersOf(data), { ...options, k });
    // Against one class: what the items share, not how often each is said.
    return {
      loss: latentClassAnalysis(answersOf(data), { ...options, k: 1 }).logLikelihood - logLikelihood,
      assignment,
    };
  },
  resample: (data, { k }) => {
    const answers = answersOf(data);
    return (frequencies, random) =>
      latentClassAnalysis(answers, { k, random, starts: 3, weights: frequencies, iterationCap: 200, tolerance: 1e-4 })
        .assignment;
  },
};

function answersOf({ answers }: Shaped) {
  return answers ?? fail('discover/not-answers', undefined);
}
