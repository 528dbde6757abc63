import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { bind, name, nothing, sql, type Fragment } from '../../../engine/raw.ts';
import type { Session } from '../../../engine/engine.ts';
import type { TableKind } from '../../../model/types.ts';
import { storeColumns, storedTables, storeTable } from './catalogue.ts';
import type { StoredTable } from './table.ts';
import { derivedColumns } from '../columns/derived-columns.ts';
import {
  dropRepeatedRows,
  findLinks,
  linkedRows,
  referencesIn,
  relink,
  replaceRows,
  rowColumns,
  unlinkedOf,
} from './facts.ts';
import { loadingTable, progress, type Incoming, type Outcome } from '../incoming/arriving.ts';
import { load } from '../load/load.ts';
import { applyMends, storeMends } from '../load/mends.ts';
import { storeProblems } from '../load/problems.ts';
import { keepOut } from '../privacy/keep-out.ts';
import type { Reader } from '../read/reader.ts';
import { extend, otherCodes, place } from '../columns/reconcile.ts';
import { storeImport } from './record.ts';
import { sampleOf } from '../load/sample.ts';
import { setAside } from '../load/set-aside.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import { standardTables } from '../columns/standard.ts';
import type { UnlinkedReference } from '../types.ts';
import { openJournal } from '../undo/journal.ts';
import { addUnknownCompanies } from '../identity/unknown-companies.ts';

/**
 * Loads rows that belong to companies (or to none), links them, and puts them in their table in place of what they replace. Exports of a CRM,
 * which may name a company by its name alone, are linked `byName` last.
 */
export async function importRows(
  incoming: Incoming,
  reader: Reader,
  columns: readonly ShapedColumn[],
  existing: StoredTable | undefined,
  byName: boolean,
): Promise<Outcome> {
  const { workspace, context, importNumber, observed, staged, source, kind, table: target } = incoming;
  const { engine } = workspace;
  const table = loadingTable(incoming);
  const stage = name('data', table);
  const found = referencesIn(columns.filter((column) => column.role.kind === 'reference').map((column) => column.name));
  const derived = derivedColumns(kind, columns, observed);
  const computed = [...rowColumns(found, importNumber), ...derived.computed];
  const into = { table, computed, zone: workspace.timeZone, tolerance: source.tolerance };
  const read = await load(engine, reader, columns, into, progress(incoming, 'reading'));
  const { loaded, notes: keptOut } = await keepOut(incoming, await applyMends(incoming, reader, into, read));
  const all = [...loaded.columns, ...derived.columns];
  const standard = standardTables[kind];
  const has = (wanted: string | undefined): boolean =>
    wanted !== undefined && all.some((column) => column.role.kind === 'column' && column.name === wanted);
  const id = standard.id !== undefined && has(standard.id) ? standard.id : undefined;
  const repeated = id !== undefined && standard.idUnique === true ? await dropRepeatedRows(engine, table, id) : [];
  const { problems, odd } = await setAside(incoming, reader, loaded, repeated, keptOut);
  await staged.verify();

  context.onProgress?.({ file: staged.name, step: 'linking' });
  const companyBy =
    source.companyBy.length > 0 ? source.companyBy : ['id', 'org_number', 'domain', ...(byName ? ['name'] : [])];
  const placed = place(all, existing?.columns ?? []);
  const at =
    standard.at !== undefined && has(standard.at) ? placed.find((each) => each.from === standard.at)?.to : undefined;
  const keyed = id === undefined ? undefined : placed.find((each) => each.from === id)?.to.name;
  const undated = at === undefined ? [] : await undatedRows(engine, stage, at.family, target);
  let unlinked: readonly UnlinkedReference[] = [];
  let added = 0;
  const counts = {
    rows_read: loaded.read,
    rows_loaded: loaded.read - problems.length,
    rows_rejected: problems.length,
    rows_repeated: repeated.length,
    rows_replaced: 0,
    rows_unlinked: 0,
  };
  const dryRun = new Error('dry run');
  try {
    await engine.transaction(async (session) => {
      await openJournal(session, importNumber, target, 'rows');
      if (found.length > 0) await findLinks(session, stage, found, companyBy);
      if (found.length > 0 && source.unknownCompanies === 'add')
        added = await addUnknownCompanies(session, incoming, { stage, found, companyBy, at: at?.family });
      const earlier = await earlierImports(incoming);
      if (existing !== undefined) {
        await extend(session, target, placed, all);
        const single =
          keyed !== undefined && id !== undefined && (await namesOneRow(session, incoming, stage, id, keyed));
        const ids = single && keyed !== undefined && id !== undefined ? { target: keyed, stage: id } : undefined;
        counts.rows_replaced = await replaceRows(session, name('data', target), stage, ids, earlier, incoming);
      }
      const rows = linkedRows(stage, found, placed);
      // Windows over a company's rows read them in one stretch; sorting is worth it where rows are many and narrow.
      const order = clustered.has(kind) && at !== undefined ? sql`ORDER BY _company, ${name(at.name)}, _row` : nothing;
      if (existing === undefined) {
        await session.run(sql`DROP TABLE IF EXISTS ${name('data', target)}`);
        await session.run(sql`CREATE TABLE ${name('data', target)} AS ${rows} ${order}`, progress(incoming, 'writing'));
      } else {
        const into = placed.map(({ to }) => sql`, ${name(to.name)}`);
        const list = { text: into.map((each) => each.text).join(''), parameters: [] };
        await session.run(
          sql`INSERT INTO ${name('data', target)} (_company, _ref, _import, _row${list}) ${rows} ${order}`,
          progress(incoming, 'writing'),
        );
      }
      if (found.length > 0) {
        const fresh = sql`(SELECT * FROM ${name('data', target)} WHERE _import = ${bind('INTEGER', importNumber)})`;
        unlinked = await unlinkedOf(session, target, fresh, has('amount'));
        const [row] = await session.rows(sql`SELECT count(*) AS rows FROM ${fresh} WHERE _company IS NULL`);
        counts.rows_unlinked = Number(row?.['rows']);
      }
      if (context.dryRun === true) throw dryRun;
      const atType = at?.type.kind === 'date' || at?.type.kind === 'instant' ? at.type.kind : undefined;
      await storeTable(session, {
        name: target,
        kind,
        source: null,
        physical: target,
        linked: found.length > 0,
        at: at === undefined || atType === undefined ? null : { column: at.name, type: atType },
        repeats: false,
        versions: false,
      });
      await storeColumns(
        session,
        target,
        placed.filter((each) => each.isNew).map((each) => each.to),
      );
      await storeProblems(session, importNumber, problems);
      await storeMends(session, incoming);
      await storeImport(session, { ...incoming, source: { ...source, companyBy } }, counts, {
        ...loaded,
        headers: reader.headers,
      });
      if (added > 0)
        for (const each of await storedTables(session))
          if (each.linked && each.kind !== 'companies') await relink(session, each.physical, importNumber);
    });
  } catch (error) {
    if (error !== dryRun) throw error;
  }
  const base = {
    file: staged.name,
    table: target,
    source: source.id,
    ...counts,
    ...(added === 0 ? {} : { companies_added: added }),
    ...(reader.share === undefined ? {} : { share: reader.share }),
    ...(await sampleOf(engine, table, loaded.columns, context)),
  };
  return {
    result:
      context.dryRun === true ? { ...base, state: 'dry-run' } : { ...base, import: importNumber, state: 'imported' },
    problems,
    unlinked,
    diagnostics: [...odd, ...otherCodes(placed, existing?.columns ?? [], staged.name), ...undated],
  };
}

