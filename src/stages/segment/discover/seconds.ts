import type { Random } from '../../../kernels/index.ts';
import { methods } from './methods/index.ts';
import type { Shaped, Solution } from './types.ts';

/** Pairs of bootstrap samples a solution, sets of data without groups, and rows held against these, where nobody says otherwise. */
export const [PAIRS, REFERENCES, COMPARED] = [15, 39, 800];

/** A method's solution with the most groups, and how many numbers of groups it is asked for. */
export interface Fitted {
  readonly last: Solution;
  readonly fits: number;
}

export interface Pace {
  readonly pairs: number;
  readonly references: number;
  readonly starts: number;
  readonly random: Random;
  /** Milliseconds of some clock. */
  readonly now: () => number;
}

/** Seconds a comparison takes from its first fits on, told from one sample a method at its largest number of groups. */
export function secondsOf(
  data: Shaped,
  fitted: readonly Fitted[],
  { pairs, references, starts, random, now }: Pace,
): number {
  const everyRow = new Float64Array(data.matrix.rows).fill(1);
  const whole = fitted.map(({ last, fits }) => {
    const { method } = last;
    const sample = methods[method].resample(data, last, Math.ceil(starts / 2));
    const timed = ['cold', 'warm'].map((name) => {
      const begun = now();
      sample(everyRow, random.split('estimate').split(name));
      return (now() - begun) / 1000;
    });
    const once = Math.min(...timed);
    const quick = methods[method].ruler === undefined ? 0 : references * Math.min(1, COMPARED / data.matrix.rows);
    // Fewer groups are faster than the most.
    return 0.6 * once * fits * (2 * pairs + quick);
  });
  return whole.reduce((sum, seconds) => sum + seconds, 0);
}
