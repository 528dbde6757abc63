import { decidedShare } from './columns/deal-status.ts';
import type { ColumnProposal, FileProposal, Proposal } from './types.ts';

const dated: ReadonlySet<string> = new Set(['orders', 'deals', 'events', 'hours', 'contacts', 'signals', 'survey']);

/** Closing dates differ from deals that ended by less than this share of the rows: no open deal has one. */
const nearly = 0.02;

/**
 * From the first to the last day of what happened. Open deals have closing dates that are expected, and lie ahead: closings count only where
 * as many deals have one as have ended.
 */
export function datesOf(files: readonly FileProposal[]): Proposal['dates'] {
  const columns = files
    .filter(({ as, kind }) => as !== 'ignore' && dated.has(kind))
    .flatMap(({ columns }) =>
      columns.filter((each) => happened(each, columns) && each.least !== undefined && each.most !== undefined),
    );
  const first = columns.map(({ least }) => least ?? '').sort()[0];
  const last = columns
    .map(({ most }) => most ?? '')
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function happened({ column, filled }: ColumnProposal, columns: readonly ColumnProposal[]): boolean {
  if (column === 'at' || column === 'opened_at') return true;
  const status = columns.find((each) => each.column === 'status');
  return column === 'closed_at' && status !== undefined && Math.abs(filled - decidedShare(status)) < nearly;
}
