import type {
  BinaryOperator,
  Column,
  NamedQuery,
  Ordering,
  Query,
  Select,
  Source,
  Spelling,
  SqlExpression,
  SqlType,
  SqlValue,
  TableName,
} from './tree.ts';

/** Short constructors of tree nodes, so that a stage's compiler reads like the SQL it builds. */
export const column = (name: string, table?: string): SqlExpression =>
  table === undefined ? { kind: 'column', name } : { kind: 'column', table, name };

export const parameter = (type: SqlType, value: SqlValue): SqlExpression => ({ kind: 'parameter', type, value });
export const literal = (type: SqlType, value: SqlValue): SqlExpression => ({ kind: 'literal', type, value });
export const text = (value: string): SqlExpression => literal('VARCHAR', value);
export const integer = (value: number): SqlExpression => literal('INTEGER', value);
export const unknown = (type: SqlType): SqlExpression => literal(type, null);
export const yes: SqlExpression = literal('BOOLEAN', true);
export const no: SqlExpression = literal('BOOLEAN', false);

export const binary = (left: SqlExpression, operator: BinaryOperator, right: SqlExpression): SqlExpression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
export const equals = (left: SqlExpression, right: SqlExpression): SqlExpression => binary(left, '=', right);
export const not = (operand: SqlExpression): SqlExpression => ({ kind: 'not', operand });
export const isNull = (operand: SqlExpression): SqlExpression => ({ kind: 'is-null', operand, negated: false });
export const isKnown = (operand: SqlExpression): SqlExpression => ({ kind: 'is-null', operand, negated: true });

/** Conjunction; none at all is true, a single operand is itself. */
export const all = (operands: readonly SqlExpression[]): SqlExpression => logic('AND', operands, yes);
/** Disjunction; none at all is false, a single operand is itself. */
export const any = (operands: readonly SqlExpression[]): SqlExpression => logic('OR', operands, no);

function logic(operator: 'AND' | 'OR', operands: readonly SqlExpression[], empty: SqlExpression): SqlExpression {
  const [first, ...rest] = operands;
  if (first === undefined) return empty;
  return rest.length === 0 ? first : { kind: 'logic', operator, operands };
}

export const cast = (operand: SqlExpression, type: SqlType): SqlExpression => ({
  kind: 'cast',
  operand,
  type,
  lenient: false,
});
export const call = (name: string, ...operands: readonly SqlExpression[]): SqlExpression => ({
  kind: 'call',
  name,
  operands,
});
export const coalesce = (...operands: readonly SqlExpression[]): SqlExpression => call('coalesce', ...operands);
export const spelled = (spelling: Spelling, ...operands: readonly SqlExpression[]): SqlExpression => ({
  kind: 'spelled',
  spelling,
  operands,
});
export const star = (table?: string): Column => ({
  value: table === undefined ? { kind: 'star' } : { kind: 'star', table },
});

export const aggregate = (
  name: string,
  operands: readonly SqlExpression[],
  options: { readonly distinct?: boolean; readonly where?: SqlExpression | undefined } = {},
): SqlExpression => ({
  kind: 'aggregate',
  name,
  operands,
  ...(options.distinct === undefined ? {} : { distinct: options.distinct }),
  ...(options.where === undefined ? {} : { where: options.where }),
});

export const caseOf = (
  branches: readonly { readonly when: SqlExpression; readonly then: SqlExpression }[],
  otherwise?: SqlExpression,
): SqlExpression => ({ kind: 'case', branches, ...(otherwise === undefined ? {} : { otherwise }) });

export const table = (name: TableName, alias?: string): Source =>
  alias === undefined ? { kind: 'table', name } : { kind: 'table', name, alias };
export const subquery = (query: Query, alias: string): Source => ({ kind: 'subquery', query, alias });
export const select = (parts: Omit<Select, 'kind'>): Select => ({ kind: 'select', ...parts });
export const named = (name: string, query: Query): NamedQuery => ({ name, query });
export const ascending = (by: SqlExpression): Ordering => ({ by });
export const descending = (by: SqlExpression): Ordering => ({ by, descending: true, nulls: 'last' });
