import { splitByGroup } from './analysis-of-variance.ts';
import { averageRanks } from './ranks.ts';
import { chiSquareTail } from '../special-functions/tails.ts';

export interface KruskalWallisTest {
  /** H, corrected for ties. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Effect size from 0 to 1: share of the variance of the ranks between the groups. */
  readonly etaSquared: number;
  readonly leftOut: number;
}

/**
 * Do the values of one group tend to be larger than those of another? The rank test for groups that are skewed or have
 * outliers. Missing values and groups as in analysis of variance; with fewer than two groups, or all values equal, p is 1.
 *
 * Source: Kruskal and Wallis 1952; effect size of Tomczak and Tomczak 2014, H ÷ (n − 1).
 *
 * @throws InputError when the lengths differ or a value is infinite
 */
export function kruskalWallisTest(values: ArrayLike<number>, groups: ArrayLike<number>): KruskalWallisTest {
  const { members, leftOut } = splitByGroup(values, groups);
  const pooled = members.flatMap((each) => each.values);
  const n = pooled.length;
  const { ranks, tieSizes } = averageRanks(pooled);
  const ties = tieSizes.reduce((sum, size) => sum + size ** 3 - size, 0);
  const correction = 1 - ties / (n ** 3 - n);
  const degreesOfFreedom = Math.max(0, members.length - 1);
  if (degreesOfFreedom === 0 || !(correction > 0))
    return { statistic: 0, degreesOfFreedom, pValue: 1, etaSquared: 0, leftOut };
  let from = 0;
  let sum = 0;
  for (const { values: own } of members) {
    const total = ranks.subarray(from, from + own.length).reduce((a, b) => a + b, 0);
    sum += own.length * (total / own.length - (n + 1) / 2) ** 2;
    from += own.length;
  }
  const statistic = (12 * sum) / (n * (n + 1)) / correction;
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareTail(statistic, degreesOfFreedom),
    etaSquared: Math.min(1, statistic / (n - 1)),
    leftOut,
  };
}
