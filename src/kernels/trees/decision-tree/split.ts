import type { MixedColumn } from '../../data/mixed-data.ts';
import type { Criterion } from './criterion.ts';

/** A question about one column: numbers up to the threshold, or the listed categories, go left. */
export type Test =
  | { readonly kind: 'numeric'; readonly threshold: number }
  | { readonly kind: 'categorical'; readonly left: readonly number[]; readonly right: readonly number[] };

export interface Split {
  readonly column: number;
  readonly test: Test;
  /** Where rows go whose value is missing or was never seen in this node. */
  readonly missing: 'left' | 'right';
  /** Whether that was learned from rows with a gap, and not taken from where most went. */
  readonly gapsSeen: boolean;
  /** By how much the weighted impurity falls. */
  readonly gain: number;
}

/** What a search for splits needs to know of the data. */
export interface Training {
  readonly columns: readonly MixedColumn[];
  readonly criterion: Criterion;
  /** Least weight on each side of a split. */
  readonly minimum: number;
  /** Place of each row's value among the distinct values of a number, −1 where it is missing; empty for categories. */
  readonly places: readonly Int32Array[];
}

/** Orders every number once, so that a node sorts whole numbers only. */
export function training(columns: readonly MixedColumn[], criterion: Criterion, minimum: number): Training {
  const places = columns.map((column) => {
    if (column.kind === 'categorical') return new Int32Array();
    const distinct = Float64Array.from(new Set(column.values.filter((value) => !Number.isNaN(value)))).sort();
    const place = new Map(Array.from(distinct, (value, index) => [value, index]));
    return Int32Array.from(column.values, (value) => place.get(value) ?? -1);
  });
  return { columns, criterion, minimum, places };
}

/** Whether a row goes left. */
export function goesLeft(columns: readonly MixedColumn[], { column, test, missing }: Split, row: number): boolean {
  const data = columns[column];
  if (data === undefined) return missing === 'left';
  if (test.kind === 'numeric') {
    const value = data.kind === 'numeric' ? (data.values[row] ?? NaN) : NaN;
    return Number.isNaN(value) ? missing === 'left' : value <= test.threshold;
  }
  const code = data.kind === 'categorical' ? (data.codes[row] ?? -1) : -1;
  return missing === 'left' ? !test.right.includes(code) : test.left.includes(code);
}

/**
 * The split of the rows of a node that lowers the impurity most; the first column and the lowest threshold on a tie. Rows with a missing
 * value are tried on both sides; where there are none, they would follow the larger side.
 */
export function bestSplit(data: Training, rows: Int32Array): Split | undefined {
  let best: Split | undefined;
  data.columns.forEach((column, index) => {
    const found =
      column.kind === 'numeric'
        ? splitNumber(data, rows, column.values, data.places[index] ?? new Int32Array())
        : splitCategory(data, rows, column.codes, column.levels.length);
    if (found !== undefined && found.gain > (best?.gain ?? 0) * (1 + 1e-12) + 1e-12) best = { column: index, ...found };
  });
  return best;
}

type Found = Omit<Split, 'column'>;

function splitNumber(data: Training, rows: Int32Array, values: Float64Array, places: Int32Array): Found | undefined {
  const known = rows.filter((row) => (places[row] ?? -1) >= 0);
  const absent = sumsOf(
    data,
    rows.filter((row) => (places[row] ?? -1) < 0),
  );
  const count = places.length;
  // Place and row in one number, which sorts without a comparison of our own.
  const keys = Float64Array.from(known, (row) => (places[row] ?? 0) * count + row).sort();
  const sorted = known.map((_, i) => (keys[i] ?? 0) - Math.floor((keys[i] ?? 0) / count) * count);
  const sweep = openSweep(data, sumsOf(data, known), absent, known.length < rows.length);
  let best: Found | undefined;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [row, next] = [sorted[i] ?? 0, sorted[i + 1] ?? 0];
    sweep.add(row);
    if (places[row] === places[next]) continue;
    const judged = sweep.judge();
    if (judged === undefined || judged.gain <= (best?.gain ?? 0)) continue;
    const [low, high] = [values[row] ?? 0, values[next] ?? 0];
    const middle = low + (high - low) / 2;
    best = { ...judged, test: { kind: 'numeric', threshold: middle < high ? middle : low } };
  }
  return best;
}

