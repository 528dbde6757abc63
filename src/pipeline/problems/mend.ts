import path from 'node:path';
import type { MendsAnswer } from '../../contract/data/problems.ts';
import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readStored } from '../../engine/stored.ts';
import { importSource } from '../../stages/connect/import.ts';
import type { Mend } from '../../stages/connect/types.ts';
import { stageFile, unstage } from '../../stages/connect/incoming/staging.ts';
import { storedSource } from '../../stages/connect/store/stored.ts';
import { textSheets } from '../../stages/connect/read/text-sheets.ts';
import { undoImport } from '../import/undo.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { headersOf, leading, mendable } from './export.ts';
import { filesWithProblems, type KeptFile, type KeptProblem } from './list.ts';

/** A row of a file of mended rows: which bad row it is, and its cells by header. */
interface MendedRow {
  readonly import: number;
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Reads mended rows back into their sources as if they had stood in their files: each file is read again with them. What is still wrong
 * stays a problem. A mend belongs to the record as it stood: it counts whenever the file holds that very record again, and no longer once the
 * file brings it otherwise.
 *
 * @param file Path of the table of mended rows.
 * @param who Who mended them; it is kept with each.
 * @throws InputError `problems/no-rows`, and whatever reading a file again can raise
 */
export async function mendProblems(project: Project, file: string, who: string, work: Work = {}): Promise<MendsAnswer> {
  const { engine } = project.workspace;
  const rows = await readMended(project, file);
  const files = await filesWithProblems(engine);
  let [unchanged, passedOver] = [0, 0];
  const mends = new Map<KeptFile, Mend[]>();
  for (const row of rows) {
    const kept = files.find((each) => each.import === row.import);
    const problem = kept === undefined ? undefined : mendable(kept).find((each) => each.row === row.row);
    if (kept === undefined || problem === undefined) passedOver += 1;
    else {
      const cells = headersOf(kept).map((header) => row.cells.get(header) ?? '');
      if (isSame(problem, cells)) unchanged += 1;
      else mends.set(kept, [...(mends.get(kept) ?? []), mendOf(problem, cells, who)]);
    }
  }
  const mended = [...mends.values()].reduce((sum, each) => sum + each.length, 0);
  const imports: { import: number | null; source: string; file: string; problems: number }[] = [];
  const warnings: Diagnostic[] = [];
  let still = 0;
  /** Whole or not at all: what was read before one file is refused, or the work cancelled, is taken back. */
  const reading = async (kept: KeptFile, own: readonly Mend[]): ReturnType<typeof importSource> =>
    importAgain(project, kept, own, work).catch(async (error: unknown) => {
      for (const each of imports.toReversed()) if (each.import !== null) await undoImport(project, each.import);
      throw error;
    });
  for (const [kept, own] of mends) {
    work.onStep?.(`Reading ${kept.file} again`);
    const result = await reading(kept, own);
    warnings.push(...result.diagnostics);
    const read = result.files.find((each) => each.file === kept.file);
    const left = (await filesWithProblems(engine)).find(
      (each) => each.source === kept.source && each.path === kept.path,
    )?.problems;
    still += own.filter(({ raw, nth }) => left?.some((each) => each.raw === raw && each.nth === nth) === true).length;
    imports.push({ import: read?.import ?? null, source: kept.source, file: kept.file, problems: left?.length ?? 0 });
  }
  if (passedOver > 0) warnings.push(diagnose('problems/moved-on', { rows: passedOver }, {}, 'warning'));
  return { rows: rows.length, mended, read: mended - still, unchanged, passed_over: passedOver, imports, warnings };
}

const mendOf = ({ raw, nth }: KeptProblem, cells: readonly string[], who: string): Mend => ({
  raw: raw ?? '',
  nth,
  cells: cells.map((cell) => (cell === '' ? null : cell)),
  who,
});

const isSame = ({ cells }: KeptProblem, now: readonly string[]): boolean =>
  cells === null ? now.every((cell) => cell === '') : now.every((cell, index) => cell === (cells[index] ?? ''));

/** The source as the model has it now, else as it was when the file was imported. */
async function importAgain(
  project: Project,
  kept: KeptFile,
  mends: readonly Mend[],
  { signal }: Work,
): ReturnType<typeof importSource> {
  signal?.throwIfAborted();
  const { workspace, model } = project;
  const source =
    model.plan.sources.find(({ id }) => id === kept.source) ??
    readStored(storedSource, kept.plan, `how ${kept.file} was read`);
  if (source === null) return fail('problems/no-source', { source: kept.source, file: kept.file });
  return importSource(workspace, source, {
    folder: path.dirname(model.file),
    currency: model.plan.currency,
    resolve: model.plan.resolve,
    mends: new Map([[kept.path, mends]]),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function readMended(project: Project, file: string): Promise<readonly MendedRow[]> {
  const { workspace, model } = project;
  const staged = await stageFile(path.resolve(file), path.dirname(model.file), workspace.staging);
  try {
    const sheets = await textSheets(staged);
    const rows = sheets.flatMap(({ rows: [headers = [], ...records] }) => {
      const [number, row] = [headers.indexOf(leading.import), headers.indexOf(leading.row)];
      if (number < 0 || row < 0) return [];
      return records
        .filter((cells) => (cells[row] ?? '') !== '')
        .map((cells) => ({
          import: Number(cells[number]),
          row: Number(cells[row]),
          cells: new Map(headers.map((header, index) => [header, cells[index] ?? ''])),
        }));
    });
    await staged.verify();
    return rows.length === 0
      ? fail('problems/no-rows', { file: staged.name, headers: [leading.import, leading.row] }, { file: staged.name })
      : rows;
  } finally {
    await unstage(staged, workspace.staging);
  }
}
