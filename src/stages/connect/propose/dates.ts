import type { FileProposal, Proposal } from './types.ts';

const dated: ReadonlySet<string> = new Set(['orders', 'deals', 'events', 'hours', 'contacts', 'signals', 'survey']);

/** From the first to the last day of what happened. Expected dates of open deals lie ahead, so only when rows began counts. */
export function datesOf(files: readonly FileProposal[]): Proposal['dates'] {
  const columns = files
    .filter(({ as, kind }) => as !== 'ignore' && dated.has(kind))
    .flatMap(({ columns }) =>
      columns.filter(
        ({ column, least, most }) =>
          (column === 'at' || column === 'opened_at') && least !== undefined && most !== undefined,
      ),
    );
  const first = columns.map(({ least }) => least ?? '').sort()[0];
  const last = columns
    .map(({ most }) => most ?? '')
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}
