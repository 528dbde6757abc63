import { fail } from '../../diagnostics/diagnostic.ts';
import { giniCriterion, squaredErrorCriterion, type Criterion } from './decision-tree/criterion.ts';
import { grow, type Growing } from './decision-tree/grow.ts';
import { goesLeft, training, type Split } from './decision-tree/split.ts';
import { checkMixed, type MixedColumn } from '../data/mixed-data.ts';
import { checkWeights, checkWhole } from '../data/matrix.ts';

/** What a tree is to tell of a row. */
export type TreeTarget =
  /** Class of each row from 0; −1 is unknown. */
  | { readonly kind: 'classes'; readonly codes: ArrayLike<number>; readonly classes: number }
  /** NaN is unknown. */
  | { readonly kind: 'numbers'; readonly values: ArrayLike<number> };

interface NodeFigures {
  /** Weight of its rows. */
  readonly weight: number;
  /** What it expects: the share of each class, or the mean alone. */
  readonly expected: readonly number[];
  /** Weight × squared error of what it expects: Gini's impurity for classes. */
  readonly risk: number;
}

export type DecisionNode =
  | (NodeFigures & { readonly kind: 'leaf' })
  | (NodeFigures & {
      readonly kind: 'branch';
      readonly split: Split;
      readonly left: DecisionNode;
      readonly right: DecisionNode;
    });

export interface DecisionTreeOptions {
  /** Questions from the root to a leaf at most. Default 4. */
  readonly maxDepth?: number;
  /** Default: as many as depth and leaf size allow. */
  readonly maxLeaves?: number;
  /** Least weight of a leaf. Default 1. */
  readonly minLeaf?: number;
  readonly weights?: ArrayLike<number>;
  /** Rows to grow from; default all. */
  readonly rows?: Int32Array;
}

/** Levels a categorical column may have. */
const MOST_LEVELS = 1000;

/**
 * Grows a classification or regression tree: questions that lower the squared error of what is expected (of a class, its share; of a
 * number, its mean) most, always at the leaf that gains most. Rows without a target take no part. The tree is plain data.
 *
 * Source: Breiman, Friedman, Olshen and Stone 1984, "Classification and regression trees".
 *
 * @throws InputError when no row has a target, a column has no known value, or one has more than 1,000 levels
 */
export function decisionTree(
  columns: readonly MixedColumn[],
  target: TreeTarget,
  options: DecisionTreeOptions = {},
): DecisionNode {
  const { maxDepth = 4, maxLeaves = Infinity, minLeaf = 1 } = options;
  const count = checkMixed(columns, 'A decision tree', MOST_LEVELS);
  checkWhole('maxDepth', maxDepth, 0);
  checkWeights(options.weights, count);
  const length = target.kind === 'classes' ? target.codes.length : target.values.length;
  if (length !== count) fail('statistics/lengths-differ', { what: 'The target', found: length, expected: count });
  const weights = Float64Array.from({ length: count }, (_, row) =>
    options.weights === undefined ? 1 : (options.weights[row] ?? 0),
  );
  const rows = (options.rows ?? Int32Array.from({ length: count }, (_, row) => row)).filter(
    (row) => hasTarget(target, row) && (weights[row] ?? 0) > 0,
  );
  if (rows.length === 0) fail('statistics/all-missing', { column: 'target' });
  const { criterion, expected } = judged(target, weights, rows);
  const { root } = grow(training(columns, criterion, minLeaf), rows, { maxDepth, maxLeaves, minGain: 1e-9 });
  return settle(root, criterion, expected);
}

/** Whether a row's target is known. */
export const hasTarget = (target: TreeTarget, row: number): boolean =>
  target.kind === 'classes' ? (target.codes[row] ?? -1) >= 0 : !Number.isNaN(target.values[row] ?? NaN);

/** Squared error of what is expected of a row: over all classes, of their shares. */
export function squaredError(target: TreeTarget, row: number, expected: readonly number[]): number {
  if (target.kind === 'numbers') return ((target.values[row] ?? NaN) - (expected[0] ?? NaN)) ** 2;
  const own = target.codes[row] ?? -1;
  return expected.reduce((sum, share, place) => sum + (share - Number(place === own)) ** 2, 0);
}

/** The leaf of a decision tree a row falls into. */
export function decisionLeaf(root: DecisionNode, columns: readonly MixedColumn[], row: number): DecisionNode {
  let node = root;
  while (node.kind === 'branch') node = goesLeft(columns, node.split, row) ? node.left : node.right;
  return node;
}

/** The leaf of each row of the same columns, numbered from left to right from 0. */
export function predictLeaves(root: DecisionNode, columns: readonly MixedColumn[], rows: number): Int32Array {
  const place = new Map(decisionLeaves(root).map((leaf, index) => [leaf, index]));
  return Int32Array.from({ length: rows }, (_, row) => place.get(decisionLeaf(root, columns, row)) ?? 0);
}

/** The leaves from left to right. */
export const decisionLeaves = (node: DecisionNode): readonly DecisionNode[] =>
  node.kind === 'leaf' ? [node] : [...decisionLeaves(node.left), ...decisionLeaves(node.right)];

type Expected = (sums: Float64Array) => readonly number[];

function judged(
  target: TreeTarget,
  weights: Float64Array,
  rows: Int32Array,
): { readonly criterion: Criterion; readonly expected: Expected } {
  if (target.kind === 'classes') {
    const criterion = giniCriterion(Int32Array.from(target.codes), target.classes, weights);
    const expected: Expected = (sums) => Array.from(sums, (sum) => sum / criterion.weight(sums));
    return { criterion, expected };
  }
  // Squares of numbers far from 0 would drown their differences.
  const mean = rows.reduce((sum, row) => sum + (target.values[row] ?? 0) / rows.length, 0);
  const centered = Float64Array.from(target.values, (value) => value - mean);
  return {
    criterion: squaredErrorCriterion(centered, weights),
    expected: ([weight = 0, sum = 0]) => [mean + sum / weight],
  };
}

function settle({ sums, split, children }: Growing, criterion: Criterion, expected: Expected): DecisionNode {
  const figures = { weight: criterion.weight(sums), expected: expected(sums), risk: criterion.impurity(sums) };
  if (split === undefined || children === undefined) return { kind: 'leaf', ...figures };
  const [left, right] = children;
  return {
    kind: 'branch',
    ...figures,
    split,
    left: settle(left, criterion, expected),
    right: settle(right, criterion, expected),
  };
}
