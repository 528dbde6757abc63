import { normalTail } from './tails.ts';

/** The value a standard normal variable exceeds with probability `tail` (0 to 1, both excluded), by bisection of the tail to 1e-12. */
export function normalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) return tail <= 0 ? Infinity : -Infinity;
  let [low, high] = [-40, 40];
  while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (normalTail(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
