/** The point a standard normal variable stays within on either side in 95 of 100 cases. */
export const normal95 = 1.959963984540054;

/**
 * Interval of a share of which `hits` of `rows` were counted: Wilson's score interval, which stays within 0 and 1 and does not
 * collapse at the ends. Without rows it is 0 to 1. `z` is 1.96 for 95%.
 *
 * Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
 */
export function shareInterval(
  hits: number,
  rows: number,
  z = normal95,
): { readonly low: number; readonly high: number } {
  if (!(rows > 0)) return { low: 0, high: 1 };
  const share = Math.min(1, Math.max(0, hits / rows));
  const square = (z * z) / rows;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / rows + square / (4 * rows));
  return { low: share === 0 ? 0 : Math.max(0, middle - half), high: share === 1 ? 1 : Math.min(1, middle + half) };
}
