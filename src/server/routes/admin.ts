import { z } from 'zod';
import { apiKey, auditRow, permission, role, user } from '../../contract/server.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { sheet } from '../../pipeline/tables/sheet.ts';
import { deedColumns, readDeeds } from '../access/audit.ts';
import { addKey, listKeys, removeKey } from '../access/keys.ts';
import { addUser, changeUser, listUsers } from '../access/users.ts';
import { attached } from '../attachment.ts';
import { route, type Route } from './route.ts';

const id = z.object({ id: z.string().max(100) });
const name = z.string().trim().min(1).max(200);

const mostTakenOut = 100_000;
const deedsQuery = z.object({
  text: z.string().max(200).optional(),
  order: z.enum([...deedColumns, ...deedColumns.map((each) => `-${each}` as const)]).optional(),
});

/** Who may sign in, what programs may ask with, and who did what. */
export const adminRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/users',
    summary: 'Everybody who may sign in',
    access: 'administer',
    schema: { answer: z.object({ users: z.array(user) }) },
    handle: async ({ workspace }) => ({ users: [...(await listUsers(workspace.engine))] }),
  }),
  route({
    method: 'POST',
    path: '/api/users',
    summary: 'Add a user',
    access: 'administer',
    schema: {
      body: z.strictObject({
        name,
        email: z.email().max(320),
        role,
        owner: z.string().max(200).nullable().default(null),
        password: z.string().max(1000),
      }),
      answer: z.object({ user }),
    },
    handle: async ({ workspace, clock }, { body }) => ({ user: await addUser(workspace.engine, body, clock()) }),
  }),
  route({
    method: 'PATCH',
    path: '/api/users/:id',
    summary: 'Change a user’s name, role, owner name or password, or shut him out',
    access: 'administer',
    schema: {
      params: id,
      body: z.strictObject({
        name: name.optional(),
        role: role.optional(),
        owner: z.string().max(200).nullable().optional(),
        active: z.boolean().optional(),
        password: z.string().max(1000).optional(),
      }),
      answer: z.object({ user }),
    },
    async handle({ workspace, sessions }, { params, body }) {
      const changed = await changeUser(workspace.engine, params.id, body);
      await sessions.changed(changed, body.password !== undefined);
      return { user: changed };
    },
  }),
  route({
    method: 'GET',
    path: '/api/keys',
    summary: 'Keys programs ask with',
    access: 'administer',
    schema: { answer: z.object({ keys: z.array(apiKey) }) },
    handle: async ({ workspace }) => ({ keys: [...(await listKeys(workspace.engine))] }),
  }),
  route({
    method: 'POST',
    path: '/api/keys',
    summary: 'Make a key; the answer is the only time it is shown',
    access: 'administer',
    schema: {
      body: z.strictObject({ name, scopes: z.array(permission).min(1), expires: z.iso.date().optional() }),
      answer: apiKey.extend({ key: z.string() }),
    },
    async handle({ workspace, clock }, { body, caller }) {
      if (caller.kind !== 'person') return fail('server/forbidden', { permission: 'administer' });
      return addKey(workspace.engine, body, caller.user, clock());
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/keys/:id',
    summary: 'Take a key back',
    access: 'administer',
    schema: { params: id, answer: z.object({}) },
    async handle({ workspace }, { params }) {
      await removeKey(workspace.engine, params.id);
      return {};
    },
  }),
  route({
    method: 'GET',
    path: '/api/audit',
    summary: 'Who did what, newest first unless another order is asked for; those that say a text, a page at a time',
    access: 'administer',
    schema: {
      query: deedsQuery.extend({
        limit: z.coerce.number().int().min(1).max(1000).default(100),
        offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
        before: z.coerce.number().int().optional(),
      }),
      answer: z.object({ deeds: z.array(auditRow), total: z.number() }),
    },
    async handle({ workspace }, { query }) {
      const { deeds, total } = await readDeeds(workspace.engine, query);
      return { deeds: [...deeds], total };
    },
  }),
  route({
    method: 'GET',
    path: '/api/audit/export',
    summary: 'Who did what as a table for a spreadsheet: all that say a text, a hundred thousand at most',
    access: 'administer',
    audited: true,
    schema: { query: deedsQuery },
    async handle({ workspace }, { query, reply }) {
      const { deeds, total } = await readDeeds(workspace.engine, { ...query, limit: mostTakenOut });
      const rows = deeds.map((deed) => deedColumns.map((each) => deed[each]));
      const content = sheet([[...deedColumns], ...rows]);
      return attached(reply, 'audit.csv', { content, leftOut: { deeds: total - deeds.length } });
    },
  }),
];
