import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { model, ownSite } from './server.ts';
import { market } from './week-market.ts';

beforeAll(() => built());

const greeting = z.object({ address: z.string(), setup_code: z.string().nullable() });
const kari = { name: 'Kari', email: 'kari@example.com', password: 'long enough' };

async function serving(folder: string): Promise<{ child: ChildProcess; address: string; code: string | null }> {
  const line = ['dist/cli/firmament.cjs', 'serve', '--workspace', folder, '--port', '0', '--json'];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(createInterface(child.stdout), 'line');
  const { address, setup_code } = greeting.parse(JSON.parse(String(said)));
  return { child, address, code: setup_code };
}

/** How a person calls the server at an address. */
const calling =
  (address: string, cookie: string) =>
  async <S extends z.ZodType>(
    shape: S,
    method: string,
    url: string,
    body?: object | FormData,
  ): Promise<z.output<S>> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(address + url, {
      method,
      headers: { ...ownSite, cookie, ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`);
    return shape.parse(await answer.json());
  };

/** The cookie of the first administrator, who signs in where nobody could. */
async function signedIn({
  address,
  code,
}: {
  readonly address: string;
  readonly code: string | null;
}): Promise<string> {
  const setUp = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...kari, code }),
  });
  return String(setUp.headers.get('set-cookie')).split(';')[0] ?? '';
}

const anything = z.unknown();
const job = z.object({ id: z.string(), state: z.string() });

test('a server that is killed loses nothing it has acknowledged, and leaves nothing half done', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', 'id,name,employees,owner\nc1,One,200,Kari\n');
    const first = await serving(folder);
    let second: ChildProcess | undefined;
    try {
      const cookie = await signedIn(first);
      const before = calling(first.address, cookie);
      const whole = 'a,b\n'.repeat(1000);
      const form = new FormData();
      form.append('file', new Blob([whole]), 'whole.csv');
      await before(anything, 'POST', '/api/files', form);
      const { hash } = await before(z.object({ hash: z.string() }), 'GET', '/api/model');
      const drafted = model.replace('Twelve', 'A dozen');
      await before(anything, 'PUT', '/api/draft', { text: drafted, made_from: hash });
      const asked = await before(job, 'POST', '/api/jobs', { kind: 'run', request: {} });
      const waiting = await before(job, 'POST', '/api/jobs', { kind: 'report', request: {} });
      // A file on its way: half of it has come.
      const half = http.request(`${first.address}/api/files`, {
        method: 'POST',
        headers: { ...ownSite, cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000' },
      });
      half.on('error', () => undefined);
      half.write(
        `--x\r\ncontent-disposition: form-data; name="file"; filename="half.csv"\r\ncontent-type: text/csv\r\n\r\n${'1,2\n'.repeat(9000)}`,
      );
      const uploads = path.join(folder, 'uploads');
      await expect.poll(async () => (await fs.readdir(uploads)).length).toBe(2);

      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const again = await serving(folder);
      second = again.child;
      expect(again.code).toBeNull();
      const after = calling(again.address, cookie);
      expect(await after(z.object({ user: z.object({ email: z.string() }) }), 'GET', '/api/session')).toEqual({
        user: { email: kari.email },
      });
      expect(await fs.readdir(uploads)).toEqual(['whole.csv']);
      expect(await fs.readFile(path.join(uploads, 'whole.csv'), 'utf8')).toBe(whole);
      const { draft } = await after(z.object({ draft: z.object({ text: z.string() }) }), 'GET', '/api/draft');
      expect(draft.text).toBe(drafted);
      // What was being done says so and can be tried again; what waited is done.
      const state = async (id: string): Promise<string> => (await after(job, 'GET', `/api/jobs/${id}`)).state;
      expect(['done', 'interrupted']).toContain(await state(asked.id));
      if ((await state(asked.id)) === 'interrupted') await after(job, 'POST', `/api/jobs/${asked.id}/retry`);
      await expect.poll(() => state(asked.id), { timeout: 60_000 }).toBe('done');
      await expect.poll(() => state(waiting.id), { timeout: 60_000 }).toMatch(/^(?:done|failed|interrupted)$/u);
      const { runs } = await after(z.object({ runs: z.array(z.unknown()) }), 'GET', '/api/runs');
      expect(runs).toHaveLength(1);
    } finally {
      first.child.kill('SIGKILL');
      second?.kill('SIGKILL');
    }
  });
});

test('notes, lists, answers, decisions by hand and users outlive a server killed the moment it has said so', async () => {
  await withFolder(async ({ folder, write }) => {
    const files = { 'firmament.yaml': market.model, 'companies.csv': market.companies, ...market.files };
    for (const [name, text] of Object.entries(files)) await write(name, text);
    const first = await serving(folder);
    let second: ChildProcess | undefined;
    try {
      const cookie = await signedIn(first);
      const before = calling(first.address, cookie);
      const run = await before(job, 'POST', '/api/jobs', { kind: 'run', request: {} });
      await expect
        .poll(async () => (await before(job, 'GET', `/api/jobs/${run.id}`)).state, { timeout: 60_000 })
        .toBe('done');
      const found = z.object({ companies: z.array(z.object({ id: z.string() })) });
      const quiet = { where: "name = 'Quiet AS'", columns: [] };
      const [company] = (await before(found, 'POST', '/api/companies', quiet)).companies;
      const id = company?.id ?? '';
      const url = `/api/companies/${id}`;
      const text = 'They move to Bergen in spring.';
      const ola = { name: 'Ola', email: 'ola@example.com', password: 'long enough', role: 'analyst' };
      const pin = { company: id, scheme: 'main', segment: 'large', why: 'They will grow' };
      const cells = [{ company: id, question: 'reference', answer: 'high' }];
      // All at once, and killed as soon as the last is answered.
      await Promise.all([
        before(anything, 'POST', `${url}/notes`, { text }),
        before(anything, 'POST', '/api/lists', { name: 'To call', where: 'employees > 10', note: '' }),
        before(anything, 'PUT', '/api/my/assessments', { cells }),
        before(anything, 'POST', '/api/pins', pin),
        before(anything, 'POST', '/api/users', ola),
      ]);
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const again = await serving(folder);
      second = again.child;
      const after = calling(again.address, cookie);
      const kept = await Promise.all(
        [`${url}/account`, '/api/lists', `${url}/assessments`, url, '/api/users'].map(async (each) =>
          JSON.stringify(await after(anything, 'GET', each)),
        ),
      );
      expect(kept).toEqual([
        expect.stringContaining(text),
        expect.stringContaining('To call'),
        expect.stringContaining('"high"'),
        expect.stringContaining('They will grow'),
        expect.stringContaining(ola.email),
      ]);
    } finally {
      first.child.kill('SIGKILL');
      second?.kill('SIGKILL');
    }
  });
});
