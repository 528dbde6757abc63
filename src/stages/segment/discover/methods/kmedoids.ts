import { gowerDistances, kMedoids } from '../../../../kernels/index.ts';
import type { Method, Shaped } from '../types.ts';
import { bySize, closeness } from './groups.ts';

/** Distances are kept for as long as the data are: they cost more than a clustering. */
const known = new WeakMap<Shaped, Float64Array>();

function distancesOf(data: Shaped): Float64Array {
  const kept = known.get(data) ?? gowerDistances(data.columns);
  known.set(data, kept);
  return kept;
}

/** Groups around typical companies, by Gower's distance. */
export const kmedoidsMethod: Method = {
  name: 'kmedoids',
  solve(data, k, random, starts) {
    const rows = data.matrix.rows;
    const found = kMedoids(distancesOf(data), rows, { k, random, starts: Math.min(4, starts) });
    const { assignment } = bySize(found.assignment, k);
    return {
      method: 'kmedoids',
      k,
      assignment,
      probabilities: closeness(data.matrix, assignment, k),
      loss: Math.log(Math.max(Number.MIN_VALUE, found.totalDistance)),
      bic: null,
    };
  },
  ruler(data, k, random) {
    const found = kMedoids(distancesOf(data), data.matrix.rows, { k, random, starts: 1 });
    return { loss: Math.log(Math.max(Number.MIN_VALUE, found.totalDistance)), assignment: found.assignment };
  },
  resample: (data, { k }) => {
    const distances = distancesOf(data);
    return (frequencies, random) =>
      kMedoids(distances, data.matrix.rows, { k, random, starts: 1, weights: frequencies }).assignment;
  },
};
