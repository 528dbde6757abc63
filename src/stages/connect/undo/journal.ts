import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { storedTables } from '../store/catalogue.ts';
import type { StoredTable } from '../store/table.ts';

/** What a table was before an import touched it: its catalogue entry and the types of its columns; null: it was not there. */
export type Before = { readonly table: StoredTable; readonly types: Readonly<Record<string, string>> } | null;

/** How many imports of a table can be taken back, newest first; what older ones replaced is forgotten. */
export const importsKept = 5;

export const removedRows = (importNumber: number): Fragment => name('undo', `rows_${importNumber}`);
export const endedRecords = (importNumber: number): Fragment => name('undo', `ended_${importNumber}`);
export const wholeTable = (importNumber: number, physical: string): Fragment =>
  name('undo', `whole_${importNumber}_${physical}`);

/**
 * Writes down, in the transaction of an import and before it touches a table, what it takes to give the table back as it is: `rows` for a
 * table whose removed rows and ended records are then kept one by one, `whole` for a copy.
 */
export async function openJournal(
  session: Session,
  importNumber: number,
  physical: string,
  keeps: 'rows' | 'whole',
): Promise<void> {
  const known = await session.rows(sql`SELECT 1 FROM undo.tables WHERE ${isOf(importNumber, physical)}`);
  if (known.length > 0) return;
  const table = (await storedTables(session)).find((each) => each.physical === physical);
  const before: Before = table === undefined ? null : { table, types: await typesOf(session, 'data', physical) };
  await session.run(sql`INSERT INTO undo.tables VALUES (${bind('INTEGER', importNumber)}, ${bind('VARCHAR', physical)},
    ${bind('VARCHAR', JSON.stringify(before))}, ${bind('BOOLEAN', keeps === 'whole')})`);
  if (before !== null) {
    const target = name('data', physical);
    if (keeps === 'whole')
      await session.run(sql`CREATE TABLE ${wholeTable(importNumber, physical)} AS SELECT * FROM ${target}`);
    else {
      await session.run(sql`CREATE TABLE ${removedRows(importNumber)} AS SELECT * FROM ${target} LIMIT 0`);
      await session.run(sql`CREATE TABLE ${endedRecords(importNumber)} (record VARCHAR, "from" DATE, "to" DATE)`);
    }
  }
  await forgetOldest(session, physical);
}

const isOf = (importNumber: number, physical: string): Fragment =>
  sql`import = ${bind('INTEGER', importNumber)} AND physical = ${bind('VARCHAR', physical)}`;

/** Keeps rows an import is about to take out of its table. */
export async function keepRemoved(
  session: Session,
  importNumber: number,
  target: Fragment,
  condition: Fragment,
): Promise<void> {
  const columns = Object.keys(await typesOf(session, 'undo', `rows_${importNumber}`)).map((each) => name(each));
  await session.run(
    sql`INSERT INTO ${removedRows(importNumber)} BY NAME SELECT ${join(columns, ', ')} FROM ${target} WHERE ${condition}`,
  );
}

/** Keeps when records ended that an import is about to end. */
export async function keepEnded(
  session: Session,
  importNumber: number,
  target: Fragment,
  condition: Fragment,
): Promise<void> {
  await session.run(
    sql`INSERT INTO ${endedRecords(importNumber)} SELECT _record, _from, _to FROM ${target} WHERE ${condition}`,
  );
}

/** Keeps what rows named their company by, that found it through an import: the rows `waiting` with their reference. */
export async function keepLinks(
  session: Session,
  importNumber: number,
  physical: string,
  waiting: Fragment,
): Promise<void> {
  await session.run(sql`INSERT INTO undo.links SELECT ${bind('INTEGER', importNumber)}, ${bind('VARCHAR', physical)},
    w._import, w._row, w._ref FROM (${waiting}) w`);
}

export async function typesOf(
  session: Session,
  schema: string,
  table: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await session.rows(sql`SELECT column_name AS name, data_type AS type FROM duckdb_columns()
    WHERE schema_name = ${bind('VARCHAR', schema)} AND table_name = ${bind('VARCHAR', table)} ORDER BY column_index`);
  return Object.fromEntries(rows.map((row) => [String(row['name']), String(row['type'])]));
}

async function forgetOldest(session: Session, physical: string): Promise<void> {
  const old = await session.rows(sql`SELECT import FROM undo.tables WHERE physical = ${bind('VARCHAR', physical)}
    ORDER BY import DESC OFFSET ${verbatim(String(importsKept))}`);
  for (const row of old) await forget(session, Number(row['import']));
}

/** Drops what was kept of an import: it can no longer be taken back. */
export async function forget(session: Session, importNumber: number): Promise<void> {
  const number = String(importNumber);
  const tables = await session.rows(sql`SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'undo'
    AND (table_name IN (${bind('VARCHAR', `rows_${number}`)}, ${bind('VARCHAR', `ended_${number}`)})
      OR starts_with(table_name, ${bind('VARCHAR', `whole_${number}_`)})) ORDER BY 1`);
  for (const table of tables) await session.run(sql`DROP TABLE ${name('undo', String(table['name']))}`);
  await session.run(sql`DELETE FROM undo.tables WHERE import = ${bind('INTEGER', importNumber)}`);
  await session.run(sql`DELETE FROM undo.links WHERE import = ${bind('INTEGER', importNumber)}`);
}
