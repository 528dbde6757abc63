import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAggregate, emptyValue } from '../../../../src/model/expression/lower/compile.ts';
import type { AggregateNode } from '../../../../src/model/expression/tree.ts';
import { startOfDay, windowBounds } from '../../../../src/model/expression/time/windows.ts';
import { column, parameter, select, table } from '../../../../src/sql/build.ts';
import { print, printFragment } from '../../../../src/sql/print.ts';
import type { SqlExpression } from '../../../../src/sql/tree.ts';
import { openDuckdb, type TestDatabase } from '../../../sql/duckdb.ts';
import { tableOf, treeOf } from '../world.ts';

const asOf = '2025-12-31';

function nodeOf(text: string): AggregateNode {
  const node = treeOf(text);
  if (node.kind !== 'aggregate') throw new Error(`no aggregate: ${text}`);
  return node;
}

function aggregated(text: string): SqlExpression {
  const node = nodeOf(text);
  const source = tableOf(node.table);
  const { from, to } = windowBounds(node.window, asOf);
  const time = node.by ?? source.at?.column;
  const type = time === 'opened_at' ? 'TIMESTAMP' : 'DATE';
  const bound = (date: string): SqlExpression =>
    parameter(type, type === 'DATE' ? date : startOfDay(date, 'Europe/Oslo'));
  return compileAggregate(node, source, {
    ...(from === undefined ? {} : { from: bound(from) }),
    ...(time === undefined ? {} : { to: bound(to) }),
    asOf,
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
  });
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckdb();
  await database.run(
    'CREATE TABLE orders (_company INTEGER, _import INTEGER, _row BIGINT, "at" DATE, product VARCHAR, quantity BIGINT, amount DECIMAL(18,4), cost DECIMAL(18,4), weight DOUBLE)',
  );
  await database.run(`INSERT INTO orders VALUES
    (1, 1, 1, DATE '2025-01-01', 'a', 1, 100.10, 50, 0.1),
    (1, 1, 2, DATE '2025-12-31', 'b', 2, 200.20, NULL, 0.2),
    (1, 1, 3, DATE '2025-12-31', 'a', 3, NULL, 10, 0.3),
    (1, 2, 1, DATE '2025-06-30', 'c', 4, 300.30, 20, NULL),
    (1, 1, 4, DATE '2024-12-31', 'a', 5, 1000, 1000, 5),
    (1, 1, 5, DATE '2026-01-01', 'z', 6, 9999, 1, 9),
    (1, 1, 6, NULL, 'n', 7, 7777, 1, 7),
    (2, 1, 7, DATE '2020-01-01', NULL, NULL, 5, 5, 5),
    (3, 1, 8, DATE '2025-05-05', 'a', NULL, NULL, NULL, NULL)`);
  await database.run(
    'CREATE TABLE deals (_company INTEGER, _import INTEGER, _row BIGINT, opened_at TIMESTAMP, closed_at DATE, status VARCHAR, amount DECIMAL(18,4))',
  );
  await database.run(`INSERT INTO deals VALUES
    (1, 1, 1, TIMESTAMP '2025-12-31 22:59:59', NULL, 'open', 10),
    (1, 1, 2, TIMESTAMP '2025-12-31 23:00:00', NULL, 'won', 20),
    (2, 1, 3, TIMESTAMP '2025-03-01 10:00:00', DATE '2025-04-01', 'won', 30),
    (3, 1, 4, TIMESTAMP '2025-03-01 10:00:00', DATE '2026-04-01', NULL, 40)`);
  await database.run(
    'CREATE TABLE financials (_company INTEGER, _import INTEGER, _row BIGINT, published_at DATE, "year" BIGINT, revenue DECIMAL(18,4), assets DECIMAL(18,4))',
  );
  await database.run(`INSERT INTO financials VALUES
    (1, 1, 1, DATE '2023-07-01', 2022, 10, 5), (1, 1, 2, DATE '2024-07-01', 2023, 20, NULL), (1, 1, 3, DATE '2025-07-01', 2024, 30, NULL),
    (2, 1, 4, DATE '2025-07-01', 2024, NULL, 6), (3, 1, 5, DATE '2026-07-01', 2025, 70, 7)`);
  await database.run('CREATE TABLE contacts (_company INTEGER, _import INTEGER, _row BIGINT, role VARCHAR)');
  await database.run(
    `INSERT INTO contacts VALUES (1, 1, 1, 'uses'), (1, 2, 1, 'decides'), (2, 1, 3, NULL), (3, 1, 4, 'x')`,
  );
});
afterAll(() => database.close());

