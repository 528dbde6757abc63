import { printExpression } from '../syntax/print.ts';
import type { Comparison, ExpressionNode, NodeOf } from '../tree.ts';

/** A condition as the visual builder (react-querybuilder) holds it; plain JSON. */
export interface BuilderGroup {
  readonly combinator: 'and' | 'or';
  readonly not?: boolean;
  readonly rules: readonly (BuilderGroup | BuilderRule)[];
}

export interface BuilderRule {
  /** A name, a column or an aggregate as written in an expression; `(text)` for what the builder cannot show. */
  readonly field: string;
  readonly operator: BuilderOperator | typeof chip;
  /** Constants as they are written, without quotes; lists for `in`, `under` and `between`; the whole text of a chip. */
  readonly value: string | boolean | null | readonly string[];
  readonly valueSource?: 'value' | 'field';
  /** What the constants are; absent where there are none. */
  readonly type?: 'number' | 'text' | 'date' | 'boolean';
}

/** react-querybuilder's own operators, and `under`, `notUnder` and `holds` (a field that is true or false itself). */
export type BuilderOperator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'between'
  | 'notBetween'
  | 'in'
  | 'notIn'
  | 'under'
  | 'notUnder'
  | 'contains'
  | 'doesNotContain'
  | 'beginsWith'
  | 'doesNotBeginWith'
  | 'endsWith'
  | 'doesNotEndWith'
  | 'null'
  | 'notNull'
  | 'holds';

/** Field and operator of a rule that only shows its text. */
export const chip = '(text)';

export const negations = {
  between: 'notBetween',
  in: 'notIn',
  under: 'notUnder',
  contains: 'doesNotContain',
  beginsWith: 'doesNotBeginWith',
  endsWith: 'doesNotEndWith',
} as const satisfies Partial<Record<BuilderOperator, BuilderOperator>>;

/** A condition for the builder. What its rules cannot show becomes a chip with its text; `fromBuilder` gives the same tree back. */
export function toBuilder(tree: ExpressionNode): BuilderGroup {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return { combinator: tree.kind, rules: tree.operands.map(part) };
    case 'boolean':
      return { combinator: tree.value ? 'and' : 'or', rules: [] };
    case 'not': {
      if (ruleOf(tree) !== undefined) return { combinator: 'and', rules: [part(tree)] };
      const inner = toBuilder(tree.operand);
      return inner.not ? { combinator: 'and', not: true, rules: [inner] } : { ...inner, not: true };
    }
    case 'name':
    case 'member':
    case 'aggregate':
    case 'compare':
    case 'is':
    case 'between':
    case 'in':
    case 'under':
    case 'match':
    case 'arithmetic':
    case 'negate':
    case 'case':
    case 'call':
    case 'number':
    case 'text':
    case 'date':
    case 'unknown':
      return { combinator: 'and', rules: [part(tree)] };
  }
}

function part(tree: ExpressionNode): BuilderGroup | BuilderRule {
  const rule = ruleOf(tree);
  if (rule !== undefined) return rule;
  const isGroup = tree.kind === 'and' || tree.kind === 'or' || tree.kind === 'not' || tree.kind === 'boolean';
  return isGroup ? toBuilder(tree) : { field: chip, operator: chip, value: printExpression(tree) };
}

/** A tree as one rule, or undefined when it takes a group or a chip. */
function ruleOf(tree: ExpressionNode): BuilderRule | undefined {
  switch (tree.kind) {
    case 'name':
    case 'member':
    case 'aggregate':
      return { field: printExpression(tree), operator: 'holds', value: null };
    case 'compare':
      return comparisonRule(tree);
    case 'is': {
      const field = fieldOf(tree.operand);
      return field === undefined
        ? undefined
        : { field, operator: tree.state === 'known' ? 'notNull' : 'null', value: null };
    }
    case 'between':
      return listRule('between', tree.operand, [tree.low, tree.high]);
    case 'in':
    case 'under':
      return listRule(tree.kind, tree.operand, tree.list);
    case 'match':
      return matchRule(tree);
    case 'not': {
      const rule = ruleOf(tree.operand);
      if (rule === undefined || !isNegatable(rule.operator)) return undefined;
      return { ...rule, operator: negations[rule.operator] };
    }
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'negate':
    case 'case':
    case 'call':
    case 'number':
    case 'text':
    case 'date':
    case 'boolean':
    case 'unknown':
      return undefined;
  }
}

const isNegatable = (operator: string): operator is keyof typeof negations => Object.hasOwn(negations, operator);

const operatorOf = (operator: Comparison): BuilderOperator => (operator === '<>' ? '!=' : operator);

function fieldOf(node: ExpressionNode): string | undefined {
  return node.kind === 'name' || node.kind === 'member' || node.kind === 'aggregate'
    ? printExpression(node)
    : undefined;
}

function comparisonRule({ left, operator, right }: NodeOf<'compare'>): BuilderRule | undefined {
  const field = fieldOf(left);
  if (field === undefined) return undefined;
  const other = fieldOf(right);
  if (other !== undefined) return { field, operator: operatorOf(operator), value: other, valueSource: 'field' };
  if (right.kind === 'boolean') return { field, operator: operatorOf(operator), value: right.value, type: 'boolean' };
  const constant = constantOf(right);
  return constant === undefined ? undefined : { field, operator: operatorOf(operator), ...constant };
}

function matchRule({ operand, how, pattern }: NodeOf<'match'>): BuilderRule | undefined {
  const field = fieldOf(operand);
  if (field === undefined || pattern.kind !== 'text') return undefined;
  const operator = how === 'contains' ? 'contains' : how === 'starts-with' ? 'beginsWith' : 'endsWith';
  return { field, operator, value: pattern.value, type: 'text' };
}

function listRule(
  operator: 'between' | 'in' | 'under',
  operand: ExpressionNode,
  list: readonly ExpressionNode[],
): BuilderRule | undefined {
  const field = fieldOf(operand);
  const constants = list.map(constantOf);
  const type = constants[0]?.type;
  if (field === undefined || type === undefined || constants.some((each) => each?.type !== type)) return undefined;
  return { field, operator, value: constants.flatMap((each) => (each === undefined ? [] : [each.value])), type };
}

function constantOf(
  node: ExpressionNode,
): { readonly value: string; readonly type: 'number' | 'text' | 'date' } | undefined {
  if (node.kind === 'number') return { value: node.source, type: 'number' };
  return node.kind === 'text' || node.kind === 'date' ? { value: node.value, type: node.kind } : undefined;
}
