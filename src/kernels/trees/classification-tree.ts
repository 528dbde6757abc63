import { fail } from '../../diagnostics/diagnostic.ts';
import { giniCriterion } from './decision-tree/criterion.ts';
import { grow, type Growing } from './decision-tree/grow.ts';
import { goesLeft, training, type Split } from './decision-tree/split.ts';
import { checkMixed, type MixedColumn } from '../data/mixed-data.ts';
import { checkWeights, checkWhole } from '../data/matrix.ts';

export interface Leaf {
  readonly kind: 'leaf';
  /** The class with the most weight, the lowest on a tie. */
  readonly prediction: number;
  /** Weight of each class. */
  readonly counts: readonly number[];
}

export interface Branch {
  readonly kind: 'branch';
  readonly split: Split;
  readonly counts: readonly number[];
  readonly left: TreeNode;
  readonly right: TreeNode;
}

export type TreeNode = Leaf | Branch;

export interface ClassificationTree {
  readonly root: TreeNode;
  readonly classes: number;
  readonly leaves: number;
  readonly depth: number;
  /** Share of the weight predicted right, on the rows the tree was grown from. */
  readonly accuracy: number;
  /** Share of the fall in impurity that each column brought; all 0 for a tree of one leaf. */
  readonly importance: readonly number[];
}

export interface ClassificationTreeOptions {
  /** Questions from the root to a leaf at most. Default 4. */
  readonly maxDepth?: number;
  /** Default 8. */
  readonly maxLeaves?: number;
  /** Least weight of a leaf. Default 1. */
  readonly minLeaf?: number;
  /** Least share of the root's impurity that a split must remove. Default 0.001. */
  readonly minGain?: number;
  readonly weights?: ArrayLike<number>;
}

/** Levels a categorical column may have. */
const MOST_LEVELS = 1000;

/**
 * Grows a tree of questions that tells classes apart, always at the leaf where a question lowers the Gini impurity most, until a bound is
 * reached. Rows whose class is −1 are left out. The tree is plain data.
 *
 * Source: Breiman, Friedman, Olshen and Stone 1984, "Classification and regression trees"; best-first growth as in Friedman 2001.
 *
 * @throws InputError when no row has a class, a column has no known value, or one has more than 1,000 levels
 */
export function classificationTree(
  columns: readonly MixedColumn[],
  target: ArrayLike<number>,
  options: ClassificationTreeOptions = {},
): ClassificationTree {
  const { maxDepth = 4, maxLeaves = 8, minLeaf = 1, minGain = 0.001 } = options;
  const rows = checkMixed(columns, 'A classification tree', MOST_LEVELS);
  checkWhole('maxDepth', maxDepth, 0);
  checkWhole('maxLeaves', maxLeaves, 1);
  checkWeights(options.weights, rows);
  if (target.length !== rows)
    fail('statistics/lengths-differ', { what: 'The list of classes', found: target.length, expected: rows });
  const weights = Float64Array.from({ length: rows }, (_, row) =>
    options.weights === undefined ? 1 : (options.weights[row] ?? 0),
  );
  const classes = 1 + Array.from(target).reduce((most, own) => Math.max(most, own), -1);
  if (classes === 0) fail('statistics/all-missing', { column: 'classes' });
  const data = training(columns, giniCriterion(Int32Array.from(target), classes, weights), minLeaf);
  const used = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => (target[row] ?? -1) >= 0 && (weights[row] ?? 0) > 0,
  );
  const { root, leaves, depth, gains } = grow(data, used, { maxDepth, maxLeaves, minGain });
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const right = leaves.reduce((sum, leaf) => sum + Math.max(...leaf.sums), 0);
  const weight = root.sums.reduce((sum, count) => sum + count, 0);
  return {
    root: settle(root),
    classes,
    leaves: leaves.length,
    depth,
    accuracy: weight > 0 ? right / weight : 0,
    importance: gains.map((gain) => (total > 0 ? gain / total : 0)),
  };
}

/** The predicted class of each row of the same columns. */
export function predictClasses(tree: ClassificationTree, columns: readonly MixedColumn[], rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => leafOf(tree.root, columns, row).prediction);
}

/** The leaf a row falls into. */
export function leafOf(root: TreeNode, columns: readonly MixedColumn[], row: number): Leaf {
  let node = root;
  while (node.kind === 'branch') node = goesLeft(columns, node.split, row) ? node.left : node.right;
  return node;
}

function settle({ sums, split, children }: Growing): TreeNode {
  const counts = [...sums];
  if (split !== undefined && children !== undefined)
    return { kind: 'branch', split, counts, left: settle(children[0]), right: settle(children[1]) };
  return { kind: 'leaf', prediction: counts.indexOf(Math.max(...counts)), counts };
}
