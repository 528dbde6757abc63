import { nearest } from '../../../diagnostics/nearest.ts';
import { isIndustry } from '../../codes/industry.ts';
import type { Environment } from './environment.ts';
import { arity, functions, parameterAt, type FunctionParameter } from '../functions.ts';
import { common, requireCondition } from './require.ts';
import type { ExpressionNode, NodeOf } from '../tree.ts';
import {
  dateType,
  describeType,
  isNumeric,
  isTemporal,
  isTextual,
  numberType,
  textType,
  unknownType,
  type Static,
} from './typing.ts';

type Infer = (node: ExpressionNode) => Static | undefined;

export function inferCall(node: NodeOf<'call'>, environment: Environment, infer: Infer): Static | undefined {
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
