import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMarket, type MadeMarket } from './market-files.ts';

let market: MadeMarket;
beforeAll(async () => {
  market = await makeMarket({ companies: 20_000, seed: 1 });
});
afterAll(() => market.remove());

const truth = `'truth/companies.parquet'`;
const crm = `read_csv('crm_companies.csv', all_varchar = true)`;

/** Share of a column's variance that lies between the needs classes (eta squared of a one-way analysis of variance). */
const between = (rows: string, column: string): Promise<number> =>
  market.number(`WITH r AS (SELECT needs, ${column}::DOUBLE AS x FROM ${rows} WHERE ${column} IS NOT NULL),
    g AS (SELECT needs, count(*) AS n, avg(x) AS mean FROM r GROUP BY needs)
    SELECT (SELECT sum(n * pow(mean - (SELECT avg(x) FROM r), 2)) FROM g) / (SELECT sum(pow(x - (SELECT avg(x) FROM r), 2)) FROM r)`);

describe('who is known', () => {
  it('is a tenth as customers, each of whom has ordered, and eight hundredths as prospects', async () => {
    const roles = await market.ask(`SELECT role, count(*)::INTEGER AS n FROM ${truth} GROUP BY role ORDER BY role`);
    expect(roles).toEqual([
      { role: 'customer', n: 2000 },
      { role: 'none', n: 16_400 },
      { role: 'prospect', n: 1600 },
    ]);
    const ordering = `SELECT count(*) FROM (SELECT DISTINCT org_number FROM 'orders.parquet') SEMI JOIN (SELECT org_number FROM ${truth} WHERE role = 'customer') USING (org_number)`;
    expect(await market.number(ordering)).toBe(2000);
    expect(await market.number(`SELECT count(DISTINCT org_number) FROM 'orders.parquet'`)).toBe(2000);
  });

  it('includes customers that left, and some that came back', async () => {
    const left = await market.number(
      `SELECT avg((left_on IS NOT NULL)::INTEGER) FROM ${truth} WHERE role = 'customer'`,
    );
    expect(left).toBeGreaterThan(0.2);
    expect(left).toBeLessThan(0.6);
    expect(await market.number(`SELECT count(came_back_on) FROM ${truth}`)).toBeGreaterThan(60);
    const afterwards = `SELECT count(*) FROM 'orders.parquet' AS o JOIN ${truth} AS t USING (org_number) WHERE left_on IS NOT NULL AND came_back_on IS NULL AND order_date > left_on + 2`;
    expect(await market.number(afterwards)).toBe(0);
  });

  it('brings turnover that a few hold most of', async () => {
    const share =
      await market.number(`WITH c AS (SELECT org_number, sum(amount) AS a FROM 'orders.parquet' GROUP BY 1), r AS (SELECT a, percent_rank() OVER (ORDER BY a DESC) AS p FROM c)
      SELECT sum(a) FILTER (p < 0.2) / sum(a) FROM r`);
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.92);
  });
});

describe('dirt', () => {
  it('is where the truth says, and nowhere else', async () => {
    const missing = `SELECT count(*) FROM ${crm} WHERE "Organisation number" IS NULL`;
    const told = `SELECT count(*) FROM 'truth/dirt.parquet' WHERE "column" = 'Organisation number' AND kind = 'missing'`;
    expect(await market.number(missing)).toBe(await market.number(told));
    const right = `SELECT count(*) FROM ${crm} AS c JOIN 'truth/records.parquet' AS r ON r.crm_company_id = c."Record ID"
      WHERE replace(c."Organisation number", ' ', '') <> r.org_number`;
    expect(await market.number(right)).toBe(
      await market.number(
        `SELECT count(*) FROM 'truth/dirt.parquet' WHERE "column" = 'Organisation number' AND kind = 'wrong'`,
      ),
    );
    const text = `SELECT count(*) FROM ${crm} WHERE "Number of Employees" IS NOT NULL AND TRY_CAST("Number of Employees" AS INTEGER) IS NULL`;
    expect(await market.number(text)).toBe(
      await market.number(`SELECT count(*) FROM 'truth/dirt.parquet' WHERE kind = 'not a number'`),
    );
    expect(await market.number(text)).toBeGreaterThan(0);
  });

  it('comes at the rates it is meant to', async () => {
    const rate = (column: string, kind: string): Promise<number> =>
      market.number(
        `SELECT count(*) / (SELECT count(*) FROM ${crm}) FROM 'truth/dirt.parquet' WHERE file = 'crm_companies.csv' AND "column" = '${column}' AND kind = '${kind}'`,
      );
    expect(await rate('Organisation number', 'missing')).toBeCloseTo(0.17, 1);
    expect(await rate('Number of Employees', 'missing')).toBeCloseTo(0.22, 1);
    expect(await rate('Number of Employees', 'stale')).toBeCloseTo(0.13, 1);
    expect(await rate('City', 'contradicts')).toBeCloseTo(0.05, 1);
    const duplicates = await market.number(
      `SELECT count(*) / 3600 FROM 'truth/duplicates.parquet' WHERE file = 'crm_companies.csv'`,
    );
    expect(duplicates).toBeCloseTo(0.06, 1);
  });
});

