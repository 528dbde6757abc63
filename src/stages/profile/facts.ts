import { createHash } from 'node:crypto';
import {
  all,
  any,
  binary,
  caseOf,
  column,
  isKnown,
  isNull,
  named,
  select,
  subquery,
  table,
  text,
  unknown,
} from '../../sql/build.ts';
import type { NamedQuery, Source, SqlExpression, TableName } from '../../sql/tree.ts';
import { aggregateKey } from '../../model/expression/names.ts';
import { compileAggregate, rowsThatCount } from '../../model/expression/lower/compile.ts';
import { printExpression } from '../../model/expression/syntax/print.ts';
import type { AggregateNode } from '../../model/expression/tree.ts';
import { dayAfter, windowBounds } from '../../model/expression/time/windows.ts';
import type { CatalogueTable } from '../../model/types.ts';
import type { Plan } from '../../model/plan.ts';
import { restriction } from './attributes.ts';
import { inCurrency, needsConversion, readColumn } from './money.ts';
import { boundOf, endOfSight, type Moment } from './moment.ts';

export interface Fact {
  readonly query: string;
  readonly column: string;
  readonly node: AggregateNode;
}

/** A company's related rows reduced to columns: one query a table, one pass over its rows. */
export interface Facts {
  readonly queries: readonly NamedQuery[];
  readonly columns: ReadonlyMap<string, Fact>;
}

export interface FactRequest {
  readonly plan: Plan;
  readonly tables: readonly CatalogueTable[];
  readonly aggregates: readonly AggregateNode[];
  readonly moment: Moment;
  readonly only?: TableName;
  /** Columns that are there already: aggregates among them are not computed again. */
  readonly computed: ReadonlySet<string>;
  /** Tables that hold an aggregate already (`_company, value`), by its column. */
  readonly windows: ReadonlyMap<string, TableName>;
  /** Aggregates that count few kinds of rows are reduced in a query a kind, which reads no others: for windows that are kept one by one. */
  readonly apart?: true;
}

/** The column an aggregate is kept in: the same in every run, so that a later question finds it. */
export function aggregateColumn(node: AggregateNode): string {
  return `_a:${createHash('sha256').update(aggregateKey(node)).digest('hex').slice(0, 16)}`;
}

/** Compiles the distinct aggregates of a model. Tables and columns are known to exist: binding saw to it. */
export function factQueries(request: FactRequest): Facts {
  const columns = new Map<string, Fact>();
  for (const node of request.aggregates) {
    const column = aggregateColumn(node);
    if (request.computed.has(column)) continue;
    const query = request.windows.has(column) ? `window${column}` : `facts_${node.table}`;
    columns.set(column, { query, column, node });
  }
  const queries = request.tables.flatMap((each) => {
    const own = [...columns.values()].filter((fact) => fact.query === `facts_${each.name}`);
    if (own.length === 0) return [];
    const kinds = request.apart === true ? kindsOf(own) : undefined;
    if (kinds === undefined) return [named(`facts_${each.name}`, factsOf(each, own, request))];
    return kinds.map((facts, index) => {
      const query = `facts_${each.name}_${index}`;
      for (const fact of facts) columns.set(fact.column, { ...fact, query });
      return named(query, factsOf(each, facts, request, true));
    });
  });
  const kept = [...columns.values()].flatMap((fact) => {
    const from = request.windows.get(fact.column);
    return from === undefined ? [] : [named(fact.query, windowOf(fact, from))];
  });
  return { queries: [...queries, ...kept], columns };
}

const windowOf = (fact: Fact, from: TableName) =>
  select({
    columns: [{ value: column('_company') }, { value: column('value'), as: fact.column }],
    from: table(from),
  });

/** Beyond so many, one pass over all rows is cheaper. */
const mostKinds = 3;

/** Aggregates by the rows they count; undefined where some count all rows of their window, or the kinds are many. */
function kindsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] | undefined {
  const kinds = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { where, window, by } = fact.node;
    if (where === undefined) return undefined;
    const kind = JSON.stringify([printExpression(where), window, by]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), fact]);
  }
  return kinds.size > mostKinds ? undefined : [...kinds.values()];
}

