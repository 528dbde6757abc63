import { expect, test } from 'vitest';
import { z } from 'zod';
import { market } from './week-market.ts';
import { withServer, type Call, type Server } from './server.ts';

const access = z.union([z.string(), z.array(z.string())]);
const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.object({ 'x-access': access }))) });
const verbs = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;
const verb = z.enum(['get', 'post', 'put', 'patch', 'delete']);

/** What an account manager could send to each route he is let into, to learn of a company that is not his. Every route he is let into stands here. */
const tries: Readonly<Record<string, readonly Try[]>> = {
  'GET /api/health': [{}],
  'GET /api/session': [{}],
  'POST /api/session': [],
  'DELETE /api/session': [],
  'POST /api/setup': [],
  'GET /api/overview': [{}],
  'GET /api/search': [{ query: 'text=Others' }, { query: 'text=o' }, { query: 'text=%25' }],
  'GET /api/my/week': [{ query: 'limit=200' }],
  'GET /api/my/assessments': [{}],
  'PUT /api/my/assessments': [
    { body: { cells: [{ company: 'ID', question: 'reference', answer: 'high' }] } },
    { body: { cells: [{ company: 'Others AS', question: 'reference', answer: 'high' }] } },
  ],
  'POST /api/my/companies': [
    { body: {} },
    { body: { where: "name = 'Others AS'" } },
    { body: { where: "true) or (name = 'Others AS'" } },
    { body: { where: "owner = 'Ola' or employees > 0", columns: ['owner', 'employees'], order: '-name' } },
  ],
  'GET /api/companies/{company}': [{}],
  'GET /api/companies/{company}/why/{scheme}': [{}],
  'GET /api/companies/{company}/account': [{}],
  'GET /api/companies/{company}/timeline': [{ query: 'limit=1000' }],
  'GET /api/companies/{company}/assessments': [{}],
  'POST /api/companies/{company}/notes': [{ body: { text: 'mine now' } }],
  'PUT /api/companies/{company}/notes/{note}': [{ body: { text: 'mine now' } }],
  'DELETE /api/companies/{company}/notes/{note}': [{}],
};

interface Try {
  readonly query?: string;
  readonly body?: object;
}

/** What only Ola and those who may ask of everybody should read: his company, its people, what is written of it. */
const secrets = ['Others AS', 'Olas Friend', 'o@example.com', 'a secret of Ola', 'old flame'];

async function routesOf(call: Call) {
  const { paths } = openApi.parse((await call('GET', '/api/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, { 'x-access': needed }]) => ({
      path,
      method: verbs[verb.parse(method)],
      isOpen: [needed].flat().some((each) => ['public', 'signed-in', 'ask-own'].includes(each)),
    })),
  );
}

/** Ola's company, with a note and an answer of his, and what it goes by. */
async function olas({ as, house }: Server): Promise<{ readonly names: readonly string[]; readonly note: string }> {
  const ola = await as('account-manager', 'Ola');
  const { companies } = (await ola('POST', '/api/my/companies', {})).json();
  const [{ id }] = companies;
  const note = (await ola('POST', `/api/companies/${id}/notes`, { text: 'a secret of Ola, the old flame' })).json();
  expect((await ola('GET', `/api/companies/${id}/account`)).body).toContain('a secret of Ola');
  const [row] = await house.workspace.engine.rows({
    text: "SELECT value FROM data.company_ids WHERE kind = 'id' AND value = 'o'",
    parameters: [],
  });
  return { names: [id, 'Others AS', String(row?.['value'] ?? 'o')], note: note.id };
}

