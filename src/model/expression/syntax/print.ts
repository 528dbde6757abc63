import type { AggregateNode, Duration, ExpressionNode, Window } from '../tree.ts';
import { reserved } from './words.ts';

const binding = { any: 0, or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, sign: 7, atom: 8 } as const;

/**
 * The canonical text of a tree: keywords in small letters, one blank between words, parentheses only where the tree needs them.
 * Reading it again gives the same tree but for the positions.
 */
export function printExpression(tree: ExpressionNode): string {
  return print(tree);
}

function print(node: ExpressionNode, least: number = binding.any): string {
  const text = bare(node);
  return tightness(node) < least ? `(${text})` : text;
}

function bare(node: ExpressionNode): string {
  switch (node.kind) {
    case 'number':
      return node.source;
    case 'text':
      return printText(node.value);
    case 'boolean':
      return String(node.value);
    case 'date':
      return node.value;
    case 'unknown':
      return 'unknown';
    case 'name':
      return printName(node.name);
    case 'member':
      return `${printName(node.table)}.${printName(node.column)}`;
    case 'and':
    case 'or':
      return node.operands.map((operand) => print(operand, binding[node.kind] + 1)).join(` ${node.kind} `);
    case 'not':
      return isNegatable(node.operand)
        ? printPredicate(node.operand, ' not')
        : `not ${print(node.operand, binding.not)}`;
    case 'negate': {
      const wrapped = node.operand.kind === 'negate' || node.operand.kind === 'number';
      return wrapped ? `-(${print(node.operand)})` : `-${print(node.operand, binding.sign)}`;
    }
    case 'compare':
      return `${print(node.left, binding.sum)} ${node.operator} ${print(node.right, binding.sum)}`;
    case 'arithmetic': {
      const own = tightness(node);
      return `${print(node.left, own)} ${node.operator} ${print(node.right, own + 1)}`;
    }
    case 'is':
      return `${print(node.operand, binding.sum)} is ${node.state}`;
    case 'between':
    case 'in':
    case 'under':
    case 'match':
      return printPredicate(node, '');
    case 'case': {
      const branches = node.branches.map(({ when, then }) => `when ${print(when)} then ${print(then)}`);
      return ['case', ...branches, ...(node.otherwise ? [`else ${print(node.otherwise)}`] : []), 'end'].join(' ');
    }
    case 'call':
      return `${node.name}(${node.operands.map((operand) => print(operand)).join(', ')})`;
    case 'aggregate':
      return printAggregate(node);
  }
}

type Negatable = Extract<ExpressionNode, { kind: 'between' | 'in' | 'under' | 'match' }>;

const isNegatable = (node: ExpressionNode): node is Negatable =>
  node.kind === 'between' || node.kind === 'in' || node.kind === 'under' || node.kind === 'match';

function printPredicate(node: Negatable, not: '' | ' not'): string {
  const subject = `${print(node.operand, binding.sum)}${not}`;
  switch (node.kind) {
    case 'between':
      return `${subject} between ${print(node.low, binding.sum)} and ${print(node.high, binding.sum)}`;
    case 'in':
    case 'under': {
      const [only, ...others] = node.list;
      if (node.kind === 'under' && only?.kind === 'text' && others.length === 0) {
        return `${subject} under ${printText(only.value)}`;
      }
      return `${subject} ${node.kind} (${node.list.map((each) => print(each, binding.sum)).join(', ')})`;
    }
    case 'match':
      return `${subject} ${node.how.replace('-', ' ')} ${print(node.pattern, binding.sum)}`;
  }
}

function printAggregate(node: AggregateNode): string {
  const subject = node.value === undefined ? printName(node.table) : print(node.value);
  const where = node.where === undefined ? '' : ` where ${print(node.where)}`;
  const nth = node.nth === undefined ? '' : `, ${node.nth}`;
  const window = node.window.kind === 'all-time' ? '' : ` over ${printWindow(node.window)}`;
  const by = node.by === undefined ? '' : ` by ${printName(node.by)}`;
  return `${node.name}(${subject}${where}${nth})${window}${by}`;
}

/** A window in words, as `last 12 months`. */
export function printWindow(window: Window): string {
  switch (window.kind) {
    case 'all-time':
      return 'all time';
    case 'last': {
      const { length, ending } = window;
      if (ending === undefined) return `last ${printDuration(length)}`;
      if (ending.count === length.count && ending.unit === length.unit) return `previous ${printDuration(length)}`;
      return `last ${printDuration(length)} ending ${printDuration(ending)} ago`;
    }
    case 'calendar':
      if (window.back === 0) return `this ${window.unit}`;
      return window.back === 1 ? `previous ${window.unit}` : `${window.unit} ${window.back} ago`;
  }
}

const printDuration = ({ count, unit }: Duration): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const printText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A name as it is written in an expression: bare when it is a plain word, else in double quotes. */
export function printName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !reserved.has(name.toLowerCase());
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}

function tightness(node: ExpressionNode): number {
  switch (node.kind) {
    case 'and':
    case 'or':
      return binding[node.kind];
    case 'not':
      return isNegatable(node.operand) ? binding.comparison : binding.not;
    case 'compare':
    case 'between':
    case 'in':
    case 'under':
    case 'is':
    case 'match':
      return binding.comparison;
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? binding.sum : binding.product;
    case 'negate':
      return binding.sign;
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'unknown':
    case 'name':
    case 'member':
    case 'case':
    case 'call':
    case 'aggregate':
      return binding.atom;
  }
}
