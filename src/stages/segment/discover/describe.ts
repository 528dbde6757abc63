import {
  adjustPValues,
  averageRanks,
  chiSquareTest,
  kruskalWallisTest,
  type MixedColumn,
} from '../../../kernels/index.ts';
import type { Variable } from './types.ts';

/** How a segment differs from all others in one thing: a number, or having one value of a category. */
export interface Difference {
  readonly variable: string;
  readonly label: string;
  /** The value of a category the difference is in; absent for numbers. */
  readonly value?: string;
  /** Yes and no: said without naming the value. */
  readonly binary: boolean;
  /** A number with a few whole values, as an answer from 1 to 7. */
  readonly scale: boolean;
  readonly currency?: string;
  /**
   * Cliff's delta: the probability that a company of the segment has more than one of the rest, less that it has less, −1 to 1. For a value of a
   * category the difference of the shares, which is the same thing.
   */
  readonly effect: number;
  /** Median of the segment and of the rest; for a value of a category, shares. */
  readonly own: number;
  readonly rest: number;
  /** Of the variable over all segments, corrected for the number of variables (Holm). */
  readonly pValue: number;
}

export interface Description {
  readonly segment: number;
  readonly companies: number;
  readonly share: number;
  /** Strongest first; only what is surely no chance (p ≤ 0.05) and at least small (0.15). */
  readonly differences: readonly Difference[];
  /** Every variable, in the order given, for the profile chart. */
  readonly profile: readonly Difference[];
}

/** Effects from here are worth a word (small, by Romano et al. 2006: 0.147). */
const SMALL = 0.15;

/**
 * Describes every segment against the rest by all variables, those that made the segments and others. One measure for all kinds, so that they can
 * be ranked together. Rows of a negative segment take no part; unknown values neither.
 *
 * Source: Cliff 1993, "Dominance statistics"; sizes by Romano et al. 2006.
 */
export function describeSegments(
  variables: readonly Variable[],
  segments: ArrayLike<number>,
  k: number,
): Description[] {
  const pValues = adjustPValues(
    variables.map(({ column }) => testOf(column, segments)),
    'holm',
  );
  const counts = Array.from({ length: k }, () => 0);
  for (let row = 0; row < segments.length; row++) {
    const own = segments[row] ?? -1;
    if (own >= 0) counts[own] = (counts[own] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found = variables.map((variable, i) => differencesIn(variable, segments, k, pValues[i] ?? 1));
  return counts.map((companies, segment) => {
    const profile = found.flatMap((each) => each[segment] ?? []);
    return {
      segment,
      companies,
      share: total > 0 ? companies / total : 0,
      differences: profile
        .filter(({ effect, pValue }) => Math.abs(effect) >= SMALL && pValue <= 0.05)
        .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
      profile,
    };
  });
}

function testOf(column: MixedColumn, segments: ArrayLike<number>): number {
  if (column.kind === 'categorical') return chiSquareTest(column.codes, segments).pValue;
  return kruskalWallisTest(column.values, segments).pValue;
}

/** By segment. */
function differencesIn(
  { column, label, currency }: Variable,
  segments: ArrayLike<number>,
  k: number,
  pValue: number,
): Difference[][] {
  const shared = { variable: column.name, label, pValue, ...(currency === undefined ? {} : { currency }) };
  if (column.kind === 'numeric') {
    const yesNo = column.values.every((value) => Number.isNaN(value) || value === 0 || value === 1);
    const scale = currency === undefined && !yesNo && isScale(column.values);
    return numberDifferences(column.values, segments, k, yesNo).map((each) => [
      { ...shared, ...each, binary: yesNo, scale },
    ]);
  }
  const yesNo = column.levels.length === 2 && column.levels.includes('yes') && column.levels.includes('no');
  const told = yesNo ? ['yes'] : column.levels;
  return Array.from({ length: k }, (_, segment) =>
    told.map((value) => {
      const code = column.levels.indexOf(value);
      const { own, rest } = sharesOf(column.codes, code, segments, segment);
      return { ...shared, value, binary: yesNo, scale: false, effect: own - rest, own, rest };
    }),
  );
}

/** Values an answer on a scale has at most. */
const MOST_ANSWERS = 10;

function isScale(values: Float64Array): boolean {
  const distinct = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || distinct.add(value).size > MOST_ANSWERS) return false;
  }
  return true;
}

function sharesOf(codes: Int32Array, code: number, segments: ArrayLike<number>, segment: number) {
  const [own, rest] = [
    { known: 0, has: 0 },
    { known: 0, has: 0 },
  ];
  codes.forEach((each, row) => {
    const at = segments[row] ?? -1;
    if (each < 0 || at < 0) return;
    const side = at === segment ? own : rest;
    side.known++;
    if (each === code) side.has++;
  });
  return { own: own.has / Math.max(1, own.known), rest: rest.has / Math.max(1, rest.known) };
}

/** From ranks: the mean rank of the segment against what it would be if it did not differ. */
function numberDifferences(values: Float64Array, segments: ArrayLike<number>, k: number, yesNo: boolean) {
  const rows = Array.from(values, (_, row) => row).filter(
    (row) => !Number.isNaN(values[row]) && (segments[row] ?? -1) >= 0,
  );
  const { ranks } = averageRanks(Float64Array.from(rows, (row) => values[row] ?? 0));
  const middle = yesNo ? meanOf : medianOf;
  return Array.from({ length: k }, (_, segment) => {
    const inside: number[] = [];
    const outside: number[] = [];
    let rankSum = 0;
    rows.forEach((row, i) => {
      const own = segments[row] === segment;
      (own ? inside : outside).push(values[row] ?? 0);
      if (own) rankSum += ranks[i] ?? 0;
    });
    const [m, n] = [inside.length, outside.length];
    // The Mann-Whitney statistic from the rank sum; delta is twice its share of all pairs, less one.
    const effect = m > 0 && n > 0 ? (2 * (rankSum - (m * (m + 1)) / 2)) / (m * n) - 1 : 0;
    return { effect, own: middle(inside), rest: middle(outside) };
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
