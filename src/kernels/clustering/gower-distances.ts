import { fail } from '../../diagnostics/diagnostic.ts';
import { MOST_PAIRED_ROWS } from './hierarchical-clustering.ts';
import { checkMixed, isKnown, type MixedColumn } from '../data/mixed-data.ts';

/**
 * Distances from 0 to 1 of all pairs of rows of a table with numbers and categories, in the order (0,1), (0,2), …, (1,2), …: the mean over
 * the columns known in both rows of |difference| ÷ range for numbers, and 0 (same) or 1 for categories. A constant number adds
 * distance 0. Two rows with no column known in both are taken to be as far apart as can be: 1. Weights are of columns; default 1.
 *
 * Source: Gower 1971, "A general coefficient of similarity and some of its properties".
 *
 * @throws InputError when there are more than 20,000 rows, a number is infinite, or a column has no known value
 */
export function gowerDistances(columns: readonly MixedColumn[], weights?: ArrayLike<number>): Float64Array {
  const rows = checkMixed(columns, 'Gower distance');
  if (rows > MOST_PAIRED_ROWS)
    fail('statistics/too-large', { method: 'Gower distance', rows, limit: MOST_PAIRED_ROWS });
  const distances = new Float64Array((rows * (rows - 1)) / 2);
  const measures = columns.map((column, c) => ({
    column,
    weight: weights === undefined ? 1 : (weights[c] ?? 0),
    apart: differenceIn(column),
  }));
  const shared = new Float64Array(rows);
  for (let a = 0, from = 0; a < rows; from += rows - a - 1, a++) {
    shared.fill(0);
    for (const { column, weight, apart } of measures) {
      if (!isKnown(column, a)) continue;
      for (let b = a + 1, place = from; b < rows; b++, place++) {
        if (!isKnown(column, b)) continue;
        distances[place] = (distances[place] ?? 0) + weight * apart(a, b);
        shared[b] = (shared[b] ?? 0) + weight;
      }
    }
    for (let b = a + 1, place = from; b < rows; b++, place++) {
      const weight = shared[b] ?? 0;
      distances[place] = weight > 0 ? (distances[place] ?? 0) / weight : 1;
    }
  }
  return distances;
}

function differenceIn(column: MixedColumn): (a: number, b: number) => number {
  if (column.kind === 'categorical') return (a, b) => Number(column.codes[a] !== column.codes[b]);
  let low = Infinity;
  let high = -Infinity;
  for (const value of column.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low;
  if (range === 0) return () => 0;
  return (a, b) => Math.abs((column.values[a] ?? 0) - (column.values[b] ?? 0)) / range;
}
