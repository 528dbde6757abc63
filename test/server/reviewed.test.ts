import fs from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changeUser, listUsers } from '../../src/server/access/users.ts';
import { createApp } from '../../src/server/app.ts';
import { routes } from '../../src/server/routes/index.ts';
import type { Route } from '../../src/server/routes/route.ts';
import { ended } from './ended.ts';
import { ownSite, withServer, type Call } from './server.ts';

/** Written here once more: calls that only ask, or keep what is the caller's own and no one else's yet. All others change something, and leave a line. */
const asking = new Set([
  'POST /api/count',
  'POST /api/count/parts',
  'POST /api/count/overlap',
  'POST /api/companies',
  'POST /api/my/companies',
  'POST /api/cutpoints',
  'POST /api/explore',
  'POST /api/explore/column',
  'POST /api/tables/rows',
  'POST /api/model/check',
  'POST /api/model/outline',
  'POST /api/model/rename',
  'POST /api/clusters/preparation',
  'POST /api/clusters/estimate',
  'POST /api/clusters/:job/division',
  'POST /api/clusters/:job/rules',
  'POST /api/clusters/:job/questions',
  'POST /api/intakes/:id/preview',
  'PUT /api/intakes/:id/corrections',
  'PUT /api/draft',
  'POST /api/draft/edits',
  'POST /api/draft/preview',
]);
/** What is read and leaves a line all the same: companies, people and the log itself, on their way out of the house. */
const leaving = new Set([
  'GET /api/lists/:list/export',
  'GET /api/lists/companies',
  'GET /api/segments/:scheme/:segment/export',
  'GET /api/problems/export',
  'GET /api/questionnaires/:questionnaire/file',
  'GET /api/backups/:name',
  'GET /api/audit/export',
]);

const named = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
const withParameters = (path: string, value: string): string => path.replaceAll(/:\w+/gu, value);
const isStream = ({ path }: Route): boolean => path === '/api/events';
const isEnd = (each: Route): boolean => named(each) === 'DELETE /api/session';

const deedsOf = async (admin: Call): Promise<number> =>
  z.object({ total: z.number() }).parse((await admin('GET', '/api/audit?limit=1')).json()).total;

test('whatever changes something, and every list that leaves the house, leaves a line in the log before it is answered, also where it is refused', async () => {
  await withServer(async (server) => {
    const admin = await server.as('admin');
    const reader = await server.as('admin');
    const viewer = await server.as('viewer');
    const wrong: string[] = [];
    const callsOf = async (call: Call, each: Route, isLogged: boolean): Promise<void> => {
      const before = await deedsOf(reader);
      await call(each.method, withParameters(each.path, 'nothing'), each.method === 'GET' ? undefined : {});
      const lines = (await deedsOf(reader)) - before;
      if (lines !== (isLogged ? 1 : 0)) wrong.push(`${named(each)}: ${lines}`);
    };
    for (const each of routes.filter((one) => !isStream(one) && !isEnd(one))) {
      const isLogged = each.method === 'GET' ? leaving.has(named(each)) : !asking.has(named(each));
      await callsOf(admin, each, isLogged);
      if (isLogged) await callsOf(viewer, each, true);
    }
    for (const each of routes.filter((one) => isEnd(one))) await callsOf(admin, each, true);
    expect(wrong).toEqual([]);
    const known = new Set(routes.map((each) => named(each)));
    expect([...asking, ...leaving].filter((each) => !known.has(each))).toEqual([]);
  });
}, 60_000);

const outside = [
  '..',
  '../../..',
  '../../../../etc/passwd',
  '/etc/passwd',
  '..\\..\\x',
  '....//....//etc/passwd',
  '.firmament',
  '\0',
  'a\0.csv',
  'C:\\x',
  'x'.repeat(400),
];

test('no part of an address leads out of its folder, whatever it says, and nothing outside changes', async () => {
  await withServer(async (server) => {
    const { bench } = server;
    await bench.write('reports/one.html', '<p>one</p>');
    const tree = async (): Promise<readonly string[]> =>
      (await fs.readdir(bench.folder, { recursive: true })).filter((each) => !each.includes('.duckdb')).toSorted();
    const admin = await server.as('admin');
    const before = await tree();
    const wrong: string[] = [];
    const withParts = routes.filter((each) => each.path.includes(':') && !isStream(each));
    expect(withParts.length).toBeGreaterThan(25);
    for (const each of withParts)
      // Two points alone are taken out by whoever reads the address, before there is a route.
      for (const part of [...outside.slice(1).map((one) => encodeURIComponent(one)), '%ED%A0%80', '%2e%2e%2f%2e%2e']) {
        const at = withParameters(each.path, part);
        const answer = await admin(each.method, at, each.method === 'GET' ? undefined : {});
        if (answer.statusCode < 400 || answer.statusCode >= 500)
          wrong.push(`${each.method} ${at}: ${answer.statusCode}`);
        if (/root:.*:0:0|^firmament: 1/mu.test(answer.body)) wrong.push(`${each.method} ${at}: told what is in a file`);
      }
    for (const kind of ['look', 'import', 'mend', 'report'])
      for (const part of outside) {
        const request = { intake: part, file: part, scheme: part };
        const own = { look: ['intake'], import: ['intake'], mend: ['file'], report: ['scheme'] }[kind] ?? [];
        const asked = await admin('POST', '/api/jobs', {
          kind,
          request: Object.fromEntries(Object.entries(request).filter(([key]) => own.includes(key))),
        });
        if (asked.statusCode >= 500) wrong.push(`${kind} ${part}: ${asked.statusCode}`);
        if (asked.statusCode !== 200) continue;
        const job = await ended(server.house.jobs, z.object({ id: z.string() }).parse(asked.json()).id);
        const code = job.diagnostics[0]?.code ?? '';
        if (job.state !== 'failed' || code === 'server/job-bug') wrong.push(`${kind} ${part}: ${job.state} ${code}`);
      }
    expect(wrong).toEqual([]);
    expect(await tree()).toEqual(before);
  });
}, 60_000);

