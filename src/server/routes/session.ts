import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { user, whoAmI } from '../../contract/server.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { version } from '../../version.ts';
import { addUser, listUsers, userByPassword } from '../access/users.ts';
import { hashToken } from '../access/secrets.ts';
import { clearSessionCookie, setSessionCookie } from '../access/cookie.ts';
import { route, type Route } from './route.ts';

const email = z.email().max(320);
const password = z.string().max(1000);

/** Signing in and out, and the first administrator. */
export const sessionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and what he may do',
    access: 'public',
    schema: { answer: whoAmI },
    handle: async ({ workspace }, { caller }) => ({
      user: caller.kind === 'person' ? caller.user : null,
      permissions: [...caller.permissions],
      setup: (await listUsers(workspace.engine)).length === 0,
      workspace: caller.kind === 'nobody' ? '' : workspace.folder,
      version,
    }),
  }),
  route({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    access: 'public',
    schema: { body: z.strictObject({ email, password }), answer: z.object({ user }) },
    async handle({ workspace, sessions, attempts, clock }, { body, reply, request }) {
      attempts.admit(body.email, request.ip, clock());
      // Counted before it is known to be wrong: many at once are many.
      attempts.failed(body.email, request.ip, clock());
      const found = await userByPassword(workspace.engine, body.email, body.password);
      if (found === undefined) return fail('server/sign-in', {});
      attempts.succeeded(body.email, request.ip);
      setSessionCookie(reply, await sessions.open(found, clock()));
      return { user: found };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out',
    access: 'signed-in',
    schema: { answer: z.object({}) },
    async handle({ sessions }, { caller, reply }) {
      if (caller.kind === 'person') await sessions.close(caller.token);
      clearSessionCookie(reply);
      return {};
    },
  }),
  route({
    method: 'POST',
    path: '/api/setup',
    summary: 'Make the first administrator, with the code the terminal shows',
    access: 'public',
    schema: {
      body: z.strictObject({ code: z.string().max(200), name: z.string().min(1).max(200), email, password }),
      answer: z.object({ user }),
    },
    async handle({ workspace, sessions, setupCode, clock }, { body, reply }) {
      if ((await listUsers(workspace.engine)).length > 0) fail('server/set-up', {});
      if (!isSame(body.code.trim(), setupCode)) fail('server/set-up-token', {});
      const { name, email: address, password: secret } = body;
      const made = await addUser(
        workspace.engine,
        { name, email: address, password: secret, role: 'admin', owner: null },
        clock(),
        { first: true },
      );
      setSessionCookie(reply, await sessions.open(made, clock()));
      return { user: made };
    },
  }),
];

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(one)), Buffer.from(hashToken(other)));
