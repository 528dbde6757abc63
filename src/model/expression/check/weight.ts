import { functions } from '../functions.ts';
import { limits } from '../limits.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { childrenOf } from '../walk.ts';

/**
 * The innermost call at which an expression's SQL would grow beyond bounds, or undefined. Some functions write an operand several
 * times, and comparisons of calculated numbers may write them twice, so nesting multiplies.
 */
export function tooHeavy(
  tree: ExpressionNode,
): { readonly name: string; readonly at: ExpressionNode['at'] } | undefined {
  let offender: ReturnType<typeof tooHeavy>;
  const weigh = (node: ExpressionNode): number => {
    const inside = childrenOf(node).reduce((sum, child) => sum + weigh(child), 0);
    const weight = 1 + inside * repeats(node);
    const name = node.kind === 'call' ? node.name : node.kind;
    if (weight > limits.weight && offender === undefined) offender = { name, at: node.at };
    return weight;
  };
  weigh(tree);
  return offender;
}

function repeats(node: ExpressionNode): number {
  if (node.kind === 'compare' || node.kind === 'between' || node.kind === 'aggregate') return 2;
  return node.kind === 'call' ? callRepeats(node) : 1;
}

const callRepeats = ({ name }: NodeOf<'call'>): number =>
  Object.hasOwn(functions, name) ? (functions[name]?.repeats ?? 1) : 1;
