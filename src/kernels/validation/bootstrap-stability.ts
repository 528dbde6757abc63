import { fail } from '../../diagnostics/diagnostic.ts';
import { adjustedRandIndex } from '../partitions/adjusted-rand-index.ts';
import type { Watch } from '../control.ts';
import { quantiles } from '../data/quantile.ts';
import type { Random } from '../random.ts';

/**
 * Clusters a sample, given as how often it holds each row, into k groups, and assigns every row to a group, also the rows
 * that the sample does not hold.
 */
export type SampleClusterer = (frequencies: Float64Array, k: number, random: Random) => Int32Array;

export interface StabilityOptions extends Watch {
  /** The numbers of groups to compare. */
  readonly ks: readonly number[];
  readonly random: Random;
  /** Pairs of bootstrap samples for each k. Default 100. */
  readonly pairs?: number;
  /** How often each row occurs in the data; whole numbers. Default 1. */
  readonly frequencies?: Float64Array;
}

export interface StabilityOfK {
  readonly k: number;
  /** Adjusted Rand index of each pair. */
  readonly adjustedRand: Float64Array;
  readonly mean: number;
  /** At 0, ¼, ½, ¾ and 1. */
  readonly quantiles: readonly number[];
}

export interface Stability {
  readonly solutions: readonly StabilityOfK[];
  /** Whether all pairs were done; when cancelled, the solutions finished by then are returned. */
  readonly complete: boolean;
}

/**
 * How far two samples of the same size lead to the same grouping of the data, for each number of groups: pairs of bootstrap
 * samples are clustered, both solutions assign all rows, and their adjusted Rand index is taken. High for every pair: the data
 * holds this grouping. Low: the grouping is made, not found.
 *
 * Source: Dolnicar and Leisch 2010, "Evaluation of structure and reproducibility of cluster solutions using the bootstrap".
 *
 * @throws InputError when there are fewer than two rows; the clusterer's own errors pass through
 */
export function bootstrapStability(rows: number, cluster: SampleClusterer, options: StabilityOptions): Stability {
  const { ks, random, pairs = 100, frequencies } = options;
  if (rows < 2) fail('statistics/too-few-rows', { method: 'Stability', found: rows, needed: 2 });
  const solutions: StabilityOfK[] = [];
  for (const [place, k] of ks.entries()) {
    const adjustedRand = new Float64Array(pairs);
    const stream = random.split(`k=${k}`);
    for (let pair = 0; pair < pairs; pair++) {
      if (options.cancelled?.() === true) return { solutions, complete: false };
      const [first, second] = ['first', 'second'].map((name) => {
        const draw = stream.split(pair).split(name);
        return cluster(drawSample(rows, draw, frequencies), k, draw);
      });
      if (first !== undefined && second !== undefined)
        adjustedRand[pair] = adjustedRandIndex(first, second, frequencies);
      options.progress?.((place + (pair + 1) / pairs) / ks.length);
    }
    const mean = adjustedRand.reduce((sum, value) => sum + value / pairs, 0);
    solutions.push({ k, adjustedRand, mean, quantiles: quantiles(adjustedRand, [0, 0.25, 0.5, 0.75, 1]) });
  }
  return { solutions, complete: true };
}

/** How often each row occurs in a bootstrap sample as large as the data. */
export function drawSample(rows: number, random: Random, frequencies?: Float64Array): Float64Array {
  const counts = new Float64Array(rows);
  if (frequencies === undefined) {
    for (let i = 0; i < rows; i++) {
      const row = random.integer(rows);
      counts[row] = (counts[row] ?? 0) + 1;
    }
    return counts;
  }
  const owner: number[] = [];
  frequencies.forEach((count, row) => {
    for (let i = 0; i < count; i++) owner.push(row);
  });
  for (const _ of owner) {
    const row = owner[random.integer(owner.length)] ?? 0;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}
