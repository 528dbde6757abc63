import type { Scope } from '../../../src/model/expression/check/check.ts';
import { compileExpression, sqlTypeOf, type Lowering } from '../../../src/model/expression/lower/compile.ts';
import { aggregateKey } from '../../../src/model/expression/names.ts';
import { parseExpression } from '../../../src/model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../../src/model/expression/tree.ts';
import type { CatalogueTable, ValueType } from '../../../src/model/types.ts';
import { column } from '../../../src/sql/build.ts';
import { printFragment } from '../../../src/sql/print.ts';
import type { Dialect, SqlExpression } from '../../../src/sql/tree.ts';
import type { TestDatabase } from '../../sql/duckdb.ts';

/** A small workspace to check and compile against: names of every type, tables of several kinds. */
export const names: Readonly<Record<string, ValueType>> = {
  employees: { kind: 'number' },
  growth: { kind: 'number' },
  revenue: { kind: 'money', currency: 'NOK' },
  cost: { kind: 'money', currency: 'NOK' },
  foreign: { kind: 'money', currency: 'EUR' },
  name: { kind: 'text' },
  founded: { kind: 'date' },
  contract_end: { kind: 'date' },
  seen: { kind: 'instant' },
  active: { kind: 'boolean' },
  bankrupt: { kind: 'boolean' },
  size: { kind: 'category', values: ['Small', 'Medium', 'Large'] },
  industry: { kind: 'code', scheme: 'sn2007' },
  municipality: { kind: 'code', scheme: 'region-no' },
};

const columnsOf = (types: Readonly<Record<string, ValueType>>): CatalogueTable['columns'] =>
  Object.entries(types).map(([name, type]) => ({ name, label: name, type, personal: false, own: false }));

export const tables: readonly CatalogueTable[] = [
  {
    name: 'orders',
    kind: 'orders',
    linked: true,
    at: { column: 'at', type: 'date' },
    columns: columnsOf({
      at: { kind: 'date' },
      product: { kind: 'text' },
      quantity: { kind: 'number' },
      amount: { kind: 'money', currency: 'NOK' },
      cost: { kind: 'money', currency: 'NOK' },
      weight: { kind: 'number' },
    }),
  },
  {
    name: 'deals',
    kind: 'deals',
    linked: true,
    at: { column: 'opened_at', type: 'instant' },
    columns: columnsOf({
      opened_at: { kind: 'instant' },
      closed_at: { kind: 'date' },
      status: { kind: 'category', values: ['open', 'won', 'lost'] },
      amount: { kind: 'money', currency: 'NOK' },
    }),
  },
  {
    name: 'financials',
    kind: 'financials',
    linked: true,
    at: { column: 'published_at', type: 'date' },
    columns: columnsOf({
      published_at: { kind: 'date' },
      year: { kind: 'number' },
      revenue: { kind: 'money', currency: 'NOK' },
      assets: { kind: 'money', currency: 'NOK' },
    }),
  },
  { name: 'contacts', kind: 'contacts', linked: true, columns: columnsOf({ role: { kind: 'text' } }) },
  { name: 'postcodes', kind: 'table', linked: false, columns: columnsOf({ code: { kind: 'text' } }) },
];

export const tableOf = (name: string): CatalogueTable => {
  const found = tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};

export const scope: Scope = {
  name: (name) => (Object.hasOwn(names, name) ? names[name] : undefined),
  names: () => Object.keys(names),
  table: (name) => tables.find((each) => each.name === name),
  tables: () => tables.map((each) => each.name),
  currency: 'NOK',
};

export const lowering: Lowering = {
  name: (name) => column(name),
  nameType: scope.name,
  aggregate: (node) => column(aggregateKey(node)),
  tables,
  currency: 'NOK',
  asOf: '2025-12-31',
  timeZone: 'Europe/Oslo',
};

export function treeOf(text: string): ExpressionNode {
  const { tree, diagnostics } = parseExpression(text);
  if (tree === undefined) throw new Error(JSON.stringify(diagnostics));
  return tree;
}

export const compiled = (text: string): SqlExpression => compileExpression(treeOf(text), lowering);
export const sqlOf = (text: string, dialect: Dialect = 'duckdb'): string => printFragment(compiled(text), dialect).text;

/** The profile's table with these names as columns, and one company a row. */
export async function createProfile(database: TestDatabase, rows: readonly string[]): Promise<void> {
  const columns = Object.entries(names).map(
    ([name, type]) => `"${name}" ${name === 'employees' ? 'BIGINT' : sqlTypeOf(type)}`,
  );
  await database.run(`CREATE OR REPLACE TABLE profile (company INTEGER, ${columns.join(', ')})`);
  for (const row of rows) await database.run(`INSERT INTO profile VALUES (${row})`);
}

/** The related tables, empty, with the columns every table has. */
export async function createTables(database: TestDatabase): Promise<void> {
  for (const each of tables) {
    const columns = each.columns.map(({ name, type }) => `"${name}" ${sqlTypeOf(type)}`);
    await database.run(
      `CREATE TABLE "${each.name}" (_company INTEGER, _import INTEGER, _row BIGINT, ${columns.join(', ')})`,
    );
  }
}
