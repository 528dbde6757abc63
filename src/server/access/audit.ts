import type { AuditRow } from '../../contract/server.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
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

/** Columns the log is sorted by. */
export const deedColumns = ['at', 'who', 'action', 'on', 'status', 'address'] as const;

/** Which deeds are looked at: those before a number, those that say a text anywhere, in an order. */
export interface DeedsWanted {
  readonly limit: number;
  readonly offset?: number | undefined;
  /** A deed's number; only older ones. */
  readonly before?: number | undefined;
  readonly text?: string | undefined;
  /** A column, `-` before it: the other way round. The newest come first without one. */
  readonly order?: string | undefined;
}

/** Some of the deeds in their order, and how many there are in all that were asked for. */
export async function readDeeds(
  session: Session,
  { limit, offset = 0, before = Number.MAX_SAFE_INTEGER, text = '', order = '-at' }: DeedsWanted,
): Promise<{ readonly deeds: readonly AuditRow[]; readonly total: number }> {
  const wanted = sql`number < ${bind('BIGINT', before)}
    AND contains(lower(concat_ws(' ', who, action, "on", status, address)), lower(${bind('VARCHAR', text)}))`;
  const asked = order.replace(/^-/u, '');
  const column = deedColumns.find((each) => each === asked) ?? 'at';
  // Moments have no order of their own within a second: deeds were numbered as they came.
  const by = name(column === 'at' ? 'number' : column);
  const [counted] = await session.rows(sql`SELECT count(*) AS deeds FROM server.audit WHERE ${wanted}`);
  const rows = await session.rows(sql`SELECT * FROM server.audit WHERE ${wanted}
    ORDER BY ${by} ${order.startsWith('-') ? sql`DESC` : sql`ASC`}, number DESC
    LIMIT ${bind('INTEGER', limit)} OFFSET ${bind('INTEGER', offset)}`);
  return { deeds: rows.map((row) => deedIn(row)), total: Number(counted?.['deeds'] ?? 0) };
}

const deedIn = (row: Row): AuditRow => ({
  number: Number(row['number']),
  at: String(row['written']),
  who: String(row['who']),
  action: String(row['action']),
  on: String(row['on']),
  status: Number(row['status']),
  address: String(row['address']),
});
