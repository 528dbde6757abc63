import { describe, expect, test } from 'vitest';
import { verbatim } from '../../../../src/engine/raw.ts';
import { withBench, type Bench } from '../fixture.ts';

const rows = (bench: Bench, text: string) => bench.workspace.engine.rows(verbatim(text));
const orders = {
  read: 'orders.csv',
  as: 'orders',
  map: { company: { column: 'customer' } },
  companyBy: ['id'],
  unknownCompanies: 'add',
} as const;

describe('companies that rows name and no source holds', () => {
  test('order lines alone make them, each from its first order on; the same file again changes nothing', () =>
    withBench(async (bench) => {
      await bench.write(
        'orders.csv',
        'customer,at,amount\nA1,2024-03-01,10\nA1,2024-01-15,5\nB2,2024-02-01,7\n,2024-02-02,1',
      );
      const first = await bench.take(orders);
      expect(first.files).toMatchObject([{ rows_loaded: 4, rows_unlinked: 1, companies_added: 2 }]);
      expect(
        await rows(
          bench,
          'SELECT _record, name, CAST(_from AS VARCHAR) AS since FROM data.companies__orders ORDER BY 1',
        ),
      ).toEqual([
        { _record: 'A1', name: 'A1', since: '2024-01-15' },
        { _record: 'B2', name: 'B2', since: '2024-02-01' },
      ]);
      expect(await rows(bench, 'SELECT count(*) AS n FROM data.company')).toEqual([{ n: 2 }]);
      expect((await bench.take(orders)).files).toMatchObject([{ state: 'unchanged' }]);
      await bench.write('orders.csv', 'customer,at,amount\nA1,2023-12-31,10\nB2,2024-02-01,7\nC3,2024-02-03,1');
      expect((await bench.take(orders)).files).toMatchObject([
        { rows_replaced: 4, rows_unlinked: 0, companies_added: 1 },
      ]);
      expect(
        await rows(bench, `SELECT CAST(_from AS VARCHAR) AS since FROM data.companies__orders WHERE _record = 'A1'`),
      ).toEqual([{ since: '2023-12-31' }]);
      expect(await rows(bench, 'SELECT count(*) AS n, count(DISTINCT id) AS ids FROM data.company')).toEqual([
        { n: 3, ids: 3 },
      ]);
    }));

  test('without the word they wait', () =>
    withBench(async (bench) => {
      await bench.write('orders.csv', 'customer,at,amount\nA1,2024-03-01,10');
      const { unknownCompanies: _, ...waiting } = orders;
      expect((await bench.take(waiting)).files).toMatchObject([{ rows_unlinked: 1 }]);
      expect(await rows(bench, 'SELECT count(*) AS n FROM data.company')).toEqual([{ n: 0 }]);
    }));

  test('rows that name one company by number and by name meet in it', () =>
    withBench(async (bench) => {
      await bench.write(
        'orders.csv',
        'no,who,at,amount\n7,Alfa AS,2024-03-01,10\n,ALFA,2024-03-02,10\n8,Beta,2024-03-03,1',
      );
      const named = {
        ...orders,
        map: { company: { column: 'no' }, company_name: { column: 'who' } },
        companyBy: ['id', 'name'],
      };
      expect((await bench.take(named)).files).toMatchObject([{ rows_unlinked: 0, companies_added: 2 }]);
      expect(await rows(bench, 'SELECT _company, count(*) AS n FROM data.orders GROUP BY 1 ORDER BY 1')).toEqual([
        { _company: 1, n: 2 },
        { _company: 2, n: 1 },
      ]);
    }));

  test('a file of company records that comes later takes them over', () =>
    withBench(async (bench) => {
      await bench.write('orders.csv', 'customer,at,amount\nA1,2024-03-01,10\nB2,2024-03-01,10');
      await bench.take(orders);
      await bench.write('crm.csv', 'id,name\nA1,Alfa\nZ9,Zeta');
      await bench.take({ read: 'crm.csv', as: 'companies' });
      expect(await rows(bench, 'SELECT _record, _company FROM data.companies__crm ORDER BY 1')).toEqual([
        { _record: 'A1', _company: 1 },
        { _record: 'Z9', _company: 3 },
      ]);
      expect(await rows(bench, 'SELECT count(*) AS n FROM data.company')).toEqual([{ n: 3 }]);
    }));

  test('contacts that waited find companies orders make', () =>
    withBench(async (bench) => {
      await bench.write('people.csv', 'customer,name,email\nA1,Kari,kari@alfa.no');
      const people = {
        read: 'people.csv',
        as: 'contacts',
        map: { company: { column: 'customer' } },
        companyBy: ['id'],
      };
      expect((await bench.take(people)).files).toMatchObject([{ rows_unlinked: 1 }]);
      await bench.write('orders.csv', 'customer,at,amount\nA1,2024-03-01,10');
      await bench.take(orders);
      expect(await rows(bench, 'SELECT _company FROM data.contacts')).toEqual([{ _company: 1 }]);
    }));

  test('a dry run makes none', () =>
    withBench(async (bench) => {
      await bench.write('orders.csv', 'customer,at,amount\nA1,2024-03-01,10');
      expect((await bench.take(orders, { dryRun: true })).files).toMatchObject([
        { state: 'dry-run', companies_added: 1 },
      ]);
      expect(await rows(bench, 'SELECT count(*) AS n FROM data.company')).toEqual([{ n: 0 }]);
      expect(
        await rows(bench, `SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'companies__orders'`),
      ).toEqual([{ n: 0 }]);
    }));
});

