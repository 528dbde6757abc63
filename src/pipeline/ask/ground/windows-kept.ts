import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';
import { print } from '../../../sql/print.ts';
import type { Ground } from './ground.ts';

/** What kept aggregates may take together. */
export const mostBytes = 2 ** 29;
/** A company and a value as they are stored, roughly. */
const bytesARow = 12;
/** A question that knew of a window may read it for so long, in milliseconds, after it was given up. */
const grace = 60_000;

/** When windows were last asked for, and when some were given up, by the name of their table. */
export interface WindowUse {
  readonly asked: Map<string, number>;
  readonly givenUp: Map<string, number>;
}

/**
 * Gives up the windows nobody has asked for longest, as far as all together take more than `most` bytes: no question finds them any more, and their tables go the next
 * time something is kept, when none can be reading them.
 */
export async function keepWithin(
  session: Session,
  { windows }: Pick<Ground, 'windows'>,
  { asked, givenUp }: WindowUse,
  now: number,
  most = mostBytes,
): Promise<void> {
  const rows =
    await session.rows(sql`SELECT t.table_name AS name, t.estimated_size AS companies, w.name IS NOT NULL AS known
    FROM duckdb_tables() t LEFT JOIN meta.windows w ON t.table_name = 'window' || w.name || '@' || w.as_of
    WHERE t.schema_name = 'profile' AND t.table_name LIKE 'window%'`);
  const tables = rows.map((row) => ({
    name: String(row['name']),
    bytes: Number(row['companies']) * bytesARow,
    isKnown: row['known'] === true,
  }));
  for (const { name } of tables.filter((each) => !each.isKnown && (givenUp.get(each.name) ?? 0) + grace <= now)) {
    await session.run(print({ kind: 'drop-table', name: ['profile', name] }, session.dialect));
    givenUp.delete(name);
  }
  const known = tables.filter((each) => each.isKnown);
  const oldest = known.toSorted((left, right) => (asked.get(left.name) ?? 0) - (asked.get(right.name) ?? 0));
  let bytes = known.reduce((sum, each) => sum + each.bytes, 0);
  for (const table of oldest) {
    if (bytes <= most) return;
    bytes -= table.bytes;
    givenUp.set(table.name, now);
    asked.delete(table.name);
    for (const [key, [, name]] of windows) if (name === table.name) windows.delete(key);
    await session.run(
      sql`DELETE FROM meta.windows WHERE 'window' || name || '@' || as_of = ${bind('VARCHAR', table.name)}`,
    );
  }
}
