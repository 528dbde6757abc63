import { randomUUID } from 'node:crypto';
import { roles, type Role, type User } from '../../contract/server.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { instant, stamp } from '../time.ts';
import { hashPassword, isPassword } from './secrets.ts';

const fewestCharacters = 10;

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly owner: string | null;
  readonly password: string;
}

/** What of a user an administrator may change; a new password signs him out everywhere. */
export interface UserChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly owner?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
}

/** Everybody who may sign in, or might once, by name. */
export async function listUsers(session: Session): Promise<readonly User[]> {
  const rows = await session.rows(sql`SELECT * EXCLUDE (password) FROM server.users ORDER BY name, id`);
  return rows.map((row) => readUser(row));
}

/** Adds a user; the `first` only where there is none yet. @throws InputError `server/email-taken`, `server/password`, `server/set-up` */
export async function addUser(
  engine: DuckDbEngine,
  wanted: NewUser,
  at: Date,
  { first = false }: { readonly first?: boolean } = {},
): Promise<User> {
  const password = await hashed(wanted.password);
  const email = plainEmail(wanted.email);
  const user: User = {
    id: randomUUID(),
    name: wanted.name.trim(),
    email,
    role: wanted.role,
    owner: wanted.owner,
    active: true,
    created: instant(at),
  };
  await engine.aside(async (session) => {
    if (first && (await listUsers(session)).length > 0) fail('server/set-up', {});
    const taken = await session.rows(sql`SELECT 1 FROM server.users WHERE email = ${bind('VARCHAR', email)}`);
    if (taken.length > 0) fail('server/email-taken', { email });
    await session.run(sql`INSERT INTO server.users VALUES (${bind('VARCHAR', user.id)}, ${bind('VARCHAR', user.name)},
      ${bind('VARCHAR', email)}, ${bind('VARCHAR', user.role)}, ${bind('VARCHAR', user.owner)}, ${bind('VARCHAR', password)}, true,
      ${bind('TIMESTAMP', stamp(at))})`);
  });
  return user;
}

/** Changes a user. @throws InputError `server/no-user`, `server/last-admin`, `server/password` */
export async function changeUser(engine: DuckDbEngine, id: string, change: UserChange): Promise<User> {
  const password = change.password === undefined ? null : await hashed(change.password);
  return engine.aside(async (session) => {
    const users = await listUsers(session);
    const before = users.find((each) => each.id === id) ?? fail('server/no-user', { id });
    const after: User = {
      ...before,
      name: change.name?.trim() ?? before.name,
      role: change.role ?? before.role,
      owner: change.owner === undefined ? before.owner : change.owner,
      active: change.active ?? before.active,
    };
    const remaining = users.map((each) => (each.id === id ? after : each));
    if (!remaining.some((each) => each.active && each.role === 'admin')) fail('server/last-admin', {});
    await session.run(sql`UPDATE server.users SET name = ${bind('VARCHAR', after.name)}, role = ${bind('VARCHAR', after.role)},
      owner = ${bind('VARCHAR', after.owner)}, active = ${bind('BOOLEAN', after.active)},
      password = coalesce(${bind('VARCHAR', password)}, password) WHERE id = ${bind('VARCHAR', id)}`);
    return after;
  });
}

/** The active user an address and a password belong to. An unknown address takes as long as a wrong password. */
export async function userByPassword(session: Session, email: string, password: string): Promise<User | undefined> {
  const [row] = await session.rows(
    sql`SELECT * FROM server.users WHERE active AND email = ${bind('VARCHAR', plainEmail(email))}`,
  );
  const kept = row?.['password'];
  const holds = await isPassword(password, typeof kept === 'string' ? kept : await nobody);
  return row !== undefined && holds ? readUser(row) : undefined;
}

const nobody = hashPassword('', Buffer.alloc(16));

function hashed(password: string): Promise<string> {
  if (password.length < fewestCharacters) fail('server/password', { least: fewestCharacters });
  return hashPassword(password);
}

const plainEmail = (email: string): string => email.trim().toLowerCase();

function readUser(row: Row): User {
  return {
    id: String(row['id']),
    name: String(row['name']),
    email: String(row['email']),
    role: roles.find((each) => each === row['role']) ?? 'viewer',
    owner: typeof row['owner'] === 'string' ? row['owner'] : null,
    active: row['active'] === true,
    created: String(row['created']),
  };
}
