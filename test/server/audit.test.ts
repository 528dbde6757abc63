import { expect, test } from 'vitest';
import { recordDeed } from '../../src/server/access/audit.ts';
import { withServer } from './server.ts';

test('the log is read a page at a time, to its end, searched, sorted, and taken out without formulas', async () => {
  await withServer(async ({ as, house }) => {
    const { engine } = house.workspace;
    await engine.run({
      text: `INSERT INTO server.audit SELECT range + 1, TIMESTAMP '2026-01-01' + to_seconds(range), 'user' || range % 7, 'POST /api/jobs', '/api/jobs', 200, '10.0.0.1'
        FROM range(2500)`,
      parameters: [],
    });
    const deed = { at: house.clock(), action: 'POST /api/users', on: '/api/users', status: 401, address: '10.0.0.2' };
    await recordDeed(engine, { ...deed, who: '=HYPERLINK("x")' });
    const admin = await as('admin');
    const newest = (await admin('GET', '/api/audit?limit=2')).json();
    expect([newest.total, newest.deeds.map((each: { number: number }) => each.number)]).toEqual([2501, [2501, 2500]]);
    const last = (await admin('GET', '/api/audit?limit=100&offset=2480')).json();
    expect(last.deeds).toHaveLength(21);
    expect(last.deeds.at(-1).number).toBe(1);
    const found = (await admin('GET', '/api/audit?text=API/USERS')).json();
    expect([found.total, found.deeds[0].status]).toEqual([1, 401]);
    const sorted = (await admin('GET', '/api/audit?order=who&limit=1&text=jobs')).json();
    expect([sorted.total, sorted.deeds[0]]).toMatchObject([2500, { who: 'user0', number: 2500 }]);
    expect((await admin('GET', '/api/audit?order=password')).statusCode).toBe(400);
    const file = await admin('GET', '/api/audit/export?text=users');
    expect(file.headers['content-disposition']).toContain('audit.csv');
    expect(file.body).toContain(`"'=HYPERLINK(""x"")"`);
    // Taking it out is a deed too.
    expect((await admin('GET', '/api/audit?limit=1')).json().deeds[0].action).toBe('GET /api/audit/export');
  });
});
