import type { DuckDbEngine } from '../../engine/duckdb.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { TableName } from '../../sql/tree.ts';
import { storedTables } from '../../stages/connect/store/catalogue.ts';
import type { StoredTable } from '../../stages/connect/store/table.ts';
import { plainLetters } from '../../stages/connect/identity/name-key.ts';

const prefix = 'search@';

/**
 * The table companies are searched in: a row each with `company`, `id`, `name` and `org_number` of its newest records, and `text`: name,
 * organisation number and domain in plain letters; `place` is the order they are shown in, shorter names first. It is made when the first question after a change of the data comes, beside whatever else is written; the
 * one before answers meanwhile.
 */
export async function searchTable(engine: DuckDbEngine): Promise<TableName> {
  const [workspace] = await engine.rows(sql`SELECT data_version FROM meta.workspace`);
  const now = `${prefix}${Number(workspace?.['data_version'] ?? 0)}`;
  if (latest.get(engine) === now) return ['profile', now];
  const { wanted, kept } = await standing(engine);
  if (kept.includes(wanted)) {
    latest.set(engine, wanted);
    return ['profile', wanted];
  }
  const making = makings.get(engine) ?? make(engine).finally(() => makings.delete(engine));
  makings.set(engine, making);
  const [older] = kept;
  if (older === undefined) return making;
  // Whoever comes later asks for it again; what went wrong then is told to him who has to wait for it.
  making.catch(() => undefined);
  return ['profile', older];
}

/** The newest table known to be there. */
const latest = new WeakMap<DuckDbEngine, string>();
const makings = new WeakMap<DuckDbEngine, Promise<TableName>>();

async function standing(session: Pick<DuckDbEngine, 'rows'>): Promise<{ wanted: string; kept: readonly string[] }> {
  const rows = await session.rows(
    sql`SELECT w.data_version AS version, t.table_name AS kept FROM meta.workspace w LEFT JOIN duckdb_tables() t
      ON t.schema_name = 'profile' AND starts_with(t.table_name, ${bind('VARCHAR', prefix)}) ORDER BY t.table_oid DESC`,
  );
  return {
    wanted: `${prefix}${Number(rows[0]?.['version'] ?? 0)}`,
    kept: rows.flatMap((row) => (row['kept'] === null ? [] : [String(row['kept'])])),
  };
}

const make = (engine: DuckDbEngine): Promise<TableName> =>
  engine.aside(async (session) => {
    const { wanted, kept } = await standing(session);
    const sources = (await storedTables(session)).filter((each) => each.kind === 'companies');
    for (const each of kept) await session.run(sql`DROP TABLE ${name('profile', each)}`);
    await session.run(sql`CREATE TABLE ${name('profile', wanted)} AS ${companiesOf(sources)}`);
    return ['profile', wanted];
  });

/** Every company once; of what its sources call it, the newest. */
function companiesOf(sources: readonly StoredTable[]): Fragment {
  if (sources.length === 0) {
    return sql`SELECT company, id, NULL::VARCHAR AS name, NULL::VARCHAR AS org_number, '' AS text, company AS place FROM data.company`;
  }
  const records = sources.map(({ physical, columns }) => {
    const own = (wanted: string): Fragment =>
      columns.some((each) => each.name === wanted) ? name(wanted) : verbatim('NULL::VARCHAR');
    return sql`SELECT _company, _from, _record, ${own('name')} AS name, ${own('org_number')}::VARCHAR AS org_number,
      ${own('domain')} AS domain FROM ${name('data', physical)}`;
  });
  const newest = (column: string): Fragment =>
    sql`max_by(${name(column)}, (_from, _record)) FILTER (WHERE ${name(column)} IS NOT NULL)`;
  return sql`SELECT c.company, c.id, r.name, r.org_number,
      ${plainLetters(verbatim("concat_ws(' ', r.name, r.org_number, r.domain)"))} AS text,
      row_number() OVER (ORDER BY length(r.name), r.name, c.company) AS place
    FROM data.company c LEFT JOIN (SELECT _company, ${newest('name')} AS name, ${newest('org_number')} AS org_number,
      ${newest('domain')} AS domain FROM (${join(records, ' UNION ALL ')}) GROUP BY _company) r ON r._company = c.company ORDER BY place`;
}
