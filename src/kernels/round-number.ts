/**
 * The number in a range that is said most easily: 50 before 47, 250 before 248; the nearest to `wanted` of those said alike. With `whole`
 * only whole numbers; where the range holds none said easier, `wanted` itself (rounded when whole).
 */
export function roundNumber(wanted: number, low: number, high: number, whole = false): number {
  const own = whole ? Math.round(wanted) : wanted;
  if (!(low < high)) return own;
  if (low <= 0 && high >= 0 && wanted <= 0) return 0;
  const size = Math.max(Math.abs(low), Math.abs(high));
  for (let power = Math.floor(Math.log10(size)) + 1; power >= Math.floor(Math.log10(size)) - 2; power--) {
    for (const step of [10, 5, 2, 2.5, 1]) {
      const unit = step * 10 ** (power - 1);
      if (whole && unit < 1) continue;
      const near = [Math.floor(wanted / unit), Math.ceil(wanted / unit)]
        .map((times) => tidy(times * unit))
        .filter((each) => each >= low && each <= high && (!whole || Number.isInteger(each)))
        .sort((one, two) => Math.abs(one - wanted) - Math.abs(two - wanted) || one - two);
      if (near[0] !== undefined) return near[0];
    }
  }
  return own;
}

/** Without what binary fractions leave: 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));
