import { decisionTree, predictLeaves, sizedTree } from '../../../../kernels/index.ts';
import { fail } from '../../../../diagnostics/diagnostic.ts';
import type { Aim, Method, Shaped } from '../types.ts';
import { bySize } from './groups.ts';

/** Questions from the whole to a segment at most. */
export const TREE_DEPTH = 4;

/** Least companies of a segment of a tree, of so many. */
export const smallestLeaf = (rows: number): number => Math.max(10, Math.ceil(0.02 * rows));

/** Parts companies by the questions that tell a target best. */
export const treeMethod: Method = {
  name: 'tree',
  solve(data, k, random) {
    const { columns, target } = aimOf(data);
    const options = { random, leaves: k, maxDepth: TREE_DEPTH, minLeaf: smallestLeaf(data.matrix.rows), folds: 2 };
    const { kept } = sizedTree(columns, target, options);
    const { order: _order, ...solution } = leavesAsSolution(
      predictLeaves(kept.tree, columns, data.matrix.rows),
      kept.leaves,
    );
    return solution;
  },
  resample: (data, { k }) => {
    const { columns, target } = aimOf(data);
    return (frequencies) => {
      const options = { maxDepth: TREE_DEPTH, maxLeaves: k, minLeaf: smallestLeaf(data.matrix.rows) };
      const tree = decisionTree(columns, target, { ...options, weights: frequencies });
      return predictLeaves(tree, columns, data.matrix.rows);
    };
  },
};

/** Rows by their leaf, each wholly in it, as the other methods have groups; `order` tells the old number of each. */
export function leavesAsSolution(leaves: Int32Array, k: number) {
  const { assignment, from } = bySize(leaves, k);
  const probabilities = new Float64Array(leaves.length * k);
  assignment.forEach((leaf, row) => {
    probabilities[row * k + leaf] = 1;
  });
  return { method: 'tree', k, assignment, probabilities, loss: 0, bic: null, order: from } as const;
}

export const aimOf = ({ aim }: Shaped): Aim => aim ?? fail('clusters/needs-target', undefined);
