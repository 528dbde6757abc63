import { contingencyTable, type ContingencyTable } from './contingency-table.ts';

/**
 * What two partitions tell about each other, from 0 (independent) to 1 (the same up to renaming): mutual information over
 * the arithmetic mean of the two entropies. Labels, missing ones and weights as in {@link adjustedRandIndex}. Two partitions
 * that both put all rows together tell the same: 1. Not corrected for chance: many small groups raise it.
 *
 * Source: Strehl and Ghosh 2002; normalisation of Kvålseth 1987.
 */
export function normalizedMutualInformation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const table = contingencyTable(first, second, weights);
  const mean = (entropy(table.rowTotals, table.total) + entropy(table.columnTotals, table.total)) / 2;
  if (mean === 0) return 1;
  return Math.min(1, Math.max(0, mutualInformation(table) / mean));
}

/** Mutual information of a cross-table, in nats; 0 for an empty one. */
export function mutualInformation(table: ContingencyTable): number {
  const { counts, rowTotals, columnTotals, total } = table;
  let sum = 0;
  rowTotals.forEach((rowTotal, i) => {
    columnTotals.forEach((columnTotal, j) => {
      const count = counts[i * columnTotals.length + j] ?? 0;
      if (count > 0) sum += (count / total) * Math.log((count * total) / (rowTotal * columnTotal));
    });
  });
  return sum;
}

function entropy(totals: Float64Array, total: number): number {
  return totals.reduce((sum, count) => (count > 0 ? sum - (count / total) * Math.log(count / total) : sum), 0);
}
