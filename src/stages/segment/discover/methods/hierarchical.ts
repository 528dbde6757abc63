import {
  cutDendrogram,
  hierarchicalClustering,
  nearestCenters,
  type Dendrogram,
  type Matrix,
} from '../../../../kernels/index.ts';
import type { Method, Shaped } from '../types.ts';
import { clusterCenters, withinSquares } from './centers.ts';
import { bySize, closeness } from './groups.ts';

/** One tree serves every number of groups. */
const grown = new WeakMap<Shaped, Dendrogram>();

function treeOf(data: Shaped): Dendrogram {
  const tree = grown.get(data) ?? hierarchicalClustering(data.matrix, { linkage: 'ward' });
  if (tree === undefined) throw new Error('a tree that nobody cancelled was cancelled');
  grown.set(data, tree);
  return tree;
}

/** Ward's tree of merges, cut into k. */
export const hierarchicalMethod: Method = {
  name: 'hierarchical',
  solve(data, k) {
    const { matrix } = data;
    const tree = treeOf(data);
    const { assignment } = bySize(cutDendrogram(tree, k), k);
    return {
      method: 'hierarchical',
      k,
      assignment,
      probabilities: closeness(matrix, assignment, k),
      loss: Math.log(Math.max(Number.MIN_VALUE, withinSquares(matrix, assignment, k))),
      bic: null,
      tree,
    };
  },
  ruler(data, k) {
    const tree = treeOf(data);
    const assignment = cutDendrogram(tree, k);
    return { loss: Math.log(Math.max(Number.MIN_VALUE, withinSquares(data.matrix, assignment, k))), assignment };
  },
  resample:
    ({ matrix }, { k }) =>
    (frequencies) => {
      const drawn = Int32Array.from(frequencies, (_, row) => row).filter((row) => (frequencies[row] ?? 0) > 0);
      const sample = rowsOf(matrix, drawn);
      const weights = Float64Array.from(drawn, (row) => frequencies[row] ?? 0);
      const tree = hierarchicalClustering(sample, { linkage: 'ward', weights });
      if (tree === undefined) throw new Error('a tree that nobody cancelled was cancelled');
      return nearestCenters(matrix, clusterCenters(sample, cutDendrogram(tree, k), k)).assignment;
    },
};

function rowsOf({ values, columns }: Matrix, rows: Int32Array): Matrix {
  const picked = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => picked.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { values: picked, rows: rows.length, columns };
}
