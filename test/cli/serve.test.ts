import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { model } from '../server/server.ts';
import { cli } from './shell.ts';

beforeAll(built, 120_000);

const greeting = z.object({ address: z.string(), setup_code: z.string().nullable() });

/** `firmament serve` in a process of its own, once it listens. */
async function serving(folder: string) {
  const child = spawn(
    process.execPath,
    ['dist/cli/firmament.cjs', 'serve', '--workspace', folder, '--port', '0', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...greeting.parse(JSON.parse(String(line))) };
}

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const job = z.object({ id: z.string(), state: z.string() });

test('it serves until it is stopped; killed over a job, it says so at the next start', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', 'id,name,employees,owner\nc1,One,200,Kari\n');
    const first = await serving(folder);
    const setup = await fetch(`${first.address}/api/setup`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        code: first.setup_code,
        name: 'Kari',
        email: 'k@example.com',
        password: 'a long password',
      }),
    });
    const cookie = setup.headers.get('set-cookie')?.split(';')[0] ?? '';
    const call = async (address: string, path: string, body?: object) =>
      fetch(`${address}${path}`, {
        headers: { ...json, cookie },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
    const asked = job.parse(await (await call(first.address, '/api/jobs', { kind: 'run' })).json());
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await serving(folder);
    expect(second.setup_code).toBeNull();
    const again = job.parse(await (await call(second.address, `/api/jobs/${asked.id}`)).json());
    expect(['queued', 'running', 'interrupted', 'done']).toContain(again.state);
    second.child.kill('SIGINT');
    const [code] = await once(second.child, 'exit');
    expect(code).toBe(0);
    expect((await cli('status', '--workspace', folder)).exit).toBe(0);
  });
}, 60_000);

test('a port that is taken is said to be so', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    const first = await serving(folder);
    await withFolder(async (other) => {
      await other.write('firmament.yaml', model);
      const port = new URL(first.address).port;
      const refused = await cli('serve', '--workspace', other.folder, '--port', port);
      expect(refused.err).toContain('EADDRINUSE');
      expect(refused.exit).toBe(1);
    });
    first.child.kill('SIGINT');
    await once(first.child, 'exit');
  });
}, 60_000);
