import path from 'node:path';
import { diagnose, InputError } from '../../diagnostics/diagnostic.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { kindOfSource } from '../../model/schema/sources.ts';
import { filesOf } from '../../stages/connect/incoming/files.ts';
import { unused } from '../../stages/connect/columns/names.ts';
import { sourceOf } from '../../stages/connect/propose/source-of.ts';
import type { FileProposal, Proposal } from '../../stages/connect/propose/types.ts';
import type { Model, Project } from '../project.ts';
import { proposeFiles } from './propose.ts';
import { refreshSources } from './refresh.ts';
import { saveSources } from '../model/save-sources.ts';
import type { Work } from '../work.ts';

/** Files beside a model: those it names are read as it says, for the others a reading is proposed. */
export interface ProposedImport {
  /** Absent: the model names every file. */
  readonly proposal?: Proposal;
  readonly known: readonly SourcePlan[];
  readonly proposed: readonly SourcePlan[];
}

/** Files surer than this are read without anybody's word. */
const sure = 0.75;

/**
 * How files would be read into a workspace that has a model. Writes nothing.
 * @throws InputError `import/*` when a file cannot be read
 */
export async function proposeImport(model: Model, files: readonly string[], work: Work = {}): Promise<ProposedImport> {
  const folder = path.dirname(model.file);
  const named = files.map((file) => path.resolve(file));
  const known: SourcePlan[] = [];
  const unknown: string[] = [];
  const reads = new Map<string, SourcePlan>();
  for (const source of model.plan.sources)
    for (const file of await filesOf(source.read, folder).catch(() => [])) reads.set(file, source);
  for (const file of named) {
    const source = reads.get(file);
    if (source === undefined) unknown.push(file);
    else if (!known.includes(source)) known.push(source);
  }
  if (unknown.length === 0) return { known, proposed: [] };
  const hasCompanies = model.plan.sources.some(
    ({ as, unknownCompanies }) => kindOfSource(as) === 'companies' || unknownCompanies === 'add',
  );
  const proposal = await proposeFiles(unknown, folder, work, { hasCompanies });
  const taken = new Set(model.plan.sources.map(({ id }) => id));
  const proposed = proposal.files.filter(isNeeded).map((file) => {
    const id = unused(file.name, taken);
    taken.add(id);
    return sourceOf({ ...file, name: id });
  });
  return { proposal, known, proposed };
}

export const isNeeded = (file: FileProposal): boolean => file.as !== 'ignore';

/**
 * Refuses to take files, of which it is not sure, for something without being told to.
 * @throws InputError `import/unsure`
 */
export function refuseUnsure({ proposal }: ProposedImport): void {
  const unsure = (proposal?.files ?? []).filter((file) => isNeeded(file) && file.confidence < sure);
  if (unsure.length > 0)
    throw new InputError(
      unsure.map(({ file, as, because, confidence }) =>
        diagnose('import/unsure', { file, as, because, confidence }, { file }),
      ),
    );
}

export interface ImportProposedOptions {
  readonly dryRun?: boolean;
  /** Writes what was proposed into the model, once it is read. */
  readonly save?: boolean;
}

/** Reads files as the model names them, and as was proposed for those it does not; company records first. */
export async function importProposed(
  project: Project,
  { known, proposed }: ProposedImport,
  options: ImportProposedOptions,
  work: Work = {},
): ReturnType<typeof refreshSources> {
  const dryRun = options.dryRun === true ? { dryRun: true } : {};
  const refreshed = await refreshSources(project, work, [...known, ...proposed], { ...dryRun, named: true });
  if (options.save === true && options.dryRun !== true) await saveSources(project.model, proposed);
  return refreshed;
}
