import { quantileSorted } from '../data/quantile.ts';
import { summariseColumn } from './column-summary.ts';

/**
 * A function of one number, as plain data that SQL can express too. `log`: ln x, for x > 0. `log1p`: ln(1 + x), for x ≥ 0. `asinh`:
 * ln(x + √(x² + 1)), which treats both signs alike. `rank`: the share of the fitted values below, interpolated between knots.
 * A value outside the domain of a logarithm takes the value at its edge: the least fitted value for `log`, 0 for `log1p`.
 */
export type Transform =
  | { readonly kind: 'none' }
  | { readonly kind: 'log'; readonly least: number }
  | { readonly kind: 'log1p' }
  | { readonly kind: 'asinh' }
  | { readonly kind: 'rank'; readonly knots: readonly number[]; readonly shares: readonly number[] };

export type TransformKind = Transform['kind'];

export interface TransformProposal {
  readonly transform: Transform;
  readonly skewnessBefore: number;
  readonly skewnessAfter: number;
}

/** Skewness beyond which a transform is proposed: an exponential variable has 2, a normal one 0. */
const SKEWED = 1;

/**
 * The mildest transform that brings the skewness within ±1: none, a logarithm (by sign of the values), else ranks. A column with two
 * values or fewer is left as it is: no transform changes what it says.
 */
export function proposeTransform(values: Float64Array): TransformProposal {
  const summary = summariseColumn(values);
  const before = summary.skewness;
  const keep: TransformProposal = { transform: { kind: 'none' }, skewnessBefore: before, skewnessAfter: before };
  if (Math.abs(before) <= SKEWED || summary.distinct <= 2) return keep;
  const logarithm = summary.least > 0 ? 'log' : summary.least === 0 ? 'log1p' : 'asinh';
  for (const kind of [logarithm, 'rank'] as const) {
    const transform = fitTransform(kind, values);
    const after = summariseColumn(values.map((value) => applyTransform(transform, value))).skewness;
    if (Math.abs(after) <= SKEWED || kind === 'rank')
      return { transform, skewnessBefore: before, skewnessAfter: after };
  }
  return keep;
}

/** Fits a transform of a given kind to the known values. */
export function fitTransform(kind: TransformKind, values: Float64Array): Transform {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  switch (kind) {
    case 'log':
      return { kind, least: sorted.find((value) => value > 0) ?? 1 };
    case 'rank':
      return { kind, ...rankKnots(sorted) };
    case 'none':
    case 'log1p':
    case 'asinh':
      return { kind };
  }
}

/** The transformed number; NaN stays NaN. */
export function applyTransform(transform: Transform, value: number): number {
  switch (transform.kind) {
    case 'none':
      return value;
    case 'log':
      return Math.log(value > 0 || Number.isNaN(value) ? value : transform.least);
    case 'log1p':
      return Math.log1p(value < 0 ? 0 : value);
    case 'asinh':
      return Math.asinh(value);
    case 'rank':
      return interpolate(transform.knots, transform.shares, value);
  }
}

/** Up to 101 values and the middle of the share of values that they hold. */
function rankKnots(sorted: Float64Array): { knots: number[]; shares: number[] } {
  const knots = [...new Set(Array.from({ length: 101 }, (_, i) => quantileSorted(sorted, i / 100)))].filter(
    (knot) => !Number.isNaN(knot),
  );
  const count = (test: (value: number) => boolean): number => sorted.filter(test).length;
  const shares = knots.map(
    (knot) => (count((value) => value < knot) + count((value) => value <= knot)) / 2 / sorted.length,
  );
  return { knots, shares };
}

function interpolate(knots: readonly number[], shares: readonly number[], value: number): number {
  if (Number.isNaN(value)) return NaN;
  const above = knots.findIndex((knot) => knot >= value);
  if (above < 0) return shares.at(-1) ?? 0;
  const [low, high] = [knots[above - 1], knots[above] ?? 0];
  const [from, to] = [shares[above - 1] ?? 0, shares[above] ?? 0];
  return low === undefined || high === low ? to : from + ((value - low) / (high - low)) * (to - from);
}
