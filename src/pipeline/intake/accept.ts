import fs from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../contract/language.ts';
import type { AcceptedAnswer } from '../../contract/data/intake.ts';
import { fail, InputError } from '../../diagnostics/diagnostic.ts';
import { bind, sql } from '../../engine/raw.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { writeStarter } from '../../stages/segment/starter/write.ts';
import { planOfText, textHash } from '../model/text.ts';
import { isWritten, type Model, type Project } from '../project.ts';
import { refreshSources } from '../import/refresh.ts';
import { saveSources } from '../model/save-sources.ts';
import { today } from '../today.ts';
import { undoImport } from '../import/undo.ts';
import type { Work } from '../work.ts';
import { endIntake, filesFolder } from './folder.ts';
import { placeFiles } from './place.ts';
import { knownSources, newSources, readyIntake, renamed, type ReadyIntake } from './ready.ts';
import { starterFor, withSchemes } from './starter.ts';

export interface AcceptOptions {
  /** Of the schemes proposed with a first model; absent: all. */
  readonly schemes?: readonly string[] | undefined;
  /** Of the names, labels and reasons of a first model; English by default. */
  readonly language?: Language | undefined;
}

/**
 * Takes an intake's files in: they are put where the model reads them, read, and named in the model as sources; where there is no model the
 * proposed one is written. Whole or not at all: when a file is refused, or the work cancelled, files, imports and model are as before, and the
 * intake waits to be put right.
 * @throws InputError `intake/*`, `import/*`, `model/changed-meanwhile`
 */
export async function acceptIntake(
  project: Project,
  id: string,
  options: AcceptOptions = {},
  work: Work = {},
): Promise<AcceptedAnswer> {
  const { workspace } = project;
  const { engine } = workspace;
  const ready = await readyIntake(workspace.folder, id);
  const names = [
    ...ready.known.map(({ file }) => file),
    ...new Set((ready.proposal?.files ?? []).filter(({ as }) => as !== 'ignore').map(({ file }) => file)),
  ];
  if (names.length === 0) fail('intake/nothing-kept', {});
  work.onStep?.('Putting the files in place', 0);
  const placed = await placeFiles(
    await filesFolder(workspace.folder, id),
    path.dirname(project.model.file),
    names,
    ready.known,
  );
  const before = await newestImport(project);
  try {
    const { model, sources, text } = await readingOf(
      project,
      { ...ready, proposal: ready.proposal === null ? null : renamed(ready.proposal, placed.path) },
      options,
    );
    const { results, warnings } = await refreshSources({ workspace, model }, work, sources, { named: true });
    const written = text === undefined ? await saveSources(project.model, sources) : sources.map((each) => each.id);
    if (text !== undefined) await writeFirst(model.file, text);
    await placed.settle(workspace.clock().toISOString().slice(0, 19).replaceAll(':', '-'));
    await endIntake(workspace.folder, id);
    const [counted] = await engine.rows(sql`SELECT count(*) AS companies FROM data.company`);
    return {
      imports: results.flatMap(({ files }) =>
        files.map((file) => ({
          import: file.import ?? null,
          source: file.source,
          file: file.file,
          table: file.table,
          unchanged: file.state === 'unchanged',
          rows_read: file.rows_read,
          rows_loaded: file.rows_loaded,
          rows_rejected: file.rows_rejected,
          rows_replaced: file.rows_replaced,
          rows_unlinked: file.rows_unlinked,
          companies_added: file.companies_added ?? 0,
          records: file.records ?? null,
        })),
      ),
      model: text !== undefined ? 'written' : written.length > 0 ? 'changed' : 'as it was',
      sources: [...written],
      model_hash: written.length > 0 || text !== undefined ? textHash(await fs.readFile(model.file, 'utf8')) : null,
      companies: Number(counted?.['companies']),
      warnings: [...warnings],
    };
  } catch (error) {
    await undoSince(project, before);
    await placed.back();
    throw error;
  }
}

/** What is read by which model: that of the workspace with new sources beside its own, or the first one. */
async function readingOf(
  project: Project,
  { proposal, known }: ReadyIntake,
  { schemes, language }: AcceptOptions,
): Promise<{ readonly model: Model; readonly sources: readonly SourcePlan[]; readonly text?: string }> {
  const { workspace, model } = project;
  if (isWritten(model)) return { model, sources: [...knownSources(project, known), ...newSources(project, proposal)] };
  if (proposal === null) return fail('intake/nothing-kept', {});
  const starter = withSchemes(starterFor(project, proposal, language), schemes);
  const text = writeStarter(starter, today(workspace.clock(), 'UTC'));
  const { plan, warnings } = planOfText(text, path.basename(model.file));
  await workspace.settle(plan.timeZone);
  return { model: { file: model.file, text, plan, warnings }, sources: plan.sources, text };
}

/** A model that came to be meanwhile is not written over. */
async function writeFirst(file: string, text: string): Promise<void> {
  await fs.writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') fail('init/model-exists', { file });
    throw error;
  });
}

async function newestImport({ workspace }: Project): Promise<number> {
  const [row] = await workspace.engine.rows(sql`SELECT coalesce(max(import), 0) AS newest FROM meta.imports`);
  return Number(row?.['newest']);
}

/** Takes back, newest first, what was read since; what cannot be taken back stands, and is told by `status`. */
async function undoSince(project: Project, before: number): Promise<void> {
  const rows = await project.workspace.engine.rows(
    sql`SELECT import FROM meta.imports WHERE import > ${bind('INTEGER', before)} AND state = 'stands' ORDER BY import DESC`,
  );
  for (const row of rows)
    await undoImport(project, Number(row['import'])).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
}
