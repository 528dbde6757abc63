import type { UndoImportAnswer } from '../../contract/commands.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, join, sql } from '../../engine/raw.ts';
import { importsKept } from '../../stages/connect/undo/journal.ts';
import { restoreBefore, touchedBy } from '../../stages/connect/undo/restore.ts';
import type { Project } from '../project.ts';

/**
 * Takes an import back, the newest standing one by default: the workspace is as if it had never happened, whole or not at all. Keys of
 * companies only it brought are never given again.
 *
 * @param wanted Number of the import.
 * @throws InputError `import/unknown-import`, `import/undo-…` where later imports, published runs or people's decisions build on it
 */
export async function undoImport(project: Pick<Project, 'workspace'>, wanted?: number): Promise<UndoImportAnswer> {
  const { engine } = project.workspace;
  return engine.transaction(async (session) => {
    const entry = await entryOf(session, wanted);
    const number = Number(entry['import']);
    const file = String(entry['file']);
    const state = String(entry['state']);
    if (state === 'said') fail('import/undo-by-hand', { number });
    if (state !== 'stands') fail('import/undone-already', { number, file, state });
    const touched = (await touchedBy(session, number)).map(({ physical }) => physical);
    if (touched.length === 0) fail('import/undo-forgotten', { number, file, kept: importsKept });
    const later = await buildingOn(session, number, touched);
    if (later.length > 0) fail('import/undo-built-on', { number, file, later });
    await refuseKnownCompanies(session, number);
    const [brought] = await session.rows(
      sql`SELECT count(*) AS companies FROM data.company WHERE import = ${bind('INTEGER', number)}`,
    );
    // What was decided by hand about companies only it brought, and stands no more, goes with them.
    await session.run(sql`DELETE FROM meta.overrides
      WHERE company IN (SELECT company FROM data.company WHERE import = ${bind('INTEGER', number)})`);
    await restoreBefore(session, number);
    return {
      import: number,
      source: String(entry['source']),
      file,
      table: String(entry['table_name']),
      rows: Number(entry['rows_loaded']),
      companies: Number(brought?.['companies']),
    };
  });
}

async function entryOf(session: Session, wanted: number | undefined): Promise<Row> {
  const which =
    wanted === undefined
      ? sql`state = 'stands' ORDER BY import DESC LIMIT 1`
      : sql`import = ${bind('INTEGER', wanted)}`;
  const [entry] = await session.rows(sql`SELECT * FROM meta.imports WHERE ${which}`);
  return entry ?? fail('import/unknown-import', { number: wanted });
}

/**
 * Later imports that build on one: those of a table it touched; and, where it touched companies, all, since what came later found its
 * companies among them.
 */
async function buildingOn(session: Session, number: number, touched: readonly string[]): Promise<readonly string[]> {
  const tables = join(
    touched.map((physical) => bind('VARCHAR', physical)),
    ', ',
  );
  const shares = touched.some((physical) => physical.startsWith('companies__'))
    ? sql`true`
    : sql`(table_name IN (${tables}) OR import IN (SELECT import FROM undo.tables WHERE physical IN (${tables})))`;
  const rows = await session.rows(sql`SELECT import, file FROM meta.imports
    WHERE import > ${bind('INTEGER', number)} AND state = 'stands' AND ${shares} ORDER BY import DESC LIMIT 10`);
  return rows.map((row) => `${Number(row['import'])} (${String(row['file'])})`);
}

/** Companies only the import brought may not stand in published history, nor be among what people decided, said or wrote by hand. */
async function refuseKnownCompanies(session: Session, number: number): Promise<void> {
  const companies = sql`SELECT company FROM data.company WHERE import = ${bind('INTEGER', number)}`;
  const [published] = await session.rows(sql`SELECT count(DISTINCT company) AS companies, max(run) AS number FROM (
    SELECT company, opened_by AS run FROM history.memberships UNION ALL SELECT company, number FROM history.snapshots)
    WHERE company IN (${companies})`);
  if (Number(published?.['companies']) > 0) {
    const [run] = await session.rows(
      sql`SELECT run FROM meta.runs WHERE number = ${bind('INTEGER', Number(published?.['number']))}`,
    );
    fail('import/undo-in-history', {
      number,
      companies: Number(published?.['companies']),
      run: String(run?.['run'] ?? ''),
    });
  }
  const [pinned] = await session.rows(
    sql`SELECT count(DISTINCT company) AS companies FROM meta.overrides WHERE ended IS NULL AND company IN (${companies})`,
  );
  if (Number(pinned?.['companies']) > 0)
    fail('import/undo-pinned', { number, companies: Number(pinned?.['companies']) });
  const words = sql`SELECT company FROM server.notes UNION ALL SELECT company FROM undo.answers`;
  const said = (await hasAnswers(session))
    ? sql`${words} UNION ALL SELECT _company FROM data.assessments WHERE _import IN (SELECT import FROM meta.imports WHERE state = 'said')`
    : words;
  const [known] = await session.rows(
    sql`SELECT count(DISTINCT company) AS companies FROM (${said}) WHERE company IN (${companies})`,
  );
  if (Number(known?.['companies']) > 0) fail('import/undo-said', { number, companies: Number(known?.['companies']) });
}

async function hasAnswers(session: Session): Promise<boolean> {
  const rows = await session.rows(
    sql`SELECT 1 FROM duckdb_tables() WHERE schema_name = 'data' AND table_name = 'assessments'`,
  );
  return rows.length > 0;
}