test('by no route at all does an account manager learn of, or change, what is somebody else’s', async () => {
  await withServer(
    async (server) => {
      const { names, note } = await olas(server);
      const kari = await server.as('account-manager', 'Kari');
      const all = await routesOf(kari);
      const open = all.filter((each) => each.isOpen).map(({ method, path }) => `${method} ${path}`);
      expect(Object.keys(tries).toSorted()).toEqual(open.toSorted());
      const told: string[] = [];
      for (const { path, method } of all) {
        for (const name of names) {
          const url = path
            .replace('{company}', encodeURIComponent(name))
            .replace('{note}', note)
            .replace('{scheme}', 'main')
            .replace('{segment}', 'rest')
            .replaceAll(/\{\w+\}/gu, '1');
          // Streams do not end; that he is refused them is tested with every route and role.
          if (url === '/api/events') continue;
          for (const each of tries[`${method} ${path}`] ?? [
            { query: 'text=Others&search=Others&name=name', body: {} },
          ]) {
            const body = JSON.parse(JSON.stringify(each.body ?? null).replaceAll('"ID"', JSON.stringify(name)));
            const answer = await kari(
              method,
              `${url}?${each.query ?? ''}`,
              method === 'GET' ? undefined : (body ?? {}),
            );
            const where = `${method} ${url} ${JSON.stringify(body)}`;
            if (answer.statusCode >= 500) told.push(`${where} → ${answer.statusCode}`);
            const repeated = JSON.stringify(body) + decodeURIComponent(url);
            for (const secret of secrets)
              if (answer.body.includes(secret) && !repeated.includes(secret)) told.push(`${where} told ${secret}`);
            if (path.includes('{company}') && answer.statusCode < 400) told.push(`${where} → ${answer.statusCode}`);
          }
        }
      }
      expect(told).toEqual([]);
      // Nothing of his was changed either.
      const analyst = await server.as('analyst');
      const account = (await analyst('GET', `/api/companies/${names[0]}/account`)).json();
      expect(account.notes).toMatchObject([{ id: note, text: 'a secret of Ola, the old flame' }]);
      expect((await analyst('GET', `/api/companies/${names[0]}/assessments`)).body).not.toContain('"answer":"high"');
      // The very same tries reach what is his own.
      const [own] = (await kari('POST', '/api/my/companies', {})).json().companies;
      const cells = [{ company: own.id, question: 'reference', answer: 'high' }];
      expect((await kari('PUT', '/api/my/assessments', { cells })).statusCode).toBe(200);
      for (const part of ['', '/why/main', '/account', '/timeline', '/assessments'])
        expect((await kari('GET', `/api/companies/${own.id}${part}`)).statusCode).toBe(200);
    },
    { market },
  );
}, 60_000);

test('a company that is not his and one that nobody has are refused in the same words', async () => {
  await withServer(
    async (server) => {
      const { names } = await olas(server);
      const kari = await server.as('account-manager', 'Kari');
      for (const path of ['', '/why/main', '/account', '/timeline', '/assessments']) {
        const answers = await Promise.all(
          [...names, 'Nobody at all AS'].map(async (name) => {
            const { statusCode, body } = await kari('GET', `/api/companies/${encodeURIComponent(name)}${path}`);
            return [statusCode, body];
          }),
        );
        expect([path, new Set(answers.map((each) => JSON.stringify(each))).size]).toEqual([path, 1]);
        expect(answers[0]?.[0]).toBe(403);
      }
    },
    { market },
  );
});

test('a note is changed through its own company alone', async () => {
  await withServer(
    async ({ as }) => {
      const kari = await as('account-manager', 'Kari');
      const { companies } = (await kari('POST', '/api/my/companies', {})).json();
      const [one, other] = companies;
      const note = (await kari('POST', `/api/companies/${one.id}/notes`, { text: 'of one' })).json();
      const through = await kari('PUT', `/api/companies/${other.id}/notes/${note.id}`, { text: 'of other' });
      expect(through.json().diagnostics[0].code).toBe('server/no-note');
      expect((await kari('DELETE', `/api/companies/${other.id}/notes/${note.id}`)).statusCode).toBe(422);
    },
    { market },
  );
});
