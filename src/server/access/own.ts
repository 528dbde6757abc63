import type { ShowAnswer } from '../../contract/ask.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Caller } from './caller.ts';

/**
 * Conditions that together hold for the caller's own companies alone: those whose `owner` is the name he goes by. His own condition stands
 * beside that, and is read by itself: no bracket in it reaches out.
 */
export function ownConditions(caller: Caller, where?: string): readonly [string, ...string[]] {
  const mine = `owner = '${ownerOf(caller).replaceAll("'", "''")}'`;
  return where === undefined ? [mine] : [mine, where];
}

/** A company's answer, for whoever may see it: all who may ask of any company, else its owner. */
export function ownCompany(caller: Caller, answer: ShowAnswer): ShowAnswer {
  if (caller.permissions.includes('ask')) return answer;
  if (answer.attributes['owner'] === ownerOf(caller)) return answer;
  return fail('server/forbidden', { permission: 'ask' });
}

function ownerOf(caller: Caller): string {
  const owner = caller.kind === 'person' ? caller.user.owner : null;
  return owner ?? fail('server/no-owner', {});
}
