import { normal95 } from '../../kernels/inference/share-interval.ts';
import { sharesWithout, totalOf, without, type Described } from './counted.ts';
import type { Compared, Moments, Shares } from './types.ts';

/** How far two groups differ in one variable, in a unit that does not depend on it. */
export interface Effect {
  /** Cohen's d of a number (on signed logarithms), or h of the share that differs most, as a size without sign. */
  readonly size: number;
  /** Standard error of the size. */
  readonly error: number;
  /** Known companies of the smaller group. */
  readonly companies: number;
  /** Whether the first group has more: of the number, or of `value`. */
  readonly more: boolean;
  /** The category's value whose share differs most. */
  readonly value?: string;
}

/** How far a segment differs from all others in a variable; undefined where one side knows nothing of it or it never varies. */
export function effectAgainstRest(variable: Compared, segment: Described, whole: Described): Effect | undefined {
  if (variable.kind === 'category') {
    const [own, all] = [segment.shares.get(variable.name), whole.shares.get(variable.name)];
    return own === undefined || all === undefined ? undefined : shareEffect(own, sharesWithout(all, own));
  }
  const [own, all] = [segment.moments.get(variable.name), whole.moments.get(variable.name)];
  return own === undefined || all === undefined ? undefined : meanEffect(own, without(all, own));
}

/** How far two segments differ in a variable. */
export function effectBetween(variable: Compared, one: Described, other: Described): Effect | undefined {
  if (variable.kind === 'category') {
    const [first, second] = [one.shares.get(variable.name), other.shares.get(variable.name)];
    return first === undefined || second === undefined ? undefined : shareEffect(first, second);
  }
  const [first, second] = [one.moments.get(variable.name), other.moments.get(variable.name)];
  return first === undefined || second === undefined ? undefined : meanEffect(first, second);
}

/** Standardised difference of two means; its error as in Hedges and Olkin 1985. */
export function meanEffect(one: Moments, other: Moments): Effect | undefined {
  const [n, m] = [one.n, other.n];
  if (n < 2 || m < 2) return undefined;
  const pooled = ((n - 1) * one.variance + (m - 1) * other.variance) / (n + m - 2);
  if (!(pooled > 0)) return undefined;
  const size = Math.abs(one.mean - other.mean) / Math.sqrt(pooled);
  const error = Math.sqrt((n + m) / (n * m) + (size * size) / (2 * (n + m)));
  return { size, error, companies: Math.min(n, m), more: one.mean >= other.mean };
}

/** Cohen's h of the value whose share differs most: a difference of shares that weighs alike near 0, 0.5 and 1. */
export function shareEffect(one: Shares, other: Shares): Effect | undefined {
  const [n, m] = [totalOf(one), totalOf(other)];
  if (n < 2 || m < 2) return undefined;
  const arc = (shares: Shares, total: number, value: string): number =>
    2 * Math.asin(Math.sqrt(Math.min(1, (shares.get(value) ?? 0) / total)));
  let best: { readonly size: number; readonly value: string; readonly more: boolean } | undefined;
  for (const value of [...new Set([...one.keys(), ...other.keys()])].sort()) {
    const difference = arc(one, n, value) - arc(other, m, value);
    if (best === undefined || Math.abs(difference) > best.size + 1e-12)
      best = { size: Math.abs(difference), value, more: difference >= 0 };
  }
  if (best === undefined) return undefined;
  return { ...best, error: Math.sqrt(1 / n + 1 / m), companies: Math.min(n, m) };
}

/**
 * How far two groups differ over several variables: the root mean square of the effects, each less what chance alone would show (the
 * square of its error), so that small groups do not look different because they are small. Undefined without a variable.
 */
export function meanDifference(
  effects: readonly (Effect | undefined)[],
): { size: number; variables: number } | undefined {
  const known = effects.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const squares = known.reduce((sum, each) => sum + each.size * each.size - each.error * each.error, 0);
  return { size: Math.sqrt(Math.max(0, squares / known.length)), variables: known.length };
}

/** How much a group varies in a variable, as a share of how much all companies do: 0 when all are alike. */
export function spreadOf(variable: Compared, segment: Described, whole: Described): number | undefined {
  if (variable.kind === 'number') {
    const [own, all] = [segment.moments.get(variable.name), whole.moments.get(variable.name)];
    return own === undefined || all === undefined || own.n < 2 || !(all.variance > 0)
      ? undefined
      : own.variance / all.variance;
  }
  const [own, all] = [segment.shares.get(variable.name), whole.shares.get(variable.name)];
  if (own === undefined || all === undefined || totalOf(own) < 2) return undefined;
  const mixed = impurityOf(all);
  return mixed > 0 ? impurityOf(own) / mixed : undefined;
}

/** Gini's: the chance that two companies drawn differ, without the bias of small groups. */
function impurityOf(shares: Shares): number {
  const n = totalOf(shares);
  if (n < 2) return 0;
  const together = [...shares.values()].reduce((sum, each) => sum + each * (each - 1), 0);
  return 1 - together / (n * (n - 1));
}

/** The interval of an effect that was picked as the largest of several. */
export function effectInterval({ size, error }: Effect, z = normal95): { readonly low: number; readonly high: number } {
  return { low: Math.max(0, size - z * error), high: size + z * error };
}
