import type { ModelProposalAnswer } from '../../contract/data/init.ts';
import { filesAnswer } from '../import/proposal-answer.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';
import { neededOf } from '../../stages/segment/starter/files.ts';
import type { Starter } from '../../stages/segment/starter/types.ts';

/** A proposal and the model made of it, in the words of the contract. */
export function proposalAnswer(proposal: Proposal, starter: Starter): ModelProposalAnswer {
  const needed = new Set(neededOf(proposal));
  return {
    ...filesAnswer(proposal, (file) => needed.has(file)),
    currency: starter.currency,
    time_zone: starter.timeZone,
    fiscal_year: starter.fiscalYear ?? null,
    as_of: starter.asOf ?? null,
    turnover: starter.turnover ?? null,
    variables: starter.variables.map(({ name, why }) => ({ name, why })),
    schemes: starter.schemes.map(({ id, name, why }) => ({ id, name, why })),
  };
}
