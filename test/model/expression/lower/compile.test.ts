import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { column, select, table } from '../../../../src/sql/build.ts';
import { print } from '../../../../src/sql/print.ts';
import { openDuckdb, type TestDatabase } from '../../../sql/duckdb.ts';
import { compiled, createProfile, sqlOf } from '../world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckdb();
  // company, employees, growth, revenue, cost, foreign, name, founded, contract_end, seen, active, bankrupt, size, industry, municipality
  await createProfile(database, [
    `1, 12, 0.25, 1000.10, 400, 5, 'Ås Bygg AS', DATE '2024-02-29', DATE '2026-01-31', TIMESTAMP '2025-12-30 23:30:00', TRUE, FALSE, 'Small', '62.010', '3218'`,
    `2, 250, -1.5, 0.10, 0, 7, ' Øl & Mat ', DATE '1990-12-31', NULL, TIMESTAMP '2025-12-30 22:59:59', FALSE, NULL, 'Large', '01.110', '0301'`,
    `3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL`,
    `4, -9223372036854775808, 1e300, 99999999999999.99, -99999999999999.99, 1, '12.5', DATE '0001-01-01', DATE '9999-12-31', TIMESTAMP '2025-12-31 23:00:00', NULL, TRUE, 'Medium', 'J', '03'`,
  ]);
});
afterAll(() => database.close());

/** The value of an expression for each of the four companies. */
async function values(text: string): Promise<unknown[]> {
  const statement = select({
    columns: [{ value: compiled(text), as: 'v' }],
    from: table(['profile']),
    orderBy: [{ by: column('company') }],
  });
  return (await database.rows(print(statement, 'duckdb'))).map(({ v }) => v);
}

describe('text of both dialects', () => {
  it.each([
    ['employees >= 5', '"employees" >= CAST($1 AS BIGINT)', '"employees" >= CAST(? AS BIGINT)'],
    ['growth > 0.5', '"growth" > CAST($1 AS DOUBLE)', '"growth" > CAST(? AS DOUBLE)'],
    ['revenue > 5_000_000.5', '"revenue" > CAST($1 AS DECIMAL(18,4))', '"revenue" > CAST(? AS DECIMAL(18,4))'],
    [
      'revenue > 0.00001',
      'CAST("revenue" AS DOUBLE) > CAST($1 AS DOUBLE)',
      'CAST("revenue" AS DOUBLE) > CAST(? AS DOUBLE)',
    ],
    [
      "industry under '62.0'",
      `substr(replace("industry", '.', ''), 1, 3) IN (CAST($1 AS VARCHAR))`,
      `substr(replace("industry", '.', ''), 1, 3) IN (CAST(? AS VARCHAR))`,
    ],
    [
      "size >= 'Medium'",
      '"size" IN (CAST($1 AS VARCHAR), CAST($2 AS VARCHAR))',
      '"size" IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR))',
    ],
    ['seen <= 2025-12-30', '"seen" < CAST($1 AS TIMESTAMP)', '"seen" < CAST(? AS TIMESTAMP(6))'],
    [
      "name ends with 'AS'",
      'ends_with("name", CAST($1 AS VARCHAR))',
      'starts_with(reverse("name"), reverse(CAST(? AS VARCHAR)))',
    ],
    [
      'revenue / cost - 1 > 0.2',
      'CAST("revenue" AS DOUBLE) / nullif(CAST("cost" AS DOUBLE), 0e0) - CAST($1 AS DOUBLE) > CAST($2 AS DOUBLE)',
      'CAST("revenue" AS DOUBLE) / nullif(CAST("cost" AS DOUBLE), 0e0) - CAST(? AS DOUBLE) > CAST(? AS DOUBLE)',
    ],
    [
      'growth * growth - growth * growth > 3',
      'CASE WHEN isfinite(CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE)) THEN CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) END > CAST($1 AS BIGINT)',
      'CASE WHEN is_finite(CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE)) THEN CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) - CAST("growth" AS DOUBLE) * CAST("growth" AS DOUBLE) END > CAST(? AS BIGINT)',
    ],
    [
      'known(revenue, 0)',
      'TRY_CAST(coalesce("revenue", CAST($1 AS DECIMAL(18,4))) AS DECIMAL(18,4))',
      'TRY_CAST(coalesce("revenue", CAST(? AS DECIMAL(18,4))) AS DECIMAL(18,4))',
    ],
    ['employees', 'CAST("employees" AS DOUBLE)', 'CAST("employees" AS DOUBLE)'],
    [
      'financials.assets is known',
      '"latest(financials.assets)" IS NOT NULL',
      '"latest(financials.assets)" IS NOT NULL',
    ],
  ])('%s', (text, duckdb, trino) => {
    expect(sqlOf(text)).toBe(duckdb);
    expect(sqlOf(text, 'trino')).toBe(trino);
  });
});

