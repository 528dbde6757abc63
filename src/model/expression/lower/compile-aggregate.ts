import { InputError, diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aggregate, all, binary, caseOf, coalesce, column, equals, integer, literal, no } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import type { CatalogueTable, TableKind } from '../../types.ts';
import { rowEnvironment } from '../check/aggregate.ts';
import type { Report } from '../check/environment.ts';
import { inferTypes } from '../check/infer.ts';
import { lower } from './lower.ts';
import { loweredColumn, type Lowered } from './lowered.ts';
import { reduce, type Rows } from './reduce.ts';
import type { AggregateNode, ExpressionNode } from '../tree.ts';
import { booleanType, unknownType } from '../check/typing.ts';

/** The moment and the bounds an aggregate's rows are read under. */
export interface AggregateContext {
  /** First instant or date that counts, as a value of the date column's type; absent: no lower bound. */
  readonly from?: SqlExpression;
  /** First that no longer counts; absent: the query around it has seen to that. */
  readonly to?: SqlExpression;
  readonly asOf: string;
  readonly timeZone?: string;
  readonly currency: string;
  /** The query around it reads only the rows that count (`rowsThatCount`). */
  readonly isFiltered?: true;
}

/**
 * An aggregate as SQL over the rows of its table, grouped by company: every aggregate filters its own rows, so that one pass over a
 * table serves all. Unknown values are passed over; of a table of occurrences (orders, events, …) no rows in the window sum to 0.
 * Money comes out as DECIMAL(18,4), counts as BIGINT, `latest` as the column is. Ties of `latest` and `earliest` go by `_import`, `_row`.
 */
export function compileAggregate(node: AggregateNode, table: CatalogueTable, context: AggregateContext): SqlExpression {
  const time = timeOf(node, table);
  const conditions = context.isFiltered === true ? [] : rowsThatCount(node, table, context);
  const value = node.value === undefined ? undefined : rowLowering(node, table, context)(node.value, false);
  const rows: Rows = { conditions, ...(time === undefined ? {} : { time: column(time) }) };
  return withEmpty(node, table, rows, reduce(node, value, rows));
}

const timeOf = (node: AggregateNode, table: CatalogueTable): string | undefined => node.by ?? table.at?.column;

/** What a row must be for an aggregate to count it: in its window, and as its condition says. */
export function rowsThatCount(
  node: AggregateNode,
  table: CatalogueTable,
  context: AggregateContext,
): readonly SqlExpression[] {
  const time = timeOf(node, table);
  const conditions: SqlExpression[] = [];
  if (time !== undefined && context.from !== undefined) conditions.push(binary(column(time), '>=', context.from));
  if (time !== undefined && context.to !== undefined) conditions.push(binary(column(time), '<', context.to));
  if (node.where !== undefined) conditions.push(rowLowering(node, table, context)(node.where, true).sql);
  return conditions;
}

/** Parts of an aggregate as SQL: names and members are the table's own columns. */
function rowLowering(
  node: AggregateNode,
  table: CatalogueTable,
  { asOf, timeZone = 'UTC', currency }: AggregateContext,
): (tree: ExpressionNode, bareNames: boolean) => Lowered {
  return (tree, bareNames) => {
    const problems: Diagnostic[] = [];
    const report: Report = (code, parameters, at, severity = 'error') => {
      if (severity === 'error') problems.push(diagnose(code, parameters, { line: 1, column: at.start + 1 }));
    };
    const types = inferTypes(tree, rowEnvironment(table, { currency, aggregate: node.name, bareNames, report }));
    if (problems.length > 0) throw new InputError(problems);
    return lower(
      tree,
      {
        types,
        asOf,
        timeZone,
        name: (name, type) => loweredColumn(column(name), type),
        member: (member, type) => loweredColumn(column(member.column), type),
        aggregate: () => {
          throw new Error('a nested aggregate passed the check');
        },
      },
      tree === node.where ? booleanType : unknownType,
    );
  };
}

/** Tables whose rows are observations of a company: no row means that nobody looked, not that there was nothing. */
const observed: ReadonlySet<TableKind> = new Set(['financials', 'survey', 'assessments']);

/**
 * What an aggregate is for a company that has no row at all: counts 0; of tables of occurrences (orders, events, deals, hours, …) also
 * `sum` 0 and `any` false; otherwise undefined, which leaves it unknown.
 */
export function emptyValue(node: AggregateNode, table: CatalogueTable): SqlExpression | undefined {
  if (node.name === 'count' || node.name === 'distinct') return literal('BIGINT', 0);
  if (observed.has(table.kind)) return undefined;
  if (node.name === 'sum') return integer(0);
  return node.name === 'any' ? no : undefined;
}

/** The same for a company that has rows, but none in the window. */
function withEmpty(node: AggregateNode, table: CatalogueTable, rows: Rows, reduced: SqlExpression): SqlExpression {
  const empty = emptyValue(node, table);
  if (empty === undefined || rows.conditions.length === 0 || node.name === 'count' || node.name === 'distinct')
    return reduced;
  const found = aggregate('count', [], { where: all(rows.conditions) });
  return coalesce(reduced, caseOf([{ when: equals(found, integer(0)), then: empty }]));
}
