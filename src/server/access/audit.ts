import type { AuditRow } from '../../contract/server.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { stamp } from '../time.ts';

/** Somebody did something, or was refused it. */
export interface Deed {
  readonly at: Date;
  readonly who: string;
  /** Method and route, as `POST /api/jobs`. */
  readonly action: string;
  /** What it was done to: the path as it was called. */
  readonly on: string;
  readonly status: number;
  readonly address: string;
}

/** Writes a deed into the log, which nothing ever changes. */
export async function recordDeed(engine: DuckDbEngine, deed: Deed): Promise<void> {
  await engine.aside((session) =>
    session.run(sql`INSERT INTO server.audit SELECT coalesce(max(number), 0) + 1, ${bind('TIMESTAMP', stamp(deed.at))},
      ${bind('VARCHAR', deed.who)}, ${bind('VARCHAR', deed.action)}, ${bind('VARCHAR', deed.on)}, ${bind('INTEGER', deed.status)},
      ${bind('VARCHAR', deed.address)} FROM server.audit`),
  );
}

/** The newest deeds, newest first; `before` a number pages back. */
export async function readDeeds(
  session: Session,
  page: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly AuditRow[]> {
  const rows = await session.rows(sql`SELECT * FROM server.audit
    WHERE number < ${bind('BIGINT', page.before ?? Number.MAX_SAFE_INTEGER)} ORDER BY number DESC LIMIT ${bind('INTEGER', page.limit)}`);
  return rows.map((row) => ({
    number: Number(row['number']),
    at: String(row['written']),
    who: String(row['who']),
    action: String(row['action']),
    on: String(row['on']),
    status: Number(row['status']),
    address: String(row['address']),
  }));
}
