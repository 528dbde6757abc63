import { expect, test } from 'vitest';
import { z } from 'zod';
import { permissions, roles, type Permission, type Role } from '../../src/contract/server.ts';
import { withServer, type Call } from './server.ts';

/** Written here once more, from product and design: an account manager has his own companies and nothing else. */
const may: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['ask'],
  'account-manager': ['ask-own'],
  analyst: ['ask', 'model', 'run', 'export'],
  admin: ['ask', 'model', 'run', 'export', 'administer'],
};

const access = z.union([z.enum(['public', 'signed-in']), z.enum(permissions), z.array(z.enum(permissions))]);
const operation = z.object({ summary: z.string().min(5), 'x-access': access });
const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });
const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

/** Every route of the OpenAPI document, called with nothing that could be right but its path. */
async function operations(call: Call) {
  const { paths } = openApi.parse((await call('GET', '/api/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, { 'x-access': needed }]) => ({
      method: z.enum(['get', 'post', 'put', 'patch', 'delete']).parse(method),
      url: path.replaceAll(/\{[^}]+\}/gu, 'nothing'),
      needed,
    })),
  );
}

const isAdmitted = (needed: z.infer<typeof access>, granted: readonly Permission[], known: boolean): boolean =>
  needed === 'public' ||
  (known &&
    (needed === 'signed-in' || [needed].flat().some((each) => granted.some((permission) => permission === each))));

test('every route lets in whom its access says, and nobody else', async () => {
  await withServer(async (server) => {
    const everybody: { who: string; call: Call; granted: readonly Permission[]; known: boolean }[] = [
      { who: 'nobody', call: server.nobody, granted: [], known: false },
    ];
    for (const role of roles)
      everybody.push({ who: role, call: await server.as(role, 'Kari'), granted: may[role], known: true });
    // A key never has more rights than its maker, so none can be made for a person's own companies.
    for (const scope of permissions.filter((each) => each !== 'ask-own'))
      everybody.push({ who: `a key to ${scope}`, call: await server.withKey([scope]), granted: [scope], known: true });
    const all = (await operations(server.nobody)).filter((each) => each.url !== '/api/events');
    const isEnd = ({ method, url }: (typeof all)[number]): boolean => method === 'delete' && url === '/api/session';
    // Signing out comes last.
    const routes = [...all.filter((each) => !isEnd(each)), ...all.filter((each) => isEnd(each))];
    expect(routes.length).toBeGreaterThan(35);
    const wrong: string[] = [];
    for (const { who, call, granted, known } of everybody) {
      for (const { method, url, needed } of routes) {
        const answer = await call(methods[method], url, method === 'get' ? undefined : {});
        // A company that is not his is another question than a route that is not for him.
        const isOthers = answer.statusCode === 403 && answer.json().diagnostics[0]?.code === 'server/not-yours';
        const refused = (answer.statusCode === 403 && !isOthers) || (answer.statusCode === 401 && needed !== 'public');
        if (refused === isAdmitted(needed, granted, known))
          wrong.push(`${who}: ${method} ${url} → ${answer.statusCode}`);
        if (answer.statusCode >= 500) wrong.push(`${who}: ${method} ${url} → ${answer.statusCode}: ${answer.body}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}, 120_000);

test('an account manager sees the companies he owns, and no others', async () => {
  await withServer(async ({ as, house }) => {
    const kari = await as('account-manager', 'Kari');
    const mine = await kari('POST', '/api/my/companies', {});
    expect(mine.statusCode).toBe(200);
    expect(mine.json().total).toBe(6);
    expect((await kari('POST', '/api/my/companies', { where: "employees > 50 or owner = 'Ola'" })).json().total).toBe(
      4,
    );
    const ids = await house.workspace.engine.rows({
      text: 'SELECT id FROM data.company ORDER BY company',
      parameters: [],
    });
    const [own, other] = ids.map((row) => String(row['id']));
    expect((await kari('GET', `/api/companies/${own}`)).statusCode).toBe(200);
    expect((await kari('GET', `/api/companies/${own}/why/main`)).statusCode).toBe(200);
    expect((await kari('GET', `/api/companies/${other}`)).statusCode).toBe(403);
    expect((await kari('GET', `/api/companies/${other}/why/main`)).statusCode).toBe(403);
    const unnamed = await as('account-manager');
    expect((await unnamed('POST', '/api/my/companies', {})).json().diagnostics[0].code).toBe('server/no-owner');
    const trick = await as('account-manager', "x' or employees > 0 or owner = 'x");
    expect((await trick('POST', '/api/my/companies', {})).json().total).toBe(0);
    expect((await kari('POST', '/api/my/companies', { where: 'true) or (true' })).statusCode).toBe(422);
  });
});
