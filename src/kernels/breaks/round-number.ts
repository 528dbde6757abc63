/**
 * The number in a range that is said most easily: 50 before 47, 250 before 248; the nearest to `wanted` of those said alike. With `whole`
 * only whole numbers; where the range holds none said easier, `wanted` itself (rounded when whole).
 */
export function roundNumber(wanted: number, low: number, high: number, whole = false): number {
  const own = whole ? Math.round(wanted) : wanted;
  if (!(low < high)) return own;
  if (low <= 0 && high >= 0 && wanted <= 0) return 0;
  const fits = (each: number): boolean => each >= low && each <= high && (!whole || Number.isInteger(each));
  return easiest(wanted, { size: Math.max(Math.abs(low), Math.abs(high)), digits: 3, fits }) ?? own;
}

/**
 * The number from `low` to below `high` that is said most easily, so that a question `up to` it parts the two: between 4,873 and 5,112 it
 * is 5,000, and between whole numbers it is whole. `low` itself where nothing easier lies between.
 */
export function roundCut(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(low < high) || !Number.isFinite(size)) return low;
  const whole = Number.isInteger(low) && Number.isInteger(high);
  const fits = (each: number): boolean => each >= low && each < high && (!whole || Number.isInteger(each));
  return easiest((low + high) / 2, { size, digits: 12, fits }) ?? low;
}

/** The number said most easily that parts values as a threshold does: those up to it from those above. */
export function roundThreshold(values: Float64Array, threshold: number): number {
  let [low, high] = [-Infinity, Infinity];
  for (const value of values)
    if (value <= threshold) low = Math.max(low, value);
    else if (value > threshold) high = Math.min(high, value);
  return Number.isFinite(low) && Number.isFinite(high) ? roundCut(low, high) : threshold;
}

interface Range {
  /** The largest of its numbers, whatever the sign. */
  readonly size: number;
  /** How fine it may become. */
  readonly digits: number;
  readonly fits: (each: number) => boolean;
}

/** The multiple of the coarsest step that fits, the nearest to `wanted`. */
function easiest(wanted: number, { size, digits, fits }: Range): number | undefined {
  const most = Math.floor(Math.log10(size)) + 1;
  for (let power = most; power > most - 1 - digits; power--)
    for (const step of [10, 5, 2, 2.5, 1]) {
      const unit = step * 10 ** (power - 1);
      const [near] = [Math.floor(wanted / unit), Math.ceil(wanted / unit)]
        .map((times) => tidy(times * unit))
        .filter(fits)
        .sort((one, two) => Math.abs(one - wanted) - Math.abs(two - wanted) || one - two);
      if (near !== undefined) return near;
    }
  return undefined;
}

/** Without what binary fractions leave: 0.30000000000000004 is 0.3; and 0 has no sign. */
const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;
