import { createHash } from 'node:crypto';
import path from 'node:path';
import { diagnose, fail, InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { systemFault } from '../../diagnostics/system.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { DuckDbEngine } from '../../engine/duckdb.ts';
import { interruptible } from '../../engine/interruptible.ts';
import { createQueue } from '../../engine/queues.ts';
import type { Row } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
import type { Workspace } from '../../engine/workspace.ts';
import type { SourcePlan } from '../../model/plan.ts';
import type { TableKind } from '../../model/types.ts';
import { formOf, knownHeaders, refusalIn, type Adapter, type AdapterForm } from './columns/adapter.ts';
import { linksTable } from './identity/assign-companies.ts';
import { adapterOf, adapters } from './adapters/index.ts';
import { storedTables } from './store/catalogue.ts';
import { filesOf } from './incoming/files.ts';
import { importCompanies } from './store/import-companies.ts';
import { importRows } from './store/import-rows.ts';
import { loadingTable, watchOf, type Arriving, type Incoming, type Outcome } from './incoming/arriving.ts';
import { newMends } from './load/mends.ts';
import { damaged, openReader } from './read/open-reader.ts';
import { summarise } from './load/problems.ts';
import { filesHere } from './read/file-work.ts';
import type { Reader } from './read/reader.ts';
import { nextImport } from './store/record.ts';
import { adapt } from './columns/reconcile.ts';
import { shape } from './columns/shape.ts';
import { stageFile, unstage } from './incoming/staging.ts';
import { standardTables } from './columns/standard.ts';
import type { ImportContext, ImportResult, ProblemSummary, TableResult } from './types.ts';

const importing = new WeakMap<Workspace, ReturnType<typeof createQueue>>();

/**
 * Imports the files of a source, each of them whole or not at all. A file whose content stands already under the same plan changes nothing.
 * Bad rows are set aside with line, column, value and reason; more of them than the source tolerates, and the file is refused.
 * @throws InputError `import/*`
 */
export async function importSource(
  workspace: Workspace,
  source: SourcePlan,
  context: ImportContext,
): Promise<ImportResult> {
  const queue = importing.get(workspace) ?? createQueue();
  importing.set(workspace, queue);
  return queue(async () => {
    const known = knownAs(source);
    const outcomes: Outcome[] = [];
    const files = await filesOf(source.read, context.folder, source.place);
    const named = path.resolve(context.folder, source.read);
    const { engine } = workspace;
    const heard = { ...workspace, engine: interruptible(engine, context.signal) };
    for (const file of files)
      outcomes.push(await importFile(heard, source, context, { known, file, alone: file === named, engine }));
    return collect(outcomes);
  });
}

/** What a source says its files are: a kind, or an adapter, by which each file's own headers tell. */
type KnownAs = TableKind | Adapter;

function knownAs(source: SourcePlan): KnownAs {
  const kinds = Object.keys(standardTables) as TableKind[];
  const known = adapterOf(source.as) ?? kinds.find((each) => each === source.as);
  if (known !== undefined) return known;
  const words = [...kinds, ...Object.keys(adapters)];
  return fail('import/unknown-kind', { as: source.as, known: words, nearest: nearest(source.as, words) }, source.place);
}

async function importFile(
  workspace: Workspace,
  source: SourcePlan,
  context: ImportContext,
  of: { readonly known: KnownAs; readonly file: string; readonly alone: boolean; readonly engine: DuckDbEngine },
): Promise<Outcome> {
  const { engine } = workspace;
  const report = (step: 'staging' | 'reading', share?: number): void =>
    context.onProgress?.({
      file: path.relative(context.folder, of.file),
      step,
      ...(share === undefined ? {} : { share }),
    });
  report('staging');
  const { signal } = context;
  const watch = { ...(signal === undefined ? {} : { signal }), onShare: (share: number) => report('staging', share) };
  const look = context.look !== undefined;
  const staged = await stageFile(of.file, context.folder, workspace.staging, { watch, look });
  const arriving: Arriving = {
    workspace,
    context,
    source,
    staged,
    path: of.alone ? '' : staged.name,
    importNumber: await nextImport(engine),
    planHash: hashOf(source, context),
    observed: source.observed ?? context.observed ?? staged.date,
  };
  const unchanged = await standsAlready(arriving);
  if (unchanged !== undefined && context.again !== true && newMends(context, arriving.path).length === 0) {
    await unstage(staged, workspace.staging);
    return unchanged;
  }
  report('reading');
  try {
    return await readInto(arriving, of.known, false).catch((error: unknown) => {
      // What DuckDB cannot cut into records is read again here, where a broken line costs that line alone.
      if (isUnreadable(error)) return readInto(arriving, of.known, true);
      throw error;
    });
  } catch (error) {
    if (isUnreadable(error)) return damaged(staged, error);
    throw error;
  } finally {
    // Also of what was cancelled: nobody interrupts the tidying up.
    for (const table of [loadingTable(arriving), linksTable(loadingTable(arriving))])
      await of.engine.run(sql`DROP TABLE IF EXISTS ${name('data', table)}`);
    await unstage(staged, workspace.staging);
  }
}

async function readInto(arriving: Arriving, known: KnownAs, carefully: boolean): Promise<Outcome> {
  const { workspace, staged, source, context } = arriving;
  const { engine, staging } = workspace;
  const unfold = typeof known === 'string' ? undefined : known.unfold;
  const reader = await openReader(staged, {
    options: source.options,
    session: engine,
    staging,
    carefully,
    work: context.work ?? filesHere,
    watch: watchOf(arriving),
    ...(unfold === undefined ? {} : { unfold }),
    ...(context.look === undefined ? {} : { sample: context.look }),
  });
  const refused = typeof known === 'string' ? undefined : refusalOf(known, reader, arriving);
  if (refused !== undefined) return refused;
  const form = typeof known === 'string' ? undefined : recognised(known, reader.headers, staged.name);
  const kind = typeof known === 'string' ? known : (form?.kind ?? 'table');
  const table = kind === 'companies' ? `companies__${source.id}` : (source.table ?? kind);
  if (kind !== 'companies' && isReserved(table)) fail('import/reserved-table', { table }, source.place);
  const incoming: Incoming = { ...arriving, kind, table };
  const existing = (await storedTables(engine)).find((each) => each.physical === table);
  const columns = shape(
    reader.headers,
    reader.sample,
    source,
    kind,
    form,
    context.currency,
    {
      file: staged.name,
    },
    typeof known === 'string' ? undefined : known.leaves,
  );
  const seen = (index: number): boolean => reader.sample.some((row) => (row[index] ?? '') !== '');
  const shaped = existing === undefined ? columns : adapt(columns, existing.columns, (column) => seen(column.index));
  return kind === 'companies'
    ? importCompanies(incoming, reader, shaped, existing)
    : importRows(incoming, reader, shaped, existing, form !== undefined);
}

/** What a service answered in place of data: an error where the source names that file alone, else said and passed over. */
function refusalOf(adapter: Adapter, reader: Reader, { staged, source, path: at }: Arriving): Outcome | undefined {
  const index = refusalIn(adapter, reader.headers);
  if (index === undefined) return undefined;
  const reason = reader.sample[0]?.[index] ?? '';
  const parameters = { file: staged.name, system: adapter.title, reason };
  if (at === '') return fail('import/refusal', parameters, { file: staged.name });
  return {
    result: { file: staged.name, table: '', source: source.id, state: 'passed over', ...noRows },
    problems: [],
    unlinked: [],
    diagnostics: [diagnose('import/refusal', parameters, { file: staged.name }, 'warning')],
  };
}

const noRows = { rows_read: 0, rows_loaded: 0, rows_rejected: 0, rows_repeated: 0, rows_replaced: 0, rows_unlinked: 0 };

/** Names the workspace keeps for itself in the schema the user's tables share with it. */
const isReserved = (table: string): boolean => /^(?:company|company_ids|companies__.*|_.*)$/i.test(table);

function recognised(adapter: Adapter, headers: readonly string[], file: string): AdapterForm {
  const known = adapter.forms.map((form) => `${form.kind} (${knownHeaders(form).join(', ')})`);
  return formOf(adapter, headers) ?? fail('import/unknown-form', { file, adapter: adapter.title, known }, { file });
}

/** DuckDB's word for a file it cannot cut into records, decode or unpack; where the machine is at fault, the file is not. */
function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof InputError) &&
    systemFault(error) === undefined &&
    /CSV|unicode|utf-?8|gzip|parquet|IO Error/i.test(error.message)
  );
}

