import { fail } from '../../diagnostics/diagnostic.ts';
import { checkWeights, checkWhole } from '../data/matrix.ts';

export interface NaturalBreaks {
  readonly k: number;
  /** Least value of each class but the first: a value belongs to the last class whose break it reaches. */
  readonly breaks: readonly number[];
  /** Sum over the classes of weighted squared differences from their mean: the least possible. */
  readonly withinSumOfSquares: number;
  /** 1 − within ÷ total: goodness of variance fit, 1 when each class holds one value. */
  readonly goodness: number;
  readonly sizes: readonly number[];
}

/**
 * Parts numbers into k classes of neighbours with the least possible sum of squares within. NaN is missing and left out; weights default
 * to 1.
 *
 * Source: Fisher 1958, "On grouping for maximum homogeneity"; Jenks 1977. Exact, by dynamic programming over the distinct values with
 * divide and conquer (the best last break never moves back). Cost: O(k × n log n).
 *
 * @throws InputError when a value is infinite, none is known, or k exceeds the number of distinct values
 */
export function naturalBreaks(values: ArrayLike<number>, k: number, weights?: ArrayLike<number>): NaturalBreaks {
  checkWhole('k', k, 1);
  checkWeights(weights, values.length);
  const { distinct, sizes } = sortedDistinct(values, weights);
  const n = distinct.length;
  if (n === 0) fail('statistics/all-missing', { column: 'values' });
  if (k > n) fail('statistics/too-many-groups', { method: 'Natural breaks', k, distinct: n });
  const cost = rangeCost(distinct, sizes);

  let last = Float64Array.from({ length: n }, (_, to) => cost(0, to));
  const starts: Int32Array[] = [];
  for (let classes = 2; classes <= k; classes++) {
    const next = new Float64Array(n).fill(Infinity);
    const start = new Int32Array(n);
    fillRange(last, next, start, cost, classes - 1, n - 1, classes - 1, n - 1);
    starts.push(start);
    last = next;
  }
  const firsts: number[] = [];
  for (let classes = k, to = n - 1; classes > 1; classes--) {
    const from = starts[classes - 2]?.[to] ?? 0;
    firsts.unshift(from);
    to = from - 1;
  }
  const total = cost(0, n - 1);
  const bounds = [0, ...firsts, n];
  const within = bounds.slice(1).reduce((sum, to, i) => sum + cost(bounds[i] ?? 0, to - 1), 0);
  return {
    k,
    breaks: firsts.map((first) => distinct[first] ?? 0),
    withinSumOfSquares: within,
    goodness: total > 0 ? 1 - within / total : 1,
    sizes: bounds.slice(1).map((to, i) => sizes.subarray(bounds[i] ?? 0, to).reduce((sum, size) => sum + size, 0)),
  };
}

/** The class of each value, from 0; −1 for NaN. */
export function classify(values: ArrayLike<number>, breaks: readonly number[]): Int32Array {
  return Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : breaks.filter((bound) => value >= bound).length,
  );
}

function sortedDistinct(values: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  const sums = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    if (Number.isNaN(value) || weight === 0) continue;
    if (Math.abs(value) === Infinity)
      fail('statistics/not-finite', { column: 'values', row: row + 1, value: String(value) });
    sums.set(value, (sums.get(value) ?? 0) + weight);
  }
  const distinct = Float64Array.from(sums.keys()).sort();
  return { distinct, sizes: distinct.map((value) => sums.get(value) ?? 0) };
}

/** Sum of squares of the distinct values from … to, both included, from running sums of differences from the middle. */
function rangeCost(distinct: Float64Array, sizes: Float64Array): (from: number, to: number) => number {
  const n = distinct.length;
  const middle = distinct[Math.floor(n / 2)] ?? 0;
  const [weights, sums, squares] = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)];
  distinct.forEach((value, i) => {
    const [size, difference] = [sizes[i] ?? 0, value - middle];
    weights[i + 1] = (weights[i] ?? 0) + size;
    sums[i + 1] = (sums[i] ?? 0) + size * difference;
    squares[i + 1] = (squares[i] ?? 0) + size * difference * difference;
  });
  const over = (running: Float64Array, from: number, to: number): number =>
    (running[to + 1] ?? 0) - (running[from] ?? 0);
  return (from, to) => {
    if (from >= to) return 0;
    const sum = over(sums, from, to);
    return Math.max(0, over(squares, from, to) - (sum * sum) / over(weights, from, to));
  };
}

/** Fills next[low … high], knowing that the best first value of the last class lies between `least` and `most`. */
function fillRange(
  last: Float64Array,
  next: Float64Array,
  start: Int32Array,
  cost: (from: number, to: number) => number,
  low: number,
  high: number,
  least: number,
  most: number,
): void {
  if (low > high) return;
  const middle = (low + high) >> 1;
  let found = least;
  for (let first = least; first <= Math.min(middle, most); first++) {
    const sum = (last[first - 1] ?? 0) + cost(first, middle);
    if (sum < (next[middle] ?? Infinity)) {
      next[middle] = sum;
      found = first;
    }
  }
  start[middle] = found;
  fillRange(last, next, start, cost, low, middle - 1, least, found);
  fillRange(last, next, start, cost, middle + 1, high, found, most);
}
