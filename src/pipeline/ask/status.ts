import path from 'node:path';
import type { StatusAnswer } from '../../contract/ask.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { engineVersion } from '../../engine/duckdb.ts';
import type { Row } from '../../engine/engine.ts';
import type { Catalogue } from '../../model/types.ts';
import { name, sql, verbatim } from '../../engine/raw.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../engine/workspace.ts';
import { earlierFits } from '../run/fits.ts';
import { resolvePins } from '../pins/pins.ts';
import { bindPlan, loadModel, modelFileIn, type Model } from '../project.ts';
import { artefactsOf, currentRun, listRuns, runId, type Run } from '../run/runs.ts';
import { askLinks } from './links.ts';

/**
 * The status of a workspace folder, whatever is wrong with its model.
 *
 * @param folder A workspace folder.
 */
export async function statusOf(
  folder: string,
  options: Pick<WorkspaceOptions, 'clock'> & { readonly model?: string } = {},
): Promise<StatusAnswer> {
  const model = await loadModel(await modelFileIn(folder, options.model)).catch((error: unknown) => {
    if (error instanceof InputError) return undefined;
    throw error;
  });
  const workspace = await openWorkspace(folder, {
    doing: 'telling the status',
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  try {
    return await askStatus(workspace, model);
  } finally {
    await workspace.close();
  }
}

/** What the workspace holds, how fresh it is, and what has gone stale. */
export async function askStatus(workspace: Workspace, model?: Model): Promise<StatusAnswer> {
  const session = workspace.engine;
  const catalogue = await readCatalogue(workspace.engine);
  const [counted] = await session.rows(sql`SELECT count(*) AS n FROM data.company`);
  const tables = await tablesIn(workspace, catalogue);
  const imports = await session.rows(
    sql`SELECT import, source, file, table_name, imported, rows_loaded, rows_rejected FROM meta.imports WHERE state = 'stands' ORDER BY import`,
  );
  const current = await currentRun(session);
  const stale = [
    ...(current !== undefined && model !== undefined && current.model !== model.plan.hash
      ? ['The model has changed since the newest run.']
      : []),
    ...(current !== undefined && current.dataVersion !== catalogue.dataVersion
      ? ['Data were imported after the newest run.']
      : []),
    ...(current !== undefined && model !== undefined && (await decidesOtherwise(workspace, model, current, catalogue))
      ? ['What people decided by hand, or the engine, has changed since the newest run.']
      : []),
  ];
  return {
    workspace: workspace.folder,
    model:
      model === undefined ? null : { name: model.plan.name, file: model.file, version: model.plan.hash.slice(0, 12) },
    companies: numberIn(counted, 'n'),
    links: model === undefined ? [] : (await askLinks({ workspace, model }, { limit: 0 })).sources,
    tables,
    imports: imports.map((row) => ({
      import: numberIn(row, 'import'),
      table: String(row['table_name']),
      source: String(row['source']),
      file: String(row['file']),
      imported: String(row['imported']),
      rows_loaded: numberIn(row, 'rows_loaded'),
      rows_rejected: numberIn(row, 'rows_rejected'),
    })),
    runs: (await listRuns(session)).map((run) => ({
      run: run.run,
      as_of: run.asOf,
      state: run.state,
      companies: run.companies,
      at: run.at,
    })),
    stale,
  };
}

/** What each table holds; looked at once for each version of the data, as events are many. */
async function tablesIn(workspace: Workspace, catalogue: Catalogue): Promise<StatusAnswer['tables']> {
  const known = lookedAt.get(workspace);
  if (known?.version === catalogue.dataVersion) return known.tables;
  const tables: StatusAnswer['tables'][number][] = [];
  for (const each of catalogue.tables) {
    const at = each.at === undefined ? verbatim('NULL') : name(each.at.column);
    const [row] = await workspace.engine.rows(
      sql`SELECT count(*) AS n, ${each.linked ? sql`count(*) FILTER (_company IS NULL)` : verbatim('0')} AS unlinked,
        CAST(CAST(min(${at}) AS DATE) AS VARCHAR) AS first, CAST(CAST(max(${at}) AS DATE) AS VARCHAR) AS last
        FROM ${name('data', each.name)}`,
    );
    tables.push({
      table: each.name,
      kind: each.kind,
      rows: numberIn(row, 'n'),
      unlinked: numberIn(row, 'unlinked'),
      from: textIn(row, 'first'),
      to: textIn(row, 'last'),
    });
  }
  lookedAt.set(workspace, { version: catalogue.dataVersion, tables });
  return tables;
}

const lookedAt = new WeakMap<Workspace, { readonly version: number; readonly tables: StatusAnswer['tables'] }>();

/** Whether the same model on the same data would be another run. */
async function decidesOtherwise(
  { engine }: Workspace,
  { plan, file }: Model,
  { run, number, asOf, model, dataVersion }: Run,
  catalogue: Catalogue,
): Promise<boolean> {
  if (model !== plan.hash || dataVersion !== catalogue.dataVersion) return false;
  const { bound } = bindPlan(plan, catalogue);
  const found = await resolvePins(engine, bound, path.dirname(file)).catch((error: unknown) => {
    // A list of companies that is no longer there: a run would say so.
    if (error instanceof InputError) return { fingerprint: '' };
    throw error;
  });
  const pins = found.fingerprint;
  const fits = earlierFits(bound, await artefactsOf(engine, number), { asOf, dataVersion }).fingerprint;
  return runId({ asOf, model, dataVersion, engine: engineVersion, pins, fits }) !== run;
}

const numberIn = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);
const textIn = (row: Row | undefined, name: string): string | null => {
  const cell = row?.[name];
  return cell === null || cell === undefined ? null : String(cell);
};
