import type { DuckDbEngine } from '../../engine/duckdb.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { TableName } from '../../sql/tree.ts';
import { storedTables } from '../../stages/connect/store/catalogue.ts';
import type { StoredTable } from '../../stages/connect/store/table.ts';
import { plainLetters } from '../../stages/connect/identity/name-key.ts';

/** What companies are searched in. */
export interface SearchTables {
  /**
   * A row a company, in the order they are shown: `place` (shorter names first), `company`, `id`, `name` and `org_number` of its newest records, and `text`: name,
   * organisation number and domain in plain letters.
   */
  readonly companies: TableName;
  /** A row for every word of a text, in alphabetical order: `tail`, the text from there on (`tailLength` letters of it), `place`, and whether it is the `first`. */
  readonly words: TableName;
}

/** So much of a text is kept of each of its words: what the database holds without looking elsewhere. */
export const tailLength = 12;

const prefix = 'search@';
const wordsPrefix = 'search-words@';
const tablesOf = (version: string): SearchTables => ({
  companies: ['profile', `${prefix}${version}`],
  words: ['profile', `${wordsPrefix}${version}`],
});

/** The tables as of the data now. They are made when the first question after a change of the data comes, beside whatever else is written; those before answer meanwhile. */
async function searchTables(engine: DuckDbEngine): Promise<SearchTables> {
  const [workspace] = await engine.rows(sql`SELECT data_version FROM meta.workspace`);
  const now = String(Number(workspace?.['data_version'] ?? 0));
  if (latest.get(engine) === now) return tablesOf(now);
  const { wanted, kept } = await standing(engine);
  if (kept.includes(wanted)) {
    latest.set(engine, wanted);
    return tablesOf(wanted);
  }
  const making = makings.get(engine) ?? make(engine).finally(() => makings.delete(engine));
  makings.set(engine, making);
  const [older] = kept;
  if (older === undefined) return making;
  // Whoever comes later asks for them again; what went wrong then is told to him who has to wait for them.
  making.catch(() => undefined);
  return tablesOf(older);
}

/** Asks in the tables as of the data now; once more where they were made anew, and these dropped, in between. */
export async function withSearchTables<T>(engine: DuckDbEngine, ask: (tables: SearchTables) => Promise<T>): Promise<T> {
  const tables = await searchTables(engine);
  try {
    return await ask(tables);
  } catch (error) {
    const now = await searchTables(engine);
    if (now.companies[1] === tables.companies[1]) throw error;
    return ask(now);
  }
}

/** The newest version known to be there. */
const latest = new WeakMap<DuckDbEngine, string>();
const makings = new WeakMap<DuckDbEngine, Promise<SearchTables>>();

/** Versions whose tables are both there, the newest first. */
async function standing(session: Pick<DuckDbEngine, 'rows'>): Promise<{ wanted: string; kept: readonly string[] }> {
  const rows = await session.rows(
    sql`SELECT w.data_version AS version, t.table_name AS words FROM meta.workspace w LEFT JOIN duckdb_tables() t
      ON t.schema_name = 'profile' AND starts_with(t.table_name, ${bind('VARCHAR', wordsPrefix)}) ORDER BY t.table_oid DESC`,
  );
  return {
    wanted: String(Number(rows[0]?.['version'] ?? 0)),
    kept: rows.flatMap((row) => (row['words'] === null ? [] : [String(row['words']).slice(wordsPrefix.length)])),
  };
}

const make = (engine: DuckDbEngine): Promise<SearchTables> =>
  engine.aside(async (session) => {
    const { wanted } = await standing(session);
    const sources = (await storedTables(session)).filter((each) => each.kind === 'companies');
    const older = await session.rows(
      sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'profile' AND (starts_with(table_name, ${bind('VARCHAR', prefix)})
        OR starts_with(table_name, ${bind('VARCHAR', wordsPrefix)}))`,
    );
    for (const each of older) await session.run(sql`DROP TABLE ${name('profile', String(each['table_name']))}`);
    const made = tablesOf(wanted);
    await session.run(sql`CREATE TABLE ${name(...made.companies)} AS ${companiesOf(sources)}`);
    await session.run(sql`CREATE TABLE ${name(...made.words)} AS ${wordsOf(made.companies)}`);
    return made;
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

/** A word begins where a text does and after every blank. In their order a beginning is found by reading only where it stands. */
function wordsOf(companies: TableName): Fragment {
  const rest = verbatim(`left(array_to_string(words[each + 1:], ' '), ${tailLength})`);
  return sql`SELECT tail, place, first FROM (SELECT place, unnest(list_transform(range(0, len(words)), lambda each: ${rest})) AS tail,
      unnest(range(0, len(words))) = 0 AS first FROM (SELECT place, string_split(text, ' ') AS words FROM ${name(...companies)}))
    ORDER BY tail, place`;
}
