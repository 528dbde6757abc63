import { fail } from '../../diagnostics/diagnostic.ts';
import { checkWhole } from '../data/matrix.ts';

/** What is known of a target in each of the ordered bins: of a number its count, sum and sum of squares; of a category a count a level. */
export type BinnedTarget =
  | {
      readonly kind: 'numeric';
      readonly counts: Float64Array;
      readonly sums: Float64Array;
      readonly squares: Float64Array;
    }
  | {
      readonly kind: 'categorical';
      /** `counts[bin * levels + level]` */
      readonly counts: Float64Array;
      readonly levels: number;
    };

/** The best parting with so many breaks. */
export interface BreakSolution {
  /** First bin of each class but the first, ascending. */
  readonly breaks: readonly number[];
  /** Mean over the targets of the share of their deviance that lies between the classes, 0 to 1. */
  readonly explained: number;
  readonly explainedBy: readonly number[];
  /** The less, the better the data support this many breaks. */
  readonly criterion: number;
}

export interface TargetBreaks {
  /** From no break up; fewer than asked where the bins do not allow more. */
  readonly solutions: readonly BreakSolution[];
  /** The number of breaks with the least criterion: 0 when none is supported. */
  readonly supported: number;
}

/**
 * Where one or more targets change fastest along an ordered variable: for each number of breaks the parting into classes of neighbouring bins
 * with the least mean deviance of the targets within, each as a share of its own (squares of numbers, −2 log likelihood of categories).
 * Exact over the bins, by dynamic programming. Each class holds at least `minimum` rows. A target that never varies counts for nothing.
 *
 * How many breaks the data support is judged by the deviance as a likelihood plus, for each break, the logarithm of the rows for every mean
 * or share it adds and twice for its place, which was searched for.
 *
 * Source: Fisher 1958 and Bellman 1961 (the recursion); Yao 1988, "Estimating the number of change-points via Schwarz' criterion";
 * Zhang and Siegmund 2007 (the price of a place). Cost: O(bins² × (breaks + levels)).
 *
 * @throws InputError when lengths differ or `most` is no whole number
 */
export function targetBreaks(
  targets: readonly BinnedTarget[],
  sizes: Float64Array,
  most: number,
  minimum = 1,
): TargetBreaks {
  checkWhole('breaks', most, 0);
  const bins = sizes.length;
  for (const target of targets) checkLength(target, bins);
  const totals = targets.map((target) => rangeDeviances(target, 0, bins).at(-1) ?? 0);
  const varying = totals.filter((total) => total > 0).length;
  const cost = costs(targets, totals, Math.max(1, varying), bins);
  const rows = runningSum(sizes);
  const fits = (from: number, to: number): boolean => (rows[to + 1] ?? 0) - (rows[from] ?? 0) >= minimum;

  let last = Float64Array.from({ length: bins }, (_, to) => (fits(0, to) ? (cost[to] ?? 0) : Infinity));
  const starts: Int32Array[] = [];
  const solutions = [solution([], targets, totals, bins)];
  for (let breaks = 1; breaks <= Math.min(most, bins - 1); breaks++) {
    const next = new Float64Array(bins).fill(Infinity);
    const start = new Int32Array(bins);
    for (let to = breaks; to < bins; to++) {
      for (let from = breaks; from <= to && fits(from, to); from++) {
        const sum = (last[from - 1] ?? Infinity) + (cost[from * bins + to] ?? 0);
        if (sum < (next[to] ?? Infinity) - 1e-15) {
          next[to] = sum;
          start[to] = from;
        }
      }
    }
    if (!Number.isFinite(next[bins - 1])) break;
    starts.push(start);
    last = next;
    solutions.push(solution(traced(starts, bins), targets, totals, bins));
  }
  const supported = solutions.reduce(
    (best, each, k) => (each.criterion < (solutions[best]?.criterion ?? Infinity) - 1e-9 ? k : best),
    0,
  );
  return { solutions, supported: varying === 0 ? 0 : supported };
}

/** The deviance each target has within the classes that breaks make, as a share of its own in all. */
export function deviancesWithin(
  targets: readonly BinnedTarget[],
  breaks: readonly number[],
  bins: number,
): readonly number[] {
  const bounds = [0, ...breaks, bins];
  return targets.map((target) =>
    bounds.slice(1).reduce((sum, to, index) => sum + (rangeDeviances(target, bounds[index] ?? 0, to).at(-1) ?? 0), 0),
  );
}

