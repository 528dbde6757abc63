import type { MixedColumn } from '../mixed-data.ts';

/** A question about one column: numbers up to the threshold, or the listed categories, go left. */
export type Test =
  | { readonly kind: 'numeric'; readonly threshold: number }
  | { readonly kind: 'categorical'; readonly left: readonly number[] };

export interface Split {
  readonly column: number;
  readonly test: Test;
  /** Where rows go whose value is missing or was never seen in this node. */
  readonly missing: 'left' | 'right';
  /** By how much the weighted Gini impurity falls. */
  readonly gain: number;
}

/** What a search for splits needs to know of the data. */
export interface Training {
  readonly columns: readonly MixedColumn[];
  /** Class of each row, from 0. */
  readonly target: Int32Array;
  readonly classes: number;
  readonly weights: Float64Array;
  /** Least weight on each side of a split. */
  readonly minimum: number;
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
  return code < 0 ? missing === 'left' : test.left.includes(code);
}

/** Weight × Gini impurity of a node: total − Σ class² ÷ total. */
export function impurity(counts: Float64Array): number {
  let total = 0;
  let squares = 0;
  for (const count of counts) {
    total += count;
    squares += count * count;
  }
  return total > 0 ? total - squares / total : 0;
}

/**
 * The split of the rows of a node that lowers the Gini impurity most; the first column and the lowest threshold on a tie.
 * Rows with a missing value are tried on both sides. Categories are ordered by the share of each class in turn, which is exact
 * for two classes (Breiman et al. 1984, theorem 4.5).
 */
export function bestSplit(training: Training, rows: Int32Array): Split | undefined {
  const { columns } = training;
  let best: Split | undefined;
  columns.forEach((column, index) => {
    const found =
      column.kind === 'numeric'
        ? splitNumber(training, rows, column.values)
        : splitCategory(training, rows, column.codes, column.levels.length);
    if (found !== undefined && found.gain > (best?.gain ?? 0) * (1 + 1e-12) + 1e-12) best = { column: index, ...found };
  });
  return best;
}

type Found = Omit<Split, 'column'>;

function splitNumber(training: Training, rows: Int32Array, values: Float64Array): Found | undefined {
  const known = rows.filter((row) => !Number.isNaN(values[row]));
  known.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const absent = countClasses(
    training,
    rows.filter((row) => Number.isNaN(values[row])),
  );
  const sweep = openSweep(training, countClasses(training, known), absent);
  let best: (ReturnType<typeof sweep.judge> & { test: Test }) | undefined;
  for (let i = 0; i + 1 < known.length; i++) {
    const row = known[i] ?? 0;
    sweep.add(training.target[row] ?? 0, training.weights[row] ?? 0);
    const [low, high] = [values[row] ?? 0, values[known[i + 1] ?? 0] ?? 0];
    if (low === high) continue;
    const judged = sweep.judge();
    if (judged === undefined || judged.gain <= (best?.gain ?? 0)) continue;
    const middle = low + (high - low) / 2;
    best = { ...judged, test: { kind: 'numeric', threshold: middle < high ? middle : low } };
  }
  return best;
}

function splitCategory(training: Training, rows: Int32Array, codes: Int32Array, levels: number): Found | undefined {
  const { classes } = training;
  const table = new Float64Array(levels * classes);
  const sizes = new Float64Array(levels);
  for (const row of rows) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const weight = training.weights[row] ?? 0;
    const cell = code * classes + (training.target[row] ?? 0);
    table[cell] = (table[cell] ?? 0) + weight;
    sizes[code] = (sizes[code] ?? 0) + weight;
  }
  const present = Array.from(sizes, (_, level) => level).filter((level) => (sizes[level] ?? 0) > 0);
  const known = countClasses(
    training,
    rows.filter((row) => (codes[row] ?? -1) >= 0),
  );
  const absent = countClasses(
    training,
    rows.filter((row) => (codes[row] ?? -1) < 0),
  );
  let best: (NonNullable<ReturnType<Sweep['judge']>> & { test: Test }) | undefined;
  for (let own = classes === 2 ? 1 : 0; own < classes; own++) {
    const share = (level: number): number => (table[level * classes + own] ?? 0) / (sizes[level] ?? 1);
    const order = present.toSorted((a, b) => share(a) - share(b) || a - b);
    const sweep = openSweep(training, known, absent);
    for (let i = 0; i + 1 < order.length; i++) {
      for (let c = 0; c < classes; c++) sweep.add(c, table[(order[i] ?? 0) * classes + c] ?? 0);
      const judged = sweep.judge();
      if (judged === undefined || judged.gain <= (best?.gain ?? 0) * (1 + 1e-12)) continue;
      best = { ...judged, test: { kind: 'categorical', left: order.slice(0, i + 1).sort((a, b) => a - b) } };
    }
  }
  return best;
}

type Sweep = ReturnType<typeof openSweep>;

/** Moves weight from the right side to the left, class by class, and judges the parting. */
function openSweep({ minimum }: Training, known: Float64Array, absent: Float64Array) {
  const left = new Float64Array(known.length);
  const right = known.slice();
  const none = absent.every((weight) => weight === 0);
  const parent = impurity(known.map((weight, c) => weight + (absent[c] ?? 0)));
  const plus = (side: Float64Array): Float64Array => side.map((weight, c) => weight + (absent[c] ?? 0));
  const gainOf = (one: Float64Array, two: Float64Array): number =>
    sum(one) >= minimum && sum(two) >= minimum ? parent - impurity(one) - impurity(two) : -1;

  const add = (own: number, weight: number): void => {
    left[own] = (left[own] ?? 0) + weight;
    right[own] = (right[own] ?? 0) - weight;
  };
  const judge = (): { gain: number; missing: 'left' | 'right' } | undefined => {
    if (none) {
      const gain = gainOf(left, right);
      return gain < 0 ? undefined : { gain, missing: sum(left) >= sum(right) ? 'left' : 'right' };
    }
    const [withLeft, withRight] = [gainOf(plus(left), right), gainOf(left, plus(right))];
    const gain = Math.max(withLeft, withRight);
    return gain < 0 ? undefined : { gain, missing: withLeft >= withRight ? 'left' : 'right' };
  };
  return { add, judge };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Weight of each class among rows. */
export function countClasses({ target, classes, weights }: Training, rows: Int32Array): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of rows) {
    const own = target[row] ?? 0;
    counts[own] = (counts[own] ?? 0) + (weights[row] ?? 0);
  }
  return counts;
}
