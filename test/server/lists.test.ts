import { expect, test } from 'vitest';
import { runModel } from '../../src/pipeline/run.ts';
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
