import { contingencyTable, type ContingencyTable } from './contingency-table.ts';

/**
 * Agreement of two partitions of the same rows, corrected for chance: 1 when they are the same up to renaming, 0 on average
 * for independent ones, below 0 when they agree less than chance. Labels are integers; rows with a negative (missing) label
 * are left out; weights are frequencies. Two partitions that both put all rows together, or all apart, agree fully: 1.
 *
 * Source: Hubert and Arabie 1985, "Comparing partitions", Journal of Classification 2.
 */
export function adjustedRandIndex(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  return adjustedRandIndexOf(contingencyTable(first, second, weights));
}

/** The adjusted Rand index of partitions already cross-tabulated. */
export function adjustedRandIndexOf(table: ContingencyTable): number {
  const together = pairs(table.counts);
  const inFirst = pairs(table.rowTotals);
  const inSecond = pairs(table.columnTotals);
  const all = (table.total * (table.total - 1)) / 2;
  const expected = all > 0 ? (inFirst * inSecond) / all : 0;
  const most = (inFirst + inSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const pairs = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
