import {
  applyRecipe,
  classPosterior,
  mixturePosterior,
  type ColumnRecipe,
  type Matrix,
  type MixedColumn,
} from '../../../kernels/index.ts';
import { columnLength, isKnown } from '../../../kernels/data/mixed-data.ts';
import { leafLogs, type TreeModel } from './tree/logs.ts';
import type { AnswerItem, ClusterModel, GowerColumn } from '../../profile/clusters.ts';

/** Where rows belong by a model. Clusters are numbered from 0 in its order; −1 and NaN where a row cannot be placed. */
export interface ClusterScores {
  readonly best: Int32Array;
  readonly probability: Float64Array;
  /** The cluster a row would be in if not in its own; −1 when there is one cluster. */
  readonly second: Int32Array;
}

/**
 * Places rows, new ones too, by raw columns as `readColumns` gives them: what the SQL of a scheme does for every company. Means and Ward's
 * groups weigh clusters as equal round clouds of the spread found, medoids as equal clouds that fall off with Gower's distance.
 */
export function scoreColumns(model: ClusterModel, columns: readonly MixedColumn[]): ClusterScores {
  const [first] = columns;
  const count = first === undefined ? 0 : columnLength(first);
  const k = clusterCount(model);
  const { posterior, rows } = posteriorOf(model, columns, count);
  const best = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  const probability = new Float64Array(count).fill(NaN);
  rows.forEach((row, i) => {
    const own = Array.from(posterior.subarray(i * k, (i + 1) * k));
    const top = own.indexOf(Math.max(...own));
    best[row] = top;
    probability[row] = own[top] ?? NaN;
    const others = own.map((each, group) => (group === top ? -1 : each));
    second[row] = k === 1 ? -1 : others.indexOf(Math.max(...others));
  });
  return { best, probability, second };
}

/** How many clusters a model has. */
export function clusterCount(model: ClusterModel): number {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical':
      return model.centers.length;
    case 'gmm':
    case 'lca':
      return model.shares.length;
    case 'kmedoids':
      return model.recipe[0]?.medoids.length ?? 0;
    case 'tree':
      return model.leaves.length;
  }
}

interface Posterior {
  /** Rows that can be placed × clusters. */
  readonly posterior: Float64Array;
  readonly rows: Int32Array;
}

function posteriorOf(model: ClusterModel, columns: readonly MixedColumn[], count: number): Posterior {
  switch (model.method) {
    case 'kmeans':
    case 'hierarchical': {
      const { matrix, rows } = placeable(model.recipe, columns, count);
      const logs = rows.length * model.centers.length;
      return {
        rows,
        posterior: softmax(squaredLogs(matrix, model.centers, model.variance, logs), model.centers.length),
      };
    }
    case 'gmm': {
      const { matrix, rows } = placeable(model.recipe, columns, count);
      const fitted = {
        model: model.covariance,
        shares: Float64Array.from(model.shares),
        means: Float64Array.from(model.means.flat()),
        covariances: Float64Array.from(model.covariances.flat()),
      };
      return { rows, posterior: rows.length === 0 ? new Float64Array() : mixturePosterior(matrix, fitted) };
    }
    case 'kmedoids':
      return medoidPosterior(model.recipe, model.spread, columns, count);
    case 'lca':
      return answerPosterior(model, columns, count);
    case 'tree':
      return leafPosterior(model, columns, count);
  }
}

/** Coordinates of the rows that have all that is needed, and of which anything is known. */
function placeable(recipe: readonly ColumnRecipe[], columns: readonly MixedColumn[], count: number) {
  const { matrix, rows } = applyRecipe(recipe, columns, count);
  const used = columns.filter((column) => recipe.some((step) => step.name === column.name));
  const kept = Array.from(rows, (row, place) => ({ row, place })).filter(({ row }) =>
    used.some((column) => isKnown(column, row)),
  );
  const values = new Float64Array(kept.length * matrix.columns);
  kept.forEach(({ place }, i) =>
    values.set(matrix.values.subarray(place * matrix.columns, (place + 1) * matrix.columns), i * matrix.columns),
  );
  return { matrix: { ...matrix, values, rows: kept.length }, rows: Int32Array.from(kept, ({ row }) => row) };
}

function squaredLogs(matrix: Matrix, centers: readonly (readonly number[])[], variance: number, length: number) {
  const k = centers.length;
  return new Float64Array(length).map((_, i) => {
    const row = Math.floor(i / k) * matrix.columns;
    const center = centers[i % k] ?? [];
    return -center.reduce((sum, value, d) => sum + ((matrix.values[row + d] ?? 0) - value) ** 2, 0) / (2 * variance);
  });
}

