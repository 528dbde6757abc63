import type { ShowAnswer } from '../../contract/ask.ts';
import { fail, InputError } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../pipeline/project.ts';
import { keysHolding, ownedBy } from '../../pipeline/ask/ground/holding.ts';
import type { Caller } from './caller.ts';

/**
 * Conditions that together hold for the caller's own companies alone: those whose `owner` is the name he goes by. His own condition stands
 * beside that, and is read by itself: no bracket in it reaches out.
 */
export function ownConditions(caller: Caller, where?: string): readonly [string, ...string[]] {
  const mine = ownedBy(ownerOf(caller));
  return where === undefined ? [mine] : [mine, where];
}

/** A company's answer, for whoever may see it: all who may ask of any company, else its owner. */
export function ownCompany(caller: Caller, answer: ShowAnswer): ShowAnswer {
  if (caller.permissions.includes('ask')) return answer;
  if (answer.attributes['owner'] === ownerOf(caller)) return answer;
  return fail('server/not-yours', {});
}

const namesNone = new Set<string>(['ask/unknown-company', 'ask/several-companies', 'assess/unknown-company']);

/**
 * What is found of a company somebody named. Who may only see his own is not told either which others there are.
 * @throws InputError `server/not-yours`, and whatever finding it throws
 */
export async function tellingNothing<T>(caller: Caller, find: () => Promise<T>): Promise<T> {
  if (caller.permissions.includes('ask')) return find();
  return find().catch((error: unknown) => {
    if (error instanceof InputError && error.diagnostics.some((each) => namesNone.has(each.code)))
      fail('server/not-yours', {});
    throw error;
  });
}

/**
 * Lets nobody speak of companies, by internal key, that he may not see.
 * @throws InputError `server/not-yours`
 */
export async function refuseOthers(caller: Caller, project: Project, companies: readonly number[]): Promise<void> {
  if (caller.permissions.includes('ask')) return;
  const own = new Set(await keysHolding(project, ownConditions(caller)));
  if (companies.some((each) => !own.has(each))) fail('server/not-yours', {});
}

/** The name companies have in `owner` for the caller. @throws InputError `server/no-owner` */
export function ownerOf(caller: Caller): string {
  const owner = caller.kind === 'person' ? caller.user.owner : null;
  return owner ?? fail('server/no-owner', {});
}
