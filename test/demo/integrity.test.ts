import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMarket, type MadeMarket } from './market-files.ts';

const asOf = '2025-09-30';
let market: MadeMarket;
beforeAll(async () => {
  market = await makeMarket({ companies: 4000, seed: 11, asOf });
});
afterAll(() => market.remove());

const readers: Readonly<Record<string, string>> = { csv: 'read_csv', parquet: 'read_parquet' };
const read = (file: string): string => `${readers[file.split('.').at(-1) ?? ''] ?? ''}('${file}')`;
const text = (file: string): string => `read_csv('${file}', all_varchar = true)`;

describe('every file', () => {
  it('has the rows the summary says, and its number of them', async () => {
    expect(market.summary.files.length).toBe(17);
    for (const { path, rows } of market.summary.files) {
      expect(rows, path).toBeGreaterThan(0);
      expect(await market.number(`SELECT count(*) FROM ${read(path)}`), path).toBe(rows);
    }
  });

  it('holds nothing dated after the day the market is seen at', async () => {
    for (const { path } of market.summary.files) {
      const columns = await market.ask(`DESCRIBE FROM ${read(path)}`);
      const dated = columns.filter((row) => /^(DATE|TIMESTAMP)/.test(String(row['column_type'])));
      for (const row of dated) {
        const latest = await market.ask(
          `SELECT max("${String(row['column_name'])}")::DATE::VARCHAR AS latest FROM ${read(path)}`,
        );
        expect(String(latest[0]?.['latest']) <= asOf, `${path} ${String(row['column_name'])}`).toBe(true);
      }
    }
  });

  it('names only companies that are in the register', async () => {
    const files = [
      'orders.parquet',
      'financials.parquet',
      'events.parquet',
      'hours.csv',
      'survey.csv',
      'assessments.csv',
      'signals.csv',
      'technologies.csv',
      'key_accounts.csv',
    ];
    for (const file of files) {
      const strangers = `SELECT count(*) FROM ${read(file)} WHERE org_number::VARCHAR NOT IN (SELECT organisasjonsnummer FROM ${text('register.csv')})`;
      expect(await market.number(strangers), file).toBe(0);
    }
    const owners = `SELECT count(*) FROM ${text('ownership.csv')} WHERE owner_org_number NOT IN (SELECT organisasjonsnummer FROM ${text('register.csv')})
      OR owned_org_number NOT IN (SELECT organisasjonsnummer FROM ${text('register.csv')}) OR owner_org_number = owned_org_number`;
    expect(await market.number(owners)).toBe(0);
  });

  it('refers to records, products, people and managers that exist', async () => {
    const records = `(SELECT "Record ID" FROM ${text('crm_companies.csv')})`;
    const dangling = [
      `SELECT count(*) FROM ${text('crm_contacts.csv')} WHERE "Associated Company IDs" NOT IN ${records}`,
      `SELECT count(*) FROM ${text('crm_deals.csv')} WHERE "Associated Company IDs" NOT IN ${records}`,
      `SELECT count(*) FROM 'orders.parquet' WHERE crm_company_id NOT IN ${records}`,
      `SELECT count(*) FROM 'orders.parquet' WHERE product NOT IN (SELECT product_id FROM 'products.csv')`,
      `SELECT count(*) FROM 'events.parquet' WHERE contact_id IS NOT NULL AND contact_id NOT IN (SELECT "Record ID" FROM 'crm_contacts.csv')`,
      `SELECT count(*) FROM 'survey.csv' WHERE contact_id NOT IN (SELECT "Record ID" FROM 'crm_contacts.csv')`,
      `SELECT count(*) FROM 'hours.csv' WHERE manager_id NOT IN (SELECT manager_id FROM 'account_managers.csv')`,
    ];
    for (const question of dangling) expect(await market.number(question), question).toBe(0);
  });

  it('has keys that come once', async () => {
    const keys = [
      ['orders.parquet', '(order_id, line)'],
      ['events.parquet', 'event_id'],
      ['crm_companies.csv', '"Record ID"'],
      ['crm_contacts.csv', '"Record ID"'],
      ['crm_deals.csv', '"Record ID"'],
      ['financials.parquet', '(org_number, year)'],
    ] as const;
    for (const [file, key] of keys)
      expect(await market.number(`SELECT count(*) - count(DISTINCT ${key}) FROM ${read(file)}`), file).toBe(0);
  });
});

describe('accounts', () => {
  it('add up, and are missing until they are published', async () => {
    expect(
      await market.number(
        `SELECT count(*) FROM 'financials.parquet' WHERE assets <> equity + liabilities OR current_assets > assets OR published <= period_end`,
      ),
    ).toBe(0);
    const perYear = await market.ask(
      `SELECT year, count(*) AS n FROM 'financials.parquet' GROUP BY year ORDER BY year`,
    );
    expect(perYear.map((row) => Number(row['year']))).toEqual([2020, 2021, 2022, 2023, 2024]);
  });
});

describe('events', () => {
  it('come from all ten sources, sorted by company and time', async () => {
    expect(await market.number(`SELECT count(DISTINCT source) FROM 'events.parquet'`)).toBe(10);
    const unsorted = `SELECT count(*) FROM (SELECT (org_number, "at") AS here, lag((org_number, "at")) OVER () AS before FROM 'events.parquet') WHERE before > here`;
    expect(await market.number(unsorted)).toBe(0);
  });
});
