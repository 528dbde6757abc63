import { diagnose, InputError } from '../../../diagnostics/diagnostic.ts';
import { chip, negations } from './builder.ts';
import { limits } from '../limits.ts';
import { parseExpression, type Parsed } from '../syntax/parse.ts';
import type { Comparison, ExpressionNode } from '../tree.ts';

const at = { start: 0, end: 0 };

/**
 * The tree of a condition from the visual builder's JSON, whatever came: what has another shape, too many rules or too many levels is
 * refused with diagnostics. A group without rules is true (and) or false (or); one with a single rule is that rule.
 */
export function fromBuilder(json: unknown): Parsed {
  try {
    return { tree: groupOf(json, 0), diagnostics: [] };
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function refuse(what: string): never {
  throw new InputError([diagnose('expression/bad-builder', { what })]);
}

function groupOf(json: unknown, depth: number): ExpressionNode {
  if (depth > limits.depth) return refuse(`groups nested more than ${limits.depth} levels deep`);
  if (!isJson(json)) return refuse('something that is neither a group nor a rule');
  const { combinator, rules, not } = json;
  if (rules === undefined) return ruleOf(json);
  if ((combinator !== 'and' && combinator !== 'or') || !Array.isArray(rules))
    return refuse('a group without and or or');
  if (rules.length > limits.list) return refuse(`more than ${limits.list} rules in a group`);
  const operands = rules.map((rule: unknown) => groupOf(rule, depth + 1));
  const [only] = operands;
  const tree: ExpressionNode =
    only === undefined
      ? { kind: 'boolean', value: combinator === 'and', at }
      : operands.length === 1
        ? only
        : { kind: combinator, operands, at };
  return not === true ? { kind: 'not', operand: tree, at } : tree;
}

function ruleOf(rule: Json): ExpressionNode {
  const { field, operator, value, valueSource } = rule;
  if (typeof field !== 'string' || typeof operator !== 'string') return refuse('a rule without field or operator');
  if (operator === chip || field === chip) return parsed(value);
  const positive = Object.entries(negations).find(([, negative]) => negative === operator)?.[0];
  if (positive !== undefined) return { kind: 'not', operand: ruleOf({ ...rule, operator: positive }), at };
  const operand = fieldNode(field);
  switch (operator) {
    case 'holds':
      return operand;
    case 'null':
    case 'notNull':
      return { kind: 'is', state: operator === 'null' ? 'unknown' : 'known', operand, at };
    case 'in':
    case 'under':
      return { kind: operator, operand, list: listOf(rule), at };
    case 'between': {
      const [low, high, ...others] = listOf(rule);
      if (low === undefined || high === undefined || others.length > 0) return refuse('a range without two bounds');
      return { kind: 'between', operand, low, high, at };
    }
    case 'contains':
    case 'beginsWith':
    case 'endsWith': {
      const how = operator === 'contains' ? 'contains' : operator === 'beginsWith' ? 'starts-with' : 'ends-with';
      return { kind: 'match', how, operand, pattern: constant('text', value), at };
    }
    default: {
      const comparison = operator === '!=' ? '<>' : operator;
      if (!isComparison(comparison)) return refuse(`the operator ${JSON.stringify(operator.slice(0, 40))}`);
      const right = valueSource === 'field' ? fieldNode(value) : constant(rule['type'], value);
      return { kind: 'compare', operator: comparison, left: operand, right, at };
    }
  }
}

const isComparison = (operator: string): operator is Comparison => ['=', '<>', '<', '<=', '>', '>='].includes(operator);

function parsed(text: unknown): ExpressionNode {
  if (typeof text !== 'string') return refuse('a text chip without text');
  const { tree, diagnostics } = parseExpression(text);
  if (tree === undefined) throw new InputError(diagnostics);
  return tree;
}

function fieldNode(field: unknown): ExpressionNode {
  const node = parsed(field);
  const isField = node.kind === 'name' || node.kind === 'member' || node.kind === 'aggregate';
  return isField ? node : refuse('a field that is neither a name nor a column nor an aggregate');
}

function listOf({ value, type }: Json): readonly ExpressionNode[] {
  if (!Array.isArray(value) || value.length === 0) return refuse('a list without values');
  if (value.length > limits.list) return refuse(`more than ${limits.list} values in a list`);
  return value.map((each: unknown) => constant(type, each));
}

/** A constant by its kind; without one, as the value itself is. */
function constant(type: unknown, value: unknown): ExpressionNode {
  if (typeof value === 'boolean') return { kind: 'boolean', value, at };
  if (typeof value === 'number') return literal('number', String(value));
  if (typeof value !== 'string') return refuse('a rule without a value');
  if (type === undefined || type === 'text') return { kind: 'text', value, at };
  return type === 'number' || type === 'date' ? literal(type, value) : refuse('a value of no kind');
}

function literal(kind: 'number' | 'date', text: string): ExpressionNode {
  const node = parsed(text);
  return node.kind === kind ? node : refuse(`${JSON.stringify(text.slice(0, 40))} for a ${kind}`);
}
