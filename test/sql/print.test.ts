import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aggregate,
  all,
  any,
  ascending,
  binary,
  caseOf,
  cast,
  column,
  descending,
  equals,
  integer,
  isNull,
  literal,
  named,
  not,
  parameter,
  select,
  spelled,
  star,
  subquery,
  table,
  text,
  unknown,
} from '../../src/sql/build.ts';
import { print } from '../../src/sql/print.ts';
import type { SqlExpression, Statement } from '../../src/sql/tree.ts';
import { openDuckdb, type TestDatabase } from './duckdb.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckdb();
  await database.run('CREATE SCHEMA data');
  await database.run(
    'CREATE TABLE data.orders (company INTEGER, amount DECIMAL(18,2), share DOUBLE, "at" DATE, product VARCHAR)',
  );
  await database.run("INSERT INTO data.orders VALUES (1, 10.50, 0.1, DATE '2025-01-31', 'a'), (2, 0, 0, NULL, NULL)");
});
afterAll(() => database.close());

/** Exact text in both dialects, and DuckDB accepts its own. */
async function printed(statement: Statement, duckdb: string, trino: string = duckdb): Promise<void> {
  expect(print(statement, 'duckdb').text).toBe(duckdb);
  expect(print(statement, 'trino').text).toBe(trino);
  await database.explain(print(statement, 'duckdb'));
}

const orders = table(['data', 'orders']);
const of = (value: SqlExpression): Statement => select({ columns: [{ value }], from: orders });
const amount = column('amount');
const share = column('share');

