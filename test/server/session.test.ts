import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { demoUser } from '../../src/server/demo-user.ts';
import { ownSite, withServer } from './server.ts';

const kari = { name: 'Kari', email: 'kari@example.com', password: 'a long password' };

test('the first administrator is made with the code of the terminal, once', async () => {
  await withServer(async ({ nobody }) => {
    expect((await nobody('GET', '/api/session')).json()).toMatchObject({ setup: true, user: null, workspace: '' });
    const wrong = await nobody('POST', '/api/setup', { ...kari, code: 'a guess' });
    expect([wrong.statusCode, wrong.json().diagnostics[0].code]).toEqual([403, 'server/set-up-token']);
    const short = await nobody('POST', '/api/setup', { ...kari, password: 'short', code: 'the-code' });
    expect(short.json().diagnostics[0].code).toBe('server/password');
    const made = await nobody('POST', '/api/setup', { ...kari, code: 'the-code' });
    expect(made.json().user).toMatchObject({ email: kari.email, role: 'admin' });
    expect(made.headers['set-cookie']).toMatch(/^firmament_session=fs_[\w-]{43}; .*HttpOnly; SameSite=Strict$/u);
    const again = await nobody('POST', '/api/setup', { ...kari, code: 'the-code' });
    expect([again.statusCode, again.json().diagnostics[0].code]).toEqual([403, 'server/set-up']);
  });
});

test('of two who make the first administrator at once, one does', async () => {
  await withServer(async ({ nobody }) => {
    const both = await Promise.all(
      ['kari', 'ola'].map((each) =>
        nobody('POST', '/api/setup', { ...kari, email: `${each}@example.com`, code: 'the-code' }),
      ),
    );
    expect(new Set(both.map((each) => each.statusCode))).toEqual(new Set([200, 403]));
  });
});

test('the demo market has somebody to sign in as, whose password is new at each start', async () => {
  await withServer(async ({ house, nobody }) => {
    const first = await demoUser(house);
    const signIn = await nobody('POST', '/api/session', first);
    expect([signIn.statusCode, signIn.json().user.role]).toEqual([200, 'admin']);
    const next = await demoUser(house);
    expect((await nobody('POST', '/api/session', first)).statusCode).toBe(401);
    expect((await nobody('POST', '/api/session', next)).statusCode).toBe(200);
    expect((await nobody('GET', '/api/session')).json().setup).toBe(false);
  });
});

test('who signs in stays so until he signs out, or twelve hours have passed', async () => {
  await withServer(async ({ app, nobody, clock }) => {
    await nobody('POST', '/api/setup', { ...kari, code: 'the-code' });
    expect(
      (await nobody('POST', '/api/session', { ...kari, name: undefined, password: 'another one' })).statusCode,
    ).toBe(401);
    const unknown = await nobody('POST', '/api/session', { email: 'ola@example.com', password: kari.password });
    expect(unknown.json().diagnostics[0].code).toBe('server/sign-in');
    const signIn = async (): Promise<string> => {
      const answer = await nobody('POST', '/api/session', {
        email: ' KARI@example.com'.trim(),
        password: kari.password,
      });
      return String(answer.headers['set-cookie']).split(';')[0] ?? '';
    };
    const [cookie, other] = [await signIn(), await signIn()];
    const asks = async (of: string) => (await app.inject({ url: '/api/status', headers: { cookie: of } })).statusCode;
    expect(await asks(cookie)).toBe(200);
    await app.inject({ method: 'DELETE', url: '/api/session', headers: { ...ownSite, cookie } });
    expect([await asks(cookie), await asks(other)]).toEqual([401, 200]);
    clock.now = new Date(clock.now.getTime() + 12 * 3600 * 1000);
    expect(await asks(other)).toBe(401);
  });
});

test('a user who is shut out, or gets a new password, is signed out; the last administrator stays', async () => {
  await withServer(async ({ as }) => {
    const admin = await as('admin');
    const viewer = await as('viewer');
    const { users } = (await admin('GET', '/api/users')).json();
    const [one, two] = users;
    const last = await admin('PATCH', `/api/users/${one.id}`, { role: 'viewer' });
    expect([last.statusCode, last.json().diagnostics[0].code]).toEqual([409, 'server/last-admin']);
    await admin('PATCH', `/api/users/${two.id}`, { role: 'analyst' });
    expect((await viewer('GET', '/api/session')).json().permissions).toContain('run');
    await admin('PATCH', `/api/users/${two.id}`, { active: false });
    expect((await viewer('GET', '/api/status')).statusCode).toBe(401);
    await admin('PATCH', `/api/users/${one.id}`, { password: 'another long one' });
    expect((await admin('GET', '/api/users')).statusCode).toBe(401);
  });
});

test('a key has the rights it was made with until it is taken back or runs out', async () => {
  await withServer(async ({ as, app, clock }) => {
    const admin = await as('admin');
    const made = (await admin('POST', '/api/keys', { name: 'nightly', scopes: ['run'], expires: '2026-02-01' })).json();
    const asks = async (url: string) =>
      (await app.inject({ url, headers: { authorization: `Bearer ${made.key}` } })).statusCode;
    expect([await asks('/api/jobs'), await asks('/api/segments')]).toEqual([200, 403]);
    expect((await admin('GET', '/api/keys')).body).not.toContain(made.key);
    clock.now = new Date('2026-01-31T23:00:00Z');
    const later = await as('admin');
    expect(await asks('/api/jobs')).toBe(200);
    clock.now = new Date('2026-02-01T00:00:00Z');
    expect(await asks('/api/jobs')).toBe(401);
    const other = (await later('POST', '/api/keys', { name: 'weekly', scopes: ['run'] })).json();
    await later('DELETE', `/api/keys/${other.id}`);
    const refused = await app.inject({ url: '/api/jobs', headers: { authorization: `Bearer ${other.key}` } });
    expect(refused.statusCode).toBe(401);
    const beyond = await later('POST', '/api/keys', { name: 'own', scopes: ['ask-own'] });
    expect(beyond.json().diagnostics[0].code).toBe('server/scopes');
  });
});