function medoidPosterior(
  recipe: readonly GowerColumn[],
  spread: number,
  columns: readonly MixedColumn[],
  count: number,
): Posterior {
  const k = recipe[0]?.medoids.length ?? 0;
  const read = recipe.map((each) => gowerValues(each, columns, count));
  const rows = knownRows(count, (row) => read.some((values) => values(row) !== null));
  const logs = new Float64Array(rows.length * k).map((_, i) => {
    const row = rows[Math.floor(i / k)] ?? 0;
    let [sum, shared] = [0, 0];
    recipe.forEach((each, c) => {
      const [value, medoid] = [read[c]?.(row) ?? null, each.medoids[i % k] ?? null];
      if (value === null || medoid === null) return;
      sum +=
        typeof value === 'number' && typeof medoid === 'number' ? Math.abs(value - medoid) : Number(value !== medoid);
      shared += 1;
    });
    return (-recipe.length * (shared === 0 ? 1 : sum / shared)) / spread;
  });
  return { rows, posterior: softmax(logs, k) };
}

/** The value of a row as it is compared; null where it is unknown, or a word that was not there when clusters were found. */
function gowerValues(
  each: GowerColumn,
  columns: readonly MixedColumn[],
  count: number,
): (row: number) => number | string | null {
  const name = each.kind === 'numeric' ? each.step.name : each.name;
  const column = columns.find((one) => one.name === name);
  if (column === undefined) return () => null;
  if (each.kind === 'numeric') {
    const step: ColumnRecipe = { ...each.step, fill: 0 };
    const { values } = applyRecipe([step], [column], count).matrix;
    return (row) => (isKnown(column, row) ? (values[row] ?? null) : null);
  }
  if (column.kind === 'numeric') return () => null;
  return (row) => {
    const level = column.levels[column.codes[row] ?? -1];
    return level !== undefined && each.levels.includes(level) ? level : null;
  };
}

/** A word the tree does not know counts as unknown. */
function leafPosterior(model: TreeModel, columns: readonly MixedColumn[], count: number): Posterior {
  const used = model.items.flatMap(({ name, levels }) => {
    const column = columns.find((each) => each.name === name);
    if (column?.kind !== 'categorical') return column ?? [];
    const codes = column.codes.map((code) => (levels?.includes(column.levels[code] ?? '') === true ? code : -1));
    return { ...column, codes };
  });
  const rows = knownRows(count, (row) => used.some((column) => isKnown(column, row)));
  const logs = Float64Array.from([...rows].flatMap((row) => leafLogs(model, used, row)));
  return { rows, posterior: softmax(logs, model.leaves.length) };
}

function answerPosterior(
  { items, shares, probabilities }: Extract<ClusterModel, { method: 'lca' }>,
  columns: readonly MixedColumn[],
  count: number,
): Posterior {
  const read = items.map((item) => answerCodes(item, columns, count));
  const rows = knownRows(count, (row) => read.some((codes) => (codes[row] ?? -1) >= 0));
  const codes = Int32Array.from({ length: rows.length * items.length }, (_, i) => {
    const row = rows[Math.floor(i / items.length)] ?? 0;
    return read[i % items.length]?.[row] ?? -1;
  });
  const answers = { codes, rows: rows.length, levels: items.map((item) => item.levels.length) };
  return { rows, posterior: classPosterior(answers, { shares: Float64Array.from(shares), probabilities }) };
}

function answerCodes({ name, levels }: AnswerItem, columns: readonly MixedColumn[], count: number): Int32Array {
  const column = columns.find((each) => each.name === name);
  if (column?.kind !== 'categorical') return new Int32Array(count).fill(-1);
  return column.codes.map((code) => levels.indexOf(column.levels[code] ?? ''));
}

const knownRows = (count: number, isKnownRow: (row: number) => boolean): Int32Array =>
  Int32Array.from({ length: count }, (_, row) => row).filter(isKnownRow);

/** Shares of e to the power of each log, row by row; the greatest is taken out first, so that none overflows. */
function softmax(logs: Float64Array, k: number): Float64Array {
  const shares = new Float64Array(logs.length);
  for (let from = 0; from < logs.length; from += k) {
    const own = logs.subarray(from, from + k);
    const top = Math.max(...own);
    const weights = own.map((log) => Math.exp(log - top));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    shares.set(
      weights.map((weight) => weight / sum),
      from,
    );
  }
  return shares;
}
