import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { withBench } from './fixture.ts';

test('spellings the model lists are put right, in any case, and others stay', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('accounts.csv', 'account,sector\nAcme,technolgy\nBetas,Technolgy\nCodehow,medical\nDelta,\n');
    await write(
      'pipeline.csv',
      'id,account,product,stage\n1,Acme Inc,GTXPro,Won\n2,Codehow,GTX Pro,Engaging\n3,Acme,MG,lost\n',
    );
    await take({
      read: 'accounts.csv',
      as: 'companies',
      map: { name: { column: 'account' }, line: { column: 'sector', values: { technolgy: 'technology' } } },
    });
    const { problems } = await take({
      read: 'pipeline.csv',
      as: 'deals',
      companyBy: ['name'],
      map: {
        deal_id: { column: 'id' },
        company: { column: 'account', values: { 'acme inc': 'Acme' } },
        product: { column: 'product', values: { GTXPro: 'GTX Pro' } },
        status: { column: 'stage' },
      },
    });
    expect(problems).toEqual([]);
    const lines = await workspace.engine.rows(sql`SELECT line FROM data.companies__accounts ORDER BY _row`);
    expect(lines.map((each) => each['line'])).toEqual(['technology', 'technology', 'medical', null]);
    expect(await workspace.engine.rows(sql`SELECT _company, product, status FROM data.deals ORDER BY _row`)).toEqual([
      { _company: 1, product: 'GTX Pro', status: 'won' },
      { _company: 3, product: 'GTX Pro', status: 'open' },
      { _company: 1, product: 'MG', status: 'lost' },
    ]);
  }));

test('companies without any identifier are known by their number in the file, when the model says so', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('customers.csv', 'Channel,Fresh\n2,100\n1,200\n2,100\n');
    await expect(take({ read: 'customers.csv', as: 'companies' })).rejects.toThrow(/company_by: row/);
    const { tables } = await take({ read: 'customers.csv', as: 'companies', companyBy: ['row'] });
    expect(tables).toMatchObject([{ rows_loaded: 3, rows_rejected: 0 }]);
    await write('customers.csv', 'Channel,Fresh\n2,100\n1,300\n2,100\n');
    await take({ read: 'customers.csv', as: 'companies', companyBy: ['row'] }, { observed: '2025-02-01' });
    const rows = await workspace.engine.rows(
      sql`SELECT _company, _record, fresh, _to IS NULL AS now FROM data.companies__customers ORDER BY _row, _from`,
    );
    expect(rows).toEqual([
      { _company: 1, _record: 'row 1', fresh: 100, now: true },
      { _company: 2, _record: 'row 2', fresh: 200, now: false },
      { _company: 2, _record: 'row 2', fresh: 300, now: true },
      { _company: 3, _record: 'row 3', fresh: 100, now: true },
    ]);
  }));

test('rows without a date are kept, and it is said that no rule sees them', () =>
  withBench(async ({ write, take }) => {
    await write('accounts.csv', 'id,name\n1,Acme\n');
    await write('pipeline.csv', 'deal_id,company,opened_at,amount\n1,1,2025-01-31,5\n2,1,,7\n3,1,,9\n');
    await take({ read: 'accounts.csv', as: 'companies' });
    const { diagnostics, tables } = await take({ read: 'pipeline.csv', as: 'deals', companyBy: ['id'] });
    expect(tables).toMatchObject([{ rows_loaded: 3, rows_rejected: 0 }]);
    expect(diagnostics.map((each) => each.code)).toEqual(['import/undated-rows']);
    expect(diagnostics[0]?.message).toMatch(/^2 rows of deals have no date in opened_at/);
  }));

test('yes and no are read at once where every row says so plainly, else row by row', () =>
  withBench(async ({ workspace, write, take }) => {
    const rows = Array.from({ length: 1500 }, (_, i) => `${i},n${i},${i % 2 === 0},${i === 1400 ? 'ja' : i % 3 === 0}`);
    await write('a.csv', `id,name,plain,late\n${rows.join('\n')}\n1500,x,,kanskje\n`);
    const map = { plain: { column: 'plain', type: 'boolean' }, late: { column: 'late', type: 'boolean' } };
    const { tables, problems } = await take({ read: 'a.csv', as: 'companies', map });
    expect(tables).toMatchObject([{ rows_loaded: 1500, rows_rejected: 1 }]);
    expect(problems.map((each) => [each.column, each.examples[0]?.value])).toEqual([['late', 'kanskje']]);
    expect(
      await workspace.engine.rows(
        sql`SELECT count(*) FILTER (plain) AS plain, count(*) FILTER (late) AS late FROM data.companies__a`,
      ),
    ).toEqual([{ plain: 750, late: 501 }]);
  }));
