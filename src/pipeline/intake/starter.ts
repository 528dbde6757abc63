import type { Language } from '../../contract/language.ts';
import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';
import { schemeText } from '../../stages/segment/starter/write.ts';
import { starterOf } from '../../stages/segment/starter/starter.ts';
import type { Starter, StarterScheme } from '../../stages/segment/starter/types.ts';
import { nameOfFolder } from '../init/init.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import { faultsOf } from './correct.ts';

/** The model proposed for files as people put them right. @throws InputError `intake/column-twice`, `intake/no-companies` */
export function starterFor(
  { workspace }: Pick<Project, 'workspace'>,
  proposal: Proposal,
  language: Language = 'en',
): Starter {
  refuseErrors(faultsOf(proposal));
  const name = nameOfFolder(workspace.folder);
  return (
    starterOf(proposal, { name, today: today(workspace.clock(), 'UTC'), language }) ?? fail('intake/no-companies', {})
  );
}

/** A starter with the schemes chosen, and those they cannot be without; with none chosen it is as proposed. */
export function withSchemes(starter: Starter, chosen: readonly string[] | undefined): Starter {
  if (chosen === undefined || chosen.length === 0) return starter;
  const kept = new Set(chosen.flatMap((id) => [id, ...neededBy(id, starter.schemes)]));
  const schemes = starter.schemes.filter(({ id }) => kept.has(id));
  return schemes.length === 0 ? starter : { ...starter, schemes };
}

/** Schemes a scheme names, and those they name. */
export function neededBy(
  id: string,
  schemes: readonly StarterScheme[],
  seen: readonly string[] = [],
): readonly string[] {
  const scheme = schemes.find((each) => each.id === id);
  if (scheme === undefined) return [];
  const text = schemeText(scheme);
  const named = schemes.filter(
    (each) => each.id !== id && !seen.includes(each.id) && new RegExp(`\\b${each.id}\\b`, 'u').test(text),
  );
  return [...new Set(named.flatMap((each) => [each.id, ...neededBy(each.id, schemes, [...seen, id])]))];
}
