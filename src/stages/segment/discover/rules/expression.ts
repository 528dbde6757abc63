import { parseExpression } from '../../../../model/expression/syntax/parse.ts';
import { printExpression } from '../../../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../../model/expression/tree.ts';
import type { MixedColumn } from '../../../../kernels/index.ts';
import type { Clause, Conjunction } from './clauses.ts';

/** A column with the expression it was read by. */
export interface Readable {
  readonly column: MixedColumn;
  readonly text: string;
  /** Yes and no, read as 1 and 0. */
  readonly isBoolean: boolean;
}

const at = { start: 0, end: 0 };

/** Alternatives of a rule as a condition of the model's language, in the shortest of the usual forms. */
export function conditionOf(alternatives: readonly Conjunction[], columns: readonly Readable[]): string {
  const parts = alternatives.map((clauses) =>
    joined(
      'and',
      clauses.map((clause) => treeOf(clause, columns)),
    ),
  );
  return printExpression(joined('or', parts));
}

function joined(kind: 'and' | 'or', operands: readonly ExpressionNode[]): ExpressionNode {
  const [first] = operands;
  if (first === undefined) return { kind: 'boolean', value: true, at };
  return operands.length === 1 ? first : { kind, operands, at };
}

function treeOf(clause: Clause, columns: readonly Readable[]): ExpressionNode {
  const column = columns[clause.column];
  if (column === undefined) throw new Error('a rule names a column that is not there');
  const operand = subject(column.text);
  if (clause.kind === 'levels') return among(clause.levels, column, operand);
  const { low, high } = clause;
  if (column.isBoolean) return low === null ? { kind: 'not', operand, at } : operand;
  const bounds = [
    ...(low === null ? [] : [{ kind: 'compare', operator: '>', left: operand, right: number(low), at } as const]),
    ...(high === null ? [] : [{ kind: 'compare', operator: '<=', left: operand, right: number(high), at } as const]),
  ];
  return joined('and', bounds);
}

/** The shorter of saying which levels and saying which not; what is unknown meets neither. */
function among(chosen: readonly number[], { column }: Readable, operand: ExpressionNode): ExpressionNode {
  const names = column.kind === 'categorical' ? column.levels : [];
  const others = names.map((_, level) => level).filter((level) => !chosen.includes(level));
  const text = (level: number): ExpressionNode => ({ kind: 'text', value: names[level] ?? '', at });
  const [only] = chosen;
  const [left] = others;
  if (chosen.length === 1 && only !== undefined)
    return { kind: 'compare', operator: '=', left: operand, right: text(only), at };
  if (others.length === 1 && left !== undefined)
    return { kind: 'compare', operator: '<>', left: operand, right: text(left), at };
  if (others.length < chosen.length && others.length > 0)
    return { kind: 'not', operand: { kind: 'in', operand, list: others.map(text), at }, at };
  return { kind: 'in', operand, list: chosen.map(text), at };
}

function subject(text: string): ExpressionNode {
  const { tree } = parseExpression(text);
  if (tree === undefined) throw new Error('an expression that was read is read no more');
  return tree;
}

function number(value: number): ExpressionNode {
  return { kind: 'number', value, source: plain(value), at };
}

/** Digits without an exponent, which the language does not read. */
function plain(value: number): string {
  const text = String(value);
  return /e/u.test(text) ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
