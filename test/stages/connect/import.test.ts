import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { readCatalogue } from '../../../src/stages/connect/store/catalogue.ts';
import { withBench } from './fixture.ts';

const companies =
  'org_number,name,employees,Note\n923609016,Equinor ASA,21000,big\n914778271,Nel ASA,,\n964118191,Mowi ASA,11000,"fish, mostly"\n';

test('companies come in typed, with their keys, and a bad row is set aside with its line', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('register.csv', `${companies}"810202572","Two\nlines AS",many,x\n`);
    const result = await take({ read: 'register.csv', as: 'companies' });
    expect(result.tables).toEqual([
      {
        table: 'companies__register',
        rows_read: 4,
        rows_loaded: 3,
        rows_rejected: 1,
        rows_repeated: 0,
        rows_replaced: 0,
        rows_unlinked: 0,
      },
    ]);
    expect(result.problems[0]).toMatchObject({ column: 'employees', code: 'import/bad-value', count: 1 });
    expect(result.problems[0]?.examples[0]).toMatchObject({
      row: 4,
      line: 5,
      value: 'many',
      raw: '"810202572","Two\nlines AS",many,x',
    });
    expect(
      await workspace.engine.rows(
        sql`SELECT org_number, name, employees, note, _record, _from, _to, _row FROM data.companies__register ORDER BY _row`,
      ),
    ).toEqual([
      {
        org_number: '923609016',
        name: 'Equinor ASA',
        employees: 21000,
        note: 'big',
        _record: '923609016',
        _from: '2025-01-01',
        _to: null,
        _row: 1,
      },
      {
        org_number: '914778271',
        name: 'Nel ASA',
        employees: null,
        note: null,
        _record: '914778271',
        _from: '2025-01-01',
        _to: null,
        _row: 2,
      },
      {
        org_number: '964118191',
        name: 'Mowi ASA',
        employees: 11000,
        note: 'fish, mostly',
        _record: '964118191',
        _from: '2025-01-01',
        _to: null,
        _row: 3,
      },
    ]);
    const spine = await workspace.engine.rows(sql`SELECT count(*) AS n, count(DISTINCT id) AS ids FROM data.company`);
    expect(spine).toEqual([{ n: 3, ids: 3 }]);
    const catalogue = await readCatalogue(workspace.engine);
    expect(
      catalogue.companies.map((source) => [
        source.source,
        source.repeats,
        source.versions,
        source.columns.map((column) => column.name),
      ]),
    ).toEqual([['register', false, false, ['org_number', 'name', 'employees', 'note', 'employee_class']]]);
  }));

test('the same file changes nothing; a newer one closes what changed and keeps what it leaves out', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('register.csv', companies);
    await take({ read: 'register.csv', as: 'companies' });
    const before = await workspace.engine.rows(sql`SELECT * FROM data.companies__register`);
    expect((await take({ read: 'register.csv', as: 'companies' })).files[0]?.state).toBe('unchanged');
    expect(await workspace.engine.rows(sql`SELECT * FROM data.companies__register`)).toEqual(before);
    await write(
      'register.csv',
      'org_number,name,employees,Note\n923609016,Equinor ASA,22000,big\n914778271,Nel ASA,,\n999999999,Ny AS,3,new\n',
    );
    const newer = await take({ read: 'register.csv', as: 'companies' }, { observed: '2025-06-01' });
    expect(newer.files[0]?.records).toEqual({ new: 1, changed: 1, same: 1, missing: 1 });
    expect(
      await workspace.engine.rows(
        sql`SELECT _record, employees, _from, _to FROM data.companies__register ORDER BY _record, _from`,
      ),
    ).toEqual([
      { _record: '914778271', employees: null, _from: '2025-01-01', _to: null },
      { _record: '923609016', employees: 21000, _from: '2025-01-01', _to: '2025-06-01' },
      { _record: '923609016', employees: 22000, _from: '2025-06-01', _to: null },
      { _record: '964118191', employees: 11000, _from: '2025-01-01', _to: null },
      { _record: '999999999', employees: 3, _from: '2025-06-01', _to: null },
    ]);
    expect((await readCatalogue(workspace.engine)).companies[0]?.versions).toBe(true);
  }));

