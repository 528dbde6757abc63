import { expect, test } from 'vitest';
import { runModel } from '../../src/pipeline/run/run.ts';
import { projectOf } from '../../src/server/house.ts';
import { withServer, type Call } from './server.ts';

const where = 'employees is known';
const ask = async (call: Call, body: object) =>
  (await call('POST', '/api/companies', { where, columns: ['employees', 'size'], ...body })).json();

test('companies come in the order asked for; categories by the order of their list', async () => {
  await withServer(async ({ as }) => {
    const viewer = await as('viewer');
    const up = await ask(viewer, { order: 'employees', limit: 3 });
    expect(up.companies.map((each: { name: string }) => each.name)).toEqual(['Company 0', 'Company 1', 'Company 2']);
    const down = await ask(viewer, { order: '-employees', limit: 2, offset: 1 });
    expect([down.total, down.companies.map((each: { name: string }) => each.name)]).toEqual([
      12,
      ['Company 10', 'Company 9'],
    ]);
    const sizes = await ask(viewer, { order: '-size' });
    expect(sizes.companies.map((each: { values: { size: string } }) => each.values.size)).toEqual([
      ...Array.from({ length: 5 }, () => 'Large'),
      ...Array.from({ length: 6 }, () => 'Middle'),
      'Small',
    ]);
    const wrong = await viewer('POST', '/api/companies', { where, order: '-employes' });
    expect([wrong.statusCode, wrong.json().diagnostics[0]]).toMatchObject([
      422,
      { code: 'ask/unknown-column', nearest: 'employees' },
    ]);
  });
});

test('a list leaves the house as it is looked at, without formulas, natural persons and the deleted', async () => {
  await withServer(async ({ as, bench, house }) => {
    await bench.write(
      'companies.csv',
      'id,name,employees,owner,sole_proprietor,deleted\na,=HYPERLINK(1),40,Kari,false,\nb,Solveig,3,Ola,true,\nc,Gone,9,Ola,false,2024-01-01\nd,"Nord, AS",7,,false,\n',
      '2025-02-01',
    );
    await runModel(await projectOf(house), { by: 'test' });
    const url = `/api/lists/companies?where=${encodeURIComponent('employees < 50')}&columns=main,employees&order=employees`;
    expect((await (await as('viewer'))('GET', url)).statusCode).toBe(403);
    const analyst = await as('analyst');
    const list = await analyst('GET', `${url}&to=csv`);
    const lines = list.body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('name,main,employees,Firmament id');
    const own = lines
      .filter((line) => /Nord|HYPER|Solveig|Gone/u.test(line))
      .map((line) => line.replace(/,[^,]*$/u, ''));
    expect(own).toEqual(['"Nord, AS",Rest,7', "'=HYPERLINK(1),Rest,40"]);
    expect(JSON.parse(String(list.headers['x-left-out']))).toEqual({ deleted: 1, sole_proprietors: 1 });
    const workbook = await analyst('GET', url);
    expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await analyst('GET', `${url}&to=pdf`)).statusCode).toBe(400);
  });
});

test('a question is kept, changed, exported, and forgotten; who may not export may only look', async () => {
  await withServer(async ({ as }) => {
    const analyst = await as('analyst');
    const viewer = await as('viewer');
    const made = await analyst('POST', '/api/lists', {
      name: 'Kari’s large',
      where: "owner = 'Kari' and employees > 50",
    });
    expect(made.statusCode).toBe(200);
    const list = made.json();
    expect(list).toMatchObject({ id: 'kari-s-large', by: 'User 1' });
    expect((await viewer('GET', '/api/lists')).json().lists.map((each: { name: string }) => each.name)).toEqual([
      'Kari’s large',
    ]);
    expect((await viewer('POST', '/api/lists', { name: 'Mine', where: 'employees > 1' })).statusCode).toBe(403);
    expect(
      (await analyst('POST', '/api/lists', { name: 'KARI’S large', where: 'employees > 1' })).json().diagnostics[0]
        .code,
    ).toBe('lists/taken');
    expect(
      (await analyst('POST', '/api/lists', { name: 'Wrong', where: 'employes > 1' })).json().diagnostics[0],
    ).toMatchObject({ nearest: 'employees' });
    const assignment = (await viewer('GET', '/api/lists/kari-s-large/assignment')).json();
    expect(assignment).toMatchObject({
      companies: 4,
      owners: [{ owner: 'Kari', companies: 4, capacity: null }],
      unassigned: 0,
    });
    const changed = await analyst('PUT', '/api/lists/kari-s-large', {
      name: 'Large',
      where: 'employees > 100',
      note: 'For Monday',
    });
    expect(changed.json()).toMatchObject({ id: 'kari-s-large', name: 'Large', note: 'For Monday' });
    const file = await analyst('GET', '/api/lists/kari-s-large/export?to=csv');
    expect(file.headers['content-disposition']).toContain('kari-s-large-csv.csv');
    expect(file.body.trimEnd().split('\r\n')).toHaveLength(6);
    expect((await viewer('GET', '/api/lists/kari-s-large/export')).statusCode).toBe(403);
    expect((await analyst('DELETE', '/api/lists/kari-s-large')).json()).toMatchObject({ name: 'Large' });
    expect((await analyst('DELETE', '/api/lists/kari-s-large')).statusCode).toBe(422);
  });
});