async function values(text: string): Promise<unknown[]> {
  const statement = select({
    columns: [{ value: aggregated(text), as: 'v' }],
    from: table([nodeOf(text).table]),
    groupBy: [column('_company')],
    orderBy: [{ by: column('_company') }],
  });
  return (await database.rows(print(statement, 'duckdb'))).map(({ v }) => v);
}

describe('values on DuckDB', () => {
  it.each<[string, unknown[]]>([
    ['sum(orders.amount)', [1600.6, 5, null]],
    ['sum(orders.amount) over last 12 months', [600.6, 0, null]],
    ['sum(orders.amount) over previous 12 months', [1000, 0, 0]],
    ['sum(orders.amount - orders.cost) over last 12 months', [330.4, 0, null]],
    ["sum(orders.amount where product = 'a') over last 12 months", [100.1, 0, null]],
    ["sum(orders.amount where product = 'a' and quantity > 3)", [1000, 0, 0]],
    ['sum(orders.weight) over last 12 months', [0.6, 0, null]],
    ['sum(orders.quantity)', [15, null, null]],
    ['sum(orders.amount * 0.5) over last 12 months', [300.3, 0, null]],
    ['average(orders.amount) over last 12 months', [200.2, null, null]],
    ['average(orders.weight)', [1.4, 5, null]],
    ['median(orders.amount) over last 12 months', [200.2, null, null]],
    ['median(orders.quantity)', [3, null, null]],
    ['min(orders.amount)', [100.1, 5, null]],
    ['max(orders.at)', ['2025-12-31', '2020-01-01', '2025-05-05']],
    ['max(orders.quantity) over last 12 months', [4, null, null]],
    ['count(orders)', [5, 1, 1]],
    ['count(orders) over last 12 months', [4, 0, 1]],
    ['count(orders.amount) over last 12 months', [3, 0, 0]],
    ['distinct(orders.product)', [3, 0, 1]],
    ['latest(orders.product)', ['a', null, 'a']],
    ['latest(orders.amount)', [200.2, 5, null]],
    ['latest(orders.amount, 1)', [300.3, null, null]],
    ['latest(orders.amount, 9)', [null, null, null]],
    ['earliest(orders.amount)', [1000, 5, null]],
    ['earliest(orders.at) over last 12 months', ['2025-01-01', null, '2025-05-05']],
    ['latest(orders.quantity - 1)', [2, null, null]],
    ["any(orders.product = 'c')", [true, null, false]],
    ["any(orders.product = 'c') over previous 12 months", [false, false, false]],
    ['every(orders.amount > 50)', [true, false, null]],
    ['count(deals)', [1, 1, 1]],
    ["count(deals where status = 'won')", [0, 1, 0]],
    ['count(deals) over last 12 months by closed_at', [0, 1, 0]],
    ['count(deals where days_since(opened_at) < 100)', [1, 0, 0]],
    ['count(deals where opened_at >= 2025-12-31)', [1, 0, 0]],
    ["any(deals.status = 'won')", [false, true, null]],
    ['latest(financials.revenue)', [30, null, null]],
    ['latest(financials.revenue, 2)', [10, null, null]],
    ['latest(financials.assets)', [5, 6, null]],
    ['sum(financials.revenue)', [60, null, null]],
    ['count(contacts)', [2, 1, 1]],
    ['latest(contacts.role)', ['decides', null, 'x']],
    ["count(contacts where role = 'uses' or role = 'decides')", [2, 0, 0]],
  ])('%s', async (text, expected) => {
    expect(await values(text)).toEqual(expected);
  });

  it('sums doubles to the same bits in any order', async () => {
    await database.run(
      `CREATE TABLE many AS SELECT 1 AS _company, 1 AS _import, i AS _row, DATE '2025-01-01' AS "at", 0.1 * (i % 97) AS weight FROM range(20000) t(i)`,
    );
    const sums = new Set<unknown>();
    for (const order of ['_row', '_row DESC', 'hash(_row)']) {
      await database.run(`CREATE OR REPLACE TABLE shuffled AS SELECT * FROM many ORDER BY ${order}`);
      const value = aggregated('sum(orders.weight)');
      const [row] = await database.rows(
        print(select({ columns: [{ value, as: 'v' }], from: table(['shuffled']) }), 'duckdb'),
      );
      sums.add(row?.['v']);
    }
    expect([...sums]).toEqual([95_928.9]);
  });
});