describe('a column that is a product', () => {
  test('quantity times unit price, exact; a row that lacks one of them has no amount', () =>
    withBench(async (bench) => {
      await bench.write(
        'lines.csv',
        'at;qty;price\n2024-01-01;3;0,10\n2024-01-02;-2;1 234,50\n2024-01-03;4;\n2024-01-04;;2,00',
      );
      const result = await bench.take({
        read: 'lines.csv',
        as: 'orders',
        map: { amount: { column: 'qty', times: 'price' } },
      });
      expect(result.files).toMatchObject([{ rows_loaded: 4, rows_rejected: 0 }]);
      expect(await rows(bench, 'SELECT CAST(amount AS VARCHAR) AS amount FROM data.orders ORDER BY "at"')).toEqual([
        { amount: '0.3000' },
        { amount: '-2469.0000' },
        { amount: null },
        { amount: null },
      ]);
    }));

  test('a number: turnover in thousands', () =>
    withBench(async (bench) => {
      await bench.write('firms.csv', 'name,Turnover (1000 NOK)\nAlfa,1250\nBeta,n/a\nGamma,12.5');
      await bench.take({
        read: 'firms.csv',
        as: 'companies',
        map: { revenue: { column: 'Turnover (1000 NOK)', times: '1000' } },
      });
      expect(
        await rows(bench, 'SELECT CAST(revenue AS VARCHAR) AS revenue FROM data.companies__firms ORDER BY name'),
      ).toEqual([{ revenue: '1250000.0000' }, { revenue: null }, { revenue: '12500.0000' }]);
    }));

  test('what is no number is a bad value of both', () =>
    withBench(async (bench) => {
      await bench.write('lines.csv', 'at,qty,price\n2024-01-01,3,free\n2024-01-02,2,5');
      const result = await bench.take({
        read: 'lines.csv',
        as: 'orders',
        others: 'drop',
        map: { at: { column: 'at' }, amount: { column: 'qty', times: 'price' } },
      });
      expect(result.problems).toMatchObject([{ column: 'qty × price', examples: [{ line: 2, value: '3 × free' }] }]);
    }));

  test('a second factor the file lacks is said', () =>
    withBench(async (bench) => {
      await bench.write('lines.csv', 'at,qty,price\n2024-01-01,3,1');
      await expect(
        bench.take({ read: 'lines.csv', as: 'orders', map: { amount: { column: 'qty', times: 'prise' } } }),
      ).rejects.toThrow(/import\/column-missing.*prise.*price/);
    }));
});
