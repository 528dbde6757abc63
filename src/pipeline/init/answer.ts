import type { ModelProposalAnswer } from '../../contract/init.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';
import { neededOf } from '../../stages/segment/starter/files.ts';
import type { Starter } from '../../stages/segment/starter/types.ts';

/** A proposal and the model made of it, in the words of the contract. */
export function proposalAnswer(proposal: Proposal, starter: Starter): ModelProposalAnswer {
  const needed = new Set(neededOf(proposal));
  return {
    files: proposal.files.map((each) => ({
      file: each.file,
      part: each.part ?? null,
      source: each.name,
      as: each.as,
      needed: needed.has(each),
      rows: each.rows,
      confidence: each.confidence,
      because: each.because,
      columns: each.columns.map((each) => ({
        header: each.header,
        column: each.column,
        type: each.type,
        confidence: each.confidence,
        because: each.because,
        samples: [...each.samples],
        filled: each.filled,
      })),
    })),
    joins: proposal.joins.map(({ from, to, rows, matched, unmatched }) => ({
      from: { file: from.file, header: from.header },
      to: { file: to.file, header: to.header },
      rows,
      matched,
      unmatched: unmatched.map((each) => ({
        value: each.value,
        rows: each.rows,
        amount: each.amount,
        nearest: each.nearest ?? null,
      })),
    })),
    currency: starter.currency,
    time_zone: starter.timeZone,
    as_of: starter.asOf ?? null,
    turnover: starter.turnover ?? null,
    variables: starter.variables.map(({ name, why }) => ({ name, why })),
    schemes: starter.schemes.map(({ id, name, why }) => ({ id, name, why })),
  };
}