/** Rows are known from their date, so those without one are never seen; that is said. */
async function undatedRows(
  session: Session,
  stage: Fragment,
  column: string,
  table: string,
): Promise<readonly Diagnostic[]> {
  const [found] = await session.rows(sql`SELECT count(*) AS rows FROM ${stage} WHERE ${name(column)} IS NULL`);
  const rows = Number(found?.['rows']);
  return rows === 0 ? [] : [diagnose('import/undated-rows', { table, rows, column }, {}, 'warning')];
}

const clustered: ReadonlySet<TableKind> = new Set(['events', 'orders', 'hours']);

/** Standing imports of the same file of the same source. */
async function earlierImports(incoming: Incoming): Promise<readonly number[]> {
  const rows = await incoming.workspace.engine
    .rows(sql`SELECT import FROM meta.imports WHERE source = ${bind('VARCHAR', incoming.source.id)}
    AND path = ${bind('VARCHAR', incoming.path)} AND table_name = ${bind('VARCHAR', incoming.table)} ORDER BY 1`);
  return rows.map((row) => Number(row['import']));
}

/** True when an id stands on one row at most, in the file and in the table: an order's lines share theirs, and belong to their file. */
async function namesOneRow(
  session: Session,
  incoming: Incoming,
  stage: ReturnType<typeof name>,
  here: string,
  there: string,
): Promise<boolean> {
  if (standardTables[incoming.kind].idUnique === true) return true;
  const single = (column: string, table: ReturnType<typeof name>): ReturnType<typeof sql> =>
    sql`SELECT count(${name(column)}) = count(DISTINCT ${name(column)}) AS single FROM ${table}`;
  for (const query of [single(here, stage), single(there, name('data', incoming.table))]) {
    const [row] = await session.rows(query);
    if (row?.['single'] !== true) return false;
  }
  return true;
}
