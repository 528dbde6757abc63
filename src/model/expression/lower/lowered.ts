import { caseOf, cast, spelled } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import { sqlTypeOf } from './sql-type.ts';
import type { Static } from '../check/typing.ts';

/** How far a calculated double may go: one step from finite operands may overflow, a second may make NaN of it. */
export type Reach = 'finite' | 'infinite' | 'nan';

/** A part of an expression as SQL, with what the parts around it must know. */
export interface Lowered {
  readonly sql: SqlExpression;
  readonly type: Static;
  /** How a number or money is represented: as the column has it (`BIGINT` or `DOUBLE`), as `DOUBLE`, or as `DECIMAL`. */
  readonly form: 'column' | 'double' | 'decimal' | 'other';
  readonly reach: Reach;
}

export const lowered = (
  sql: SqlExpression,
  type: Static,
  form: Lowered['form'] = 'other',
  reach: Reach = 'finite',
): Lowered => ({
  sql,
  type,
  form,
  reach,
});

/** A column of the profile or of a table: money is DECIMAL there. */
export const loweredColumn = (sql: SqlExpression, type: Static): Lowered =>
  lowered(sql, type, type.kind === 'money' ? 'decimal' : type.kind === 'number' ? 'column' : 'other');

export const asDouble = (part: Lowered): SqlExpression =>
  part.form === 'double' ? part.sql : cast(part.sql, 'DOUBLE');

/** An instant's day (UTC); dates are left as they are. */
export const asDate = (part: Lowered): SqlExpression =>
  part.type.kind === 'instant' ? cast(part.sql, 'DATE') : part.sql;

const finiteTest = { duckdb: 'isfinite({0})', trino: 'is_finite({0})' };

/** Infinity and NaN become unknown: engines disagree on how NaN compares. */
export const finite = (part: Lowered): SqlExpression =>
  part.reach === 'finite' ? part.sql : caseOf([{ when: spelled(finiteTest, asDouble(part)), then: part.sql }]);

/** For comparisons: infinity compares alike everywhere, NaN does not. */
export const comparable = (part: Lowered): SqlExpression => (part.reach === 'nan' ? finite(part) : part.sql);

/** In the type the workspace keeps: doubles are finite; money has two decimals, and what the cast cannot hold is unknown. */
export function settle(part: Lowered): SqlExpression {
  const { type, form } = part;
  if (type.kind === 'number') return form === 'double' ? finite(part) : asDouble(part);
  if (type.kind !== 'money' || part.sql.kind === 'column') return part.sql;
  return { kind: 'cast', operand: part.sql, type: sqlTypeOf(type), lenient: true };
}

/** The farther of several reaches. */
export function farthest(reaches: readonly Reach[]): Reach {
  if (reaches.includes('nan')) return 'nan';
  return reaches.includes('infinite') ? 'infinite' : 'finite';
}
