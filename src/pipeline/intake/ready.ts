import type { Corrections } from '../../contract/data/intake.ts';
import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { unused } from '../../stages/connect/columns/names.ts';
import { sourceOf } from '../../stages/connect/propose/source-of.ts';
import type { FileProposal, Proposal } from '../../stages/connect/propose/types.ts';
import { isNeeded } from '../import/proposed.ts';
import type { Project } from '../project.ts';
import { corrected, faultsOf } from './correct.ts';
import { readCorrections, readLooked, type KnownFile, type Looked } from './folder.ts';

/** An intake that was looked at, as people put it right. */
export interface ReadyIntake {
  readonly proposal: Proposal | null;
  readonly known: readonly KnownFile[];
  readonly corrections: Corrections;
}

/** @throws InputError `intake/not-looked-at` */
export async function readyIntake(workspace: string, id: string): Promise<ReadyIntake> {
  const looked = (await readLooked(workspace, id)) ?? fail('intake/not-looked-at', {});
  return asPutRight(looked, await readCorrections(workspace, id));
}

export function asPutRight({ proposal, known }: Looked, corrections: Corrections): ReadyIntake {
  return { proposal: proposal === null ? null : corrected(proposal, corrections), known, corrections };
}

/** Sources of the model that the known files belong to. */
export function knownSources({ model }: Pick<Project, 'model'>, known: readonly KnownFile[]): readonly SourcePlan[] {
  return model.plan.sources.filter(({ id }) => known.some(({ source }) => source === id));
}

/**
 * The sources new files become beside those the model has.
 * @throws InputError `intake/column-twice`
 */
export function newSources({ model }: Pick<Project, 'model'>, proposal: Proposal | null): readonly SourcePlan[] {
  if (proposal === null) return [];
  refuseErrors(faultsOf(proposal));
  const taken = new Set(model.plan.sources.map(({ id }) => id));
  return proposal.files
    .filter((file) => isNeeded(file))
    .map((file) => {
      const id = unused(file.name, taken);
      taken.add(id);
      return sourceOf({ ...file, name: id });
    });
}

/** A proposal whose files stand elsewhere; other mentions of them follow. */
export function renamed(proposal: Proposal, name: (file: string) => string): Proposal {
  return {
    ...proposal,
    files: proposal.files.map((each): FileProposal => ({ ...each, file: name(each.file) })),
    joins: proposal.joins.map((join) => ({
      ...join,
      from: { ...join.from, file: name(join.from.file) },
      to: { ...join.to, file: name(join.to.file) },
    })),
  };
}