describe('values on DuckDB', () => {
  it.each<[string, unknown[]]>([
    ['employees >= 12', [true, true, null, false]],
    ['employees between 11 and 17', [true, false, null, false]],
    ['employees in (12, 13.5)', [true, false, null, false]],
    ['employees not in (12, unknown)', [false, null, null, null]],
    ['-employees', [-12, -250, null, 9223372036854775808]],
    ['abs(employees)', [12, 250, null, 9223372036854775808]],
    ['employees * employees', [144, 62500, null, 8.507059173023462e37]],
    ['growth * growth', [0.0625, 2.25, null, null]],
    ['growth * growth * 0 is known', [true, true, false, false]],
    ['growth * growth - growth * growth > 3', [false, false, null, null]],
    ['growth * growth > 3', [false, false, null, true]],
    ['revenue = 0.1', [false, true, null, false]],
    ['revenue = 0.10', [false, true, null, false]],
    ['revenue in (0.1, 1000.1)', [true, true, null, false]],
    ['revenue in (0.1, 0.001)', [false, true, null, false]],
    ['revenue - cost', [600.1, 0.1, null, null]],
    ['revenue - cost > 600', [true, false, null, true]],
    ['revenue / cost', [2.50025, null, null, -1]],
    ['revenue * 0.1', [100.01, 0.01, null, '9999999999999.9984']],
    ['revenue * 1e300', [null, null, null, null]],
    ['revenue % 7', [6.1, 0.1, null, 1.99]],
    ['employees % 0 is unknown', [true, true, true, true]],
    ['employees / 0 is known', [false, false, false, false]],
    ["industry under '62'", [true, false, null, false]],
    ["industry under '62.01'", [true, false, null, false]],
    ["industry under ('62010')", [true, false, null, false]],
    ["industry under 'J'", [true, false, null, true]],
    ["industry under ('A', '62.0')", [true, true, null, false]],
    ["municipality under '03'", [false, true, null, true]],
    ["municipality not under '32'", [false, true, null, true]],
    ["size >= 'Medium'", [false, true, null, true]],
    ["'Medium' > size", [true, false, null, false]],
    ["size > 'Large'", [false, false, null, false]],
    ["size between 'Small' and 'Medium'", [true, false, null, true]],
    ['seen <= 2025-12-30', [false, true, null, false]],
    ['seen = 2025-12-31', [true, false, null, false]],
    ['seen <> 2025-12-31', [false, true, null, true]],
    ['seen > 2025-12-31', [false, false, null, true]],
    ['seen between 2025-12-30 and 2025-12-31', [true, true, null, false]],
    ['seen in (2025-12-30, 2026-01-01)', [false, true, null, true]],
    ["name contains 'Bygg'", [true, false, null, false]],
    ["name starts with 'Ås'", [true, false, null, false]],
    ["name ends with 'AS'", [true, false, null, false]],
    ["lower(name) contains 'ø'", [false, true, null, false]],
    ['length(trim(name))', [10, 8, null, 4]],
    ['number(name)', [null, null, null, 12.5]],
    ['text(growth)', ['0.25', '-1.5', null, null]],
    ['text(employees)', ['12', '250', null, '-9223372036854775808']],
    ['text(revenue)', ['1000.10', '0.10', null, '99999999999999.99']],
    ['text(founded)', ['2024-02-29', '1990-12-31', null, '0001-01-01']],
    ["date('2025-02-30') is unknown", [true, true, true, true]],
    ["date('2025-02-28')", ['2025-02-28', '2025-02-28', '2025-02-28', '2025-02-28']],
    ["concat(name, '!', size)", ['Ås Bygg AS!Small', ' Øl & Mat !Large', null, '12.5!Medium']],
    ['left(municipality, 2)', ['32', '03', null, '03']],
    ['contract_end - founded', [702, null, null, 3652058]],
    ['days_since(founded)', [671, 12784, null, 739615]],
    ['months_since(founded)', [22, 420, null, 24299]],
    ['years_since(founded)', [1, 35, null, 2024]],
    ['months_between(2024-01-31, 2024-02-29)', [0, 0, 0, 0]],
    ['months_between(2024-02-29, 2024-01-31)', [0, 0, 0, 0]],
    ['months_between(2024-03-01, 2024-01-31)', [-1, -1, -1, -1]],
    ['years_between(2024-02-29, 2025-02-28)', [0, 0, 0, 0]],
    ['add_months(2024-01-31, 1)', ['2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29']],
    ['add_days(founded, -1)', ['2024-02-28', '1990-12-30', null, '0000-12-31']],
    ['add_days(founded, growth * 1000) is known', [true, true, false, false]],
    [
      'round(year(contract_end) + quarter(contract_end) / 10 + month(contract_end) / 100, 2)',
      [2026.11, null, null, 9999.52],
    ],
    ['sqrt(growth)', [0.5, null, null, 1e150]],
    ['sqrt(0)', [0, 0, 0, 0]],
    ['ln(growth) is known', [true, false, false, true]],
    ['log10(revenue)', [Math.log10(1000.1), -1, null, 14]],
    ['exp(growth) is known', [true, true, false, false]],
    ['power(growth, 2)', [0.0625, 2.25, null, null]],
    ['power(growth, 0.5)', [0.5, null, null, 1e150]],
    ['power(0, -1)', [null, null, null, null]],
    ['power(-2, 3)', [-8, -8, -8, -8]],
    ['round(growth, 1)', [0.3, -1.5, null, 1e300]],
    ['round(2.5) + round(-2.5)', [0, 0, 0, 0]],
    ['round(revenue, 0)', [1000, 0, null, null]],
    ['greatest(revenue, floor(cost + revenue))', [1400, 0.1, null, '99999999999999.9900']],
    ['floor(revenue) + revenue', [2000.1, 0.1, null, null]],
    ['floor(growth) + ceil(growth)', [1, -3, null, 2e300]],
    ['sign(growth)', [1, -1, null, 1]],
    ['least(employees, 100, growth)', [0.25, -1.5, null, -9223372036854775808]],
    ['greatest(founded, 2000-01-01)', ['2024-02-29', '2000-01-01', null, '2000-01-01']],
    ['greatest(revenue, cost, 1)', [1000.1, 1, null, '99999999999999.9900']],
    ['known(employees, -1)', [12, 250, -1, -9223372036854775808]],
    ["if(active, 'yes', 'no')", ['yes', 'no', 'no', 'no']],
    ["if(active, 'yes')", ['yes', null, null, null]],
    ["case when growth > 1 then 'up' when growth < 0 then 'down' end", [null, 'down', null, 'up']],
    ['cagr(100, 121, 2)', [0.10000000000000009, 0.10000000000000009, 0.10000000000000009, 0.10000000000000009]],
    ['cagr(cost, revenue, 1) is unknown', [false, true, true, true]],
    ['money(employees) > 100', [false, true, null, null]],
    ['as_of() = 2025-12-31', [true, true, true, true]],
    ['unknown', [null, null, null, null]],
    ['section(industry)', ['J', 'A', null, 'J']],
    ['division(industry)', ['62', '01', null, 'J']],
    ['bankrupt = true', [false, null, null, true]],
  ])('%s', async (text, expected) => {
    const found = await values(text);
    expect(found.map((each) => (each === 0 ? 0 : each))).toEqual(expected);
  });
});

describe('three-valued logic', () => {
  const states = ['true', 'false', 'unknown'] as const;
  const value = { true: true, false: false, unknown: null } as const;
  const and = (a: boolean | null, b: boolean | null): boolean | null =>
    a === false || b === false ? false : a === null || b === null ? null : true;
  const not = (a: boolean | null): boolean | null => (a === null ? null : !a);

  it.each(states.flatMap((a) => states.map((b) => [a, b] as const)))('%s, %s', async (a, b) => {
    const [left, right] = [value[a], value[b]];
    expect(await values(`${a} and ${b}`)).toContainEqual(and(left, right));
    expect(await values(`${a} or ${b}`)).toContainEqual(not(and(not(left), not(right))));
    expect(await values(`not ${a}`)).toContainEqual(not(left));
    expect(await values(`if(${a}, 1, 0) = if(${b}, 1, 0)`)).toContainEqual((left === true) === (right === true));
  });
});
