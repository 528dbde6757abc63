import { expect, test } from 'vitest';
import { sql } from '../../src/engine/raw.ts';
import { startJobs } from '../../src/server/jobs/runner.ts';
import { projectOf } from '../../src/server/house.ts';
import { ended } from './ended.ts';
import { withServer } from './server.ts';

test('a run is done as a job, with steps, a result and a log', async () => {
  await withServer(async ({ as, house, bench }) => {
    const analyst = await as('analyst');
    await bench.write('companies.csv', 'id,name,employees,owner\nc1,One,200,Kari\n', '2025-06-01');
    const asked = (await analyst('POST', '/api/jobs', { kind: 'run', request: { why: 'a new file' } })).json();
    expect(asked).toMatchObject({ state: 'queued', who: 'user1@example.com' });
    const job = await ended(house.jobs, asked.id);
    expect(job).toMatchObject({ state: 'done', share: 1, result: { companies: 12, state: 'published' } });
    expect((await analyst('GET', `/api/jobs/${job.id}`)).json()).toEqual(job);
    const { lines } = (await analyst('GET', `/api/jobs/${job.id}/log`)).json();
    expect(lines.map((each: { line: string }) => each.line)).toEqual(
      expect.arrayContaining(['Reading companies.csv', 'Reading the model', 'done']),
    );
  });
});

test('what is wrong with a request is said before there is a job, what is wrong with the data in the job', async () => {
  await withServer(async ({ as, house, bench }) => {
    const analyst = await as('analyst');
    const odd = await analyst('POST', '/api/jobs', { kind: 'run', request: { drafty: true } });
    expect(odd.json().error).toBe('The request is not what was expected: Unrecognized key: "drafty".');
    expect((await analyst('GET', '/api/jobs')).json().jobs).toEqual([]);
    await bench.write('companies.csv', 'id,name,employees,owner\n', '2025-06-01');
    const odder = (await analyst('POST', '/api/jobs', { kind: 'publish', request: { run: 'no such run' } })).json();
    expect(await ended(house.jobs, odder.id)).toMatchObject({
      state: 'failed',
      diagnostics: [{ code: 'run/unknown' }],
    });
    const viewer = await as('viewer');
    expect((await viewer('POST', '/api/jobs', { kind: 'run' })).statusCode).toBe(403);
    const report = async (format: string) => {
      const { id } = (await viewer('POST', '/api/jobs', { kind: 'report', request: { format } })).json();
      const { result } = await ended(house.jobs, id);
      const { files } = (await viewer('GET', '/api/reports')).json();
      expect(files[0]).toMatchObject(result ?? {});
      return viewer('GET', `/api/${files[0].file}`);
    };
    // What is for another program is kept; a page is shown, apart from the pages of the server.
    const text = await report('markdown');
    expect(text.body).toContain('Twelve companies');
    expect(text.headers['content-disposition']).toContain('attachment');
    const page = await report('html');
    expect(page.body).toContain('Twelve companies');
    expect(page.headers['content-security-policy']).toContain('sandbox');
  });
});

test('a job that waits can be cancelled and tried again; one that is over cannot', async () => {
  await withServer(async ({ as, house }) => {
    const analyst = await as('analyst');
    const first = (await analyst('POST', '/api/jobs', { kind: 'run', request: { draft: true } })).json();
    const second = (await analyst('POST', '/api/jobs', { kind: 'refresh' })).json();
    expect((await analyst('POST', `/api/jobs/${second.id}/cancel`)).json().state).toBe('cancelled');
    await ended(house.jobs, first.id);
    const over = await analyst('POST', `/api/jobs/${first.id}/cancel`);
    expect([over.statusCode, over.json().diagnostics[0].code]).toEqual([409, 'server/job-over']);
    expect((await analyst('POST', `/api/jobs/${first.id}/retry`)).statusCode).toBe(409);
    // Some clients say what kind a body is of though they send none.
    const headers = { 'content-type': 'application/json' };
    const again = (await analyst('POST', `/api/jobs/${second.id}/retry`, undefined, { headers, payload: '' })).json();
    expect(again).toMatchObject({ attempt: 2, state: 'queued' });
    expect((await ended(house.jobs, second.id)).state).toBe('done');
    expect((await analyst('GET', '/api/jobs/nothing')).statusCode).toBe(404);
  });
});

test('what a process that died was doing is interrupted, what waited is done', async () => {
  await withServer(async ({ house }) => {
    const { engine } = house.workspace;
    const { id } = await house.jobs.ask('refresh', {}, 'kari');
    await ended(house.jobs, id);
    await engine.run(sql`INSERT INTO server.jobs SELECT 'dead', kind, request, 'running', step, share, NULL, '[]', who, 1, created, started, NULL, started
      FROM server.jobs`);
    await engine.run(sql`INSERT INTO server.jobs SELECT 'waiting', kind, request, 'queued', NULL, NULL, NULL, '[]', who, 1, created, NULL, NULL, NULL
      FROM server.jobs WHERE state = 'done'`);
    const jobs = await startJobs({ ...house, engine, project: () => projectOf(house) });
    expect((await jobs.find('dead')).state).toBe('interrupted');
    expect((await ended(jobs, 'waiting')).state).toBe('done');
    await jobs.retry('dead');
    expect((await ended(jobs, 'dead')).state).toBe('done');
    await jobs.stop();
  });
});

test('a bug of ours ends the job and says so; what an earlier version kept otherwise is as if it was not there', async () => {
  await withServer(async ({ house }) => {
    const { engine } = house.workspace;
    const project = () => Promise.reject(new TypeError('no such thing\n    at work'));
    const jobs = await startJobs({ ...house, engine, project });
    const { id } = await jobs.ask('refresh', {}, 'kari');
    const told = await ended(jobs, id);
    expect(told).toMatchObject({ state: 'failed', result: null, diagnostics: [{ code: 'server/job-bug' }] });
    expect(told.diagnostics[0]?.message).toBe('This is a bug in firmament, not in your data: no such thing');
    await engine.run(sql`UPDATE server.jobs SET result = '{"bug": "no such thing"}'`);
    expect(await jobs.find(id)).toEqual(told);
    await engine.run(sql`UPDATE server.jobs SET request = '{"everything": true}'`);
    expect(await jobs.list(10)).toEqual([]);
    await jobs.stop();
  });
});

test('work that is cancelled in the moment its turn comes is not done', async () => {
  await withServer(async ({ as, house }) => {
    const analyst = await as('analyst');
    const ids: string[] = [];
    for (let round = 0; round < 24; round += 1) {
      const { id } = (await analyst('POST', '/api/jobs', { kind: 'run', request: { offline: true } })).json();
      // The turn comes some ticks after the work was asked for: before, at and after each of them it is cancelled.
      for (let tick = 0; tick < round; tick += 1) await Promise.resolve();
      await house.jobs.cancel(id);
      ids.push(id);
    }
    const last = (await analyst('POST', '/api/jobs', { kind: 'run', request: { offline: true } })).json();
    expect((await ended(house.jobs, last.id)).state).toBe('done');
    const states = await Promise.all(ids.map(async (id) => (await ended(house.jobs, id)).state));
    expect(states).toEqual(ids.map(() => 'cancelled'));
  });
});
