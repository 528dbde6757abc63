/** A share with the interval that holds the true one. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of a share (Wilson 1927, J. Am. Stat. Assoc. 22): within 0 and 1, and sensible for few trials and for shares of 0 and 1, where
 * the textbook interval has no width. `z` is the normal quantile, 1.96 for 95%. NaN throughout without trials.
 * @throws RangeError unless 0 ≤ successes ≤ trials
 */
export function wilsonInterval(successes: number, trials: number, z = 1.959963984540054): ShareInterval {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError('successes lie between 0 and trials');
  if (trials === 0) return { share: NaN, low: NaN, high: NaN };
  const share = successes / trials;
  const spread = z * z;
  const centre = (successes + spread / 2) / (trials + spread);
  const half = (z / (trials + spread)) * Math.sqrt((successes * (trials - successes)) / trials + spread / 4);
  return {
    share,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
