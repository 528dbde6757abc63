import path from 'node:path';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { importSource } from '../../stages/connect/import.ts';
import type { ImportProgress, ImportResult } from '../../stages/connect/types.ts';
import { fileWork } from '../threads/file-work.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';

/** What is done with a file, and the share of its time that takes about: most that need not be cut skip that. */
const steps: Readonly<
  Record<ImportProgress['step'], { readonly words: string; readonly from: number; readonly to: number }>
> = {
  staging: { words: 'looking whether it is new', from: 0, to: 0.05 },
  cutting: { words: 'cutting it into records', from: 0.05, to: 0.3 },
  reading: { words: 'reading its rows', from: 0.3, to: 0.7 },
  linking: { words: 'finding the companies', from: 0.7, to: 0.75 },
  writing: { words: 'writing its rows', from: 0.75, to: 1 },
};

/** What reading one source did. */
export interface Refreshed {
  readonly source: string;
  readonly table: string;
  readonly unchanged: boolean;
  readonly rows_read: number;
  readonly rows_loaded: number;
  readonly rows_rejected: number;
  readonly rows_unlinked: number;
  /** Company records linked to a company known before, by which identifier. */
  readonly linked: readonly { readonly by: string; readonly records: number }[];
}

export interface RefreshOptions {
  readonly dryRun?: boolean;
  /** Reads a source again though its content stands already. */
  readonly again?: boolean;
  /** The user named the files: content that was taken back is read too. */
  readonly named?: boolean;
}

/** Reads the model's sources in their order; what stands already is left alone. Each source happens whole or not at all. */
export async function refreshSources(
  project: Project,
  work: Work = {},
  sources: readonly SourcePlan[] = project.model.plan.sources,
  options: RefreshOptions = {},
): Promise<{
  readonly imports: readonly Refreshed[];
  readonly results: readonly ImportResult[];
  readonly warnings: readonly Diagnostic[];
}> {
  const { workspace, model } = project;
  const results: ImportResult[] = [];
  for (const [index, source] of sources.entries()) {
    // A file that must be cut after all is begun anew: what was told stays told.
    let furthest = 0;
    work.onStep?.(`Reading ${source.read}`, index / sources.length);
    results.push(
      await importSource(workspace, source, {
        folder: path.dirname(model.file),
        currency: model.plan.currency,
        resolve: model.plan.resolve,
        ...options,
        work: fileWork(work),
        ...(work.signal === undefined ? {} : { signal: work.signal }),
        onProgress: ({ file, step, share = 0 }) => {
          const { words, from, to } = steps[step];
          furthest = Math.max(furthest, from + share * (to - from));
          work.onStep?.(`${path.basename(file)}: ${words}`, (index + furthest) / sources.length);
        },
      }),
    );
  }
  return {
    imports: results.flatMap((result) =>
      result.files.map((file) => ({
        source: file.file,
        table: file.table,
        unchanged: file.state === 'unchanged',
        rows_read: file.rows_read,
        rows_loaded: file.rows_loaded,
        rows_rejected: file.rows_rejected,
        rows_unlinked: file.rows_unlinked,
        linked: file.linked ?? [],
      })),
    ),
    results,
    warnings: results.flatMap((result) => [...result.diagnostics, ...problemWarnings(result)]),
  };
}

/** One warning a kind of problem, with the first place it stands at. */
function problemWarnings(result: ImportResult): readonly Diagnostic[] {
  return result.problems.map((problem) => {
    const [first] = problem.examples;
    const place = {
      file: problem.file,
      ...(first?.line === null || first?.line === undefined ? {} : { line: first.line }),
    };
    return diagnose(
      'run/rows-rejected',
      { count: problem.count, message: problem.message, column: problem.column, value: first?.value ?? null },
      place,
      'warning',
    );
  });
}