describe('expressions', () => {
  it('binds values with their types, and the same node once where placeholders are numbered', async () => {
    const date = parameter('DATE', '2025-01-31');
    const statement = of(all([equals(column('at'), date), any([equals(date, date), isNull(amount)])]));
    await printed(
      statement,
      `SELECT "at" = CAST($1 AS DATE) AND (CAST($1 AS DATE) = CAST($1 AS DATE) OR "amount" IS NULL)\nFROM "data"."orders"`,
      `SELECT "at" = CAST(? AS DATE) AND (CAST(? AS DATE) = CAST(? AS DATE) OR "amount" IS NULL)\nFROM "data"."orders"`,
    );
    expect(print(statement, 'duckdb').parameters).toEqual([{ type: 'DATE', value: '2025-01-31' }]);
    expect(print(statement, 'trino').parameters).toHaveLength(3);
  });

  it('guards division and divides as doubles', async () => {
    await printed(
      of(binary(binary(amount, '/', share), '/', literal('DOUBLE', 2))),
      `SELECT CAST("amount" AS DOUBLE) / nullif(CAST("share" AS DOUBLE), 0e0) / nullif(2e0, 0e0)\nFROM "data"."orders"`,
    );
    const rows = await database.rows(
      print(select({ columns: [{ value: binary(amount, '/', share), as: 'q' }], from: orders }), 'duckdb'),
    );
    expect(rows).toEqual([{ q: 105 }, { q: null }]);
  });

  it('puts parentheses where the tree needs them and nowhere else', async () => {
    await printed(
      of(binary(amount, '-', binary(amount, '-', binary(amount, '*', binary(amount, '+', amount))))),
      `SELECT "amount" - ("amount" - "amount" * ("amount" + "amount"))\nFROM "data"."orders"`,
    );
    await printed(
      of(not(equals(not(isNull(amount)), equals(amount, amount)))),
      `SELECT NOT (NOT "amount" IS NULL) = ("amount" = "amount")\nFROM "data"."orders"`,
    );
    await printed(
      of({ kind: 'negate', operand: { kind: 'negate', operand: integer(-5) } }),
      `SELECT -(-(-5))\nFROM "data"."orders"`,
    );
  });

  it('writes literals with one type in every engine', async () => {
    const values = [
      literal('DOUBLE', 0.1),
      literal('DOUBLE', 5e-324),
      literal('DOUBLE', -1.7976931348623157e308),
      literal('BIGINT', 9_007_199_254_740_993n),
      literal('DECIMAL(18,2)', '10.50'),
      literal('DATE', '2025-01-31'),
      literal('TIMESTAMP', '2025-01-31 23:00:00'),
      text("it's"),
      unknown('DATE'),
    ];
    const statement = select({ columns: values.map((value, i) => ({ value, as: `c${i}` })) });
    await printed(
      statement,
      `SELECT 0.1e0 AS "c0", 5e-324 AS "c1", -1.7976931348623157e+308 AS "c2", CAST(9007199254740993 AS BIGINT) AS "c3", ` +
        `CAST('10.50' AS DECIMAL(18,2)) AS "c4", DATE '2025-01-31' AS "c5", TIMESTAMP '2025-01-31 23:00:00' AS "c6", ` +
        `'it''s' AS "c7", CAST(NULL AS DATE) AS "c8"`,
    );
    const [row] = await database.rows(print(statement, 'duckdb'));
    expect(row).toMatchObject({ c0: 0.1, c1: 5e-324, c2: -1.7976931348623157e308, c3: '9007199254740993', c7: "it's" });
  });

  it.each([
    ['DOUBLE', Number.NaN],
    ['DOUBLE', Number.POSITIVE_INFINITY],
    ['BIGINT', 2 ** 53],
    ['BIGINT', 1.5],
    ['VARCHAR', 'a\0b'],
    ['VARCHAR', '\ud800'],
    ['DATE', "2025-01-31' OR 1=1"],
    ['DECIMAL(18,2)', '1e5'],
  ] as const)('refuses the %s literal %j', (type, value) => {
    expect(() => print(of(literal(type, value)), 'duckdb')).toThrow(/sql\/unprintable-value/);
  });

  it('quotes every name and refuses those no engine can hold', () => {
    expect(print(of(column('a"b; DROP', 't"')), 'duckdb').text).toContain('"t"""."a""b; DROP"');
    for (const name of ['', 'a\0', '\udfff']) {
      expect(() => print(of(column(name)), 'trino')).toThrow(/sql\/unprintable-name/);
    }
  });

  it('spells a function by dialect and binds only what it prints', async () => {
    const spelling = { duckdb: 'ends_with({0}, {1})', trino: 'starts_with(reverse({0}), reverse({1}))' };
    await printed(
      of(spelled(spelling, column('product'), parameter('VARCHAR', 'x'))),
      `SELECT ends_with("product", CAST($1 AS VARCHAR))\nFROM "data"."orders"`,
      `SELECT starts_with(reverse("product"), reverse(CAST(? AS VARCHAR)))\nFROM "data"."orders"`,
    );
    const pick = spelled({ duckdb: '{0}', trino: '{1}' }, parameter('VARCHAR', 'x'), parameter('VARCHAR', 'y'));
    expect(print(of(pick), 'trino').parameters).toEqual([{ type: 'VARCHAR', value: 'y' }]);
  });

  it('prints aggregates, windows, cases, lists and lenient casts', async () => {
    await printed(
      of(aggregate('sum', [amount], { where: equals(column('product'), text('a')) })),
      `SELECT sum("amount") FILTER (WHERE "product" = 'a')\nFROM "data"."orders"`,
    );
    await printed(
      of(aggregate('count', [column('product')], { distinct: true })),
      `SELECT count(DISTINCT "product")\nFROM "data"."orders"`,
    );
    await printed(
      of({
        kind: 'window',
        name: 'row_number',
        operands: [],
        partitionBy: [column('company')],
        orderBy: [descending(amount)],
      }),
      `SELECT row_number() OVER (PARTITION BY "company" ORDER BY "amount" DESC NULLS LAST)\nFROM "data"."orders"`,
    );
    await printed(
      of(
        caseOf([{ when: { kind: 'in', operand: amount, list: [integer(1), integer(2)] }, then: text('a') }], text('b')),
      ),
      `SELECT CASE WHEN "amount" IN (1, 2) THEN 'a' ELSE 'b' END\nFROM "data"."orders"`,
    );
    await printed(
      of({ kind: 'in-query', operand: share, query: select({ columns: [{ value: share }], from: orders }) }),
      `SELECT "share" IN (\nSELECT "share"\nFROM "data"."orders"\n)\nFROM "data"."orders"`,
    );
    await printed(of({ kind: 'in', operand: amount, list: [] }), `SELECT FALSE\nFROM "data"."orders"`);
    await printed(
      of({ kind: 'cast', operand: column('product'), type: 'TIMESTAMP', lenient: true }),
      `SELECT TRY_CAST("product" AS TIMESTAMP)\nFROM "data"."orders"`,
      `SELECT TRY_CAST("product" AS TIMESTAMP(6))\nFROM "data"."orders"`,
    );
  });
});

