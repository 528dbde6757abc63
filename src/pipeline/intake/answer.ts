import type { Language } from '../../contract/language.ts';
import type { IntakeAnswer } from '../../contract/data/intake.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { neededOf } from '../../stages/segment/starter/files.ts';
import { schemeText } from '../../stages/segment/starter/write.ts';
import { isNeeded } from '../import/proposed.ts';
import { isWritten, type Project } from '../project.ts';
import { filesAnswer } from '../import/proposal-answer.ts';
import type { Starter } from '../../stages/segment/starter/types.ts';
import { faultsOf } from './correct.ts';
import { filesIn, readCorrections, readLooked } from './folder.ts';
import { asPutRight, type ReadyIntake } from './ready.ts';
import { neededBy, starterFor } from './starter.ts';

/** An intake as it stands: its files, what they were taken for, as people put it right, and the model that would be written for them. */
export async function askIntake(project: Project, id: string, language: Language = 'en'): Promise<IntakeAnswer> {
  const { folder } = project.workspace;
  const files = [...(await filesIn(folder, id))];
  const looked = await readLooked(folder, id);
  const corrections = await readCorrections(folder, id);
  const empty = { id, files, proposal: null, model: null, known: [], corrections, diagnostics: [] };
  if (looked === undefined) return empty;
  const ready = asPutRight(looked, corrections);
  const { proposal, known } = ready;
  if (proposal === null) return { ...empty, known: [...known] };
  const { starter, diagnostics } = starterOrNot(project, ready, language);
  const needed = isWritten(project.model)
    ? isNeeded
    : (file: (typeof proposal.files)[number]) => new Set(neededOf(proposal)).has(file);
  return {
    ...empty,
    known: [...known],
    proposal: filesAnswer(proposal, needed),
    model: starter === undefined ? null : modelOf(starter),
    diagnostics: [...proposal.diagnostics, ...proposal.files.flatMap((each) => each.diagnostics), ...diagnostics],
  };
}

/** The model that would be written where there is none, or why none can be. */
function starterOrNot(
  project: Project,
  { proposal }: ReadyIntake,
  language: Language,
): { readonly starter?: Starter; readonly diagnostics: InputError['diagnostics'] } {
  if (proposal === null) return { diagnostics: [] };
  if (isWritten(project.model)) return { diagnostics: faultsOf(proposal) };
  try {
    return { starter: starterFor(project, proposal, language), diagnostics: [] };
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

const modelOf = (starter: Starter): IntakeAnswer['model'] => ({
  currency: starter.currency,
  time_zone: starter.timeZone,
  fiscal_year: starter.fiscalYear ?? null,
  as_of: starter.asOf ?? null,
  turnover: starter.turnover ?? null,
  variables: starter.variables.map(({ name, why }) => ({ name, why })),
  schemes: starter.schemes.map((scheme) => ({
    id: scheme.id,
    name: scheme.name,
    why: scheme.why,
    text: schemeText(scheme),
    needs: [...neededBy(scheme.id, starter.schemes)],
  })),
});
