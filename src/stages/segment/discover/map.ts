import { componentScores, factorAnalysisOfMixedData, principalComponents } from '../../../kernels/index.ts';
import type { Shaped } from './types.ts';

/** Rows in two dimensions that keep as much of their differences as two can. */
export interface SegmentMap {
  /** Principal components for numbers, factors of mixed data where categories are among them. */
  readonly kind: 'components' | 'factors';
  /** Two coordinates a row. */
  readonly points: readonly (readonly [number, number])[];
  /** Share of all variance that each direction carries. */
  readonly explained: readonly [number, number];
  /** The variables that go along each direction most, with the sign of their going. */
  readonly axes: readonly [readonly AxisVariable[], readonly AxisVariable[]];
}

export interface AxisVariable {
  readonly name: string;
  /** −1 to 1 for numbers; 0 to 1 for categories, which have no sign. */
  readonly strength: number;
}

/** Variables named on an axis. */
const NAMED = 2;

export function mapOf({ columns, matrix }: Shaped): SegmentMap {
  return columns.every(({ kind }) => kind === 'numeric')
    ? ofNumbers(
        columns.map(({ name }) => name),
        matrix,
      )
    : ofMixed(columns);
}

function ofNumbers(names: readonly string[], matrix: Shaped['matrix']): SegmentMap {
  const found = principalComponents(matrix, { standardise: false });
  const count = Math.min(2, matrix.columns);
  const scores = componentScores(matrix, found, count);
  const spread = names.map((_, d) => {
    const column = Float64Array.from(
      { length: matrix.rows },
      (__, row) => matrix.values[row * matrix.columns + d] ?? 0,
    );
    const mean = column.reduce((sum, value) => sum + value, 0) / matrix.rows;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / matrix.rows) || 1;
  });
  const axis = (c: number): AxisVariable[] =>
    strongest(
      names.map((name, d) => ({
        name,
        // The correlation of the variable with the component.
        strength:
          ((found.loadings[c * matrix.columns + d] ?? 0) * Math.sqrt(found.variances[c] ?? 0)) / (spread[d] ?? 1),
      })),
    );
  return {
    kind: 'components',
    points: pairs(scores, matrix.rows, count),
    explained: [found.shares[0] ?? 0, found.shares[1] ?? 0],
    axes: [axis(0), axis(1)],
  };
}

function ofMixed(columns: Shaped['columns']): SegmentMap {
  const found = factorAnalysisOfMixedData(columns, 2);
  const axis = (factor: number): AxisVariable[] =>
    strongest(
      columns.map(({ name }, c) => ({ name, strength: Math.sqrt(found.strength[c * found.count + factor] ?? 0) })),
    );
  const rows = found.scores.length / Math.max(1, found.count);
  return {
    kind: 'factors',
    points: pairs(found.scores, rows, found.count),
    explained: [found.shares[0] ?? 0, found.shares[1] ?? 0],
    axes: [axis(0), axis(1)],
  };
}

const strongest = (variables: readonly AxisVariable[]): AxisVariable[] =>
  variables.toSorted((a, b) => Math.abs(b.strength) - Math.abs(a.strength)).slice(0, NAMED);

const pairs = (scores: Float64Array, rows: number, count: number): (readonly [number, number])[] =>
  Array.from({ length: rows }, (_, row) => [scores[row * count] ?? 0, count > 1 ? (scores[row * count + 1] ?? 0) : 0]);
