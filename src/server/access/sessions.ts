import type { User } from '../../contract/server.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import { bind, sql } from '../../engine/raw.ts';
import { later, stamp } from '../time.ts';
import { hashToken, newToken } from './secrets.ts';
import { listUsers } from './users.ts';

/** How long somebody stays signed in, in seconds: twelve hours, a working day. */
export const sessionSeconds = 12 * 60 * 60;

/** Who is signed in by which token. Read at start, then kept in memory, so that no question waits for it; every change is durable first. */
export interface Sessions {
  open(user: User, at: Date): Promise<string>;
  userOf(token: string, at: Date): User | undefined;
  close(token: string): Promise<void>;
  /** Signs a user out everywhere, or, with what he has become, changes what he may do at once. */
  changed(user: User, signOut: boolean): Promise<void>;
}

export async function openSessions(engine: DuckDbEngine, now: Date): Promise<Sessions> {
  await engine.aside((session) =>
    session.run(sql`DELETE FROM server.sessions WHERE expires <= ${bind('TIMESTAMP', stamp(now))}`),
  );
  const users = new Map((await listUsers(engine)).map((each) => [each.id, each]));
  const rows = await engine.rows(sql`SELECT hash, "user", expires FROM server.sessions`);
  const known = new Map(
    rows.flatMap((row) => {
      const user = users.get(String(row['user']));
      return user?.active === true
        ? [[String(row['hash']), { user, expires: new Date(String(row['expires'])) }] as const]
        : [];
    }),
  );
  return {
    async open(user, at) {
      const { token, hash } = newToken('fs');
      const expires = later(at, sessionSeconds);
      await engine.aside((session) =>
        session.run(sql`INSERT INTO server.sessions VALUES (${bind('VARCHAR', hash)}, ${bind('VARCHAR', user.id)},
          ${bind('TIMESTAMP', stamp(at))}, ${bind('TIMESTAMP', stamp(expires))})`),
      );
      known.set(hash, { user, expires });
      return token;
    },
    userOf(token, at) {
      const found = known.get(hashToken(token));
      return found !== undefined && found.expires > at ? found.user : undefined;
    },
    async close(token) {
      const hash = hashToken(token);
      known.delete(hash);
      await engine.aside((session) =>
        session.run(sql`DELETE FROM server.sessions WHERE hash = ${bind('VARCHAR', hash)}`),
      );
    },
    async changed(user, signOut) {
      for (const [hash, { user: of, expires }] of known) {
        if (of.id !== user.id) continue;
        if (signOut || !user.active) known.delete(hash);
        else known.set(hash, { user, expires });
      }
      if (!signOut && user.active) return;
      await engine.aside((session) =>
        session.run(sql`DELETE FROM server.sessions WHERE "user" = ${bind('VARCHAR', user.id)}`),
      );
    },
  };
}
