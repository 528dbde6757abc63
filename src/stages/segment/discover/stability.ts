import { adjustedRandIndex, drawSample, quantiles, segmentOverlaps, type Random } from '../../../kernels/index.ts';
import { methods } from './methods/index.ts';
import type { Shaped, Solution } from './types.ts';

/** How far a solution comes back when companies are drawn anew. */
export interface SolutionStability {
  /** Mean adjusted Rand index of pairs of bootstrap samples, and its quantiles at 0, ¼, ½, ¾ and 1. */
  readonly mean: number;
  readonly quantiles: readonly number[];
  /** For each segment its mean Jaccard overlap with the nearest one of each sample, and the quantiles. */
  readonly segments: readonly { readonly mean: number; readonly quantiles: readonly number[] }[];
}

const FIVE = [0, 0.25, 0.5, 0.75, 1];

/**
 * Global and segment-level stability from the same bootstrap samples (Dolnicar and Leisch 2010; Hennig 2007): two samples a pair.
 * `step` is told after every sample; a rejection ends the work.
 */
export async function stabilityOf(
  data: Shaped,
  solution: Solution,
  options: {
    readonly pairs: number;
    readonly starts: number;
    readonly random: Random;
    readonly step: () => Promise<void>;
  },
): Promise<SolutionStability> {
  const { pairs, starts, random, step } = options;
  const { rows } = data.matrix;
  const cluster = methods[solution.method].resample(data, solution, starts);
  const agreement: number[] = [];
  const overlaps = Array.from({ length: solution.k }, (): number[] => []);
  for (let pair = 0; pair < pairs; pair++) {
    const found: Int32Array[] = [];
    for (const name of ['first', 'second']) {
      const draw = random.split(pair).split(name);
      const groups = cluster(drawSample(rows, draw.split('sample')), draw.split('cluster'));
      segmentOverlaps(solution.assignment, groups, solution.k).forEach((overlap, group) =>
        overlaps[group]?.push(overlap),
      );
      found.push(groups);
      await step();
    }
    const [first, second] = found;
    if (first !== undefined && second !== undefined) agreement.push(adjustedRandIndex(first, second));
  }
  return {
    mean: meanOf(agreement),
    quantiles: quantiles(agreement, FIVE),
    segments: overlaps.map((each) => ({ mean: meanOf(each), quantiles: quantiles(each, FIVE) })),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
