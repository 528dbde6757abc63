import { kMedoids, type MixedColumn } from '../../../../kernels/index.ts';
import type { GowerColumn } from '../../../profile/clusters.ts';
import type { PreparedClusters } from './prepare.ts';
import { kernelOptions, largestFirst, renumbered, type ClusterSolution, type SolutionOptions } from './solution.ts';

type Prepared = Extract<PreparedClusters, { kind: 'mixed' }>;

/** Clusters around typical companies, by Gower's distances of all pairs of rows. */
export function solveMedoids(
  { columns, recipe, rows }: Prepared,
  distances: Float64Array,
  k: number,
  options: SolutionOptions,
): ClusterSolution {
  const found = kMedoids(distances, rows.length, { k, random: options.random, ...kernelOptions(options) });
  const order = largestFirst(found.sizes);
  const medoids = order.map((group) => found.medoids[group] ?? 0);
  const total = found.sizes.reduce((sum, size) => sum + size, 0);
  return {
    k,
    model: {
      method: 'kmedoids',
      recipe: columns.map((column) => gowerColumn(column, recipe, medoids)),
      spread: Math.max(found.totalDistance / total, 1e-9),
    },
    assignment: renumbered(found.assignment, order),
    statistics: { total_distance: found.totalDistance, iterations: found.iterations },
    converged: found.converged,
  };
}

function gowerColumn(column: MixedColumn, recipe: Prepared['recipe'], medoids: readonly number[]): GowerColumn {
  if (column.kind === 'categorical') {
    const { name, levels, codes } = column;
    return { kind: 'categorical', name, levels, medoids: medoids.map((row) => levels[codes[row] ?? -1] ?? null) };
  }
  const step = recipe.find((each) => each.name === column.name);
  if (step?.kind !== 'numeric') throw new Error(`no recipe for the number ${column.name}`);
  return {
    kind: 'numeric',
    step,
    medoids: medoids.map((row) => {
      const value = column.values[row] ?? NaN;
      return Number.isNaN(value) ? null : value;
    }),
  };
}