/** `isOneKind`: all count the same rows, and others need not be read. */
function factsOf(source: CatalogueTable, facts: readonly Fact[], request: FactRequest, isOneKind = false) {
  const { moment } = request;
  const bounds = facts.map(({ node }) => boundsOf(node, source, moment));
  const converted = inCurrency(source, request.plan.currency);
  const context = { asOf: moment.asOf, timeZone: moment.timeZone, currency: request.plan.currency };
  return select({
    columns: [
      { value: column('_company') },
      ...facts.map(({ column: as, node }, index) => ({
        value: compileAggregate(node, converted, {
          ...context,
          ...bounds[index],
          ...(isOneKind ? { isFiltered: true } : {}),
        }),
        as,
      })),
    ],
    from: rowsOf(source, request),
    where: all([
      isKnown(column('_company')),
      ...inSight(source, moment),
      ...sharedStart(
        source,
        facts.map(({ node }) => node),
        moment,
      ),
      ...restriction(request.only),
      ...(isOneKind
        ? facts.slice(0, 1).flatMap(({ node }) => rowsThatCount(node, converted, { ...context, ...bounds[0] }))
        : []),
    ]),
    groupBy: [column('_company')],
  });
}

/** The dates a window spans, as bound values of the column it goes by; sight itself bounds what has no later bound. */
function boundsOf(node: AggregateNode, source: CatalogueTable, moment: Moment) {
  const by = node.by ?? source.at?.column;
  if (by === undefined) return {};
  const type = timeTypeOf(source, by);
  const { from, to } = windowBounds(node.window, moment.asOf, moment.yearStarts);
  const ends = node.by !== undefined || to < dayAfter(moment.horizon);
  return {
    ...(from === undefined ? {} : { from: boundOf(from, type, moment.timeZone) }),
    ...(ends ? { to: boundOf(to, type, moment.timeZone) } : {}),
  };
}

function timeTypeOf(source: CatalogueTable, name: string): 'date' | 'instant' {
  if (source.at?.column === name) return source.at.type;
  return source.columns.find((each) => each.name === name)?.type.kind === 'instant' ? 'instant' : 'date';
}

function inSight(source: CatalogueTable, moment: Moment): readonly SqlExpression[] {
  return source.at === undefined ? [] : [binary(column(source.at.column), '<', endOfSight(moment, source.at.type))];
}

/** When every window of the table has a start, rows before the earliest need not be read. */
function sharedStart(
  source: CatalogueTable,
  nodes: readonly AggregateNode[],
  moment: Moment,
): readonly SqlExpression[] {
  if (source.at === undefined) return [];
  const starts: string[] = [];
  for (const node of nodes) {
    const { from } = windowBounds(node.window, moment.asOf, moment.yearStarts);
    if (from === undefined || node.by !== undefined) return [];
    starts.push(from);
  }
  const earliest = starts.sort()[0];
  if (earliest === undefined) return [];
  return [binary(column(source.at.column), '>=', boundOf(earliest, source.at.type, moment.timeZone))];
}

/** The table itself, or, where columns must be converted or hidden, a query over it with the same column names. */
function rowsOf(source: CatalogueTable, { plan, moment }: FactRequest): Source {
  const hidden = source.kind === 'deals' ? outcomeColumns : [];
  const changed = source.columns.some(
    (each) => needsConversion(each.type, plan.currency) || hidden.includes(each.name),
  );
  if (!changed) return table(['data', source.name]);
  const system = ['_company', '_import', '_row'].map((name) => ({ value: column(name) }));
  const columns = source.columns.map((each) => {
    const value = readColumn(each.name, each.type, plan.currency, plan.rates);
    return { value: hidden.includes(each.name) ? untilClosed(each.name, value, source, moment) : value, as: each.name };
  });
  return subquery(select({ columns: [...system, ...columns], from: table(['data', source.name]) }), 'rows');
}

/** What is only known of a deal once it has closed. */
const outcomeColumns: readonly string[] = ['status', 'stage', 'closed_at', 'reason', 'competitor'];

/** Hides a deal's outcome while it lies beyond the horizon: the deal was still open then. */
function untilClosed(name: string, value: SqlExpression, source: CatalogueTable, moment: Moment): SqlExpression {
  if (!source.columns.some((each) => each.name === 'closed_at')) return value;
  const closed = column('closed_at');
  const end = endOfSight(moment, timeTypeOf(source, 'closed_at'));
  const visible = any([isNull(closed), binary(closed, '<', end)]);
  return caseOf([{ when: visible, then: value }], name === 'status' ? text('open') : unknown(hiddenType(source, name)));
}

function hiddenType(source: CatalogueTable, name: string) {
  const type = source.columns.find((each) => each.name === name)?.type.kind;
  if (type === 'date') return 'DATE' as const;
  return type === 'instant' ? ('TIMESTAMP' as const) : ('VARCHAR' as const);
}
