import { randomUUID } from 'node:crypto';
import { permissions, roles, type ApiKey, type Permission, type User } from '../../contract/server.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { instant, stamp } from '../time.ts';
import { hashToken, newToken } from './secrets.ts';
import { permissionsOf } from './roles.ts';

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Permission[];
  /** Plain date from which on it is refused. */
  readonly expires?: string | undefined;
}

/** Keys by which programs ask, oldest first; what they are is shown once, when they are made. */
export async function listKeys(session: Session): Promise<readonly ApiKey[]> {
  const rows = await session.rows(sql`SELECT * EXCLUDE (hash) FROM server.keys ORDER BY created, id`);
  return rows.map((row) => readKey(row));
}

/** Makes a key with some of the rights of its maker. @throws InputError `server/scopes` */
export async function addKey(
  engine: DuckDbEngine,
  wanted: NewKey,
  by: User,
  at: Date,
): Promise<ApiKey & { readonly key: string }> {
  const beyond = wanted.scopes.filter((scope) => !permissionsOf(by.role).includes(scope));
  if (beyond.length > 0) fail('server/scopes', { scopes: beyond });
  const { token, hash } = newToken('fk');
  const key: ApiKey = {
    id: randomUUID(),
    name: wanted.name,
    user: by.id,
    scopes: [...wanted.scopes],
    created: instant(at),
    expires: wanted.expires === undefined ? null : `${wanted.expires}T00:00:00Z`,
  };
  await engine.aside((session) =>
    session.run(sql`INSERT INTO server.keys VALUES (${bind('VARCHAR', key.id)}, ${bind('VARCHAR', key.name)}, ${bind('VARCHAR', hash)},
      ${bind('VARCHAR', by.id)}, ${bind('VARCHAR', JSON.stringify(key.scopes))}, ${bind('TIMESTAMP', stamp(at))},
      ${bind('TIMESTAMP', wanted.expires === undefined ? null : `${wanted.expires}T00:00:00`)})`),
  );
  return { ...key, key: token };
}

/** Takes a key back; from then on it is refused. @throws InputError `server/no-key` */
export async function removeKey(engine: DuckDbEngine, id: string): Promise<void> {
  const removed = await engine.aside((session) =>
    session.run(sql`DELETE FROM server.keys WHERE id = ${bind('VARCHAR', id)}`),
  );
  if (removed === 0) fail('server/no-key', { id });
}

/** The key a token is, where it still holds, with those of its scopes that its maker has himself now. */
export async function keyByToken(session: Session, token: string, at: Date): Promise<ApiKey | undefined> {
  const [row] = await session.rows(
    sql`SELECT k.* EXCLUDE (hash), u.role FROM server.keys k JOIN server.users u ON u.id = k."user" AND u.active
      WHERE k.hash = ${bind('VARCHAR', hashToken(token))} AND (k.expires IS NULL OR k.expires > ${bind('TIMESTAMP', stamp(at))})`,
  );
  if (row === undefined) return undefined;
  const key = readKey(row);
  const role = roles.find((each) => each === row['role']);
  const rights = role === undefined ? [] : permissionsOf(role);
  return { ...key, scopes: key.scopes.filter((each) => rights.includes(each)) };
}

function readKey(row: Row): ApiKey {
  const scopes: unknown = JSON.parse(String(row['scopes']));
  return {
    id: String(row['id']),
    name: String(row['name']),
    user: String(row['user']),
    scopes: permissions.filter((each) => Array.isArray(scopes) && scopes.includes(each)),
    created: String(row['created']),
    expires: row['expires'] === null || row['expires'] === undefined ? null : String(row['expires']),
  };
}
