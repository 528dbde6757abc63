import type { DecisionNode } from '../decision-tree.ts';

/** A subtree of the pruning sequence. */
export interface PrunedSubtree {
  /** What a leaf must gain to be kept: the subtree is the best for costs from here up to the next one's. */
  readonly alpha: number;
  readonly tree: DecisionNode;
  readonly leaves: number;
  /** Squared error summed over the leaves. */
  readonly risk: number;
}

/**
 * The nested subtrees of weakest-link pruning, from the whole tree to its root: where a leaf costs alpha, each has the least risk + alpha × leaves.
 *
 * Source: Breiman, Friedman, Olshen and Stone 1984, chapter 3.
 */
export function pruningSequence(whole: DecisionNode): readonly PrunedSubtree[] {
  const found: PrunedSubtree[] = [];
  let tree = whole;
  let alpha = 0;
  for (;;) {
    const { leaves, risk, weakest } = measured(tree);
    const free = weakest <= alpha * (1 + 1e-12);
    // A branch that gains nothing is cut before the first subtree is kept.
    if (!free) found.push({ alpha, tree, leaves, risk });
    if (tree.kind === 'leaf') return found;
    if (!free) alpha = weakest;
    tree = cut(tree, alpha * (1 + 1e-12));
  }
}

/** The subtree that is best where a leaf costs so much. */
export const prunedAt = (sequence: readonly PrunedSubtree[], alpha: number): PrunedSubtree | undefined =>
  sequence.findLast((each) => each.alpha <= alpha);

interface Measured {
  readonly leaves: number;
  readonly risk: number;
  /** The least gain a leaf of any branch. */
  readonly weakest: number;
}

function measured(node: DecisionNode): Measured {
  if (node.kind === 'leaf') return { leaves: 1, risk: node.risk, weakest: Infinity };
  const [left, right] = [measured(node.left), measured(node.right)];
  const [leaves, risk] = [left.leaves + right.leaves, left.risk + right.risk];
  return { leaves, risk, weakest: Math.min((node.risk - risk) / (leaves - 1), left.weakest, right.weakest) };
}

/** Every branch that gains no more than alpha a leaf becomes a leaf. */
function cut(node: DecisionNode, alpha: number): DecisionNode {
  if (node.kind === 'leaf') return node;
  const { leaves, risk } = measured(node);
  if ((node.risk - risk) / (leaves - 1) > alpha)
    return { ...node, left: cut(node.left, alpha), right: cut(node.right, alpha) };
  const { split: _split, left: _left, right: _right, ...figures } = node;
  return { ...figures, kind: 'leaf' };
}
