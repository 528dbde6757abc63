import type { Environment } from './environment.ts';
import type { ExpressionNode } from '../tree.ts';
import { describeType, isNumeric, unify, type Static } from './typing.ts';

/** Reports anything but true-or-false where a condition stands: numbers and texts are not conditions. */
export function requireCondition(node: ExpressionNode, type: Static | undefined, { report }: Environment): void {
  if (type === undefined || type.kind === 'boolean' || type.kind === 'unknown') return;
  const hint = isNumeric(type)
    ? 'Compare it, as x > 0, or ask whether it is known.'
    : 'Compare it, or ask whether it is known.';
  report(
    'expression/wrong-type',
    { where: 'A condition', found: describeType(type), expected: 'true or false', hint },
    node.at,
  );
}

/** Reports anything that cannot be calculated with. */
export function requireNumeric(
  node: ExpressionNode,
  type: Static | undefined,
  { report }: Environment,
): Static | undefined {
  if (type === undefined || isNumeric(type) || type.kind === 'unknown') return type;
  const where = 'What is calculated with';
  report('expression/wrong-type', { where, found: describeType(type), expected: 'a number or money' }, node.at);
  return undefined;
}

/** The one type of alternatives, or a complaint naming the first that differs. */
export function common(
  nodes: readonly ExpressionNode[],
  types: readonly (Static | undefined)[],
  { report }: Environment,
  whole: ExpressionNode,
): Static | undefined {
  const typed = nodes.flatMap((node, index) => {
    const type = types[index];
    return type === undefined ? [] : [{ node, type }];
  });
  if (typed.length < nodes.length) return undefined;
  const type = unify(typed);
  if (type !== undefined) return type;
  const found = [...new Set(typed.map((each) => describeType(each.type)))].join(' and ');
  report('expression/wrong-type', { where: 'One result', found, expected: 'values of one type' }, whole.at);
  return undefined;
}
