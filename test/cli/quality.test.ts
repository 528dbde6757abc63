import { expect, test } from 'vitest';
import { qualityAnswer } from '../../src/contract/data/quality.ts';
import { rowsAnswer } from '../../src/contract/data/tables.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Gaps
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders, company_by: id, map: {company: customer}}
variables:
  revenue: sum(orders.amount)
  size: {bands: employees, cuts: [10], names: [Small, Large]}
turnover: revenue
schemes:
  main:
    - {segment: Large, when: size = 'Large'}
    - {segment: Rest}
`;

test('it tells what is unknown, what that costs, who could fill it in, and what was set aside', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write(
      'companies.csv',
      'id,name,employees,owner\nc1,One AS,5,Kari\nc2,Two AS,,Kari\nc3,Three AS,,Ola\nc4,One AS,40,Ola\n',
    );
    await write(
      'orders.csv',
      'order_id,customer,at,amount\n1,c2,2025-02-01,100\n2,c3,2025-02-01,900\n3,c9,2025-02-01,7\n4,c1,yesterday,5\n5,c1,2025-03-01,5\n',
    );
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    expect((await at('run')).exit).toBe(0);
    const answer = qualityAnswer.parse(JSON.parse((await at('quality', '--json')).out));
    expect(answer.sources).toMatchObject([
      { source: 'companies', rows: 4, rejected: 0, unlinked: null },
      { source: 'orders', rows: 5, rejected: 1, unlinked: 1 },
    ]);
    expect(answer.columns[0]).toMatchObject({ table: 'companies', column: 'employees', rows: 4, filled: 2 });
    expect(answer.variables).toMatchObject([
      { name: 'employees', attribute: true, known: 2, companies: 4, schemes: ['main'] },
      { name: 'size', attribute: false, known: 2 },
    ]);
    expect(answer.duplicates).toMatchObject([{ by: 'name', values: 1, companies: 2 }]);
    expect(answer.owners).toMatchObject([
      { owner: 'Kari', companies: 2, complete: 1, gaps: 1 },
      { owner: 'Ola', companies: 2, complete: 1, gaps: 1, turnover: 900 },
    ]);
    expect(answer.cost).toMatchObject([{ scheme: 'main', companies: 4, undecided: 2 }]);
    expect(answer.todo.map(({ name, missing }) => [name, missing])).toEqual([
      ['Three AS', ['Employees']],
      ['Two AS', ['Employees']],
    ]);
    const own = qualityAnswer.parse(JSON.parse((await at('quality', '--owner', 'Kari', '--json')).out));
    expect(own.todo.map(({ name }) => name)).toEqual(['Two AS']);
    const told = (await at('quality')).out;
    expect(told).toContain('2 companies have something to fill in; the largest first');
    expect(told).toContain('2 companies share 1 value of name');
  });
});

test('rows are shown as they are stored: sorted, narrowed, a page at a time', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', 'id,name,employees,owner\nc1,One AS,5,Kari\nc2,Two AS,9,Ola\n');
    await write(
      'orders.csv',
      'order_id,customer,at,amount\n1,c2,2025-02-01,100\n2,c1,2025-02-01,900\n3,c9,2025-02-01,7\n',
    );
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    await at('import');
    const read = async (...more: readonly string[]) =>
      rowsAnswer.parse(JSON.parse((await at('rows', 'orders', '--json', ...more)).out));
    expect((await read('--order', '-amount', '--limit', '2')).rows.map(({ values }) => values['amount'])).toEqual([
      900, 100,
    ]);
    expect(await read('--unlinked')).toMatchObject({ total: 1, rows: [{ company: null, values: { order_id: '3' } }] });
    expect(await read('--contains', 'order_id=2')).toMatchObject({ total: 1 });
    expect((await at('rows')).out).toContain('companies/companies');
    expect((await at('rows', 'orders', '--order', 'amout')).err).toContain("'amount'");
    expect((await at('rows', 'order')).exit).toBe(1);
  });
});
