import {
  adjustPValues,
  analysisOfVariance,
  averageRanks,
  chiSquareTest,
  type MixedColumn,
} from '../../../kernels/index.ts';
import type { Variable } from './types.ts';

/** How far segments differ in a variable that took no part in making them. */
export interface OutcomeDifference {
  readonly name: string;
  readonly label: string;
  /** 0 to 1: the root of omega squared of ranks for numbers, Cramér's V for categories, both corrected for chance. */
  readonly effect: number;
  /** Corrected for the number of variables (Holm). */
  readonly pValue: number;
}

/** Differences of a grouping in turnover, behaviour and whatever else people want segments to differ in, the strongest first. */
export function outcomeDifferences(outcomes: readonly Variable[], groups: ArrayLike<number>): OutcomeDifference[] {
  const found = outcomes.map(({ column }) => differenceOf(column, groups));
  const adjusted = adjustPValues(
    found.map(({ pValue }) => pValue),
    'holm',
  );
  return outcomes
    .map(({ column, label }, i) => ({
      name: column.name,
      label,
      effect: found[i]?.effect ?? 0,
      pValue: adjusted[i] ?? 1,
    }))
    .sort((a, b) => b.effect - a.effect || a.name.localeCompare(b.name));
}

/** Mean effect over the outcomes; null without any. */
export function usefulnessOf(differences: readonly OutcomeDifference[]): number | null {
  if (differences.length === 0) return null;
  return differences.reduce((sum, { effect }) => sum + effect, 0) / differences.length;
}

function differenceOf(column: MixedColumn, groups: ArrayLike<number>): { effect: number; pValue: number } {
  if (column.kind === 'categorical') {
    const { cramersVCorrected, pValue } = chiSquareTest(column.codes, groups);
    return { effect: cramersVCorrected, pValue };
  }
  const known = Array.from(column.values, (_, row) => row).filter((row) => !Number.isNaN(column.values[row]));
  const { ranks } = averageRanks(Float64Array.from(known, (row) => column.values[row] ?? 0));
  const own = Int32Array.from(known, (row) => groups[row] ?? -1);
  const { omegaSquared, pValue } = analysisOfVariance(ranks, own);
  return { effect: Math.sqrt(omegaSquared), pValue };
}
