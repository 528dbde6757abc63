import { functionName, quoted } from './names.ts';
import { printLiteral } from './literal.ts';
import type { Ordering, SqlExpression } from './tree.ts';
import type { Writer } from './writer.ts';

/** How tightly an expression binds; an operand that binds looser than its place asks for goes into parentheses. */
const binding = { any: 0, or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, atom: 8 } as const;

export function printExpression(node: SqlExpression, writer: Writer): string {
  const within = (operand: SqlExpression, least: number): string => {
    const text = printExpression(operand, writer);
    return tightness(operand) < least ? `(${text})` : text;
  };
  const inside = (operand: SqlExpression): string => printExpression(operand, writer);
  const list = (operands: readonly SqlExpression[]): string => operands.map(inside).join(', ');

  switch (node.kind) {
    case 'column':
      return node.table === undefined ? quoted(node.name) : `${quoted(node.table)}.${quoted(node.name)}`;
    case 'star':
      return node.table === undefined ? '*' : `${quoted(node.table)}.*`;
    case 'parameter':
      return `CAST(${writer.bind(node)} AS ${writer.dialect.type(node.type)})`;
    case 'literal':
      return printLiteral(node.type, node.value, writer);
    case 'binary':
      return printBinary(node, within, inside);
    case 'logic': {
      if (node.operands.length === 0) return node.operator === 'AND' ? 'TRUE' : 'FALSE';
      const least = node.operator === 'AND' ? binding.and + 1 : binding.or + 1;
      return node.operands.map((operand) => within(operand, least)).join(` ${node.operator} `);
    }
    case 'not':
      return `NOT ${within(node.operand, binding.comparison)}`;
    case 'negate':
      return `-${within(node.operand, binding.atom)}`;
    case 'is-null':
      return `${within(node.operand, binding.sum)} IS ${node.negated ? 'NOT NULL' : 'NULL'}`;
    case 'in':
      return node.list.length === 0 ? 'FALSE' : `${within(node.operand, binding.sum)} IN (${list(node.list)})`;
    case 'in-query':
      return `${within(node.operand, binding.sum)} IN (\n${writer.query(node.query, writer)}\n)`;
    case 'between':
      return `${within(node.operand, binding.sum)} BETWEEN ${within(node.low, binding.sum)} AND ${within(node.high, binding.sum)}`;
    case 'case': {
      const branches = node.branches.map(({ when, then }) => `WHEN ${inside(when)} THEN ${inside(then)}`);
      return ['CASE', ...branches, ...(node.otherwise ? [`ELSE ${inside(node.otherwise)}`] : []), 'END'].join(' ');
    }
    case 'cast':
      return `${node.lenient ? 'TRY_CAST' : 'CAST'}(${inside(node.operand)} AS ${writer.dialect.type(node.type)})`;
    case 'call':
      return `${functionName(node.name)}(${list(node.operands)})`;
    case 'spelled': {
      const spelling = node.spelling[writer.dialect.name];
      return spelling.replaceAll(/\{(\d+)\}/g, (hole, index: string, offset: number) => {
        const operand = node.operands[Number(index)];
        if (operand === undefined) throw new Error(`no operand ${index} in ${spelling}`);
        const before = spelling.slice(0, offset);
        const after = spelling.slice(offset + hole.length);
        const isArgument = /(\(|, )$/.test(before) && /^(\)|,| AS )/.test(after);
        return isArgument ? inside(operand) : within(operand, binding.atom);
      });
    }
    case 'aggregate': {
      const operands = node.operands.length === 0 ? '*' : `${node.distinct ? 'DISTINCT ' : ''}${list(node.operands)}`;
      const filter = node.where === undefined ? '' : ` FILTER (WHERE ${inside(node.where)})`;
      return `${functionName(node.name)}(${operands})${filter}`;
    }
    case 'window': {
      const partition = node.partitionBy.length === 0 ? [] : [`PARTITION BY ${list(node.partitionBy)}`];
      const order = node.orderBy.length === 0 ? [] : [`ORDER BY ${printOrderings(node.orderBy, writer)}`];
      return `${functionName(node.name)}(${list(node.operands)}) OVER (${[...partition, ...order].join(' ')})`;
    }
  }
}

/** Orders say where nulls go: engines differ in what they take for granted. Last, unless asked otherwise. */
export function printOrderings(orderings: readonly Ordering[], writer: Writer): string {
  return orderings
    .map(({ by, descending, nulls }) => {
      const direction = descending ? ' DESC' : '';
      return `${printExpression(by, writer)}${direction} NULLS ${nulls === 'first' ? 'FIRST' : 'LAST'}`;
    })
    .join(', ');
}

type Binary = Extract<SqlExpression, { kind: 'binary' }>;

/** Division and remainder by zero are null; `/` is always between doubles, since engines divide integers and decimals differently. */
function printBinary(
  node: Binary,
  within: (operand: SqlExpression, least: number) => string,
  inside: (operand: SqlExpression) => string,
): string {
  const { operator, left, right } = node;
  const asDouble = (operand: SqlExpression): string =>
    isDouble(operand) ? inside(operand) : `CAST(${inside(operand)} AS DOUBLE)`;
  switch (operator) {
    case '/':
      return `${isDouble(left) ? within(left, binding.product) : asDouble(left)} / nullif(${asDouble(right)}, 0e0)`;
    case '%':
      return `${within(left, binding.product)} % nullif(${inside(right)}, 0)`;
    case '*':
      return `${within(left, binding.product)} * ${within(right, binding.atom)}`;
    case '+':
    case '-':
      return `${within(left, binding.sum)} ${operator} ${within(right, binding.product)}`;
    case '||':
      return `${within(left, binding.atom)} || ${within(right, binding.atom)}`;
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${within(left, binding.sum)} ${operator} ${within(right, binding.sum)}`;
  }
}

function isDouble(node: SqlExpression): boolean {
  if (node.kind === 'binary') return node.operator === '/';
  return (node.kind === 'cast' || node.kind === 'parameter' || node.kind === 'literal') && node.type === 'DOUBLE';
}

function tightness(node: SqlExpression): number {
  switch (node.kind) {
    case 'logic':
      return node.operands.length === 0 ? binding.atom : node.operator === 'AND' ? binding.and : binding.or;
    case 'not':
      return binding.not;
    case 'is-null':
    case 'in':
    case 'in-query':
    case 'between':
      return binding.comparison;
    case 'binary':
      return binaryTightness(node.operator);
    case 'negate':
      return binding.product;
    case 'literal':
      return isNegative(node.value) ? binding.product : binding.atom;
    case 'spelled':
      return binding.any;
    case 'column':
    case 'star':
    case 'parameter':
    case 'case':
    case 'cast':
    case 'call':
    case 'aggregate':
    case 'window':
      return binding.atom;
  }
}

function binaryTightness(operator: Binary['operator']): number {
  if (operator === '*' || operator === '/' || operator === '%') return binding.product;
  if (operator === '+' || operator === '-') return binding.sum;
  return operator === '||' ? binding.any : binding.comparison;
}

const isNegative = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'bigint') && (value < 0 || Object.is(value, -0));
