import { isIndustry } from '../codes/industry.ts';
import type { Environment } from './environment.ts';
import { arity, functions, parameterAt, type FunctionParameter } from './functions.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { inferComparison, inferMembership, inferUnder } from './infer-condition.ts';
import type { ExpressionNode, NodeOf } from './tree.ts';
import {
  booleanType,
  describeType,
  isNumeric,
  isPlainNumber,
  isTemporal,
  isTextual,
  dateType,
  numberType,
  textType,
  unify,
  unknownType,
  type Static,
} from './typing.ts';

export type Types = ReadonlyMap<ExpressionNode, Static>;

/**
 * The type of every node of a tree, reporting what does not fit. A node whose type cannot be told is left out, and nothing more is
 * said of what stands around it.
 */
export function inferTypes(tree: ExpressionNode, environment: Environment): Types {
  const types = new Map<ExpressionNode, Static>();
  const infer: Infer = (node) => {
    const type = typeOf(node, environment, infer);
    if (type !== undefined) types.set(node, type);
    return type;
  };
  infer(tree);
  return types;
}

/** Types a part of a tree; undefined when it has been complained about. */
export type Infer = (node: ExpressionNode) => Static | undefined;

function typeOf(node: ExpressionNode, environment: Environment, infer: Infer): Static | undefined {
  switch (node.kind) {
    case 'number':
      return numberType;
    case 'text':
      return textType;
    case 'boolean':
      return booleanType;
    case 'date':
      return dateType;
    case 'unknown':
      return unknownType;
    case 'name':
      return environment.name(node);
    case 'member':
      return environment.member(node);
    case 'aggregate':
      return environment.aggregate(node);
    case 'and':
    case 'or':
      for (const operand of node.operands) requireCondition(operand, infer(operand), environment);
      return booleanType;
    case 'not':
      requireCondition(node.operand, infer(node.operand), environment);
      return booleanType;
    case 'negate':
      return requireNumeric(node.operand, infer(node.operand), environment);
    case 'is':
      infer(node.operand);
      return booleanType;
    case 'arithmetic':
      return inferArithmetic(node, environment, infer);
    case 'compare':
    case 'between':
    case 'in':
      inferComparison(node, environment, infer);
      return booleanType;
    case 'under':
      inferUnder(node, environment, infer);
      return booleanType;
    case 'match':
      inferMembership(node, environment, infer);
      return booleanType;
    case 'case':
      return inferCase(node, environment, infer);
    case 'call':
      return inferCall(node, environment, infer);
  }
}

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

function requireNumeric(node: ExpressionNode, type: Static | undefined, { report }: Environment): Static | undefined {
  if (type === undefined || isNumeric(type) || type.kind === 'unknown') return type;
  const where = 'What is calculated with';
  report('expression/wrong-type', { where, found: describeType(type), expected: 'a number or money' }, node.at);
  return undefined;
}

type Arithmetic = NodeOf<'arithmetic'>;

function inferArithmetic(node: Arithmetic, environment: Environment, infer: Infer): Static | undefined {
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

function inferCase(node: NodeOf<'case'>, environment: Environment, infer: Infer): Static | undefined {
  for (const { when } of node.branches) requireCondition(when, infer(when), environment);
  const results = [...node.branches.map(({ then }) => then), ...(node.otherwise === undefined ? [] : [node.otherwise])];
  return common(results, results.map(infer), environment, node);
}

/** The one type of alternatives, or a complaint naming the first that differs. */
function common(
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

function inferCall(node: NodeOf<'call'>, environment: Environment, infer: Infer): Static | undefined {
  const { report } = environment;
  const types = node.operands.map(infer);
  const entry = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined;
  if (entry === undefined) {
    const known = nearest(node.name, Object.keys(functions));
    report('expression/unknown-function', { name: node.name, nearest: known }, node.at);
    return undefined;
  }
  const [least, most] = arity(entry);
  if (node.operands.length < least || node.operands.length > most) {
    const names = entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
    const expected = `${node.name}(${names}${entry.variadic ? ', …' : ''})`;
    report('expression/wrong-count', { function: node.name, found: node.operands.length, expected }, node.at);
    return undefined;
  }
  node.operands.forEach((operand, index) => {
    const type = types[index];
    const parameter = parameterAt(entry, index);
    if (type !== undefined && parameter !== undefined)
      requireParameter(node.name, parameter, operand, type, environment);
  });
  const alike = node.operands.filter((_, index) => isShared(parameterAt(entry, index)));
  const alikeTypes = types.filter((_, index) => isShared(parameterAt(entry, index)));
  const shared = alike.length === 0 ? unknownType : common(alike, alikeTypes, environment, node);
  switch (entry.result) {
    case 'number':
      return numberType;
    case 'text':
      return textType;
    case 'date':
      return dateType;
    case 'money':
      return { kind: 'money', currency: environment.currency };
    case 'same':
      return shared;
  }
}

const isShared = (parameter: FunctionParameter | undefined): boolean =>
  parameter !== undefined && ['any', 'value', 'amount', 'measure'].includes(parameter.kind);

function requireParameter(
  name: string,
  parameter: FunctionParameter,
  operand: ExpressionNode,
  type: Static,
  environment: Environment,
): void {
  const { kind } = parameter;
  if (kind === 'condition') return requireCondition(operand, type, environment);
  if (kind === 'whole') {
    const fits = operand.kind === 'number' && Number.isInteger(operand.value) && Math.abs(operand.value) <= 100;
    if (!fits) report(describeOperand(operand, type), 'a whole number as written, as 2');
    return;
  }
  if (type.kind === 'unknown') return;
  const [fits, expected] = fitting(kind, type);
  if (!fits) report(describeType(type), expected);

  function report(found: string, wanted: string): void {
    const where = `The ${parameter.name} of ${name}`;
    environment.report('expression/wrong-type', { where, found, expected: wanted }, operand.at);
  }
}

const describeOperand = (operand: ExpressionNode, type: Static): string =>
  operand.kind === 'number' ? operand.source : describeType(type);

function fitting(kind: FunctionParameter['kind'], type: Static): readonly [boolean, string] {
  switch (kind) {
    case 'number':
      return [type.kind === 'number', 'a number (money is made one by number(x))'];
    case 'measure':
    case 'amount':
      return [isNumeric(type), 'a number or money'];
    case 'value':
      return [isNumeric(type) || isTemporal(type), 'a number, money or a date'];
    case 'text':
      return [isTextual(type), 'text (other values are made text by text(x))'];
    case 'date':
      return [isTemporal(type), 'a date'];
    case 'industry':
      return [type.kind === 'code' && isIndustry(type.scheme), 'an industry code'];
    case 'any':
    case 'condition':
    case 'whole':
      return [true, ''];
  }
}