test('two sources meet in one company by organisation number, then by domain', () =>
  withBench(async ({ workspace, write, take }) => {
    await write(
      'register.csv',
      'org_number,name,website\n923609016,Equinor ASA,https://www.equinor.com/no\n914778271,Nel ASA,nelhydrogen.com\n',
    );
    await write(
      'crm.csv',
      'id,name,org_number,domain\n17,Equinor,NO 923 609 016 MVA,\n18,Nel,,www.nelhydrogen.com\n19,Ola,,gmail.com\n',
    );
    await take({ read: 'register.csv', as: 'companies' });
    await take({ read: 'crm.csv', as: 'companies' });
    const rows = await workspace.engine.rows(
      sql`SELECT c._record, r.name FROM data.companies__crm c LEFT JOIN data.companies__register r USING (_company) ORDER BY 1`,
    );
    expect(rows).toEqual([
      { _record: '17', name: 'Equinor ASA' },
      { _record: '18', name: 'Nel ASA' },
      { _record: '19', name: null },
    ]);
    expect(await workspace.engine.rows(sql`SELECT count(*) AS n FROM data.company`)).toEqual([{ n: 3 }]);
  }));

test('orders find their companies, wait for those that are not there yet, and are replaced with their file', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('crm.csv', 'id,name\n001,Alfa\n2,Beta\n');
    await take({ read: 'crm.csv', as: 'companies' });
    await write(
      'orders.csv',
      'kunde;dato;belop;vare\n001;31.12.2024;1 200,50;A\n2;01.01.2025;-10,00;B\n3;02.01.2025;5,00;B\n',
    );
    const source = {
      read: 'orders.csv',
      as: 'orders',
      map: { company: { column: 'kunde' }, at: { column: 'dato' }, amount: { column: 'belop' } },
    };
    const first = await take(source);
    expect(first.tables[0]).toMatchObject({ table: 'orders', rows_loaded: 3, rows_unlinked: 1 });
    expect(first.unlinked).toEqual([{ table: 'orders', reference: '3', rows: 1, amount: 5 }]);
    const read = (): Promise<unknown> =>
      workspace.engine.rows(
        sql`SELECT _record, _ref, "at", amount, vare FROM data.orders o LEFT JOIN data.companies__crm c USING (_company) ORDER BY "at"`,
      );
    expect(await read()).toEqual([
      { _record: '001', _ref: null, at: '2024-12-31', amount: 1200.5, vare: 'A' },
      { _record: '2', _ref: null, at: '2025-01-01', amount: -10, vare: 'B' },
      { _record: null, _ref: '3', at: '2025-01-02', amount: 5, vare: 'B' },
    ]);
    await write('crm.csv', 'id,name\n001,Alfa\n2,Beta\n3,Gamma\n');
    await take({ read: 'crm.csv', as: 'companies' });
    expect(await workspace.engine.rows(sql`SELECT count(*) AS n FROM data.orders WHERE _company IS NULL`)).toEqual([
      { n: 0 },
    ]);
    await write('orders.csv', 'kunde;dato;belop;vare\n001;31.12.2024;1 300,50;A\n');
    expect((await take(source)).tables[0]).toMatchObject({ rows_loaded: 1, rows_replaced: 3 });
    expect(await read()).toEqual([{ _record: '001', _ref: null, at: '2024-12-31', amount: 1300.5, vare: 'A' }]);
    expect((await readCatalogue(workspace.engine)).tables[0]).toMatchObject({
      name: 'orders',
      linked: true,
      at: { column: 'at', type: 'date' },
    });
  }));
