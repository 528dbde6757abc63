import type { Cell, Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, type Fragment } from '../../../engine/raw.ts';
import { storedTables } from '../store/catalogue.ts';
import type { StoredTable } from '../store/table.ts';
import { hasColumn, identifiersIn, personColumns, rowsOfPeople } from './columns.ts';
import type { Identifier } from './identifiers.ts';
import { isAmong } from './keep-out.ts';

/** Rows of a table that name a person, by the columns that do; or all rows of a sole proprietor's company. */
export interface Holding {
  readonly table: StoredTable;
  /** Which rows: a condition over the table. */
  readonly where: Fragment;
  /** Columns that name the person; empty where the rows are his altogether. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly imports: readonly number[];
}

export interface Holdings {
  /** All the person is known by here. */
  readonly identifiers: readonly Identifier[];
  /** Internal keys, where the person is a sole proprietor. */
  readonly companies: readonly number[];
  readonly holdings: readonly Holding[];
}

/** Everything the tables hold of a person: found by one identifier, then by all that his own rows know him by. */
export async function holdingsOf(session: Session, subject: Identifier): Promise<Holdings> {
  const stored = await storedTables(session);
  const sources = await sourcesOf(session);
  const companies = await soleProprietors(session, stored, subject);
  const identifiers = [subject, ...(await alsoKnownAs(session, stored, sources, subject))];
  const holdings: Holding[] = [];
  for (const table of stored) {
    const own = companies.length === 0 ? undefined : await ofCompanies(session, table, companies);
    if (own !== undefined) holdings.push(own);
    const named = await naming(session, table, sources.get(table.physical) ?? [], identifiers);
    if (named !== undefined) holdings.push(named);
  }
  return { identifiers, companies, holdings };
}

/** Rows of a holding, as they stand. */
export async function rowsOf(
  session: Session,
  { table, where }: Holding,
): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const columns = table.columns.map((each) => name(each.name));
  if (columns.length === 0) return [];
  return session.rows(
    sql`SELECT ${join(columns, ', ')} FROM ${name('data', table.physical)} WHERE ${where} ORDER BY _import, _row`,
  );
}

/** Which sources brought rows of each table. */
async function sourcesOf(session: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await session.rows(sql`SELECT DISTINCT table_name, source FROM meta.imports WHERE state = 'stands'`);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const table = String(row['table_name']);
    found.set(table, [...(found.get(table) ?? []), String(row['source'])]);
  }
  return found;
}

/** Companies of an organisation number that are natural persons. */
async function soleProprietors(
  session: Session,
  stored: readonly StoredTable[],
  { kind, value }: Identifier,
): Promise<readonly number[]> {
  if (kind !== 'org_number') return [];
  const tables = stored.filter((each) => each.kind === 'companies' && hasColumn(each, 'sole_proprietor'));
  const found = new Set<number>();
  for (const table of tables) {
    const rows = await session.rows(sql`SELECT DISTINCT r._company FROM ${name('data', table.physical)} r
      JOIN data.company_ids i ON i.company = r._company AND i.kind = 'org_number' AND i.value = ${bind('VARCHAR', value)}
      WHERE r.sole_proprietor`);
    for (const row of rows) found.add(Number(row['_company']));
  }
  return [...found];
}

/** What the person's own records know him by besides. */
async function alsoKnownAs(
  session: Session,
  stored: readonly StoredTable[],
  sources: ReadonlyMap<string, readonly string[]>,
  subject: Identifier,
): Promise<readonly Identifier[]> {
  const found: Identifier[] = [];
  for (const table of stored.filter(({ kind }) => kind === 'contacts')) {
    const where = await naming(session, table, sources.get(table.physical) ?? [], [subject]);
    if (where === undefined) continue;
    const rows = await rowsOf(session, where);
    for (const row of rows)
      for (const kind of ['email', 'phone', 'contact_id'] as const) {
        const text = row[kind];
        if (typeof text === 'string') found.push(...identifiersIn(text, [kind], sources.get(table.physical) ?? []));
      }
  }
  const isKnown = isAmong([subject]);
  return found.filter((each, index) => !isKnown(each) && !isAmong(found.slice(0, index))(each));
}

async function naming(
  session: Session,
  table: StoredTable,
  sources: readonly string[],
  identifiers: readonly Identifier[],
): Promise<Holding | undefined> {
  const isHis = isAmong(identifiers);
  const conditions: Fragment[] = [];
  const columns: string[] = [];
  for (const column of personColumns(table.kind, table.columns)) {
    const rows = await session.rows(
      sql`SELECT DISTINCT CAST(${name(column.name)} AS VARCHAR) AS value FROM ${name('data', table.physical)} WHERE ${name(column.name)} IS NOT NULL`,
    );
    const values = rows
      .map((row) => String(row['value']))
      .filter((value) => identifiersIn(value, column.kinds, sources).some((each) => isHis(each)));
    if (values.length === 0) continue;
    columns.push(column.name);
    conditions.push(
      sql`CAST(${name(column.name)} AS VARCHAR) IN (${join(
        values.map((value) => bind('VARCHAR', value)),
        ', ',
      )})`,
    );
  }
  if (conditions.length === 0) return undefined;
  return holding(session, table, join(conditions, ' OR '), rowsOfPeople.has(table.kind) ? [] : columns);
}

async function ofCompanies(
  session: Session,
  table: StoredTable,
  companies: readonly number[],
): Promise<Holding | undefined> {
  if (!table.linked) return undefined;
  const keys = join(
    companies.map((each) => bind('INTEGER', each)),
    ', ',
  );
  return holding(session, table, sql`_company IN (${keys})`, []);
}

async function holding(
  session: Session,
  table: StoredTable,
  where: Fragment,
  columns: readonly string[],
): Promise<Holding | undefined> {
  const rows = await session.rows(
    sql`SELECT _import, count(*) AS rows FROM ${name('data', table.physical)} WHERE ${where} GROUP BY _import`,
  );
  const count = rows.reduce((sum, row) => sum + Number(row['rows']), 0);
  return count === 0
    ? undefined
    : { table, where, columns, rows: count, imports: rows.map((row) => Number(row['_import'])) };
}
