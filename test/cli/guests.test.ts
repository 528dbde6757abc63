import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sql } from '../../src/engine/raw.ts';
import { openWorkspace } from '../../src/engine/workspace.ts';
import { endAbandoned } from '../../src/server/jobs/store.ts';
import { job } from '../../src/contract/jobs/jobs.ts';
import { auditRow } from '../../src/contract/server.ts';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { model } from '../server/server.ts';

beforeAll(built, 120_000);

const main = path.resolve('dist/cli/firmament.cjs');
const greeting = z.object({ address: z.string(), setup_code: z.string().nullable() });
const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

async function serving(folder: string) {
  const child = spawn(process.execPath, [main, 'serve', '--workspace', folder, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...greeting.parse(JSON.parse(String(line))) };
}

/** A command given in another folder than the workspace, as people do. */
const command = (folder: string, ...line: readonly string[]) =>
  new Promise<{ exit: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [main, ...line], { cwd: folder }, (_, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });

/** Signs the first administrator in; answers how he asks. */
async function administrator(address: string, code: string | null) {
  const person = { code, name: 'Kari', email: 'k@example.com', password: 'a long password' };
  const setup = await fetch(`${address}/api/setup`, { method: 'POST', headers: json, body: JSON.stringify(person) });
  const cookie = setup.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (to: string, body?: object): Promise<unknown> =>
    (
      await fetch(`${address}${to}`, {
        headers: { ...json, cookie },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })
    ).json();
}

const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `c${from + index},Company ${from + index},${index},Kari`).join('\n');

test('while a workspace is served, commands work through the server: in turn, told and logged', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('ws/firmament.yaml', model);
    await write('ws/companies.csv', `id,name,employees,owner\n${rows(0, 50)}\n`);
    await write('more.csv', `id,name,employees,owner\n${rows(50, 80)}\n`);
    const { child, address, setup_code } = await serving(path.join(folder, 'ws'));
    const at = ['--workspace', 'ws'];
    const ask = await administrator(address, setup_code);

    expect((await command(folder, 'serve', '--port', '0', ...at)).err).toContain('engine/workspace-served');
    // Two runs at once, beside one of the pages, and an import of a file where the command was given.
    const [one, two, imported] = await Promise.all([
      command(folder, 'run', ...at, '--as-of', '2025-11-30'),
      command(folder, 'run', ...at, '--as-of', '2025-12-31'),
      command(folder, 'import', 'more.csv', '--as', 'companies', '--json', ...at),
      ask('/api/jobs', { kind: 'run' }),
    ]);
    expect([one.exit, two.exit, imported.exit, one.err, two.err]).toEqual([0, 0, 0, '', '']);
    expect(imported.out).toContain('"rows_loaded": 30');
    expect((await command(folder, 'run', ...at)).exit).toBe(0);
    expect((await command(folder, 'count', '--where', 'employees >= 0', '--json', ...at)).out).toContain('80');
    const wrong = await command(folder, 'export', 'nothing', ...at);
    expect([wrong.exit, wrong.err.includes('ask/unknown-segment')]).toEqual([1, true]);
    expect(await command(folder, 'backup', 'kept.duckdb', ...at)).toMatchObject({ exit: 0 });
    await fs.access(path.join(folder, 'kept.duckdb'));
    expect((await command(folder, 'restore', 'kept.duckdb', ...at)).err).toContain('engine/workspace-served');

    const { jobs } = z.object({ jobs: z.array(job) }).parse(await ask('/api/jobs'));
    expect(jobs.map((each) => `${each.kind} ${each.state}`).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'command done'),
      'run done',
    ]);
    // One writer: no job began before the one before it had ended.
    const span = (each: (typeof jobs)[number]): string => `${each.started} ${each.ended}`;
    const inOrder = jobs.toSorted((left, right) => (span(left) < span(right) ? -1 : 1));
    inOrder.slice(1).forEach((each, index) => {
      expect((each.started ?? '') >= (inOrder[index]?.ended ?? '')).toBe(true);
    });
    const { deeds } = z.object({ deeds: z.array(auditRow) }).parse(await ask('/api/audit'));
    const told = deeds.filter((each) => each.who.endsWith('(command line)'));
    expect(told.map((each) => `${each.action} ${each.status}`).toSorted()).toEqual([
      'firmament backup 200',
      'firmament export 422',
      'firmament import 200',
      'firmament run 200',
      'firmament run 200',
      'firmament run 200',
    ]);
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(await fs.readdir(path.join(folder, 'ws/.firmament'))).not.toContain('guests');
    expect((await command(folder, 'status', ...at)).out).toContain('80 companies');
  });
});

test('killed over commands, a server leaves nothing half done and nothing waiting', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', `id,name,employees,owner\n${rows(0, 20)}\n`);
    const first = await serving(folder);
    const ask = await administrator(first.address, first.setup_code);
    const states = async (): Promise<readonly string[]> =>
      z
        .object({ jobs: z.array(job) })
        .parse(await ask('/api/jobs'))
        .jobs.map((each) => each.state)
        .toSorted();
    // One guest is at work, a command waits for its turn.
    const guest = { who: 'test', command: 'test', line: '', manner: 'work' } as const;
    const atWork = await openWorkspace(folder, { doing: 'test', visit: { guest } });
    const waiting = command(folder, 'run');
    await expect.poll(states, { timeout: 20_000 }).toEqual(['queued', 'running']);
    const half = atWork.engine.transaction(async (session) => {
      await session.run(sql`INSERT INTO data.company VALUES (1, 'half', 1)`);
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      await session.rows(sql`SELECT 1`);
    });
    await expect(half).rejects.toThrow('engine/owner-gone');
    const ended = await waiting;
    expect([ended.exit, ended.err.includes('engine/owner-gone')]).toEqual([1, true]);

    const status = await command(folder, 'status', '--json');
    expect(JSON.parse(status.out)).toMatchObject({ companies: 0, runs: [] });
    const workspace = await openWorkspace(folder, { doing: 'test' });
    await endAbandoned(workspace.engine, new Date());
    expect(await workspace.engine.rows(sql`SELECT state FROM server.jobs`)).toEqual([
      { state: 'interrupted' },
      { state: 'interrupted' },
    ]);
    await workspace.close();
  });
});
