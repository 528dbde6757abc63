import { expect, test } from 'vitest';
import { finished } from './ended.ts';
import { withServer } from './server.ts';

const day = 24 * 3600 * 1000;

test('a clock of the server that is put back, or forward, ends sessions and work in order', async () => {
  await withServer(async (server) => {
    const { as, clock } = server;
    const analyst = await as('analyst');
    const admin = await as('admin');
    const before = await finished(server, analyst, 'run', {});
    clock.now = new Date(clock.now.getTime() - 3 * day);
    // Still signed in, and what is asked now is done: nothing waits for a time that has been.
    const during = await finished(server, analyst, 'run', { why: 'put back' });
    expect([before.state, during.state]).toEqual(['done', 'done']);
    expect(during.ended !== null && during.started !== null && during.ended >= during.started).toBe(true);
    expect((await analyst('GET', '/api/overview')).json().run.as_of).toBe('2025-12-31');
    // The log is numbered as things came, whatever the clock said.
    const { deeds } = (await admin('GET', '/api/audit?limit=2')).json();
    expect(deeds.map((each: { at: string }) => each.at.slice(0, 10))).toEqual(['2026-01-12', '2026-01-15']);
    // Nobody is signed in for longer than twelve hours after it is right again.
    clock.now = new Date(clock.now.getTime() + 3 * day + 13 * 3600 * 1000);
    expect((await analyst('GET', '/api/overview')).statusCode).toBe(401);
  });
});
