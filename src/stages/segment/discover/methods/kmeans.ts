import { kMeans } from '../../../../kernels/index.ts';
import type { Method } from '../types.ts';
import { bySize, closeness } from './groups.ts';

/** Groups around means. */
export const kmeansMethod: Method = {
  name: 'kmeans',
  solve({ matrix }, k, random, starts) {
    const found = kMeans(matrix, { k, random, starts, threads: 1 });
    const { assignment } = bySize(found.assignment, k);
    return {
      method: 'kmeans',
      k,
      assignment,
      probabilities: closeness(matrix, assignment, k),
      loss: Math.log(Math.max(Number.MIN_VALUE, found.withinSumOfSquares)),
      bic: null,
    };
  },
  ruler({ matrix }, k, random) {
    const { withinSumOfSquares, assignment } = kMeans(matrix, { k, random, starts: 3, threads: 1 });
    return { loss: Math.log(Math.max(Number.MIN_VALUE, withinSumOfSquares)), assignment };
  },
  resample:
    ({ matrix }, { k }, starts) =>
    (frequencies, random) =>
      kMeans(matrix, { k, random, starts, threads: 1, polish: false, weights: frequencies }).assignment,
};