describe('needs', () => {
  it('show in the survey', async () => {
    const answers = `'survey.csv' AS s JOIN ${truth} AS t ON t.org_number = s.org_number::VARCHAR`;
    for (const item of ['low_price', 'compare_offers', 'advice', 'long_relation', 'one_supplier'])
      expect(await between(answers, item), item).toBeGreaterThan(0.3);
    expect(
      await market.number(
        `SELECT avg(reporting) FILTER (sophisticated) - avg(reporting) FILTER (NOT sophisticated) FROM ${answers}`,
      ),
    ).toBeGreaterThan(0.8);
  });

  it('show in what customers do', async () => {
    const bought = `(SELECT org_number, count(DISTINCT order_id) AS orders, sum(rebate) / sum(amount + rebate) AS rebate, avg((product LIKE 'a%')::INTEGER) AS services,
      (sum(amount) - sum(cost)) / sum(amount) AS gross FROM 'orders.parquet' WHERE quantity > 0 GROUP BY ALL) JOIN ${truth} USING (org_number)`;
    expect(await between(bought, 'rebate')).toBeGreaterThan(0.5);
    expect(await between(bought, 'gross')).toBeGreaterThan(0.15);
    expect(await between(bought, 'services')).toBeGreaterThan(0.1);
    expect(await between(bought, 'ln(orders)')).toBeGreaterThan(0.1);
    const leaving = await market.ask(
      `SELECT needs, avg((left_on IS NOT NULL)::INTEGER) AS share FROM ${truth} WHERE role = 'customer' GROUP BY needs ORDER BY share DESC`,
    );
    expect(leaving[0]?.['needs']).toBe('price seekers');
    const won =
      await market.ask(`SELECT needs, avg(("Deal Status" = 'won')::INTEGER) AS share FROM 'crm_deals.csv' JOIN 'truth/records.parquet' ON crm_company_id = "Associated Company IDs"::VARCHAR
      JOIN ${truth} USING (org_number) WHERE "Deal Status" <> 'open' GROUP BY needs ORDER BY share`);
    expect(won[0]?.['needs']).toBe('price seekers');
  });

  it('change fastest at 20 and 100 employees', async () => {
    const [row] =
      await market.ask(`SELECT avg(sophisticated::INTEGER) FILTER (employees BETWEEN 10 AND 19) AS below, avg(sophisticated::INTEGER) FILTER (employees BETWEEN 20 AND 39) AS above,
      avg(sophisticated::INTEGER) FILTER (employees BETWEEN 40 AND 99) AS between, avg(sophisticated::INTEGER) FILTER (employees >= 100) AS large FROM ${truth}`);
    const [below, above, middle, large] = ['below', 'above', 'between', 'large'].map((name) => Number(row?.[name]));
    expect((above ?? 0) - (below ?? 0)).toBeGreaterThan(0.2);
    expect((large ?? 0) - (middle ?? 0)).toBeGreaterThan(0.2);
    expect(Math.abs((middle ?? 0) - (above ?? 0))).toBeLessThan(0.15);
  });

  it('are served by habit: old acquaintances get more hours for what they buy', async () => {
    const hours = `SELECT sum(hours) / sum(spend) FROM (SELECT org_number::VARCHAR AS org_number, sum(hours) AS hours FROM 'hours.csv' GROUP BY 1)
      JOIN (SELECT org_number, sum(amount)::DOUBLE AS spend FROM 'orders.parquet' WHERE order_date > DATE '2024-06-30' GROUP BY 1) USING (org_number) JOIN ${truth} USING (org_number)
      WHERE left_on IS NULL AND customer_since`;
    expect(await market.number(`${hours} < DATE '2021-01-01'`)).toBeGreaterThan(
      1.2 * (await market.number(`${hours} BETWEEN DATE '2022-01-01' AND DATE '2024-06-30'`)),
    );
  });
});
