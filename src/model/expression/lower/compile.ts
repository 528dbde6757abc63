import { InputError, diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { cast } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import type { CatalogueTable, ValueType } from '../../types.ts';
import { aggregateType, latestType } from '../check/aggregate.ts';
import type { Report } from '../check/environment.ts';
import { inferTypes } from '../check/infer.ts';
import { loweredColumn, settle } from './lowered.ts';
import { lower } from './lower.ts';
import { asLatest } from '../names.ts';
import type { AggregateNode, ExpressionNode } from '../tree.ts';

export { compileAggregate, emptyValue, rowsThatCount } from './compile-aggregate.ts';
export { sqlTypeOf } from './sql-type.ts';

/** What an expression stands on when it becomes SQL: where its names and aggregates are found, and the moment. */
export interface Lowering {
  /** The column of a name, of its type's `sqlTypeOf` (whole numbers may be BIGINT). */
  readonly name: (name: string) => SqlExpression;
  readonly nameType: (name: string) => ValueType | undefined;
  /** The column an aggregate was reduced to, as `compileAggregate` types it. */
  readonly aggregate: (node: AggregateNode) => SqlExpression;
  readonly tables: readonly CatalogueTable[];
  /** The model's currency. */
  readonly currency: string;
  /** The run's date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** IANA zone in which days begin, for comparing points in time with dates; UTC by default. */
  readonly timeZone?: string;
}

/**
 * An expression over the profile as SQL of its type's `sqlTypeOf`. Values of users are bound, never text; unknown follows three-valued
 * logic; results that are no number (a division by zero, a logarithm of zero, an overflow) are unknown.
 *
 * @throws InputError with `expression/…` when the tree does not check against the lowering
 */
export function compileExpression(tree: ExpressionNode, lowering: Lowering): SqlExpression {
  const problems: Diagnostic[] = [];
  const report: Report = (code, parameters, at, severity = 'error') => {
    if (severity === 'error') problems.push(diagnose(code, parameters, { line: 1, column: at.start + 1 }));
  };
  const tables = {
    currency: lowering.currency,
    table: (name: string) => lowering.tables.find((each) => each.name === name),
    tables: () => lowering.tables.map((each) => each.name),
  };
  const types = inferTypes(tree, {
    currency: lowering.currency,
    report,
    name: ({ name, at }) => {
      const type = lowering.nameType(name);
      if (type === undefined) report('expression/unknown-name', { name }, at);
      return type;
    },
    member: (node) => latestType(node, tables, report),
    aggregate: (node) => aggregateType(node, tables, report),
  });
  if (problems.length > 0) throw new InputError(problems);
  const aggregate = (node: AggregateNode): SqlExpression => lowering.aggregate(node);
  const sql = settle(
    lower(tree, {
      types,
      asOf: lowering.asOf,
      timeZone: lowering.timeZone ?? 'UTC',
      name: (name, type) => loweredColumn(lowering.name(name), type),
      member: (node, type) => loweredColumn(aggregate(asLatest(node)), type),
      aggregate: (node, type) => loweredColumn(aggregate(node), type),
    }),
  );
  return types.get(tree)?.kind === 'unknown' ? cast(sql, 'VARCHAR') : sql;
}
