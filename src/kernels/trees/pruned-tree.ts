import { fail } from '../../diagnostics/diagnostic.ts';
import type { Watch } from '../control.ts';
import {
  decisionLeaves,
  decisionTree,
  hasTarget,
  type DecisionNode,
  type DecisionTreeOptions,
  type TreeTarget,
} from './decision-tree.ts';
import { heldOutErrors, type HeldOut } from './decision-tree/held-out.ts';
import { prunedAt, pruningSequence } from './decision-tree/prune.ts';
import type { MixedColumn } from '../data/mixed-data.ts';
import type { Random } from '../random.ts';

export interface PrunedTreeOptions extends Omit<DecisionTreeOptions, 'maxLeaves' | 'rows'>, Watch {
  readonly random: Random;
  /** Leaves of the tree that is kept at most. Default: as many as held-out rows bear out. */
  readonly maxLeaves?: number;
  /** Parts that are held out, each once. Default 10. */
  readonly folds?: number;
}

/** A tree, and what it explains of the target in rows it was not grown from. */
export interface TriedTree {
  readonly tree: DecisionNode;
  readonly leaves: number;
  /** 1 − squared error ÷ that of one leaf; below 0 when it is worse than asking nothing. */
  readonly explained: number;
  /** Standard error of that. */
  readonly error: number;
}

export interface PrunedTree {
  /** The tree to keep; one of those tried. */
  readonly kept: TriedTree;
  /** Every subtree of the pruning sequence within the bounds, fewest leaves first; the first is one leaf. */
  readonly tried: readonly TriedTree[];
}

/**
 * A tree of the size that rows held out bear out: grown to its bounds, cut back by weakest links, and kept with the fewest leaves whose
 * cross-validated squared error is within one standard error of the least; the errors are compared row by row. One leaf where no question
 * tells the target better than chance.
 *
 * Source: Breiman, Friedman, Olshen and Stone 1984, chapter 3 (cost-complexity pruning, the one-standard-error rule).
 *
 * @throws InputError as `decisionTree`; when fewer than two rows have a target, or it is the same for all
 */
export function prunedTree(
  columns: readonly MixedColumn[],
  target: TreeTarget,
  options: PrunedTreeOptions,
): PrunedTree {
  const { folds = 10, maxLeaves = Infinity } = options;
  const bounds = boundsOf(options);
  const whole = differing(decisionTree(columns, target, bounds));
  const sequence = pruningSequence(whole).filter(({ leaves }) => leaves <= maxLeaves);
  const errors = heldOutErrors(
    columns,
    target,
    counted(target, options.weights),
    (rows) => {
      const grown = pruningSequence(decisionTree(columns, target, { ...bounds, rows }));
      return sequence.map((_, i) => prunedAt(grown, between(sequence, i))?.tree);
    },
    { ...options, folds },
  );
  const [first] = errors;
  if (first === undefined) throw new Error('the sequence ends with one leaf');
  const least = errors.reduce((best, each) => (each.mean < best.mean ? each : best), first);
  const tried = judged(sequence, errors);
  const isAsGood = (each: HeldOut | undefined): boolean =>
    each !== undefined && each.mean - least.mean <= each.errorBeside(least);
  // The sequence goes from many leaves to one.
  const kept = tried.findLast((_, i) => isAsGood(errors[i]));
  if (kept === undefined) throw new Error('one of the subtrees is the best');
  return { kept, tried: tried.toReversed() };
}

/**
 * A tree of so many leaves, or as many as its bounds allow, with what it explains in rows held out.
 *
 * @throws InputError as `prunedTree`
 */
export function sizedTree(
  columns: readonly MixedColumn[],
  target: TreeTarget,
  { leaves, ...options }: PrunedTreeOptions & { readonly leaves: number },
): PrunedTree {
  const { folds = 10 } = options;
  const bounds = boundsOf(options);
  const grown = (rows?: Int32Array): readonly DecisionNode[] => {
    const part = rows === undefined ? {} : { rows };
    return [leaves, 1].map((most) => decisionTree(columns, target, { ...bounds, ...part, maxLeaves: most }));
  };
  const trees = grown().map((tree) => ({ tree: differing(tree), leaves: decisionLeaves(tree).length }));
  const rows = counted(target, options.weights);
  const tried = judged(trees, heldOutErrors(columns, target, rows, grown, { ...options, folds }));
  const [kept] = tried;
  if (kept === undefined) throw new Error('a tree was grown');
  return { kept, tried: kept.leaves === 1 ? [kept] : tried.toReversed() };
}

const boundsOf = ({ maxDepth, minLeaf, weights }: PrunedTreeOptions): DecisionTreeOptions => ({
  ...(maxDepth === undefined ? {} : { maxDepth }),
  ...(minLeaf === undefined ? {} : { minLeaf }),
  ...(weights === undefined ? {} : { weights }),
});

/** Whether a tree explains more than its error: of 300 sets of noise 3 had such a tree. */
export const tellsTarget = ({ explained, error, leaves }: TriedTree): boolean => leaves > 1 && explained > error;

/** The last tree is one leaf: what asking nothing leads to. */
function judged(
  trees: readonly { readonly tree: DecisionNode; readonly leaves: number }[],
  errors: readonly HeldOut[],
): readonly TriedTree[] {
  const root = errors.at(-1);
  if (root === undefined) throw new Error('the last tree is one leaf');
  return trees.map(({ tree, leaves }, i) => {
    const own = errors[i] ?? root;
    return { tree, leaves, explained: 1 - own.mean / root.mean, error: own.errorBeside(root) / root.mean };
  });
}

function differing(tree: DecisionNode): DecisionNode {
  if (tree.risk <= 0) fail('statistics/constant-target', undefined);
  return tree;
}

/** Rows that a tree can be judged by. */
function counted(target: TreeTarget, weights: ArrayLike<number> | undefined): Int32Array {
  const count = target.kind === 'classes' ? target.codes.length : target.values.length;
  const rows = Int32Array.from({ length: count }, (_, row) => row).filter(
    (row) => hasTarget(target, row) && (weights === undefined || (weights[row] ?? 0) > 0),
  );
  if (rows.length < 2) fail('statistics/too-few-rows', { method: 'Pruning a tree', found: rows.length, needed: 2 });
  return rows;
}

/** A cost of a leaf for which a subtree is the best: the geometric middle of its range. */
function between(sequence: readonly { readonly alpha: number }[], place: number): number {
  const next = sequence[place + 1]?.alpha;
  return next === undefined ? Infinity : Math.sqrt((sequence[place]?.alpha ?? 0) * next);
}
