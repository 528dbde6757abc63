import type { Cell, Row } from '../../../engine/engine.ts';
import type { BinnedTarget } from '../../../kernels/breaks/target-breaks.ts';
import { numberIn } from '../counted.ts';
import { mostBins } from './types.ts';

/** Companies in ordered bins of the variable, with what is known of each target there. */
export interface Binned {
  /** Least value of each bin. */
  readonly starts: Float64Array;
  readonly sizes: Float64Array;
  readonly targets: readonly BinnedTarget[];
}

/** How a target is read: a number on its scale, or a category's code. */
export type Reading =
  | { readonly kind: 'number'; readonly logged: boolean }
  | { readonly kind: 'category'; readonly values: readonly string[] };

/** Bins of all companies, from the rows of the engine. */
export function binsOfRows(
  rows: readonly Row[],
  levels: ReadonlyMap<number, readonly Row[]>,
  readings: readonly Reading[],
): Binned {
  const position = new Map(rows.map((row, index) => [Number(row['bin']), index]));
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => numberIn(row, name) ?? 0);
  return {
    starts: column('x'),
    sizes: column('companies'),
    targets: readings.map((reading, target): BinnedTarget => {
      if (reading.kind === 'number')
        return {
          kind: 'numeric',
          counts: column(`n${target}`),
          sums: column(`u${target}`),
          squares: column(`v${target}`),
        };
      const count = reading.values.length;
      const counts = new Float64Array(rows.length * count);
      for (const row of levels.get(target) ?? []) {
        const bin = position.get(Number(row['bin']));
        const level = levelOf(row['value'], reading.values);
        if (bin !== undefined && level >= 0)
          counts[bin * count + level] = (counts[bin * count + level] ?? 0) + Number(row['companies']);
      }
      return { kind: 'categorical', counts, levels: count };
    }),
  };
}

/** The code of a value; what is not among the values is the last of them, where that is `other`. */
export function levelOf(value: Cell | undefined, values: readonly string[]): number {
  if (value === null || value === undefined) return -1;
  const found = values.indexOf(String(value));
  return found < 0 && values.at(-1) === other ? values.length - 1 : found;
}

export const other = 'other';

/** A sample in columns: values, and each target on its scale (NaN unknown) or as codes (−1 unknown). */
export interface Sampled {
  readonly values: Float64Array;
  readonly targets: readonly Float64Array[];
  readonly readings: readonly Reading[];
}

export function readSample(rows: readonly Row[], readings: readonly Reading[]): Sampled {
  return {
    values: Float64Array.from(rows, (row) => numberIn(row, 'x') ?? NaN),
    readings,
    targets: readings.map((reading, target) =>
      Float64Array.from(rows, (row) => {
        const cell = row[`t${target}`];
        if (reading.kind === 'category') return levelOf(cell, reading.values);
        const value = numberIn(row, `t${target}`) ?? NaN;
        return reading.logged ? Math.sign(value) * Math.log1p(Math.abs(value)) : value;
      }),
    ),
  };
}

/** Least values of the bins of a sample: its distinct values, or so many of equal size. */
export function startsOf(values: Float64Array, most = mostBins / 2): Float64Array {
  const distinct = Float64Array.from(new Set(values)).sort();
  if (distinct.length <= most) return distinct;
  const sorted = Float64Array.from(values).sort();
  const picked = Array.from({ length: most }, (_, index) => sorted[Math.floor((index * sorted.length) / most)] ?? 0);
  return Float64Array.from(new Set(picked));
}

/** The bin of each value: the last whose least value it reaches. */
export function placeIn(values: Float64Array, starts: Float64Array): Int32Array {
  return Int32Array.from(values, (value) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (value >= (starts[middle] ?? 0)) low = middle;
      else high = middle - 1;
    }
    return low;
  });
}

/** Bins of some rows of a sample, each as often as it is named. */
export function binsOfSample(sample: Sampled, bins: Int32Array, starts: Float64Array, rows: Int32Array): Binned {
  const count = starts.length;
  const sizes = new Float64Array(count);
  for (const row of rows) bump(sizes, bins[row] ?? 0, 1);
  const targets = sample.readings.map((reading, target): BinnedTarget => {
    const values = sample.targets[target] ?? new Float64Array();
    if (reading.kind === 'category') {
      const levels = reading.values.length;
      const counts = new Float64Array(count * levels);
      for (const row of rows) {
        const code = values[row] ?? -1;
        if (code >= 0) bump(counts, (bins[row] ?? 0) * levels + code, 1);
      }
      return { kind: 'categorical', counts, levels };
    }
    const [counts, sums, squares] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
    for (const row of rows) {
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      const bin = bins[row] ?? 0;
      bump(counts, bin, 1);
      bump(sums, bin, value);
      bump(squares, bin, value * value);
    }
    return { kind: 'numeric', counts, sums, squares };
  });
  return { starts, sizes, targets };
}

function bump(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by;
}
