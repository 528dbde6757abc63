import { name, sql } from '../../../engine/raw.ts';
import { assignCompanies, storeLinks } from '../identity/assign-companies.ts';
import { defineIdentifiers, storeColumns, storedTables, storeTable } from './catalogue.ts';
import type { StoredTable } from './table.ts';
import { failingCheckDigits } from '../identity/check-digits.ts';
import {
  applyRecords,
  domainColumns,
  dropRepeated,
  extendSpine,
  flagsOf,
  recordColumns,
} from '../identity/companies.ts';
import { derivedColumns } from '../columns/derived-columns.ts';
import { relink } from './facts.ts';
import { nameKey } from '../identity/name-key.ts';
import { loadingTable, progress, type Incoming, type Outcome } from '../incoming/arriving.ts';
import { load } from '../load/load.ts';
import { applyMends, storeMends } from '../load/mends.ts';
import { storeProblems } from '../load/problems.ts';
import { storeImport } from './record.ts';
import { extend, otherCodes, place, type Placed } from '../columns/reconcile.ts';
import { keepOut } from '../privacy/keep-out.ts';
import type { Reader } from '../read/reader.ts';
import { sampleOf } from '../load/sample.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { setAside } from '../load/set-aside.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { RecordChanges } from '../types.ts';
import { openJournal } from '../undo/journal.ts';

/**
 * Loads company records, gives each its company, and applies them to the source's table: a new source's loading table becomes its table, a
 * known one gets what changed. Until the last transaction no catalogue knows of any of it.
 */
export async function importCompanies(
  incoming: Incoming,
  reader: Reader,
  columns: readonly ShapedColumn[],
  existing: StoredTable | undefined,
): Promise<Outcome> {
  const { workspace, context, importNumber, observed, staged, source } = incoming;
  const { engine } = workspace;
  const table = loadingTable(incoming);
  const byRow = source.companyBy.includes('row');
  if (!byRow && !columns.some((column) => identifying.has(column.name)))
    fail('import/no-identifier', { file: staged.name }, { file: staged.name });
  const asked = [...columns, ...domainColumns(columns)];
  const derived = derivedColumns('companies', columns, observed);
  const computed = [...recordColumns(asked, observed, importNumber, byRow), ...derived.computed];
  const into = { table, computed, zone: workspace.timeZone, tolerance: source.tolerance };
  const read = await load(engine, reader, asked, into, progress(incoming, 'reading'));
  const { loaded, notes: keptOut } = await keepOut(incoming, await applyMends(incoming, reader, into, read));
  if (byRow) await engine.run(sql`UPDATE ${name('data', table)} SET _record = 'row ' || _row`);
  const repeated = await dropRepeated(engine, table);
  const { problems, odd } = await setAside(incoming, reader, loaded, repeated, keptOut);
  context.onProgress?.({ file: staged.name, step: 'linking' });
  const domain = computed.some((each) => each.name === 'domain') ? [derivedDomain] : [];
  const all = [...loaded.columns, ...domain, ...derived.columns];
  const { last, single, linked } = await assignCompanies(engine, {
    table,
    columns: new Set(all.map((column) => column.name)),
    own: existing,
    known: (await storedTables(engine)).filter((each) => each.kind === 'companies'),
    match: context.resolve.match,
  });
  await staged.verify();
  const counts = {
    rows_read: loaded.read,
    rows_loaded: loaded.read - problems.length,
    rows_rejected: problems.length,
    rows_repeated: repeated.length,
    rows_replaced: 0,
    rows_unlinked: 0,
  };
  const base = {
    file: staged.name,
    table: incoming.table,
    source: source.id,
    ...counts,
    linked,
    ...(reader.share === undefined ? {} : { share: reader.share }),
  };
  const placed = place(all, existing?.columns ?? []);
  const notes = [
    ...odd,
    ...(await failingCheckDigits(engine, table, loaded.columns, staged.name)),
    ...otherCodes(placed, existing?.columns ?? [], staged.name),
  ];
  if (context.dryRun === true)
    return {
      result: { ...base, state: 'dry-run', ...(await sampleOf(engine, table, loaded.columns, context)) },
      problems,
      unlinked: [],
      diagnostics: notes,
    };

  context.onProgress?.({ file: staged.name, step: 'writing' });
  if (existing === undefined) await becomeTable(incoming, table);
  let records: RecordChanges = { new: counts.rows_loaded, changed: 0, same: 0, missing: 0 };
  await engine.transaction(async (session) => {
    await openJournal(session, importNumber, incoming.table, 'rows');
    const target = name('data', incoming.table);
    await extendSpine(
      session,
      existing === undefined ? target : name('data', table),
      last,
      workspace.salt,
      importNumber,
      single,
    );
    if (existing !== undefined) {
      await extend(session, incoming.table, placed, all);
      records = await applyRecords(
        session,
        name('data', table),
        incoming.table,
        placed,
        columnsAfter(existing, placed),
        incoming,
      );
    }
    const flags =
      existing === undefined && single ? { repeats: false, versions: false } : await flagsOf(session, target);
    await storeTable(session, {
      name: source.id,
      kind: 'companies',
      source: source.id,
      physical: incoming.table,
      linked: true,
      at: null,
      ...flags,
    });
    await storeColumns(
      session,
      incoming.table,
      placed.filter((each) => each.isNew).map((each) => each.to),
    );
    await defineIdentifiers(session, nameKey);
    if (!single) await storeLinks(session, table, source.id, importNumber);
    await storeProblems(session, importNumber, problems);
    await storeMends(session, incoming);
    await storeImport(session, incoming, counts, { ...loaded, headers: reader.headers });
    for (const each of await storedTables(session))
      if (each.linked && each.kind !== 'companies') await relink(session, each.physical, importNumber);
  });
  return {
    result: { ...base, import: importNumber, state: 'imported', records },
    problems,
    unlinked: [],
    diagnostics: notes,
  };
}

/** Columns that can tell one company from another. */
const identifying: ReadonlySet<string> = new Set(['id', 'org_number', 'domain', 'website', 'email', 'name']);

const derivedDomain: ShapedColumn = {
  index: -1,
  header: 'domain',
  role: { kind: 'column' },
  name: 'domain',
  type: { kind: 'text' },
  reading: { kind: 'domain' },
  label: 'domain',
  personal: false,
  own: false,
  guessed: false,
};

const columnsAfter = (existing: StoredTable, placed: readonly Placed[]): readonly string[] => [
  ...existing.columns.map((column) => column.name),
  ...placed.filter((each) => each.isNew).map((each) => each.to.name),
];

/** The loading table of a new source becomes its table; nothing reads it before the catalogue says so. */
async function becomeTable(incoming: Incoming, table: string): Promise<void> {
  const { engine } = incoming.workspace;
  await engine.run(sql`DROP TABLE IF EXISTS ${name('data', incoming.table)}`);
  await engine.run(sql`ALTER TABLE ${name('data', table)} RENAME TO ${name(incoming.table)}`);
}
