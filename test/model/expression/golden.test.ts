import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAggregate, compileExpression } from '../../../src/model/expression/lower/compile.ts';
import { aggregateKey, aggregatesIn } from '../../../src/model/expression/names.ts';
import { startOfDay, windowBounds } from '../../../src/model/expression/time/windows.ts';
import { column, parameter, select, table } from '../../../src/sql/build.ts';
import { print } from '../../../src/sql/print.ts';
import type { Dialect, SqlExpression, Statement } from '../../../src/sql/tree.ts';
import { openDuckdb, type TestDatabase } from '../../sql/duckdb.ts';
import { createProfile, createTables, lowering, tableOf, treeOf } from './world.ts';

/** golden/<name>.txt holds expressions, one a line; golden/<name>.<dialect>.sql the statements they become. `npx vitest -u` rewrites them. */
const lines = (name: string): string[] =>
  readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

function ofProfile(text: string): Statement {
  const value = compileExpression(treeOf(text), {
    ...lowering,
    aggregate: (node) => column(aggregateKey(node)),
  });
  return select({ columns: [{ value, as: 'value' }], from: table(['profile']) });
}

function ofRows(text: string): Statement {
  const node = treeOf(text);
  if (node.kind !== 'aggregate') throw new Error(text);
  const source = tableOf(node.table);
  const { from, to } = windowBounds(node.window, '2025-12-31');
  const instant = (node.by ?? source.at?.column) === 'opened_at';
  const bound = (date: string): SqlExpression =>
    instant ? parameter('TIMESTAMP', startOfDay(date, 'Europe/Oslo')) : parameter('DATE', date);
  const bounds = { ...(from === undefined ? {} : { from: bound(from) }), to: bound(to) };
  const value = compileAggregate(node, source, {
    ...bounds,
    asOf: '2025-12-31',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
  });
  return select({
    columns: [{ value: column('_company') }, { value, as: 'value' }],
    from: table([source.name]),
    groupBy: [column('_company')],
  });
}

function golden(name: string, statementOf: (text: string) => Statement, dialect: Dialect): string {
  const statements = lines(name).map((text) => {
    const { text: sql, parameters } = print(statementOf(text), dialect);
    const values = parameters.map(({ value }) => String(value)).join(' | ');
    return `-- ${text}${values === '' ? '' : `\n-- ${values}`}\n${sql};\n`;
  });
  return statements.join('\n');
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckdb();
  await createProfile(database, []);
  await createTables(database);
});
afterAll(() => database.close());

describe.each([
  ['expressions', ofProfile],
  ['aggregates', ofRows],
] as const)('%s', (name, statementOf) => {
  it.each(['duckdb', 'trino'] as const)('have the golden text of %s', async (dialect) => {
    await expect(golden(name, statementOf, dialect)).toMatchFileSnapshot(`golden/${name}.${dialect}.sql`);
  });

  it('are accepted by DuckDB', async () => {
    for (const text of lines(name)) {
      const facts = name === 'aggregates' ? [] : aggregatesIn(treeOf(text));
      const missing = facts.map((node) => `NULL AS "${aggregateKey(node)}"`);
      const statement = print(statementOf(text), 'duckdb');
      const rows = missing.length === 0 ? '"profile"' : `(SELECT *, ${missing.join(', ')} FROM "profile")`;
      await database.explain({ ...statement, text: statement.text.replace('"profile"', rows) });
    }
  });
});
