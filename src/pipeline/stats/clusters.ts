import {
  createRandom,
  cutDendrogram,
  distinctRows,
  gapStatistic,
  hierarchicalClustering,
  kMeans,
  kMedoids,
  gowerDistances,
  bootstrapStability,
  kMeansClusterer,
  silhouette,
  type Dendrogram,
  type Matrix,
  type Random,
} from '../../kernels/index.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { bySize, numbersOfGroups, type StatsOptions, type StatsResult, type StatsTable } from './options.ts';
import { asColumn, chosenColumns, mixedTable, numericTable, weightsOf } from './table.ts';

/** Rows looked at when solutions are compared; judging takes all pairs of rows. */
const JUDGED_ROWS = 1000;

/** k-means: centers in the units of the file, groups by falling size. */
export function statsKMeans(table: StatsTable, options: StatsOptions): StatsResult {
  const { matrix, kept, weights, scales, notes } = numericTable(table, options);
  const { ks, single } = numbersOfGroups(options);
  const random = createRandom(options.seed ?? 'stats');
  const solutions = ks.map((k, place) => {
    const progress = (share: number): void => options.progress?.((place + share) / ks.length);
    const common = { k, random: random.split(`k=${k}`), progress, ...(weights === undefined ? {} : { weights }) };
    const found = kMeans(matrix, { ...common, ...startsOf(options), ...cancelOf(options) });
    const position = bySize(found.sizes);
    const order = Array.from(position, (_, place) => position.indexOf(place));
    const json = {
      method: 'kmeans',
      k,
      ss_within: found.withinSumOfSquares,
      sizes: order.map((group) => found.sizes[group] ?? 0),
      centers: order.map((group) =>
        scales.map(({ center, scale }, d) => center + scale * (found.centers[group * matrix.columns + d] ?? 0)),
      ),
      iterations: found.iterations,
      converged: found.converged,
      reason: found.reason,
      columns: matrix.names ?? [],
    };
    const column = {
      name: single ? 'cluster' : `cluster_${k}`,
      values: asColumn(found.assignment, kept, table.rows.length, position),
    };
    return { k, json, column, assignment: found.assignment };
  });
  const assignments = solutions.map((each) => each.column);
  const [first] = solutions;
  if (single && first !== undefined) return { json: first.json, assignments, notes };
  const recommended = recommend(matrix, solutions, random.split('judge'), options);
  return {
    json: { method: 'kmeans', solutions: solutions.map((each) => each.json), ...recommended },
    assignments,
    notes,
  };
}

/** k-medoids on Gower distances, for columns of any kind. */
export function statsKMedoids(table: StatsTable, options: StatsOptions): StatsResult {
  const columns = mixedTable(table, chosenColumns(table, options));
  const { ks, single } = numbersOfGroups(options);
  const rows = table.rows.length;
  const everyRow = Int32Array.from({ length: rows }, (_, row) => row);
  const weights = weightsOf(table, options, everyRow);
  const distances = gowerDistances(columns);
  const random = createRandom(options.seed ?? 'stats');
  const solutions = ks.map((k) => {
    const found = kMedoids(distances, rows, {
      k,
      random: random.split(`k=${k}`),
      ...(weights === undefined ? {} : { weights }),
      ...startsOf(options),
      ...cancelOf(options),
    });
    const position = bySize(found.sizes);
    const order = Array.from(position, (_, place) => position.indexOf(place));
    const json = {
      method: 'kmedoids',
      k,
      total_distance: found.totalDistance,
      sizes: order.map((group) => found.sizes[group] ?? 0),
      medoid_rows: order.map((group) => 1 + (found.medoids[group] ?? 0)),
      iterations: found.iterations,
      converged: found.converged,
    };
    return {
      json,
      column: {
        name: single ? 'cluster' : `cluster_${k}`,
        values: asColumn(found.assignment, everyRow, rows, position),
      },
    };
  });
  const assignments = solutions.map((each) => each.column);
  const [first] = solutions;
  if (single && first !== undefined) return { json: first.json, assignments, notes: [] };
  return { json: { method: 'kmedoids', solutions: solutions.map((each) => each.json) }, assignments, notes: [] };
}

