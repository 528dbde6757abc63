import { contingencyTable } from './contingency-table.ts';

/**
 * Share of the pairs of rows put together by either partition that both put together: 1 when the same, towards 0 when
 * unrelated, not corrected for chance. Labels, missing ones and weights as in {@link adjustedRandIndex}. With no pair
 * together in either partition the two agree: 1.
 *
 * Source: Jaccard 1912, on pairs as in Hubert and Arabie 1985.
 */
export function jaccardIndex(first: ArrayLike<number>, second: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const table = contingencyTable(first, second, weights);
  const together = pairs(table.counts);
  const either = pairs(table.rowTotals) + pairs(table.columnTotals) - together;
  return either > 0 ? together / either : 1;
}

/**
 * Overlap of two sets of rows given as 0/1 marks: the weight in both over the weight in either. Two empty sets overlap
 * fully: 1.
 */
export function setOverlap(first: ArrayLike<number>, second: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let both = 0;
  let either = 0;
  for (let row = 0; row < first.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    const inFirst = (first[row] ?? 0) > 0;
    const inSecond = (second[row] ?? 0) > 0;
    if (inFirst && inSecond) both += weight;
    if (inFirst || inSecond) either += weight;
  }
  return either > 0 ? both / either : 1;
}

const pairs = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
