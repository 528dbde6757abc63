import type { ProposedFiles } from '../../contract/data/init.ts';
import type { FileProposal, Proposal } from '../../stages/connect/propose/types.ts';

/** What files were taken for and how they join, in the words of the contract. */
export function filesAnswer(proposal: Proposal, isNeeded: (file: FileProposal) => boolean): ProposedFiles {
  return {
    files: proposal.files.map((each) => ({
      file: each.file,
      part: each.part ?? null,
      source: each.name,
      as: each.as,
      needed: isNeeded(each),
      rows: each.rows,
      looked: each.looked ?? null,
      confidence: each.confidence,
      because: each.because,
      decimal: each.options.decimal ?? null,
      columns: each.columns.map((each) => ({
        header: each.header,
        times: each.times ?? null,
        column: each.column,
        type: each.type,
        confidence: each.confidence,
        because: each.because,
        values: { ...each.values },
        format: each.format ?? null,
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
  };
}
