import { fail } from '../../diagnostics/diagnostic.ts';
import type { StopReason, Watch } from '../control.ts';
import { pairPlace } from './hierarchical/lance-williams.ts';
import { swapMedoids } from './k-medoids/swap.ts';
import { checkDistances, checkWeights, checkWhole } from '../data/matrix.ts';
import type { Random } from '../random.ts';

export interface KMedoidsOptions extends Watch {
  readonly k: number;
  readonly random: Random;
  /** Random starts, of which the one with the least total distance is returned. Default 10. */
  readonly starts?: number;
  readonly weights?: ArrayLike<number>;
  /** Passes over all rows a start. Default 100. */
  readonly iterationCap?: number;
}

export interface KMedoidsResult {
  readonly k: number;
  /** Row of each cluster's medoid, ascending. */
  readonly medoids: Int32Array;
  readonly assignment: Int32Array;
  /** Total weight of each cluster. */
  readonly sizes: Float64Array;
  /** Sum of weight × distance to the own medoid. */
  readonly totalDistance: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly reason: StopReason;
  /** Total distance each start ended with. */
  readonly starts: readonly number[];
}

/**
 * Parts rows into k clusters around k of the rows (medoids) so that the sum of distances to the own medoid is small, from distances of any kind
 * between all pairs, in the order (0,1), (0,2), …, (1,2), …, such as Gower's. Needs O(rows) memory beyond the distances.
 *
 * Source: Schubert and Rousseeuw 2021, "Fast and eager k-medoids clustering" (FasterPAM), from random starts.
 *
 * @throws InputError when distances do not fit or are not finite, or k exceeds the rows that are apart from each other
 */
export function kMedoids(distances: Float64Array, rows: number, options: KMedoidsOptions): KMedoidsResult {
  const { k, random, starts = 10, iterationCap = 100 } = options;
  checkWhole('k', k, 1);
  checkWhole('starts', starts, 1);
  checkWeights(options.weights, rows);
  checkDistances(distances, rows, 'k-medoids');
  const weights = Float64Array.from({ length: rows }, (_, row) =>
    options.weights === undefined ? 1 : (options.weights[row] ?? 0),
  );

  const distanceRow = (row: number, into: Float64Array): void => {
    for (let other = 0; other < row; other++) into[other] = distances[pairPlace(rows, other, row)] ?? 0;
    into[row] = 0;
    const from = pairPlace(rows, row, row + 1);
    for (let other = row + 1; other < rows; other++) into[other] = distances[from + other - row - 1] ?? 0;
  };

  const ends: number[] = [];
  let best: ReturnType<typeof swapMedoids> | undefined;
  for (let start = 0; start < starts; start++) {
    const drawn = drawMedoids(rows, k, weights, distanceRow, random.split(start));
    const found = swapMedoids(drawn, weights, distanceRow, iterationCap, options);
    ends.push(found.totalDistance);
    if (best === undefined || found.totalDistance < best.totalDistance) best = found;
    options.progress?.((start + 1) / starts);
    if (found.reason === 'cancelled') break;
  }
  if (best === undefined) throw new Error('k-medoids made no start.');
  return arrange(best, weights, k, ends);
}

/** Medoids in proportion to weight × distance to the nearest medoid so far: rows that are equal are never drawn twice. */
function drawMedoids(
  rows: number,
  k: number,
  weights: Float64Array,
  distanceRow: (row: number, into: Float64Array) => void,
  random: Random,
): Int32Array {
  const medoids = new Int32Array(k);
  const nearest = new Float64Array(rows).fill(Infinity);
  const scratch = new Float64Array(rows);
  let chances = weights;
  for (let i = 0; i < k; i++) {
    if (!chances.some((chance) => chance > 0))
      fail('statistics/too-many-groups', { method: 'k-medoids', k, distinct: i });
    const medoid = random.categorical(chances);
    medoids[i] = medoid;
    distanceRow(medoid, scratch);
    for (let row = 0; row < rows; row++) nearest[row] = Math.min(nearest[row] ?? 0, scratch[row] ?? 0);
    chances = nearest.map((distance, row) => distance * (weights[row] ?? 0));
  }
  return medoids;
}

function arrange(
  found: ReturnType<typeof swapMedoids>,
  weights: Float64Array,
  k: number,
  starts: readonly number[],
): KMedoidsResult {
  const order = Array.from(found.medoids, (_, i) => i).sort(
    (a, b) => (found.medoids[a] ?? 0) - (found.medoids[b] ?? 0),
  );
  const place = new Int32Array(k);
  order.forEach((from, to) => {
    place[from] = to;
  });
  const assignment = found.nearest.map((cluster) => place[cluster] ?? 0);
  const sizes = new Float64Array(k);
  assignment.forEach((cluster, row) => {
    sizes[cluster] = (sizes[cluster] ?? 0) + (weights[row] ?? 0);
  });
  const { totalDistance, iterations, reason } = found;
  const medoids = Int32Array.from(order, (i) => found.medoids[i] ?? 0);
  return {
    k,
    medoids,
    assignment,
    sizes,
    totalDistance,
    iterations,
    converged: reason === 'converged',
    reason,
    starts,
  };
}
