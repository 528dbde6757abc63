import { fail } from '../../diagnostics/diagnostic.ts';
import { fTail } from '../special-functions/tails.ts';

export interface AnalysisOfVariance {
  readonly statistic: number;
  readonly degreesBetween: number;
  readonly degreesWithin: number;
  readonly pValue: number;
  /** Share of the variance that lies between the groups, 0 to 1. */
  readonly etaSquared: number;
  /** The same, corrected for what chance shows; 0 where the correction would go below. */
  readonly omegaSquared: number;
  /** Mean and number of known values of each group. */
  readonly groups: readonly { readonly group: number; readonly mean: number; readonly rows: number }[];
  /** Rows left out because the value (NaN) or the group (−1) is missing. */
  readonly leftOut: number;
}

/**
 * One-way analysis of variance: do the means of a numeric variable differ between groups? Groups are codes from 0; NaN values and
 * negative groups are missing. With fewer than two groups, or no variance at all, there is nothing to test: p is 1 and eta² 0.
 * When the groups differ but do not vary within, p is 0 and the statistic the largest number.
 *
 * Source: Fisher 1925; omega squared of Hays 1963.
 *
 * @throws InputError when the lengths differ or a value is infinite
 */
export function analysisOfVariance(values: ArrayLike<number>, groups: ArrayLike<number>): AnalysisOfVariance {
  const parts = splitByGroup(values, groups);
  const { members, leftOut } = parts;
  const rows = members.reduce((sum, each) => sum + each.values.length, 0);
  const means = members.map((each) => mean(each.values));
  const grand = mean(members.flatMap((each) => each.values));
  let between = 0;
  let within = 0;
  members.forEach((each, i) => {
    between += each.values.length * ((means[i] ?? 0) - grand) ** 2;
    for (const value of each.values) within += (value - (means[i] ?? 0)) ** 2;
  });
  const degreesBetween = Math.max(0, members.length - 1);
  const degreesWithin = Math.max(0, rows - members.length);
  const total = between + within;
  const described = members.map((each, i) => ({ group: each.group, mean: means[i] ?? 0, rows: each.values.length }));
  const shared = { degreesBetween, degreesWithin, groups: described, leftOut };
  if (degreesBetween === 0 || degreesWithin === 0 || total <= 1e-24 * grand * grand * rows)
    return { ...shared, statistic: 0, pValue: 1, etaSquared: 0, omegaSquared: 0 };
  const noise = within / degreesWithin;
  const statistic = noise > 0 ? Math.min(Number.MAX_VALUE, between / degreesBetween / noise) : Number.MAX_VALUE;
  return {
    ...shared,
    statistic,
    pValue: noise > 0 ? fTail(statistic, degreesBetween, degreesWithin) : 0,
    etaSquared: between / total,
    omegaSquared: Math.max(0, (between - degreesBetween * noise) / (total + noise)),
  };
}

/** Known values by group, groups ascending. */
export function splitByGroup(values: ArrayLike<number>, groups: ArrayLike<number>) {
  if (groups.length !== values.length)
    fail('statistics/lengths-differ', { what: 'The list of groups', found: groups.length, expected: values.length });
  const byGroup = new Map<number, number[]>();
  let leftOut = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    const group = groups[row] ?? -1;
    if (Math.abs(value) === Infinity)
      fail('statistics/not-finite', { column: 'values', row: row + 1, value: String(value) });
    if (Number.isNaN(value) || group < 0) {
      leftOut++;
      continue;
    }
    const list = byGroup.get(group);
    if (list === undefined) byGroup.set(group, [value]);
    else list.push(value);
  }
  const members = [...byGroup].sort(([a], [b]) => a - b).map(([group, known]) => ({ group, values: known }));
  return { members, leftOut };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
