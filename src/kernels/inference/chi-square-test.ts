import { contingencyTable, type ContingencyTable } from '../partitions/contingency-table.ts';
import { chiSquareTail } from '../special-functions/tails.ts';

export interface ChiSquareTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** 1 when there is nothing to test: fewer than two levels on a side. */
  readonly pValue: number;
  /** Cramér's V: association from 0 to 1. */
  readonly cramersV: number;
  /** V corrected for the association that chance alone shows (Bergsma 2013). */
  readonly cramersVCorrected: number;
  /** Share of cells with fewer than five rows expected; above 0.2 the p-value is rough. */
  readonly sparseCells: number;
  readonly rows: number;
  readonly table: ContingencyTable;
}

/**
 * Pearson's test of independence of two categorical variables (codes from 0, −1 = missing: the row is left out), without
 * continuity correction. Weights are frequencies.
 *
 * Source: Pearson 1900; Cramér 1946; Bergsma 2013, "A bias-correction for Cramér's V".
 *
 * @throws InputError when the lengths differ
 */
export function chiSquareTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ChiSquareTest {
  return chiSquareOfTable(contingencyTable(first, second, weights));
}

/** The same for a cross-table; empty rows and columns do not count. */
export function chiSquareOfTable(table: ContingencyTable): ChiSquareTest {
  const { counts, rowTotals, columnTotals, total } = table;
  const rows = rowTotals.filter((sum) => sum > 0).length;
  const columns = columnTotals.filter((sum) => sum > 0).length;
  let statistic = 0;
  let sparse = 0;
  rowTotals.forEach((rowTotal, i) => {
    columnTotals.forEach((columnTotal, j) => {
      const expected = (rowTotal * columnTotal) / total;
      if (!(expected > 0)) return;
      statistic += ((counts[i * columnTotals.length + j] ?? 0) - expected) ** 2 / expected;
      if (expected < 5) sparse++;
    });
  });
  const degreesOfFreedom = Math.max(0, rows - 1) * Math.max(0, columns - 1);
  if (degreesOfFreedom === 0)
    return {
      statistic: 0,
      degreesOfFreedom,
      pValue: 1,
      cramersV: 0,
      cramersVCorrected: 0,
      sparseCells: 0,
      rows: total,
      table,
    };
  const share = statistic / total;
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareTail(statistic, degreesOfFreedom),
    cramersV: Math.min(1, Math.sqrt(share / Math.min(rows - 1, columns - 1))),
    cramersVCorrected: correctedV(share, rows, columns, total),
    sparseCells: sparse / (rows * columns),
    rows: total,
    table,
  };
}

function correctedV(share: number, rows: number, columns: number, total: number): number {
  if (total <= 1) return 0;
  const left = Math.max(0, share - ((rows - 1) * (columns - 1)) / (total - 1));
  const fewer = (levels: number): number => levels - (levels - 1) ** 2 / (total - 1);
  const least = Math.min(fewer(rows), fewer(columns)) - 1;
  return least > 0 ? Math.min(1, Math.sqrt(left / least)) : 0;
}
