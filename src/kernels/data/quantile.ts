/**
 * The quantile of sorted values at a share from 0 to 1, by linear interpolation between neighbours (type 7 of Hyndman and Fan
 * 1996, the default of R and numpy). NaN for no values.
 */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (place - below) * (high - low);
}

/** Quantiles of unsorted values, which must not hold NaN; the input is left alone. */
export function quantiles(values: Iterable<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => quantileSorted(sorted, share));
}
