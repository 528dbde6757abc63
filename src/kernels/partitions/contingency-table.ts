import { fail } from '../../diagnostics/diagnostic.ts';

/** Counts of rows by two labels; `counts[i * columnLevels.length + j]` is the weight in row level i and column level j. */
export interface ContingencyTable {
  /** Distinct labels of the first and second partition, ascending. */
  readonly rowLevels: Int32Array;
  readonly columnLevels: Int32Array;
  readonly counts: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly total: number;
  /** Weight of the rows left out because a label was missing (negative). */
  readonly leftOut: number;
}

/**
 * Cross-tabulates two partitions of the same rows. Labels are integers, one per row; a negative label is missing: the row
 * is left out and counted in `leftOut`. Weights default to 1. Levels without a common row still appear, with zero counts.
 *
 * @throws InputError when the lengths differ
 */
export function contingencyTable(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ContingencyTable {
  const n = first.length;
  if (second.length !== n)
    fail('statistics/lengths-differ', { what: 'The second partition', found: second.length, expected: n });
  if (weights !== undefined && weights.length !== n)
    fail('statistics/lengths-differ', { what: 'The list of weights', found: weights.length, expected: n });

  const rowLevels = levelsOf(first);
  const columnLevels = levelsOf(second);
  const rowIndex = new Map(Array.from(rowLevels, (level, i) => [level, i]));
  const columnIndex = new Map(Array.from(columnLevels, (level, i) => [level, i]));
  const counts = new Float64Array(rowLevels.length * columnLevels.length);
  const rowTotals = new Float64Array(rowLevels.length);
  const columnTotals = new Float64Array(columnLevels.length);
  let total = 0;
  let leftOut = 0;
  for (let row = 0; row < n; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    const i = rowIndex.get(first[row] ?? -1);
    const j = columnIndex.get(second[row] ?? -1);
    if (i === undefined || j === undefined) {
      leftOut += weight;
      continue;
    }
    const cell = i * columnLevels.length + j;
    counts[cell] = (counts[cell] ?? 0) + weight;
    rowTotals[i] = (rowTotals[i] ?? 0) + weight;
    columnTotals[j] = (columnTotals[j] ?? 0) + weight;
    total += weight;
  }
  return { rowLevels, columnLevels, counts, rowTotals, columnTotals, total, leftOut };
}

function levelsOf(labels: ArrayLike<number>): Int32Array {
  const seen = new Set<number>();
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? -1;
    if (label >= 0) seen.add(label);
  }
  return Int32Array.from(seen).sort();
}