test('every answer says that it is what it says, may stand in no other page, and runs nothing', async () => {
  await withServer(async (server) => {
    const admin = await server.as('admin');
    const wrong: string[] = [];
    for (const each of routes.filter((one) => !isStream(one) && !isEnd(one)))
      for (const call of [admin, server.nobody]) {
        const { headers } = await call(
          each.method,
          withParameters(each.path, 'nothing'),
          each.method === 'GET' ? undefined : {},
        );
        const policy = String(headers['content-security-policy']);
        const isSafe =
          headers['x-content-type-options'] === 'nosniff' &&
          headers['x-frame-options'] === 'DENY' &&
          headers['cache-control'] === 'no-store' &&
          policy.includes("default-src 'none'") &&
          !policy.includes('unsafe');
        if (!isSafe) wrong.push(named(each));
      }
    expect(wrong).toEqual([]);
  });
}, 60_000);

test('a key has no more rights than its maker has now', async () => {
  await withServer(async (server) => {
    const { engine } = server.house.workspace;
    const program = await server.withKey(['export', 'run', 'ask']);
    await server.as('admin');
    expect((await program('GET', '/api/files')).statusCode).toBe(200);
    const maker = (await listUsers(engine)).find((each) => each.name === 'Maker');
    await changeUser(engine, maker?.id ?? '', { role: 'viewer' });
    expect((await program('GET', '/api/files')).statusCode).toBe(403);
    expect((await program('GET', '/api/status')).statusCode).toBe(200);
    await changeUser(engine, maker?.id ?? '', { active: false });
    expect((await program('GET', '/api/status')).statusCode).toBe(401);
  });
});

test('who may not ask for a kind of work neither cancels it nor tries it again; who may, does', async () => {
  await withServer(async (server) => {
    const admin = await server.as('admin');
    const analyst = await server.as('analyst');
    const runs = await server.withKey(['run']);
    const first = z.object({ id: z.string() }).parse((await admin('POST', '/api/jobs', { kind: 'run' })).json());
    const { id } = z.object({ id: z.string() }).parse((await admin('POST', '/api/jobs', { kind: 'backup' })).json());
    for (const call of [analyst, runs]) expect((await call('POST', `/api/jobs/${id}/cancel`)).statusCode).toBe(403);
    expect((await admin('POST', `/api/jobs/${id}/cancel`)).statusCode).toBe(200);
    for (const call of [analyst, runs]) expect((await call('POST', `/api/jobs/${id}/retry`)).statusCode).toBe(403);
    await ended(server.house.jobs, first.id);
    const viewer = await server.as('viewer');
    const report = z.object({ id: z.string() }).parse((await viewer('POST', '/api/jobs', { kind: 'report' })).json());
    expect([200, 409]).toContain((await viewer('POST', `/api/jobs/${report.id}/cancel`)).statusCode);
  });
});

test('who asks too often is told for how long to wait', async () => {
  await withServer(async (server) => {
    const app = await createApp(server.house, { limits: { calls: 3, signIns: 2 } });
    try {
      const signIn = () =>
        app.inject({
          method: 'POST',
          url: '/api/session',
          headers: ownSite,
          payload: { email: 'nobody@example.com', password: 'long enough' },
        });
      const answers = [await signIn(), await signIn(), await signIn()];
      expect(answers.map((each) => each.statusCode)).toEqual([401, 401, 429]);
      const wait = Number(answers[2]?.headers['retry-after']);
      expect(wait > 0 && wait <= 60).toBe(true);
      expect(answers[2]?.json().diagnostics[0]).toMatchObject({
        code: 'server/too-many-calls',
        parameters: { seconds: wait },
      });
      for (let each = 0; each < 12; each += 1)
        server.house.attempts.failed('kari@example.com', '127.0.0.1', server.clock.now);
      const guessed = await server.nobody('POST', '/api/session', {
        email: 'kari@example.com',
        password: 'long enough',
      });
      expect([guessed.statusCode, guessed.headers['retry-after']]).toEqual([429, '600']);
    } finally {
      await app.close();
    }
  });
});