describe('text of both dialects', () => {
  it.each([
    [
      "sum(orders.amount where product = 'a') over last 12 months",
      `coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE) AND "product" = CAST($3 AS VARCHAR)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST($1 AS DATE) AND "at" < CAST($2 AS DATE) AND "product" = CAST($3 AS VARCHAR)) = 0 THEN 0 END)`,
      `coalesce(TRY_CAST(sum("amount") FILTER (WHERE "at" >= CAST(? AS DATE) AND "at" < CAST(? AS DATE) AND "product" = CAST(? AS VARCHAR)) AS DECIMAL(18,4)), CASE WHEN count(*) FILTER (WHERE "at" >= CAST(? AS DATE) AND "at" < CAST(? AS DATE) AND "product" = CAST(? AS VARCHAR)) = 0 THEN 0 END)`,
    ],
    [
      'average(orders.weight)',
      'CAST(sum(TRY_CAST("weight" AS DECIMAL(38,6))) FILTER (WHERE "at" < CAST($1 AS DATE)) AS DOUBLE) / nullif(CAST(count("weight") FILTER (WHERE "at" < CAST($1 AS DATE)) AS DOUBLE), 0e0)',
      'CAST(sum(TRY_CAST("weight" AS DECIMAL(38,6))) FILTER (WHERE "at" < CAST(? AS DATE)) AS DOUBLE) / nullif(CAST(count("weight") FILTER (WHERE "at" < CAST(? AS DATE)) AS DOUBLE), 0e0)',
    ],
    [
      'median(orders.weight)',
      'median(CAST("weight" AS DOUBLE)) FILTER (WHERE "at" < CAST($1 AS DATE) AND "weight" IS NOT NULL)',
      'element_at(transform(ARRAY[array_sort(array_agg(CAST("weight" AS DOUBLE)) FILTER (WHERE "at" < CAST(? AS DATE) AND "weight" IS NOT NULL))], a -> (element_at(a, (cardinality(a) + 1) / 2) + element_at(a, cardinality(a) / 2 + 1)) / 2e0), 1)',
    ],
    [
      'latest(financials.year, 1)',
      'list_extract(max_by("year", ROW("published_at", "_import", "_row"), 2) FILTER (WHERE "published_at" < CAST($1 AS DATE) AND "year" IS NOT NULL AND "published_at" IS NOT NULL), 2)',
      'element_at(max_by("year", ROW("published_at", "_import", "_row"), 2) FILTER (WHERE "published_at" < CAST(? AS DATE) AND "year" IS NOT NULL AND "published_at" IS NOT NULL), 2)',
    ],
    ['distinct(contacts.role)', 'count(DISTINCT "role")', 'count(DISTINCT "role")'],
  ])('%s', (text, duckdb, trino) => {
    expect(printFragment(aggregated(text), 'duckdb').text).toBe(duckdb);
    expect(printFragment(aggregated(text), 'trino').text).toBe(trino);
  });
});

describe('a company without rows', () => {
  it.each([
    ['count(orders)', 'CAST(0 AS BIGINT)'],
    ['distinct(financials.year)', 'CAST(0 AS BIGINT)'],
    ['sum(orders.amount)', '0'],
    ['sum(financials.revenue)', undefined],
    ["any(deals.status = 'won')", 'FALSE'],
    ['every(orders.amount > 0)', undefined],
    ['average(orders.amount)', undefined],
    ['latest(orders.amount)', undefined],
  ])('%s', (text, expected) => {
    const empty = emptyValue(nodeOf(text), tableOf(nodeOf(text).table));
    expect(empty === undefined ? undefined : printFragment(empty, 'duckdb').text).toBe(expected);
  });
});
