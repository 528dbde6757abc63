import { expect, test } from 'vitest';
import { z } from 'zod';
import { ownSite, withServer, type Call } from './server.ts';

const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const verbs = { post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;
const verb = z.enum(['post', 'put', 'patch', 'delete']);

/** Every route that changes something, and what cannot be right but its path. */
async function writing(call: Call) {
  const { paths } = openApi.parse((await call('GET', '/api/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.keys(of).flatMap((each) => {
      const method = verb.safeParse(each);
      return method.success ? [{ method: verbs[method.data], url: path.replaceAll(/\{[^}]+\}/gu, 'nothing') }] : [];
    }),
  );
}

/** What is sent along with a session's cookie by who is no page of the server: another site's page, one of a neighbour, nobody who says. */
const strangers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nothing that says where from': {},
  'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'another site, as older browsers say it': { origin: 'https://evil.example' },
  'another port of this machine': { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
  'a page without an origin': { origin: 'null' },
  'what is no origin': { origin: 'evil' },
};
/** What a form of another site can be sent as without asking first. */
const forms = ['text/plain', 'application/x-www-form-urlencoded'];

test('no route changes anything for who comes with a session from elsewhere, or as a form', async () => {
  await withServer(async ({ as, app, house, withKey, clock }) => {
    const admin = await as('admin');
    const [user] = (await admin('GET', '/api/users')).json().users;
    const cookie = `firmament_session=${await house.sessions.open(user, clock.now)}`;
    const program = await withKey(['ask', 'model', 'run', 'export', 'administer']);
    const routes = await writing(admin);
    expect(routes.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const { method, url } of routes) {
      for (const [who, headers] of Object.entries(strangers)) {
        const answer = await app.inject({ method, url, headers: { ...headers, cookie }, payload: {} });
        if (answer.statusCode !== 403 || answer.json().diagnostics[0]?.code !== 'server/origin')
          wrong.push(`${method} ${url} from ${who}: ${answer.statusCode}`);
      }
      for (const type of forms) {
        const headers = { ...ownSite, cookie, 'content-type': type };
        const answer = await app.inject({ method, url, headers, payload: 'why={"a":1}' });
        if (answer.statusCode < 400 || answer.statusCode >= 500)
          wrong.push(`${method} ${url} as ${type}: ${answer.statusCode}`);
      }
      // A key is sent by who was given it, and by no browser of itself.
      const answer = await program(method, url, {});
      if (answer.body.includes('server/origin')) wrong.push(`${method} ${url} with a key: ${answer.statusCode}`);
    }
    expect(wrong).toEqual([]);
    // The session still stands, and nobody was made, changed or taken away.
    const after = await app.inject({ url: '/api/users', headers: { cookie } });
    expect(after.json().users).toContainEqual(user);
  });
}, 60_000);

test('every answer forbids being framed, guessed at or kept, whatever asked for it', async () => {
  await withServer(async ({ as, nobody }) => {
    const admin = await as('admin');
    for (const answer of [
      await nobody('GET', '/api/session'),
      await admin('GET', '/api/overview'),
      await admin('POST', '/api/count', { where: 'no such' }),
      await nobody('GET', '/api/nowhere'),
    ]) {
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['x-powered-by']).toBeUndefined();
    }
  });
});