function solution(
  breaks: readonly number[],
  targets: readonly BinnedTarget[],
  totals: readonly number[],
  bins: number,
): BreakSolution {
  const within = deviancesWithin(targets, breaks, bins);
  const explainedBy = within.map((own, index) => {
    const total = totals[index] ?? 0;
    return total > 0 ? Math.max(0, 1 - own / total) : 0;
  });
  const varying = totals.filter((total) => total > 0).length;
  return {
    breaks,
    explained: varying > 0 ? explainedBy.reduce((sum, each) => sum + each, 0) / varying : 0,
    explainedBy,
    criterion: criterionOf(targets, totals, within, breaks.length),
  };
}

/** −2 log likelihood of all targets and the price of what was fitted. */
function criterionOf(
  targets: readonly BinnedTarget[],
  totals: readonly number[],
  within: readonly number[],
  breaks: number,
): number {
  let [fit, price, most] = [0, 0, 1];
  targets.forEach((target, index) => {
    const total = totals[index] ?? 0;
    if (total === 0) return;
    const rows = target.counts.reduce((sum, each) => sum + each, 0);
    most = Math.max(most, rows);
    // Squares left at all are a variance; none left is the rounding of the total.
    const own = Math.max(within[index] ?? 0, 1e-12 * total);
    fit += target.kind === 'numeric' ? rows * Math.log(own / rows) : (within[index] ?? 0);
    price += (target.kind === 'numeric' ? 1 : target.levels - 1) * (breaks + 1) * Math.log(rows);
  });
  return fit + price + 2 * breaks * Math.log(most);
}

/** Mean share of deviance of every range of bins: `costs[from * bins + to]`, both included. */
function costs(
  targets: readonly BinnedTarget[],
  totals: readonly number[],
  varying: number,
  bins: number,
): Float64Array {
  const cost = new Float64Array(bins * bins);
  targets.forEach((target, index) => {
    const total = totals[index] ?? 0;
    if (total === 0) return;
    for (let from = 0; from < bins; from++) {
      const range = rangeDeviances(target, from, bins);
      for (let to = from; to < bins; to++)
        cost[from * bins + to] = (cost[from * bins + to] ?? 0) + (range[to - from] ?? 0) / (total * varying);
    }
  });
  return cost;
}

/** Deviance of the ranges that begin at a bin, by their last bin up to before `end`. */
function rangeDeviances(target: BinnedTarget, from: number, end: number): Float64Array {
  const found = new Float64Array(Math.max(0, end - from));
  if (target.kind === 'numeric') {
    // Running mean and squares about it, so that large values do not cancel (Chan, Golub and LeVeque 1983).
    let [n, mean, squares] = [0, 0, 0];
    for (let bin = from; bin < end; bin++) {
      const own = target.counts[bin] ?? 0;
      if (own > 0) {
        const ownMean = (target.sums[bin] ?? 0) / own;
        const inside = Math.max(0, (target.squares[bin] ?? 0) - own * ownMean * ownMean);
        const apart = ownMean - mean;
        squares += inside + (apart * apart * n * own) / (n + own);
        mean += (apart * own) / (n + own);
        n += own;
      }
      found[bin - from] = squares;
    }
    return found;
  }
  const { levels } = target;
  const sums = new Float64Array(levels);
  let n = 0;
  let parts = 0;
  const entropy = (count: number): number => (count > 0 ? count * Math.log(count) : 0);
  for (let bin = from; bin < end; bin++) {
    for (let level = 0; level < levels; level++) {
      const own = target.counts[bin * levels + level] ?? 0;
      if (own === 0) continue;
      const before = sums[level] ?? 0;
      parts += entropy(before + own) - entropy(before);
      sums[level] = before + own;
      n += own;
    }
    const deviance = 2 * (entropy(n) - parts);
    // One level alone has none, whatever rounding leaves.
    found[bin - from] = deviance > 1e-9 * n ? deviance : 0;
  }
  return found;
}

function traced(starts: readonly Int32Array[], bins: number): readonly number[] {
  const firsts: number[] = [];
  for (let level = starts.length - 1, to = bins - 1; level >= 0; level--) {
    const from = starts[level]?.[to] ?? 0;
    firsts.unshift(from);
    to = from - 1;
  }
  return firsts;
}

function runningSum(sizes: Float64Array): Float64Array {
  const sums = new Float64Array(sizes.length + 1);
  sizes.forEach((size, index) => {
    sums[index + 1] = (sums[index] ?? 0) + size;
  });
  return sums;
}

function checkLength(target: BinnedTarget, bins: number): void {
  const found = target.kind === 'numeric' ? target.counts.length : target.counts.length / target.levels;
  if (found !== bins) fail('statistics/lengths-differ', { what: 'A target', found, expected: bins });
}
