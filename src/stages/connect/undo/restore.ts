import type { DuckDbSession } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { readStored } from '../../../engine/stored.ts';
import { defineIdentifiers } from '../store/catalogue.ts';
import { storedBefore } from '../store/stored.ts';
import { rowsChanged } from '../store/versions.ts';
import { nameKey } from '../identity/name-key.ts';
import { endedRecords, forget, removedRows, typesOf, wholeTable, type Before } from './journal.ts';

/** A table an import touched, as it was before. */
interface Touched {
  readonly physical: string;
  readonly before: Before;
  readonly whole: boolean;
}

/**
 * Gives everything an import touched back as it was: rows it brought, took out or ended, columns and types, links it made, companies only it
 * brought, and its problems and mends. Belongs in one transaction; whether later imports build on it is asked before.
 */
export async function restoreBefore(session: DuckDbSession, importNumber: number): Promise<void> {
  const number = bind('INTEGER', importNumber);
  await unlink(session, importNumber);
  for (const touched of await touchedBy(session, importNumber)) await restoreTable(session, importNumber, touched);
  await session.run(sql`UPDATE meta.imports SET state = 'undone', last_company = (SELECT max(company) FROM data.company)
    WHERE import = ${number}`);
  await session.run(sql`DELETE FROM data.company WHERE import = ${number}`);
  await defineIdentifiers(session, nameKey);
  await session.run(sql`DELETE FROM meta.problems WHERE import = ${number}`);
  await session.run(sql`DELETE FROM meta.links WHERE import = ${number}`);
  await session.run(sql`DELETE FROM meta.mends WHERE import = ${number}`);
  await session.run(rowsChanged);
  await forget(session, importNumber);
}

/** The tables an import touched; none when what it takes to undo it is no longer kept. */
export async function touchedBy(session: Session, importNumber: number): Promise<readonly Touched[]> {
  const rows = await session.rows(sql`SELECT physical, before, whole FROM undo.tables
    WHERE import = ${bind('INTEGER', importNumber)} ORDER BY physical`);
  return rows.map((row) => ({
    physical: String(row['physical']),
    before: readStored(storedBefore, row['before'], `what undoes import ${importNumber}`),
    whole: row['whole'] === true,
  }));
}

/** Rows of other tables that found their company through the import wait for it again. */
async function unlink(session: Session, importNumber: number): Promise<void> {
  const number = bind('INTEGER', importNumber);
  const tables = await session.rows(sql`SELECT DISTINCT physical FROM undo.links WHERE import = ${number} ORDER BY 1`);
  for (const row of tables) {
    const physical = String(row['physical']);
    await session.run(sql`UPDATE ${name('data', physical)} SET _company = NULL, _ref = l.ref FROM undo.links l
      WHERE l.import = ${number} AND l.physical = ${bind('VARCHAR', physical)} AND l.of_import = _import AND l."row" = _row`);
  }
}

async function restoreTable(session: DuckDbSession, importNumber: number, touched: Touched): Promise<void> {
  const { physical, before, whole } = touched;
  const target = name('data', physical);
  const text = bind('VARCHAR', physical);
  if (await saidSince(session, importNumber, physical)) {
    await session.run(sql`DELETE FROM ${target} WHERE _import = ${bind('INTEGER', importNumber)}`);
    if (before !== null)
      await session.run(sql`INSERT INTO ${target} BY NAME SELECT * FROM ${removedRows(importNumber)}`);
    return;
  }
  if (before === null) {
    await session.run(sql`DELETE FROM meta.tables WHERE physical = ${text}`);
    await session.run(sql`DELETE FROM meta.columns WHERE physical = ${text}`);
    // The view of identifiers reads the table: it is made anew without it first.
    await defineIdentifiers(session, nameKey);
    await session.run(sql`DROP TABLE ${target}`);
    return;
  }
  const rows = whole
    ? sql`SELECT * FROM ${wholeTable(importNumber, physical)}`
    : await rowsBefore(session, importNumber, physical, before);
  await session.run(sql`CREATE OR REPLACE TABLE ${target} AS ${rows}`);
  const { linked, at, repeats, versions, columns } = before.table;
  const flag = (value: boolean): Fragment => bind('BOOLEAN', value);
  await session.run(sql`UPDATE meta.tables SET linked = ${flag(linked)}, at_column = ${bind('VARCHAR', at?.column ?? null)},
    at_type = ${bind('VARCHAR', at?.type ?? null)}, repeats = ${flag(repeats)}, versions = ${flag(versions)} WHERE physical = ${text}`);
  const kept = join([...columns.map((column) => bind('VARCHAR', column.name)), bind('VARCHAR', null)], ', ');
  await session.run(sql`DELETE FROM meta.columns WHERE physical = ${text} AND NOT coalesce(name IN (${kept}), false)`);
}

/** Whether people have answered by hand since: their answers stay, and with them the table and its columns as they are now. */
async function saidSince(session: Session, importNumber: number, physical: string): Promise<boolean> {
  const rows = await session.rows(sql`SELECT 1 FROM meta.imports WHERE table_name = ${bind('VARCHAR', physical)}
    AND state = 'said' AND import > ${bind('INTEGER', importNumber)} LIMIT 1`);
  return rows.length > 0;
}

/** What the table held: without the import's rows, with those it took out, and records it ended standing as they did. */
async function rowsBefore(
  session: Session,
  importNumber: number,
  physical: string,
  { table, types }: NonNullable<Before>,
): Promise<Fragment> {
  const now = await typesOf(session, 'data', physical);
  const isRecords = table.kind === 'companies';
  const columns = Object.entries(types).map(([column, type]) => {
    if (isRecords && column === '_to') return sql`CASE WHEN e.record IS NULL THEN t."_to" ELSE e."to" END AS "_to"`;
    const value = sql`t.${name(column)}`;
    return now[column] === type ? value : sql`CAST(${value} AS ${verbatim(type)}) AS ${name(column)}`;
  });
  const ended = isRecords
    ? sql` LEFT JOIN ${endedRecords(importNumber)} e ON e.record = t._record AND e."from" = t._from`
    : verbatim('');
  return sql`SELECT ${join(columns, ', ')} FROM ${name('data', physical)} t${ended}
    WHERE t._import IS DISTINCT FROM ${verbatim(String(importNumber))}
    UNION ALL SELECT ${join(
      Object.keys(types).map((column) => name(column)),
      ', ',
    )} FROM ${removedRows(importNumber)}`;
}
