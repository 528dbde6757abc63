import { nearest } from '../../../diagnostics/nearest.ts';
import type { CatalogueTable, ValueType } from '../../types.ts';
import type { Environment, Report } from './environment.ts';
import { inferTypes } from './infer.ts';
import { requireCondition } from './require.ts';
import type { AggregateNode, NodeOf, Span } from '../tree.ts';
import { describeType, isNumeric, isTemporal, numberType, booleanType, type Static } from './typing.ts';

/** What checking an aggregate needs of a scope. */
export interface Tables {
  readonly table: (name: string) => CatalogueTable | undefined;
  readonly tables: () => Iterable<string>;
  readonly currency: string;
}

/** The type of an aggregate over a table linked to companies, reporting what does not fit. */
export function aggregateType(node: AggregateNode, tables: Tables, report: Report): Static | undefined {
  const table = linkedTable(node.table, node.at, tables, report);
  if (table === undefined) return undefined;
  checkTime(node, table, report);
  const environment = (bareNames: boolean): Environment =>
    rowEnvironment(table, { currency: tables.currency, aggregate: node.name, bareNames, report });
  if (node.where !== undefined) {
    const rows = environment(true);
    requireCondition(node.where, inferTypes(node.where, rows).get(node.where), rows);
  }
  if (node.value === undefined) return numberType;
  const type = inferTypes(node.value, environment(false)).get(node.value);
  return type === undefined ? undefined : reducedType(node, type, report);
}

/** The type of `financials.assets` outside an aggregate. */
export function latestType(node: NodeOf<'member'>, tables: Tables, report: Report): Static | undefined {
  const table = linkedTable(node.table, node.at, tables, report);
  return table === undefined ? undefined : columnType(table, node.column, node.at, report);
}

function linkedTable(name: string, at: Span, tables: Tables, report: Report): CatalogueTable | undefined {
  const table = tables.table(name);
  if (table === undefined) {
    report('expression/unknown-table', { table: name, nearest: nearest(name, tables.tables()) }, at);
    return undefined;
  }
  if (table.linked) return table;
  report('expression/not-linked', { table: name }, at);
  return undefined;
}

function columnType(table: CatalogueTable, name: string, at: Span, report: Report): ValueType | undefined {
  const found = table.columns.find((column) => column.name === name);
  if (found !== undefined) return found.type;
  if (table.at?.column === name) return { kind: table.at.type };
  const known = nearest(
    name,
    table.columns.map((column) => column.name),
  );
  report('expression/unknown-column', { table: table.name, column: name, nearest: known }, at);
  return undefined;
}

function checkTime(node: AggregateNode, table: CatalogueTable, report: Report): void {
  if (node.by !== undefined) {
    const type = columnType(table, node.by, node.at, report);
    if (type !== undefined && !isTemporal(type)) {
      const where = `What the window goes by, ${node.by},`;
      report('expression/wrong-type', { where, found: describeType(type), expected: 'a date' }, node.at);
    }
  } else if (node.window.kind !== 'all-time' && table.at === undefined) {
    report('expression/no-time', { table: table.name }, node.at);
  }
}

function reducedType(node: AggregateNode, type: Static, report: Report): Static | undefined {
  const wants = (fits: boolean, expected: string): boolean => {
    if (fits || type.kind === 'unknown') return true;
    report(
      'expression/wrong-type',
      { where: `What ${node.name} reduces`, found: describeType(type), expected },
      node.at,
    );
    return false;
  };
  switch (node.name) {
    case 'sum':
    case 'average':
    case 'median':
      return wants(isNumeric(type), 'a number or money') ? type : undefined;
    case 'min':
    case 'max':
      return wants(isNumeric(type) || isTemporal(type), 'a number, money or a date') ? type : undefined;
    case 'any':
    case 'every':
      return wants(type.kind === 'boolean', "a condition, as deals.status = 'won'") ? booleanType : undefined;
    case 'count':
    case 'distinct':
      return numberType;
    case 'latest':
    case 'earliest':
      return type;
  }
}

/** Among the rows of a table: its own columns and nothing else; bare names only where a condition on rows stands. */
export function rowEnvironment(
  table: CatalogueTable,
  options: {
    readonly currency: string;
    readonly aggregate: string;
    readonly bareNames: boolean;
    readonly report: Report;
  },
): Environment {
  const { currency, aggregate, bareNames, report } = options;
  return {
    currency,
    report,
    name: ({ name, at }) => {
      if (bareNames) return columnType(table, name, at, report);
      report('expression/bare-column', { name, function: aggregate, table: table.name }, at);
      return undefined;
    },
    member: (node) => {
      if (node.table === table.name) return columnType(table, node.column, node.at, report);
      report('expression/two-tables', { function: aggregate, first: table.name, second: node.table }, node.at);
      return undefined;
    },
    aggregate: (node) => {
      report('expression/nested-aggregate', { inner: node.name, outer: aggregate }, node.at);
      return undefined;
    },
  };
}