test('pages of other sites change nothing in the name of somebody signed in', async () => {
  await withServer(async ({ as }) => {
    const admin = await as('admin');
    const headers = (extra: Readonly<Record<string, string>>) => ({ headers: { ...extra } });
    const from = async (extra: Readonly<Record<string, string>>) => {
      const answer = await admin('POST', '/api/count', { where: 'employees > 1' }, headers(extra));
      return answer.json().diagnostics?.[0]?.code ?? answer.statusCode;
    };
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe('server/origin');
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe('server/origin');
    expect(await from({ origin: 'https://evil.example' })).toBe('server/origin');
    expect(await from({ origin: 'null' })).toBe('server/origin');
    expect(await from({ origin: 'http://localhost:7411', host: 'localhost:7411' })).toBe(200);
  });
});

test('what people do is in the log, what they ask is not, and guessing passwords ends soon', async () => {
  await withServer(async ({ as, nobody, house }) => {
    const admin = await as('admin');
    await admin('POST', '/api/count', { where: 'employees > 1' });
    await admin('POST', '/api/users', { ...kari, role: 'viewer' });
    await nobody('POST', '/api/users', { ...kari, role: 'admin' });
    const { deeds } = (await admin('GET', '/api/audit?limit=10')).json();
    expect(
      deeds.map((each: { who: string; action: string; status: number }) => [each.who, each.action, each.status]),
    ).toEqual([
      ['nobody', 'POST /api/users', 401],
      ['user1@example.com', 'POST /api/users', 200],
    ]);
    expect(JSON.stringify(deeds)).not.toContain(kari.password);
    const strict = await createApp(house, { limits: { calls: 1000, signIns: 3 } });
    const guess = async () =>
      (
        await strict.inject({
          method: 'POST',
          url: '/api/session',
          payload: { email: kari.email, password: 'a guess' },
        })
      ).statusCode;
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([401, 401, 401, 429]);
    await strict.close();
  });
}, 30_000);

test('who guesses at an account ten times is heard no more for ten minutes, and its owner from elsewhere is', async () => {
  await withServer(async ({ app, nobody, clock }) => {
    await nobody('POST', '/api/setup', { ...kari, code: 'the-code' });
    const attempt = async (remoteAddress: string, password: string) => {
      const payload = { email: kari.email, password };
      const answer = await app.inject({ method: 'POST', url: '/api/session', remoteAddress, payload });
      return answer.json().diagnostics?.[0]?.code ?? answer.statusCode;
    };
    const many = await Promise.all(Array.from({ length: 14 }, (_, each) => attempt('10.0.0.1', `guess ${each}`)));
    expect(many.filter((each) => each === 'server/sign-in')).toHaveLength(10);
    expect(await attempt('10.0.0.1', kari.password)).toBe('server/too-many-attempts');
    expect(await attempt('10.0.0.2', kari.password)).toBe(200);
    clock.now = new Date(clock.now.getTime() + 10 * 60 * 1000);
    expect(await attempt('10.0.0.1', kari.password)).toBe(200);
  });
}, 60_000);

test('the session’s cookie is for this site alone, and only over TLS where there is TLS', async () => {
  await withServer(async ({ house, nobody }) => {
    await nobody('POST', '/api/setup', { ...kari, code: 'the-code' });
    const behind = await createApp(house, { trustProxy: true, limits: { calls: 1000, signIns: 1000 } });
    const cookie = async (app: typeof behind, proto: string, remoteAddress: string) => {
      const { email, password } = kari;
      const answer = await app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress,
        headers: { 'x-forwarded-proto': proto },
        payload: { email, password },
      });
      return String(answer.headers['set-cookie']).split('; ').slice(1);
    };
    const plain = ['Max-Age=43200', 'Path=/', 'HttpOnly', 'SameSite=Strict'];
    expect(await cookie(behind, 'https', '127.0.0.1')).toEqual([...plain.slice(0, 3), 'Secure', 'SameSite=Strict']);
    // Only a proxy on this machine is believed.
    expect(await cookie(behind, 'https', '10.0.0.1')).toEqual(plain);
    await behind.close();
  });
}, 30_000);

test('whose session ends, or who is shut out, hears no more of what goes on', async () => {
  await withServer(async ({ as, app, house }) => {
    const admin = await as('admin');
    const analyst = await as('analyst');
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const { users } = (await admin('GET', '/api/users')).json();
    const [, listener] = users;
    const token = await house.sessions.open(listener, house.clock());
    const events = await fetch(`${address}/api/events`, { headers: { cookie: `firmament_session=${token}` } });
    let first: (() => void) | undefined;
    const told = new Promise<void>((resolve) => {
      first = resolve;
    });
    const heard = (async () => {
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of events.body ?? []) {
        text += decoder.decode(chunk);
        if (text.includes('"kind":"run"') && !text.includes('told to nobody')) first?.();
      }
      return text;
    })();
    await analyst('POST', '/api/jobs', { kind: 'run', request: { why: 'heard' } });
    await told;
    await admin('PATCH', `/api/users/${listener.id}`, { active: false });
    await admin('POST', '/api/jobs', { kind: 'run', request: { why: 'told to nobody' } });
    // The stream ends by itself.
    expect(await heard).not.toContain('told to nobody');
  });
}, 60_000);
