import { columnMoments } from '../data/column-moments.ts';
import { checkMixed, type MixedColumn } from '../data/mixed-data.ts';
import type { Matrix } from '../data/matrix.ts';
import { componentScores, principalComponents } from './principal-components.ts';

export interface MixedFactors {
  /** Variance along each factor, largest first. */
  readonly eigenvalues: Float64Array;
  /** The same as shares of all variance. */
  readonly shares: Float64Array;
  /** Coordinates of the rows on the first `count` factors, rows × count. */
  readonly scores: Float64Array;
  readonly count: number;
  /** How strongly each column goes with each factor, columns × count: r² of a number, correlation ratio η² of a category. */
  readonly strength: Float64Array;
}

/** Levels a column may have: the method works on one indicator per level. */
const MOST_LEVELS = 200;

/**
 * Factors of a table with numbers and categories that balances both: numbers are standardised, the indicator of each category is
 * divided by the root of its share, and the principal components are taken. A missing number counts as the mean, a missing
 * category as the average mix, so both pull towards the middle of the map. Constant columns add nothing.
 *
 * Source: Pagès 2004, "Analyse factorielle de données mixtes".
 *
 * @throws InputError when there are fewer than two rows, a column has no known value, or one has more than 200 levels
 */
export function factorAnalysisOfMixedData(columns: readonly MixedColumn[], count = 2): MixedFactors {
  const rows = checkMixed(columns, 'Factor analysis of mixed data', MOST_LEVELS);
  const blocks = columns.map((column) =>
    column.kind === 'numeric' ? [standardised(column.values)] : indicators(column.codes, column.levels.length),
  );
  const flat = blocks.flat();
  const width = Math.max(1, flat.length);
  const values = new Float64Array(rows * width);
  flat.forEach((values_, d) => {
    for (let row = 0; row < rows; row++) values[row * width + d] = values_[row] ?? 0;
  });
  const matrix: Matrix = { values, rows, columns: width };
  const found = principalComponents(matrix, { standardise: false });
  const kept = Math.min(count, width);
  const scores = componentScores(matrix, found, kept);
  const strength = new Float64Array(columns.length * kept);
  let at = 0;
  blocks.forEach((block, column) => {
    for (let factor = 0; factor < kept; factor++) {
      let sum = 0;
      for (let d = at; d < at + block.length; d++) sum += (found.loadings[factor * width + d] ?? 0) ** 2;
      strength[column * kept + factor] = sum * (found.variances[factor] ?? 0);
    }
    at += block.length;
  });
  return { eigenvalues: found.variances, shares: found.shares, scores, count: kept, strength };
}

function standardised(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const { means, variances } = columnMoments({ values: known, rows: known.length, columns: 1 });
  const deviation = Math.sqrt(variances[0] ?? 0);
  return values.map((value) => (Number.isNaN(value) || deviation === 0 ? 0 : (value - (means[0] ?? 0)) / deviation));
}

/** One column per level that occurs: (1 or 0 − share) ÷ √share; 0 where missing. */
function indicators(codes: Int32Array, levels: number): Float64Array[] {
  const counts = new Float64Array(levels);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const known = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count, level) => {
    const share = count / known;
    return Float64Array.from(codes, (code) => (code < 0 ? 0 : (Number(code === level) - share) / Math.sqrt(share)));
  }).filter((_, level) => (counts[level] ?? 0) > 0);
}
