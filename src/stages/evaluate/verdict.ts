import type { Evidence, Verdict } from '../../contract/segments/scorecard.ts';

/** A figure with what it is held against. */
export interface Judged {
  readonly value: number | null;
  /** 95% interval; null where the figure is exact. */
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number | null;
  readonly bound: Evidence['bound'];
  /** Companies the figure rests on, where that limits what can be said. */
  readonly sample: number | null;
  readonly needed: number | null;
}

/**
 * Pass when the figure reaches its threshold and so does the far end of its interval; watch when its interval or a figure within
 * `near` of the threshold (0.8: four fifths of it) still could; else fail. Better evidence never gets a worse verdict. Null where
 * nothing is judged.
 */
export function judge(figure: Judged, near: number): Verdict | null {
  const { value, threshold, sample, needed, bound } = figure;
  if (threshold === null) return null;
  if (value === null || (sample !== null && needed !== null && sample < needed)) return 'not enough data';
  const [low, high] = [figure.low ?? value, figure.high ?? value];
  if (bound === 'least') {
    if (low >= threshold) return 'pass';
    return high >= threshold || (threshold > 0 && value >= near * threshold) ? 'watch' : 'fail';
  }
  if (high <= threshold) return 'pass';
  return low <= threshold || (threshold > 0 && near * value <= threshold) ? 'watch' : 'fail';
}

/** From the one that decides down: a failure stands whatever else is unknown; what is unknown keeps the rest from passing. */
const order: readonly Verdict[] = ['fail', 'not enough data', 'watch', 'pass'];

/** The verdict of several together: passes only when all do. Null when none is judged. */
export function combine(verdicts: readonly (Verdict | null)[]): Verdict | null {
  return order.find((each) => verdicts.includes(each)) ?? null;
}

/** Whether a verdict is good enough for what the model demands. */
export const reaches = (found: Verdict | null, level: 'pass' | 'watch'): boolean =>
  found === null || found === 'pass' || (level === 'watch' && found === 'watch');
