import { factorAnalysisOfMixedData } from '../reduction/factor-analysis-of-mixed-data.ts';
import { checkMixed, type MixedColumn } from '../data/mixed-data.ts';
import { latentFactor } from './one-cloud/latent-correlation.ts';
import { cellOf, marginalOf, type Marginal } from './one-cloud/marginal.ts';
import { correlations } from '../prepare/correlation.ts';
import type { Random } from '../random.ts';

/** A single cloud: what data without groups looks like that is spread and correlated as given data are. Plain data. */
export interface OneCloud {
  readonly marginals: readonly Marginal[];
  /** Lower triangle, columns × columns, that correlates independent normal numbers. */
  readonly factor: Float64Array;
}

/**
 * Fits the structureless counterpart of a table: every column keeps its shape up to one hump (skewed, even, with few values, yes and no),
 * every pair of columns its correlation, and nothing else is left. A correlated, skewed or even blob is such a cloud; groups are not. Levels of
 * a category with more than two are taken in the order of the first factor. Numbers with a long tail are best transformed first: shapes are seen
 * through cells of equal width.
 *
 * Source: the unimodal distribution nearest to a column as in Hartigan and Hartigan 1985, "The dip test of unimodality"; joined by a normal
 * copula (Cario and Nelson 1997).
 *
 * @throws InputError when a column has no known value or an infinite one
 */
export function fitOneCloud(columns: readonly MixedColumn[], random: Random): OneCloud {
  const rows = checkMixed(columns, 'A reference without groups');
  const orders = ordersOf(columns);
  const marginals = columns.map((column, c) => marginalOf(column, orders[c] ?? []));
  const scores = new Float64Array(rows * columns.length);
  columns.forEach((column, c) => {
    const place = new Map((orders[c] ?? []).map((code, i) => [code, i]));
    for (let row = 0; row < rows; row++)
      scores[row * columns.length + c] =
        column.kind === 'numeric' ? (column.values[row] ?? NaN) : (place.get(column.codes[row] ?? -1) ?? NaN);
  });
  const wanted = correlations({ values: scores, rows, columns: columns.length });
  return { marginals, factor: latentFactor(marginals, wanted, random.split('correlation')) };
}

/** Draws rows of a cloud: columns of the same names, kinds and levels, all known. */
export function drawOneCloud({ marginals, factor }: OneCloud, rows: number, random: Random): MixedColumn[] {
  const size = marginals.length;
  const independent = new Float64Array(size);
  const cells = marginals.map(() => new Int32Array(rows));
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < size; c++) independent[c] = random.normal();
    marginals.forEach((marginal, c) => {
      let z = 0;
      for (let d = 0; d <= c; d++) z += (factor[c * size + d] ?? 0) * (independent[d] ?? 0);
      const own = cells[c];
      if (own !== undefined) own[row] = cellOf(marginal, z);
    });
  }
  return marginals.map(({ name, middles, width, levels }, c): MixedColumn => {
    const own = cells[c] ?? new Int32Array(rows);
    if (levels !== undefined)
      return { kind: 'categorical', name, codes: own.map((cell) => levels.codes[cell] ?? -1), levels: levels.names };
    const values = Float64Array.from(
      own,
      (cell) => (middles[cell] ?? 0) + (width > 0 ? (random.uniform() - 0.5) * width : 0),
    );
    return { kind: 'numeric', name, values };
  });
}

/** An order of the levels of every category: that of the first factor, for two levels as they come; empty for numbers. */
function ordersOf(columns: readonly MixedColumn[]): number[][] {
  const nominal = columns.some((column) => column.kind === 'categorical' && column.levels.length > 2);
  const scores = nominal && columns.length > 1 ? factorAnalysisOfMixedData(columns, 1).scores : undefined;
  return columns.map((column) => {
    if (column.kind === 'numeric') return [];
    const codes = column.levels.map((_, code) => code);
    if (scores === undefined || codes.length < 3) return codes;
    const sums = codes.map(() => 0);
    const counts = codes.map(() => 0);
    column.codes.forEach((code, row) => {
      if (code < 0) return;
      sums[code] = (sums[code] ?? 0) + (scores[row] ?? 0);
      counts[code] = (counts[code] ?? 0) + 1;
    });
    const mean = (code: number): number => (sums[code] ?? 0) / Math.max(1, counts[code] ?? 0);
    return codes.sort((a, b) => mean(a) - mean(b) || a - b);
  });
}