describe('statements', () => {
  it('chains named queries, joins, groups, orders with nulls placed, limits', async () => {
    await printed(
      select({
        with: [
          named('recent', select({ columns: [star()], from: orders, where: equals(column('company'), integer(1)) })),
        ],
        distinct: true,
        columns: [
          { value: column('company', 'o'), as: 'c' },
          { value: aggregate('count', []), as: 'n' },
        ],
        from: table(['recent'], 'o'),
        joins: [
          {
            type: 'left',
            source: subquery(select({ columns: [star()], from: orders }), 'p'),
            on: equals(column('company', 'o'), column('company', 'p')),
          },
        ],
        groupBy: [column('company', 'o')],
        having: binary(aggregate('count', []), '>', integer(0)),
        orderBy: [descending(column('n')), ascending(column('c')), { by: column('c'), nulls: 'first' }],
        limit: 5,
      }),
      `WITH "recent" AS (
SELECT *
FROM "data"."orders"
WHERE "company" = 1
)
SELECT DISTINCT "o"."company" AS "c", count(*) AS "n"
FROM "recent" AS "o"
LEFT JOIN (
SELECT *
FROM "data"."orders"
) AS "p" ON "o"."company" = "p"."company"
GROUP BY "o"."company"
HAVING count(*) > 0
ORDER BY "n" DESC NULLS LAST, "c" NULLS LAST, "c" NULLS FIRST
LIMIT 5`,
    );
  });

  it('unites, creates, inserts, updates, deletes and drops', async () => {
    const one = select({ columns: [{ value: amount }], from: orders });
    await printed(
      { kind: 'union-all', queries: [one, { ...one, limit: 1 }] },
      `SELECT "amount"\nFROM "data"."orders"\nUNION ALL\n(\nSELECT "amount"\nFROM "data"."orders"\nLIMIT 1\n)`,
    );
    await printed(
      { kind: 'create-table-as', name: ['data', 'copy'], query: one },
      `CREATE TABLE "data"."copy" AS\nSELECT "amount"\nFROM "data"."orders"`,
    );
    await printed(
      { kind: 'insert', into: ['data', 'orders'], columns: ['amount'], query: one },
      `INSERT INTO "data"."orders" ("amount")\nSELECT "amount"\nFROM "data"."orders"`,
    );
    await printed(
      {
        kind: 'update',
        table: ['data', 'orders'],
        set: [{ column: 'share', value: cast(amount, 'DOUBLE') }],
        where: isNull(share),
      },
      `UPDATE "data"."orders"\nSET "share" = CAST("amount" AS DOUBLE)\nWHERE "share" IS NULL`,
    );
    await printed(
      { kind: 'delete', from: ['data', 'orders'], where: equals(share, parameter('DOUBLE', 0.5)) },
      `DELETE FROM "data"."orders"\nWHERE "share" = CAST($1 AS DOUBLE)`,
      `DELETE FROM "data"."orders"\nWHERE "share" = CAST(? AS DOUBLE)`,
    );
    await printed({ kind: 'drop-table', name: ['data', 'orders'] }, `DROP TABLE IF EXISTS "data"."orders"`);
  });
});
