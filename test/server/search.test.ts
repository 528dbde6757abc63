import { expect, test } from 'vitest';
import { withServer } from './server.ts';

const names = async (answer: Promise<{ json: () => { companies: { name: string }[] } }>): Promise<string[]> =>
  (await answer).json().companies.map((each) => each.name);

test('a company is found by a part of its name without its accents, by number however it is spaced, and by id', async () => {
  await withServer(async ({ as, bench, house }) => {
    await bench.write(
      'companies.csv',
      'id,name,org_number,domain,employees,owner\n' +
        'k1,Blåbær & Sønner AS,974760673,blaabaer.no,5,Kari\nk2,Nye Blåbær AS,,,7,Ola\nk3,Fjellblåbæra Drift AS,,,9,Ola\n',
      '2025-02-01',
    );
    await house.jobs.ask('run', {}, 'test');
    const call = await as('viewer');
    await expect
      .poll(async () => names(call('GET', '/api/search?text=blabaer')), { timeout: 30_000 })
      .toEqual(['Blåbær & Sønner AS', 'Nye Blåbær AS', 'Fjellblåbæra Drift AS']);
    expect(await names(call('GET', '/api/search?text=BL%C3%85B%C3%86R&limit=1'))).toEqual(['Blåbær & Sønner AS']);
    expect(await names(call('GET', '/api/search?text=974%20760%20673'))).toEqual(['Blåbær & Sønner AS']);
    expect(await names(call('GET', '/api/search?text=blaabaer.no'))).toEqual(['Blåbær & Sønner AS']);
    expect(await names(call('GET', '/api/search?text=k3'))).toEqual(['Fjellblåbæra Drift AS']);
    expect(await names(call('GET', '/api/search?text=%25'))).toEqual([]);
    expect(await names(call('GET', '/api/search?text=%20'))).toEqual([]);
  });
});

test('an account manager finds companies of his own', async () => {
  await withServer(async ({ as }) => {
    const kari = await as('account-manager', 'Kari');
    const found = await names(kari('GET', '/api/search?text=company&limit=50'));
    expect(found).toHaveLength(6);
    expect(found).toContain('Company 2');
    expect(await names(kari('GET', '/api/search?text=company%201'))).toEqual(['Company 10']);
  });
});

test('what has come since is found, and the table before it is gone', async () => {
  await withServer(async ({ as, bench, house }) => {
    const call = await as('viewer');
    expect(await names(call('GET', '/api/search?text=new%20one'))).toEqual([]);
    await bench.write('companies.csv', 'id,name,employees,owner\nc99,New One,3,Kari\n', '2025-02-01');
    await house.jobs.ask('run', {}, 'test');
    await expect
      .poll(async () => names(call('GET', '/api/search?text=new%20one')), { timeout: 30_000 })
      .toEqual(['New One']);
    const [row] = await house.workspace.engine.rows({
      text: "SELECT count(*) AS tables FROM duckdb_tables() WHERE starts_with(table_name, 'search@')",
      parameters: [],
    });
    expect(row?.['tables']).toBe(1);
  });
});
