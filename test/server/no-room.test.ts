import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { model, ownSite } from './server.ts';

beforeAll(() => built());

const greeting = z.object({ address: z.string(), setup_code: z.string().nullable() });
const job = z.object({ id: z.string(), state: z.string(), diagnostics: z.array(z.object({ code: z.string() })) });

/** A server none of whose files may grow beyond so many kilobytes: what a disk without room is to it. */
async function servingWithin(
  folder: string,
  kilobytes: number,
): Promise<{ child: ChildProcess; address: string; code: string }> {
  const line = `ulimit -f ${kilobytes}; exec "$0" dist/cli/firmament.cjs serve --workspace "$1" --port 0 --json`;
  const child = spawn('bash', ['-c', line, process.execPath, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(createInterface(child.stdout), 'line');
  const { address, setup_code } = greeting.parse(JSON.parse(String(said)));
  return { child, address, code: setup_code ?? '' };
}

test.skipIf(process.platform === 'win32')(
  'a server that may write no further says so of every kind of work, goes on answering, and loses nothing it has acknowledged',
  async () => {
    await withFolder(async ({ folder, write }) => {
      await write('firmament.yaml', model);
      await write('companies.csv', 'id,name,employees,owner\nc1,One,200,Kari\n');
      const { child, address, code } = await servingWithin(folder, 8_000);
      try {
        const setUp = await fetch(`${address}/api/setup`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'Kari', email: 'kari@example.com', password: 'long enough', code }),
        });
        const cookie = String(setUp.headers.get('set-cookie')).split(';')[0] ?? '';
        const call = async (method: string, url: string, body?: object): Promise<unknown> => {
          const answer = await fetch(address + url, {
            method,
            headers: { ...ownSite, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
          return answer.json();
        };
        const worked = async (kind: string): Promise<z.infer<typeof job>> => {
          const { id } = z.object({ id: z.string() }).parse(await call('POST', '/api/jobs', { kind, request: {} }));
          let last: z.infer<typeof job> | undefined;
          await expect
            .poll(
              async () => {
                last = job.parse(await call('GET', `/api/jobs/${id}`));
                return last.state;
              },
              { timeout: 90_000 },
            )
            .toMatch(/done|failed/u);
          if (last === undefined) throw new Error('no job');
          return last;
        };
        expect((await worked('run')).state).toBe('done');
        await call('POST', '/api/lists', { name: 'To call', where: 'employees > 10', note: '' });
        // Many rows more than there is room for.
        const rows = Array.from(
          { length: 150_000 },
          (_, at) => `c${at},Company ${at * 7919} of ${at * 104_729},${at % 900},Owner ${at * 31}`,
        );
        await write('companies.csv', ['id,name,employees,owner', ...rows].join('\n'));
        const run = await worked('run');
        expect(run.state).toBe('failed');
        expect(run.diagnostics.map((each) => each.code)).toEqual([expect.stringMatching(/^system\//u)]);
        const { lists } = z
          .object({ lists: z.array(z.object({ name: z.string() })) })
          .parse(await call('GET', '/api/lists'));
        expect(lists.map((each) => each.name)).toEqual(['To call']);
        expect(await call('POST', '/api/count', { where: 'employees > 10' })).toMatchObject({
          count: expect.any(Number),
        });
        // What is small still has room.
        const { hash } = z.object({ hash: z.string() }).parse(await call('GET', '/api/model'));
        const text = model.replace('Twelve', 'A dozen');
        expect(await call('PUT', '/api/draft', { text, made_from: hash })).toMatchObject({ draft: { text } });
      } finally {
        child.kill('SIGKILL');
      }
    });
  },
  200_000,
);