function splitCategory(data: Training, rows: Int32Array, codes: Int32Array, levels: number): Found | undefined {
  const { criterion } = data;
  const sums = Array.from({ length: levels }, () => new Float64Array(criterion.width));
  for (const row of rows) {
    const own = sums[codes[row] ?? -1];
    if (own !== undefined) criterion.add(own, row);
  }
  const present = sums.flatMap((own, level) => (criterion.weight(own) > 0 ? [level] : []));
  const known = rows.filter((row) => (codes[row] ?? -1) >= 0);
  const absent = sumsOf(
    data,
    rows.filter((row) => (codes[row] ?? -1) < 0),
  );
  const whole = sumsOf(data, known);
  let best: Found | undefined;
  for (const order of criterion.orders) {
    const scores = sums.map((own) => order(own));
    const line = present.toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
    const sweep = openSweep(data, whole, absent, known.length < rows.length);
    for (let i = 0; i + 1 < line.length; i++) {
      sweep.addAll(sums[line[i] ?? 0] ?? new Float64Array());
      const judged = sweep.judge();
      if (judged === undefined || judged.gain <= (best?.gain ?? 0) * (1 + 1e-12)) continue;
      const [left, right] = [line.slice(0, i + 1).sort((a, b) => a - b), line.slice(i + 1).sort((a, b) => a - b)];
      best = { ...judged, test: { kind: 'categorical', left, right } };
    }
  }
  return best;
}

/** Moves rows from the right side to the left, and judges the parting. */
function openSweep({ criterion, minimum }: Training, known: Float64Array, absent: Float64Array, gapsSeen: boolean) {
  const left = new Float64Array(known.length);
  const [one, two] = [left.slice(), left.slice()];
  const parent = criterion.impurity(known.map((sum, i) => sum + (absent[i] ?? 0)));
  const gainWith = (extraLeft: number, extraRight: number): number => {
    for (let i = 0; i < left.length; i++) {
      const [own, gap] = [left[i] ?? 0, absent[i] ?? 0];
      one[i] = own + extraLeft * gap;
      two[i] = (known[i] ?? 0) - own + extraRight * gap;
    }
    if (criterion.weight(one) < minimum || criterion.weight(two) < minimum) return -1;
    return parent - criterion.impurity(one) - criterion.impurity(two);
  };
  const add = (row: number): void => criterion.add(left, row);
  const addAll = (sums: Float64Array): void => {
    for (let i = 0; i < left.length; i++) left[i] = (left[i] ?? 0) + (sums[i] ?? 0);
  };
  const judge = (): Omit<Found, 'test'> | undefined => {
    if (!gapsSeen) {
      const gain = gainWith(0, 0);
      const missing = criterion.weight(one) >= criterion.weight(two) ? 'left' : 'right';
      return gain < 0 ? undefined : { gain, missing, gapsSeen };
    }
    const [withLeft, withRight] = [gainWith(1, 0), gainWith(0, 1)];
    const gain = Math.max(withLeft, withRight);
    return gain < 0 ? undefined : { gain, missing: withLeft >= withRight ? 'left' : 'right', gapsSeen };
  };
  return { add, addAll, judge };
}

/** What is kept of rows. */
export function sumsOf({ criterion }: Pick<Training, 'criterion'>, rows: Int32Array): Float64Array {
  const sums = new Float64Array(criterion.width);
  for (const row of rows) criterion.add(sums, row);
  return sums;
}
