import { all, any, binary, not, parameter } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { asDate, asDouble, comparable, type Lowered } from './lowered.ts';
import { asDecimal, type Part } from './arithmetic.ts';
import type { Lower } from './lowering.ts';
import type { Comparison, ExpressionNode, NodeOf } from '../tree.ts';
import { isTemporal, unknownType, type Static } from '../check/typing.ts';
import { dayAfter, startOfDay } from '../time/windows.ts';

/** Two sides of a comparison in representations that compare exactly, the subject first. */
export function lowerComparison(node: NodeOf<'compare'>, context: Lower, part: Part): SqlExpression {
  return compare(node.operator, node.left, node.right, context, part);
}

/** `x between a and b` holds with either bound; engines agree on it, so it is printed as such where nothing needs turning. */
export function lowerBetween(node: NodeOf<'between'>, context: Lower, part: Part): SqlExpression {
  return all([
    compare('>=', node.operand, node.low, context, part),
    compare('<=', node.operand, node.high, context, part),
  ]);
}

export function lowerMembership(node: NodeOf<'in'>, context: Lower, part: Part): SqlExpression {
  const type = context.types.get(node.operand) ?? unknownType;
  if (type.kind === 'instant' || type.kind === 'unknown') {
    return any(node.list.map((each) => compare('=', node.operand, each, context, part)));
  }
  const operand = part(node.operand);
  const list = node.list.map((each) => part(each, type));
  if (type.kind === 'money') {
    const exact = list.map((each, index) => asDecimal(node.list[index] ?? node.operand, each));
    if (operand.form === 'decimal' && exact.every((each) => each !== undefined)) {
      return { kind: 'in', operand: operand.sql, list: exact.map(({ sql }) => sql) };
    }
    return { kind: 'in', operand: asDouble(operand), list: list.map(asDouble) };
  }
  const items = list.map((each, index) => (isTemporal(type) ? asDate(each) : wholeOr(node.list[index], each)));
  return { kind: 'in', operand: comparable(operand), list: items };
}

function compare(
  operator: Comparison,
  leftNode: ExpressionNode,
  rightNode: ExpressionNode,
  context: Lower,
  part: Part,
): SqlExpression {
  const leftType = context.types.get(leftNode) ?? unknownType;
  const rightType = context.types.get(rightNode) ?? unknownType;
  const ranked = compareRanks(operator, leftNode, leftType, rightNode, rightType, part);
  if (ranked !== undefined) return ranked;
  if (leftType.kind === 'instant' && rightNode.kind === 'date') {
    return compareDay(operator, part(leftNode).sql, rightNode.value, context.timeZone);
  }
  if (rightType.kind === 'instant' && leftNode.kind === 'date') {
    return compareDay(mirrored[operator], part(rightNode).sql, leftNode.value, context.timeZone);
  }
  const left = part(leftNode, rightType);
  const right = part(rightNode, leftType);
  if (left.type.kind === 'money' || right.type.kind === 'money') {
    const [exactLeft, exactRight] = [asDecimal(leftNode, left), asDecimal(rightNode, right)];
    if (exactLeft !== undefined && exactRight !== undefined) return binary(exactLeft.sql, operator, exactRight.sql);
    return binary(comparable(asDoubles(left)), operator, comparable(asDoubles(right)));
  }
  if (isTemporal(left.type) && left.type.kind !== right.type.kind) return binary(asDate(left), operator, asDate(right));
  return binary(wholeOr(leftNode, left), operator, wholeOr(rightNode, right));
}

const asDoubles = (part: Lowered): Lowered => ({ ...part, sql: asDouble(part), form: 'double' });

/** A whole number as written is bound as one, so that whole columns are compared without a cast. */
function wholeOr(node: ExpressionNode | undefined, part: Lowered): SqlExpression {
  if (node?.kind === 'number' && Number.isSafeInteger(node.value) && !Object.is(node.value, -0)) {
    return parameter('BIGINT', node.value);
  }
  return comparable(part);
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** An instant against a day of the workspace's zone: `at <= D` is any moment of D or before. */
function compareDay(operator: Comparison, instant: SqlExpression, date: string, timeZone: string): SqlExpression {
  const start = parameter('TIMESTAMP', startOfDay(date, timeZone));
  const end = parameter('TIMESTAMP', startOfDay(dayAfter(date), timeZone));
  switch (operator) {
    case '<':
    case '>=':
      return binary(instant, operator, start);
    case '<=':
      return binary(instant, '<', end);
    case '>':
      return binary(instant, '>=', end);
    case '=':
      return all([binary(instant, '>=', start), binary(instant, '<', end)]);
    case '<>':
      return not(all([binary(instant, '>=', start), binary(instant, '<', end)]));
  }
}

/** A category has the order of its list: `size >= 'Basics'` is any of the values from Basics on. */
function compareRanks(
  operator: Comparison,
  leftNode: ExpressionNode,
  leftType: Static,
  rightNode: ExpressionNode,
  rightType: Static,
  part: Part,
): SqlExpression | undefined {
  if (operator === '=' || operator === '<>') return undefined;
  if (rightType.kind === 'category' && leftNode.kind === 'text') {
    return compareRanks(mirrored[operator], rightNode, rightType, leftNode, leftType, part);
  }
  if (leftType.kind !== 'category' || leftType.values.length === 0 || rightNode.kind !== 'text') return undefined;
  const { values } = leftType;
  const pivot = values.indexOf(rightNode.value);
  const operand = part(leftNode).sql;
  const kept = values.filter((_, rank) => pivot >= 0 && keeps(operator, rank, pivot));
  // None above the last, say: false where the value is known, unknown where it is not.
  if (kept.length === 0) return binary(operand, '<>', operand);
  return { kind: 'in', operand, list: kept.map((value) => parameter('VARCHAR', value)) };
}

function keeps(operator: '<' | '<=' | '>' | '>=', rank: number, pivot: number): boolean {
  switch (operator) {
    case '<':
      return rank < pivot;
    case '<=':
      return rank <= pivot;
    case '>':
      return rank > pivot;
    case '>=':
      return rank >= pivot;
  }
}