/** Hierarchical clustering: all heights, ascending, and sizes for each number of groups asked for. */
export function statsHierarchical(table: StatsTable, options: StatsOptions): StatsResult {
  const { matrix, kept, weights, notes } = numericTable(table, options);
  const { ks, single } = numbersOfGroups(options);
  const { linkage = 'ward' } = options;
  const weighted = weights === undefined ? {} : { weights };
  const tree = hierarchicalClustering(matrix, { linkage, ...weighted, ...cancelOf(options), ...progressOf(options) });
  if (tree === undefined) fail('engine/cancelled', undefined);
  const most = ks.at(-1) ?? 1;
  if (most > matrix.rows)
    fail('statistics/too-many-groups', { method: 'Hierarchical clustering', k: most, distinct: matrix.rows });
  const heights = Array.from(tree.heights);
  const solutions = ks.map((k) => cut(tree, k, weights));
  const assignments = solutions.map(({ k, assignment, position }) => ({
    name: single ? 'cluster' : `cluster_${k}`,
    values: asColumn(assignment, kept, table.rows.length, position),
  }));
  const shared = { method: 'hierarchical', linkage };
  const [first] = solutions;
  if (single && first !== undefined)
    return { json: { ...shared, k: first.k, sizes: first.sizes, heights }, assignments, notes };
  const recommended = recommend(matrix, solutions, createRandom(options.seed ?? 'stats').split('judge'), options);
  return {
    json: { ...shared, solutions: solutions.map(({ k, sizes }) => ({ k, sizes })), heights, ...recommended },
    assignments,
    notes,
  };
}

function cut(tree: Dendrogram, k: number, weights: Float64Array | undefined) {
  const assignment = cutDendrogram(tree, k);
  const sizes = new Float64Array(k);
  assignment.forEach((group, row) => {
    sizes[group] = (sizes[group] ?? 0) + (weights?.[row] ?? 1);
  });
  return { k, assignment, position: bySize(sizes), sizes: Array.from(sizes).sort((a, b) => b - a) };
}

/** Global stability of k-means over pairs of bootstrap samples. */
export function statsStability(table: StatsTable, options: StatsOptions): StatsResult {
  const { matrix, notes } = numericTable(table, options);
  const { ks } = numbersOfGroups(options);
  const { distinct, weights: frequencies } = distinctRows(matrix);
  const { pairs = 100, starts = 10 } = options;
  const most = ks.at(-1) ?? 1;
  if (most > distinct.rows) fail('statistics/too-many-groups', { method: 'k-means', k: most, distinct: distinct.rows });
  const found = bootstrapStability(distinct.rows, kMeansClusterer(distinct, starts), {
    ks,
    pairs,
    frequencies,
    random: createRandom(options.seed ?? 'stats'),
    ...progressOf(options),
    ...cancelOf(options),
  });
  const solutions = found.solutions.map(({ k, mean, quantiles }) => ({ k, ari_mean: mean, ari_quantiles: quantiles }));
  return { json: { method: 'stability', pairs, starts, complete: found.complete, solutions }, assignments: [], notes };
}

/**
 * The number of groups with the largest mean silhouette, unless the gap statistic finds no more structure than in even scatter: then
 * null. Judged on at most a thousand rows.
 */
function recommend(
  matrix: Matrix,
  solutions: readonly { readonly k: number; readonly assignment: Int32Array }[],
  random: Random,
  options: StatsOptions,
) {
  const rows = random.permutation(matrix.rows).subarray(0, JUDGED_ROWS).sort();
  const values = new Float64Array(rows.length * matrix.columns);
  rows.forEach((row, i) => {
    values.set(matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns), i * matrix.columns);
  });
  const sample: Matrix = { values, rows: rows.length, columns: matrix.columns };
  const silhouettes = solutions.map(
    ({ assignment }) =>
      silhouette(
        sample,
        Int32Array.from(rows, (row) => assignment[row] ?? 0),
      ).mean,
  );
  const most = solutions.at(-1)?.k ?? 1;
  const gap =
    sample.rows < 2
      ? 1
      : gapStatistic(sample, { most: most + 1, random, references: 10, ...cancelOf(options) }).recommended;
  const best = silhouettes.indexOf(Math.max(...silhouettes));
  return { recommended: gap === 1 ? null : (solutions[best]?.k ?? null), silhouettes, gap_recommends: gap };
}

const startsOf = ({ starts }: StatsOptions) => (starts === undefined ? {} : { starts });
const cancelOf = ({ cancelled }: StatsOptions) => (cancelled === undefined ? {} : { cancelled });
const progressOf = ({ progress }: StatsOptions) => (progress === undefined ? {} : { progress });
