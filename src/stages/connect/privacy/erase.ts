import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql } from '../../../engine/raw.ts';
import { rowsChanged } from '../store/versions.ts';
import { eraseAnswers, eraseNotes, eraseReasons } from './free-text.ts';
import type { Holdings } from './holdings.ts';

/**
 * Takes a person out of every table, whole or not at all with the transaction it is called in: his rows, what names him in other rows, bad rows
 * that were kept, what it would take to undo earlier imports, and, where he is a company himself, its memberships and profiles. Answers
 * what was taken out, by table.
 */
export async function erase(
  session: Session,
  { holdings, identifiers, companies }: Holdings,
): Promise<readonly { readonly table: string; readonly rows: number }[]> {
  const erased: { table: string; rows: number }[] = [];
  for (const { table, where, columns, rows } of holdings) {
    const target = name('data', table.physical);
    if (columns.length === 0) await session.run(sql`DELETE FROM ${target} WHERE ${where}`);
    else
      await session.run(
        sql`UPDATE ${target} SET ${join(
          columns.map((each) => sql`${name(each)} = NULL`),
          ', ',
        )} WHERE ${where}`,
      );
    erased.push({ table: table.name, rows });
  }
  for (const kept of ['problems', 'mends']) {
    const named = identifiers.map(
      ({ kind, value }) =>
        sql`contains(${kind === 'email' ? sql`lower(coalesce(raw, ''))` : sql`regexp_replace(coalesce(raw, ''), '[^0-9]', '', 'g')`}, ${bind('VARCHAR', kind === 'contact_id' ? '\u0000' : value)})`,
    );
    const gone = await session.run(sql`DELETE FROM ${name('meta', kept)} WHERE ${join(named, ' OR ')}`);
    if (gone > 0) erased.push({ table: kept === 'problems' ? 'rows set aside' : 'mended rows', rows: gone });
  }
  const notes = await eraseNotes(session, { identifiers, companies });
  if (notes > 0) erased.push({ table: 'notes', rows: notes });
  const answers = await eraseAnswers(session, { identifiers, companies });
  if (answers > 0) erased.push({ table: 'answers in own words', rows: answers });
  if (companies.length > 0) erased.push(...(await eraseCompanies(session, companies)));
  const reasons = await eraseReasons(session, { identifiers, companies });
  if (reasons > 0) erased.push({ table: 'reasons of decisions by hand', rows: reasons });
  // What an undo would give back holds him too: imports up to now can no longer be taken back.
  const undo = await session.rows(
    sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'undo' AND table_name NOT IN ('tables', 'links', 'answers')`,
  );
  for (const row of undo) await session.run(sql`DROP TABLE ${name('undo', String(row['table_name']))}`);
  await session.run(sql`DELETE FROM undo.tables`);
  await session.run(sql`DELETE FROM undo.links`);
  await session.run(sql`DELETE FROM undo.answers`);
  await session.run(rowsChanged);
  return erased;
}

async function eraseCompanies(
  session: Session,
  companies: readonly number[],
): Promise<readonly { readonly table: string; readonly rows: number }[]> {
  const keys = join(
    companies.map((each) => bind('INTEGER', each)),
    ', ',
  );
  const erased: { table: string; rows: number }[] = [];
  const columns = await session.rows(sql`SELECT schema_name, table_name, column_name FROM duckdb_columns()
    WHERE schema_name IN ('profile', 'history', 'meta', 'server') AND column_name IN ('company', '_company') AND NOT internal
      AND table_name IN (SELECT table_name FROM duckdb_tables())`);
  for (const row of columns) {
    const [schema, table] = [String(row['schema_name']), String(row['table_name'])];
    const gone = await session.run(
      sql`DELETE FROM ${name(schema, table)} WHERE ${name(String(row['column_name']))} IN (${keys})`,
    );
    if (gone > 0) erased.push({ table: `${schema}.${table}`, rows: gone });
  }
  await session.run(sql`DELETE FROM data.company WHERE company IN (${keys})`);
  return erased;
}
