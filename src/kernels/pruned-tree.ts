import { fail } from '../diagnostics/diagnostic.ts';
import type { Watch } from './control.ts';
import {
  decisionLeaf,
  decisionTree,
  hasTarget,
  squaredError,
  type DecisionNode,
  type DecisionTreeOptions,
  type TreeTarget,
} from './decision-tree.ts';
import { prunedAt, pruningSequence } from './decision-tree/prune.ts';
import type { MixedColumn } from './mixed-data.ts';
import type { Random } from './random.ts';

export interface PrunedTreeOptions extends Omit<DecisionTreeOptions, 'maxLeaves' | 'rows'>, Watch {
  readonly random: Random;
  /** Leaves of the tree that is kept at most. Default: as many as held-out rows bear out. */
  readonly maxLeaves?: number;
  /** Parts that are held out, each once. Default 10. */
  readonly folds?: number;
}

/** A subtree, and what it explains of the target in rows it was not grown from. */
export interface TriedTree {
  readonly leaves: number;
  /** 1 − squared error ÷ that of one leaf; below 0 when it is worse than asking nothing. */
  readonly explained: number;
  /** Standard error of that. */
  readonly error: number;
}

export interface PrunedTree {
  readonly tree: DecisionNode;
  readonly leaves: number;
  /** Every subtree of the pruning sequence within the bounds, fewest leaves first; the first is one leaf. */
  readonly tried: readonly TriedTree[];
}

/**
 * A tree of the size that rows held out bear out: grown to its bounds, cut back by weakest links, and kept with the fewest leaves whose
 * cross-validated squared error is within one standard error of the least. One leaf where no question tells the target better than chance.
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
  const { random, folds = 10, maxLeaves = Infinity, progress, cancelled, ...bounds } = options;
  const whole = decisionTree(columns, target, bounds);
  const sequence = pruningSequence(whole).filter(({ leaves }) => leaves <= maxLeaves);
  const weightOf = (row: number): number => (options.weights === undefined ? 1 : (options.weights[row] ?? 0));
  const count = target.kind === 'classes' ? target.codes.length : target.values.length;
  const rows = Int32Array.from({ length: count }, (_, row) => row).filter(
    (row) => hasTarget(target, row) && weightOf(row) > 0,
  );
  if (rows.length < 2) fail('statistics/too-few-rows', { method: 'Pruning a tree', found: rows.length, needed: 2 });
  if (whole.risk <= 0) fail('statistics/constant-target', undefined);

  const errors = sequence.map(() => new Float64Array(rows.length));
  const order = random.permutation(rows.length);
  const parts = Math.min(folds, rows.length);
  for (let part = 0; part < parts && cancelled?.() !== true; part++) {
    const out = order.filter((_, place) => place % parts === part);
    const inside = order.filter((_, place) => place % parts !== part).map((place) => rows[place] ?? 0);
    const grown = pruningSequence(decisionTree(columns, target, { ...bounds, rows: inside.sort() }));
    sequence.forEach((_, i) => {
      const tree = prunedAt(grown, between(sequence, i))?.tree;
      for (const place of out) {
        const row = rows[place] ?? 0;
        const expected = tree === undefined ? [] : decisionLeaf(tree, columns, row).expected;
        const own = errors[i];
        if (own !== undefined) own[place] = squaredError(target, row, expected);
      }
    });
    progress?.((part + 1) / parts);
  }
  const weights = Float64Array.from(rows, weightOf);
  const judged = errors.map((each) => meanAndError(each, weights));
  const root = judged.at(-1)?.mean ?? NaN;
  const least = judged.reduce((best, each) => (each.mean < best.mean ? each : best), { mean: Infinity, error: 0 });
  // The sequence goes from many leaves to one.
  const chosen = sequence.findLast((_, i) => (judged[i]?.mean ?? Infinity) <= least.mean + least.error);
  if (chosen === undefined) throw new Error('one of the subtrees is the best');
  const tried = sequence.map(({ leaves }, i) => {
    const { mean, error } = judged[i] ?? { mean: NaN, error: NaN };
    return { leaves, explained: 1 - mean / root, error: error / root };
  });
  return { tree: chosen.tree, leaves: chosen.leaves, tried: tried.reverse() };
}

/** A cost of a leaf for which a subtree is the best: the geometric middle of its range. */
function between(sequence: readonly { readonly alpha: number }[], place: number): number {
  const next = sequence[place + 1]?.alpha;
  return next === undefined ? Infinity : Math.sqrt((sequence[place]?.alpha ?? 0) * next);
}

function meanAndError(values: Float64Array, weights: Float64Array): { readonly mean: number; readonly error: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  const spread = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - mean) ** 2, 0) / total;
  return { mean, error: Math.sqrt(spread / values.length) };
}
