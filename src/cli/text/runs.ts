import type { RunRow } from '../../contract/server.ts';
import { format } from './schemes.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

const words: Readonly<Record<RunRow['changed'][number], string>> = {
  first: 'first run',
  model: 'model',
  data: 'data',
  date: 'date',
  decisions: 'decisions by hand or clusters',
};

/** Runs, the newest first. */
export function runsText(runs: readonly RunRow[], terminal: Terminal): string {
  if (runs.length === 0) return 'No run has been made yet.';
  const text = (label: string) => ({ kind: 'text' as const, label });
  return terminalTable(
    {
      columns: [
        ...['#', 'As of', 'State', 'By', 'Why', 'Changed', 'Version'].map((label) => text(label)),
        { kind: 'count', label: 'Moved' },
        { kind: 'number', label: 'Seconds' },
      ],
      rows: runs.toReversed().map((run) => {
        const said = run.state === 'taken back' ? run.taken_back : run.published;
        return [
          String(run.number),
          run.as_of,
          run.state,
          said?.who ?? '',
          said?.why ?? '',
          run.changed.map((each) => words[each]).join(', '),
          run.version === null ? '' : String(run.version),
          run.moved,
          Math.round(run.seconds * 10) / 10,
        ];
      }),
    },
    terminal,
    format,
  );
}
