import type { MixedColumn } from '../../data/mixed-data.ts';
import { normalTail } from '../../special-functions/tails.ts';
import { unimodalShares } from './unimodal-shares.ts';

/** How one column of a cloud is spread: a normal number between two cuts stands for a cell of values. */
export interface Marginal {
  readonly name: string;
  /** Ascending, one fewer than cells: where the normal number passes into the next cell. */
  readonly cuts: Float64Array;
  /** Middle of each cell; for a category its place in the order. */
  readonly middles: Float64Array;
  /** Width of the cells of a number; 0 where values repeat, and for categories. */
  readonly width: number;
  /** For a category: the levels in the order of the cells. */
  readonly levels?: { readonly codes: readonly number[]; readonly names: readonly string[] };
}

/** A number with at most so many different values keeps them. */
const FEW_VALUES = 25;

/** The one-humped marginal nearest to a column: of a number by value, of a category in the given order of its levels. */
export function marginalOf(column: MixedColumn, order: readonly number[]): Marginal {
  if (column.kind === 'categorical') {
    const counts = order.map((code) => column.codes.reduce((sum, own) => sum + Number(own === code), 0));
    const shares = sharesOf(counts);
    const used = order.map((_, i) => i).filter((i) => (shares[i] ?? 0) > 0);
    return {
      name: column.name,
      cuts: cutsOf(used.map((i) => shares[i] ?? 0)),
      middles: Float64Array.from(used, (_, i) => i),
      width: 0,
      levels: { codes: used.map((i) => order[i] ?? 0), names: column.levels },
    };
  }
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = [...new Set(known)];
  if (distinct.length <= FEW_VALUES) {
    const counts = distinct.map((value) => known.reduce((sum, own) => sum + Number(own === value), 0));
    const shares = unimodalShares(sharesOf(counts));
    return { name: column.name, cuts: cutsOf(shares), middles: Float64Array.from(distinct), width: 0 };
  }
  const [low, high] = [known[0] ?? 0, known.at(-1) ?? 0];
  const cells = Math.max(10, Math.min(60, Math.round(2 * Math.sqrt(known.length))));
  const width = (high - low) / cells;
  const counts = Array.from({ length: cells }, () => 0);
  for (const value of known) {
    const cell = Math.min(cells - 1, Math.floor((value - low) / width));
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const shares = unimodalShares(sharesOf(counts));
  const middles = Float64Array.from(shares, (_, i) => low + (i + 0.5) * width);
  const used = shares.map((share, i) => (share > 0 ? i : -1)).filter((i) => i >= 0);
  return {
    name: column.name,
    cuts: cutsOf(used.map((i) => shares[i] ?? 0)),
    middles: Float64Array.from(used, (i) => middles[i] ?? 0),
    width,
  };
}

/** The cell a normal number falls into. */
export function cellOf({ cuts }: Marginal, z: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (z < (cuts[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total > 0 ? count / total : 0));
}

/** Quantiles of the normal distribution at the running sums of shares. */
function cutsOf(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares.slice(0, -1), (share) => normalQuantile((sum += share)));
}

/** By halving: used for a few cuts a column only. */
function normalQuantile(share: number): number {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (1 - normalTail(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