/** What of the plan decides the outcome of reading a file. */
function hashOf(source: SourcePlan, context: ImportContext): string {
  const { place: _place, tolerance: _tolerance, ...rest } = source;
  const plan = [rest, context.currency, source.observed ?? context.observed ?? null, context.resolve.match];
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** The result for a file whose content stands already, read by the same plan. */
async function standsAlready(arriving: Arriving): Promise<Outcome | undefined> {
  const { source, staged, workspace, context } = arriving;
  const imports = await workspace.engine.rows(sql`SELECT import, sha256, plan_hash, table_name, state FROM meta.imports
    WHERE source = ${bind('VARCHAR', source.id)} AND path = ${bind('VARCHAR', arriving.path)} AND state IN ('stands', 'undone') ORDER BY import DESC`);
  const isSame = (row: Row | undefined): row is Row =>
    row?.['sha256'] === staged.sha256 && row['plan_hash'] === arriving.planHash;
  const [newest] = imports;
  const standing = imports.find((row) => row['state'] === 'stands');
  // What was taken back comes back when the file brings something else, or when the user names it.
  const takenBack =
    newest?.['state'] === 'undone' && isSame(newest) && !isSame(standing) && context.named !== true
      ? newest
      : undefined;
  const latest = takenBack ?? standing;
  if (!isSame(latest)) return undefined;
  const file = staged.name;
  return {
    result: {
      file: staged.name,
      table: String(latest['table_name']),
      source: source.id,
      state: 'unchanged',
      ...noRows,
    },
    problems: [],
    unlinked: [],
    diagnostics:
      takenBack === undefined
        ? []
        : [diagnose('import/taken-back', { file, number: Number(takenBack['import']) }, { file }, 'warning')],
  };
}

function collect(outcomes: readonly Outcome[]): ImportResult {
  const tables = new Map<string, TableResult>();
  for (const { result } of outcomes.filter((each) => each.result.state !== 'passed over')) {
    const sum = tables.get(result.table);
    const add = (key: keyof Omit<TableResult, 'table'>): number => (sum?.[key] ?? 0) + result[key];
    tables.set(result.table, {
      table: result.table,
      rows_read: add('rows_read'),
      rows_loaded: add('rows_loaded'),
      rows_rejected: add('rows_rejected'),
      rows_repeated: add('rows_repeated'),
      rows_replaced: add('rows_replaced'),
      rows_unlinked: add('rows_unlinked'),
    });
  }
  const problems: ProblemSummary[] = outcomes.flatMap(({ result, problems }) => summarise(result.file, problems));
  const unlinked: Diagnostic[] = [...tables.values()]
    .filter((table) => table.rows_unlinked > 0)
    .map(({ table, rows_unlinked: rows, rows_loaded: loaded }) =>
      diagnose('import/unlinked-rows', { table, rows, share: rows / loaded }, {}, 'warning'),
    );
  return {
    tables: [...tables.values()],
    files: outcomes.map((outcome) => outcome.result),
    problems,
    unlinked: outcomes.flatMap((outcome) => outcome.unlinked),
    diagnostics: [...outcomes.flatMap((outcome) => outcome.diagnostics), ...unlinked],
  };
}
