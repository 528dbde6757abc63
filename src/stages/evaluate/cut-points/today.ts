import type { BoundPlan } from '../../../model/bound.ts';
import { treesOfScheme, treesOfVariable } from '../../../model/bind/uses.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { nodesOf } from '../../../model/expression/walk.ts';

/**
 * The breaks a model has in use for a variable: of the variable that bands it, else of the scheme or variable whose rules compare it most
 * often. Whole numbers above 5 begin at 6.
 */
export function breaksInUse(
  { plan }: BoundPlan,
  variable: string,
  whole: boolean,
): { readonly source: string; readonly breaks: readonly number[] } | undefined {
  const variables = plan.variables.map((each) => ({
    source: each.name,
    banded: each.origin.template === 'bands',
    breaks: comparedWith(treesOfVariable(each), variable, whole),
  }));
  const schemes = plan.schemes.map((each) => ({
    source: each.id,
    banded: false,
    breaks: comparedWith(treesOfScheme(each), variable, whole),
  }));
  const [most] = [...variables, ...schemes]
    .filter((each) => each.breaks.length > 0)
    .sort((one, two) => Number(two.banded) - Number(one.banded) || two.breaks.length - one.breaks.length);
  return most;
}

/** The numbers a name is compared with, as the least value above each line, ascending. */
export function comparedWith(trees: readonly ExpressionNode[], name: string, whole: boolean): readonly number[] {
  const found = new Set<number>();
  const isOwn = (node: ExpressionNode): boolean => node.kind === 'name' && node.name === name;
  const above = (value: number): number => (whole && Number.isInteger(value) ? value + 1 : value);
  for (const node of trees.flatMap((tree) => [...nodesOf(tree)])) {
    if (node.kind === 'between' && isOwn(node.operand)) {
      if (node.low.kind === 'number') found.add(node.low.value);
      if (node.high.kind === 'number') found.add(above(node.high.value));
    }
    if (node.kind !== 'compare' || node.operator === '=' || node.operator === '<>') continue;
    const value = numberBeside(node.left, node.right, isOwn);
    if (value === undefined) continue;
    // `x < 5` and `x >= 5` part at 5; `x > 5` and `x <= 5` just above it.
    const flipped = isOwn(node.right);
    const strict = node.operator === (flipped ? '<' : '>') || node.operator === (flipped ? '>=' : '<=');
    found.add(strict ? above(value) : value);
  }
  return [...found].sort((one, two) => one - two);
}

function numberBeside(
  left: ExpressionNode,
  right: ExpressionNode,
  isOwn: (node: ExpressionNode) => boolean,
): number | undefined {
  if (isOwn(left) && right.kind === 'number') return right.value;
  return isOwn(right) && left.kind === 'number' ? left.value : undefined;
}
