import { cutDendrogram, kMeans, type Dendrogram, type Matrix } from '../../../../kernels/index.ts';
import { clusterSizes } from '../../../../kernels/clustering/k-means.ts';
import type { PreparedClusters } from './prepare.ts';
import {
  kernelOptions,
  largestFirst,
  renumbered,
  rowsOf,
  type ClusterSolution,
  type SolutionOptions,
} from './solution.ts';

type Prepared = Extract<PreparedClusters, { kind: 'matrix' }>;

/** Clusters around means. */
export function solveKMeans({ matrix, recipe }: Prepared, k: number, options: SolutionOptions): ClusterSolution {
  const found = kMeans(matrix, { k, random: options.random, ...kernelOptions(options) });
  const order = largestFirst(found.sizes);
  const centers = rowsOf(found.centers, matrix.columns, order);
  const variance = varianceOf(found.withinSumOfSquares, matrix, options.weights);
  return {
    k,
    model: { method: 'kmeans', recipe, centers, variance },
    assignment: renumbered(found.assignment, order),
    statistics: { within_sum_of_squares: found.withinSumOfSquares, iterations: found.iterations },
    converged: found.converged,
  };
}

/**
 * A tree cut at k groups. Companies are placed by the nearest of the groups' means, the sample's own too, so that everyone is placed
 * alike; `agreement` is the share of the sample that is where the tree had it.
 */
export function solveWard(
  { matrix, recipe }: Prepared,
  tree: Dendrogram,
  k: number,
  options: SolutionOptions,
): ClusterSolution {
  const cut = cutDendrogram(tree, k);
  const order = largestFirst(clusterSizes(cut, k, options.weights));
  const groups = renumbered(cut, order);
  const centers = meansOf(matrix, groups, k, options.weights);
  const { assignment, squares } = nearest(matrix, centers, options.weights);
  const same = assignment.reduce((sum, group, row) => sum + Number(group === groups[row]), 0);
  return {
    k,
    model: { method: 'hierarchical', recipe, centers, variance: varianceOf(squares, matrix, options.weights) },
    assignment,
    statistics: { within_sum_of_squares: squares, agreement: same / matrix.rows },
    converged: true,
  };
}

/** Per coordinate; a sliver above 0 where every row lies on its center, so that nothing is divided by zero. */
function varianceOf(squares: number, { rows, columns }: Matrix, weights: Float64Array | undefined): number {
  const total = weights === undefined ? rows : weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(squares / (total * columns), 1e-9);
}

function meansOf({ values, rows, columns }: Matrix, groups: Int32Array, k: number, weights?: Float64Array) {
  const sums = new Float64Array(k * columns);
  const sizes = clusterSizes(groups, k, weights);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = (groups[row] ?? 0) * columns + column;
      sums[place] = (sums[place] ?? 0) + (weights?.[row] ?? 1) * (values[row * columns + column] ?? 0);
    }
  return Array.from(sizes, (size, group) =>
    Array.from({ length: columns }, (_, column) => (sums[group * columns + column] ?? 0) / size),
  );
}

function nearest({ values, rows, columns }: Matrix, centers: readonly (readonly number[])[], weights?: Float64Array) {
  const assignment = new Int32Array(rows);
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    const distances = centers.map((center) =>
      center.reduce((sum, value, column) => sum + ((values[row * columns + column] ?? 0) - value) ** 2, 0),
    );
    const least = Math.min(...distances);
    assignment[row] = distances.indexOf(least);
    squares += (weights?.[row] ?? 1) * least;
  }
  return { assignment, squares };
}
