import { diagnose, fail, type Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import {
  applyRecipe,
  prepare,
  type Answers,
  type ColumnRecipe,
  type Matrix,
  type MixedColumn,
} from '../../../../kernels/index.ts';
import { columnLength, isKnown } from '../../../../kernels/data/mixed-data.ts';
import type { ClustersPlan, ClusterMethod } from '../../../../model/clusters.ts';
import type { AnswerItem } from '../../../profile/clusters.ts';
import { usualScaling } from './usual-scaling.ts';

/** What clusters of a plan are found from; `method` is fixed once the plan is bound. */
export type ClusterPreparation = Pick<ClustersPlan, 'scale' | 'transform' | 'missing'> & {
  readonly method: ClusterMethod;
};

/** Columns made ready for a method. `rows` tells the input row of each row that takes part; `notes` everything that was done. */
export type PreparedClusters =
  | {
      readonly kind: 'matrix';
      readonly matrix: Matrix;
      readonly recipe: readonly ColumnRecipe[];
      readonly rows: Int32Array;
      readonly notes: readonly Diagnostic[];
    }
  /** Numbers transformed and scaled, words as they are, gaps kept: what Gower's distance compares. */
  | {
      readonly kind: 'mixed';
      readonly columns: readonly MixedColumn[];
      readonly recipe: readonly ColumnRecipe[];
      readonly rows: Int32Array;
      readonly notes: readonly Diagnostic[];
    }
  | {
      readonly kind: 'answers';
      readonly answers: Answers;
      readonly items: readonly AnswerItem[];
      readonly rows: Int32Array;
      readonly notes: readonly Diagnostic[];
    }
  /** Columns as they are, gaps kept: a tree asks one at a time. */
  | {
      readonly kind: 'questions';
      readonly columns: readonly MixedColumn[];
      readonly rows: Int32Array;
      readonly notes: readonly Diagnostic[];
    };

/** Values a question may have: a list people could tick. */
const MOST_ANSWERS = 20;
const MOST_LEVELS = 50;

/**
 * Makes columns ready for finding clusters, and says what it did: constant columns out, skewed numbers transformed, numbers scaled, gaps
 * treated as said, with warnings of near-constant, near-duplicate and correlated columns, outliers and small samples.
 *
 * @throws InputError when a column has no known value or too many different ones, or no column is left
 */
export function prepareClusters(columns: readonly MixedColumn[], options: ClusterPreparation): PreparedClusters {
  const prepared = prepareBy(columns, options);
  const left = usedColumns(prepared);
  if (left === 0) fail('clusters/nothing-differs', { columns: columns.map((each) => each.name) });
  return prepared;
}

function usedColumns(prepared: PreparedClusters): number {
  switch (prepared.kind) {
    case 'answers':
      return prepared.items.length;
    case 'questions':
      return prepared.columns.length;
    case 'matrix':
    case 'mixed':
      return prepared.recipe.length;
  }
}

function prepareBy(columns: readonly MixedColumn[], options: ClusterPreparation): PreparedClusters {
  switch (options.method) {
    case 'kmeans':
    case 'gmm':
    case 'hierarchical':
      return prepareMatrix(columns, options);
    case 'kmedoids':
      return prepareMixed(columns, options);
    case 'lca':
      return prepareAnswers(columns);
    case 'tree':
      return prepareQuestions(columns);
  }
}

/** A word that is unknown, or new, sets no indicator: the company is placed by the rest. Only numbers can leave it out. */
function prepareMatrix(columns: readonly MixedColumn[], options: ClusterPreparation): PreparedClusters {
  const { notes, recipe: fitted } = prepare(columns, kernelOptions(columns, options));
  const recipe = fitted.map((step) =>
    step.kind === 'indicators' ? { ...step, missing: 'zeros' as const } : withFewKnots(step),
  );
  const count = columnLength(columns[0] ?? empty);
  const { matrix, rows } = applyRecipe(recipe, columns, count);
  return { kind: 'matrix', matrix, recipe, rows, notes: [...without(notes), ...leftOut(count - rows.length, count)] };
}

function prepareMixed(columns: readonly MixedColumn[], options: ClusterPreparation): PreparedClusters {
  const { notes, recipe: fitted } = prepare(columns, { ...kernelOptions(columns, options), missing: 'leave-out' });
  const recipe = fitted.map((step) => (step.kind === 'numeric' ? withFewKnots(step) : step));
  const count = columnLength(columns[0] ?? empty);
  const kept = columns.filter((column) => recipe.some((step) => step.name === column.name));
  const scaled = kept.map((column): MixedColumn => {
    const step = recipe.find((each) => each.name === column.name);
    if (step?.kind !== 'numeric' || column.kind !== 'numeric') return column;
    const gaps = applyRecipe([{ ...step, fill: 0 }], [column], count).matrix.values;
    return { ...column, values: gaps.map((value, row) => (Number.isNaN(column.values[row]) ? NaN : value)) };
  });
  return { kind: 'mixed', recipe, ...onlyKnown(scaled, count), notes: without(notes) };
}

/** Answers as they were given; a row counts where at least one is known. */
function prepareAnswers(columns: readonly MixedColumn[]): PreparedClusters {
  const notes: Diagnostic[] = [];
  const words = columns.map((column) => {
    if (column.kind === 'numeric') throw new Error('latent classes read every column as answers');
    if (!column.codes.some((code) => code >= 0)) fail('statistics/all-missing', { column: column.name });
    const limit = column.levels.every((level) => Number.isFinite(Number(level))) ? MOST_ANSWERS : MOST_LEVELS;
    if (column.levels.length > limit)
      fail('statistics/too-many-levels', {
        column: column.name,
        levels: column.levels.length,
        limit,
        method: 'latent class analysis',
      });
    return column;
  });
  // Notes on constant, near-constant and duplicate columns are those of any preparation.
  const looked = prepare(words, { missing: 'fill' });
  notes.push(...without(looked.notes).filter((note) => note.code !== 'statistics/missing-filled'));
  const used = words.filter((column) => looked.recipe.some((step) => step.name === column.name));
  const { columns: kept, rows } = onlyKnown(used, columnLength(columns[0] ?? empty));
  const codes = new Int32Array(rows.length * kept.length);
  kept.forEach((column, item) => {
    if (column.kind === 'categorical')
      column.codes.forEach((code, row) => {
        codes[row * kept.length + item] = code;
      });
  });
  const items = used.map(({ name, levels }) => ({ name, levels }));
  const names = items.map((item) => item.name);
  const answers = { codes, rows: rows.length, levels: items.map((item) => item.levels.length), names };
  return { kind: 'answers', answers, items, rows, notes };
}

/** Trees mind neither scales nor outliers nor how variables hang together: only what cannot be asked is told of. */
function prepareQuestions(columns: readonly MixedColumn[]): PreparedClusters {
  const looked = prepare(columns, { scaling: 'none', transform: 'none', missing: 'fill', mostLevels: MOST_LEVELS });
  const told = new Set(['statistics/constant-left-out', 'statistics/near-constant']);
  const used = columns.filter((column) => looked.recipe.some((step) => step.name === column.name));
  const notes = looked.notes.filter((note) => told.has(note.code));
  return { kind: 'questions', ...onlyKnown(used, columnLength(columns[0] ?? empty)), notes };
}

/** Ranks by every fifth of their knots: as good for distances, and a fifth of the work for the engine that scores every company. */
function withFewKnots(step: Extract<ColumnRecipe, { kind: 'numeric' }>): ColumnRecipe {
  const { transform } = step;
  if (transform.kind !== 'rank') return step;
  const last = transform.knots.length - 1;
  const kept = (_: number, index: number): boolean => index % 5 === 0 || index === last;
  const [knots, shares] = [transform.knots.filter(kept), transform.shares.filter(kept)];
  return last < 21 ? step : { ...step, transform: { ...transform, knots, shares } };
}

const empty: MixedColumn = { kind: 'numeric', name: '', values: new Float64Array() };

function kernelOptions(columns: readonly MixedColumn[], { method, scale, transform, missing }: ClusterPreparation) {
  return {
    scaling: scale ?? (method === 'kmedoids' ? 'range' : usualScaling(columns)),
    transform: transform ?? 'propose',
    missing: missing === 'fill' ? 'fill' : 'leave-out',
    mostLevels: MOST_LEVELS,
  } as const;
}

/** Rows that know at least one of the columns. */
function onlyKnown(columns: readonly MixedColumn[], count: number) {
  const rows = Int32Array.from({ length: count }, (_, row) => row).filter((row) =>
    columns.some((column) => isKnown(column, row)),
  );
  const kept = columns.map((column): MixedColumn =>
    column.kind === 'numeric'
      ? { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) }
      : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) },
  );
  return { columns: kept, rows };
}

/** The kernel's own count of rows left out holds for its own rule on gaps only. */
const without = (notes: readonly Diagnostic[]): readonly Diagnostic[] =>
  notes.filter((note) => note.code !== 'statistics/rows-left-out');

const leftOut = (left: number, of: number): readonly Diagnostic[] =>
  left === 0 ? [] : [diagnose('statistics/rows-left-out', { left, of, why: 'a value is missing' }, {}, 'warning')];
