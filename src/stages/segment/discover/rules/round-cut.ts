/**
 * The roundest number from `low` to below `high`: of multiples of 1, 5 or 2 times a power of ten the coarsest that fits, so that a cut between 4,873 and
 * 5,112 is said as 5,000. `low` itself where nothing rounder lies between.
 */
export function roundCut(low: number, high: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (!(high > low) || !Number.isFinite(largest) || largest === 0) return low;
  for (let power = Math.ceil(Math.log10(largest)); power >= -12; power--)
    for (const factor of [10, 5, 2]) {
      const exponent = power - 1;
      // Written as a division for small steps, so that 0.3 is 0.3.
      const multiple =
        exponent < 0 ? Math.ceil((low * 10 ** -exponent) / factor) : Math.ceil(low / (factor * 10 ** exponent));
      const cut = exponent < 0 ? (multiple * factor) / 10 ** -exponent : multiple * factor * 10 ** exponent;
      if (cut >= low && cut < high) return cut === 0 ? 0 : cut;
    }
  return low;
}

/** The values of a sorted column on both sides of a threshold. */
export function neighbours(values: Float64Array, threshold: number): { readonly low: number; readonly high: number } {
  let [low, high] = [-Infinity, Infinity];
  for (const value of values) {
    if (value <= threshold) low = Math.max(low, value);
    else if (value > threshold) high = Math.min(high, value);
  }
  return { low: Number.isFinite(low) ? low : threshold, high: Number.isFinite(high) ? high : threshold };
}
