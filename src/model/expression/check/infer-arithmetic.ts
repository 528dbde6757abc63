import type { Environment } from './environment.ts';
import { requireNumeric } from './require.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import { describeType, isPlainNumber, isTemporal, numberType, type Static } from './typing.ts';

type Infer = (node: ExpressionNode) => Static | undefined;
type Arithmetic = NodeOf<'arithmetic'>;

export function inferArithmetic(node: Arithmetic, environment: Environment, infer: Infer): Static | undefined {
  const [leftType, rightType] = [infer(node.left), infer(node.right)];
  if (node.operator === '-' && leftType && rightType && isTemporal(leftType) && isTemporal(rightType))
    return numberType;
  const temporal = [leftType, rightType].some((type) => type !== undefined && isTemporal(type));
  if (temporal && (node.operator === '+' || node.operator === '-')) {
    const hint = 'Move a date with add_days(date, days) or add_months(date, months).';
    const expected = 'two numbers, or the difference of two dates';
    environment.report(
      'expression/wrong-type',
      { where: 'What is calculated with', found: 'a date', expected, hint },
      node.at,
    );
    return undefined;
  }
  const left = requireNumeric(node.left, leftType, environment);
  const right = requireNumeric(node.right, rightType, environment);
  if (left === undefined || right === undefined) return undefined;
  if (left.kind === 'unknown') return right.kind === 'unknown' ? numberType : right;
  if (right.kind === 'unknown') return left;
  return node.operator === '*' || node.operator === '/'
    ? scaled(node, left, right, environment)
    : added(node, left, right, environment);
}

/** Money times or over a number is money; money over money a number; money times money nothing. */
function scaled(node: Arithmetic, left: Static, right: Static, { report }: Environment): Static | undefined {
  if (left.kind === 'money' && right.kind === 'money') {
    if (node.operator === '*') {
      const expected = 'money times a number';
      report('expression/wrong-type', { where: 'A product', found: 'money times money', expected }, node.at);
      return undefined;
    }
    if (left.currency === right.currency) return numberType;
    report('expression/mixed-currencies', { left: left.currency, right: right.currency }, node.at);
    return undefined;
  }
  if (left.kind === 'money') return left;
  return right.kind === 'money' && node.operator === '*' ? right : numberType;
}

/** Sums, differences and remainders are of one kind; a number as written may stand beside money. */
function added(node: Arithmetic, left: Static, right: Static, { report }: Environment): Static | undefined {
  if (left.kind === 'money' && right.kind === 'money') {
    if (left.currency === right.currency) return left;
    report('expression/mixed-currencies', { left: left.currency, right: right.currency }, node.at);
    return undefined;
  }
  if (left.kind === right.kind) return left;
  const [money, other] = left.kind === 'money' ? [left, node.right] : [right, node.left];
  if (isPlainNumber(other)) return money;
  const hint = 'Write money(x) for a number that is money, or number(x) for money as a number.';
  report('expression/not-comparable', { left: describeType(left), right: describeType(right), hint }, node.at);
  return undefined;
}
