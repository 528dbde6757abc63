import type { IntakePreview } from '../../contract/data/intake.ts';
import { diagnose, fail } from '../../diagnostics/diagnostic.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { importSource } from '../../stages/connect/import.ts';
import { lookSizes } from '../../stages/connect/incoming/sample.ts';
import { sourceOf } from '../../stages/connect/propose/source-of.ts';
import type { ImportResult } from '../../stages/connect/types.ts';
import type { Project } from '../project.ts';
import { fileWork } from '../threads/file-work.ts';
import type { Work } from '../work.ts';
import { filesFolder } from './folder.ts';
import { hasCompanies } from './known.ts';
import { knownSources, readyIntake, type ReadyIntake } from './ready.ts';

const shownRows = 20;
const shownReferences = 20;

/**
 * How one of an intake's files would be read: its first rows as the model would have them, the rows that would be set aside with the reason, and
 * those whose company nobody knows. Reads the whole file, of a very large one records from all over it, and changes nothing.
 * @throws InputError `intake/no-such-file`, `import/*`
 */
export async function previewIntake(
  project: Project,
  id: string,
  which: { readonly file: string; readonly part: string | null },
  work: Work = {},
): Promise<IntakePreview> {
  const { workspace, model } = project;
  const ready = await readyIntake(workspace.folder, id);
  const source = sourceFor(project, ready, which);
  const result = await importSource(
    workspace,
    { ...source, id: `preview_${source.id}`, read: which.file, tolerance: 1 },
    {
      folder: await filesFolder(workspace.folder, id),
      currency: ready.proposal?.currency?.code ?? model.plan.currency,
      resolve: model.plan.resolve,
      dryRun: true,
      named: true,
      sample: shownRows,
      look: lookSizes.preview,
      work: fileWork(work),
      ...(work.signal === undefined ? {} : { signal: work.signal }),
    },
  );
  return answerOf(result, source, hasCompanies(project));
}

function sourceFor(
  project: Project,
  { proposal, known }: ReadyIntake,
  which: { readonly file: string; readonly part: string | null },
): SourcePlan {
  const proposed = proposal?.files.find((each) => each.file === which.file && (each.part ?? null) === which.part);
  if (proposed !== undefined) return sourceOf(proposed);
  const [source] = knownSources(
    project,
    known.filter(({ file }) => file === which.file),
  );
  return source ?? fail('intake/no-such-file', { file: which.file });
}

function answerOf(result: ImportResult, source: SourcePlan, areKnown: boolean): IntakePreview {
  const sum = (of: 'rows_read' | 'rows_loaded' | 'rows_rejected' | 'rows_unlinked'): number =>
    result.files.reduce((total, each) => total + each[of], 0);
  const [first] = result.files;
  const rejected = sum('rows_rejected');
  const isTooMuch = rejected > sum('rows_read') * source.tolerance;
  return {
    table: first?.table ?? '',
    rows_read: sum('rows_read'),
    rows_loaded: sum('rows_loaded'),
    rows_rejected: rejected,
    share: first?.share ?? null,
    columns: [...(first?.sample?.columns ?? [])],
    rows: (first?.sample?.rows ?? []).map((row) => [...row]),
    problems: result.problems.map(({ column, code, message, count, examples }) => ({
      column,
      code,
      message,
      count,
      // Where a record stands in a sample is nowhere in the file.
      examples: examples.map(({ row, line, value, raw }) =>
        first?.share === undefined ? { row, line, value, raw } : { row: null, line: null, value, raw },
      ),
    })),
    unlinked: areKnown
      ? {
          rows: sum('rows_unlinked'),
          references: result.unlinked
            .slice(0, shownReferences)
            .map(({ reference, rows, amount }) => ({ reference, rows, amount })),
        }
      : null,
    diagnostics: [
      ...result.diagnostics.filter(({ code }) => areKnown || code !== 'import/unlinked-rows'),
      ...(isTooMuch
        ? [
            diagnose(
              'intake/too-much-aside',
              { file: source.read, rows: rejected, of: sum('rows_read') },
              {},
              'warning',
            ),
          ]
        : []),
    ],
  };
}
