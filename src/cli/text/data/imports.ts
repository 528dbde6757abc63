import path from 'node:path';
import type { Refreshed } from '../../../pipeline/import/refresh.ts';
import { count } from '../../../report/measure.ts';
import type { Table } from '../../../report/table.ts';
import { inWorkspace, terminalHeading, terminalNext } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

/** An identifier as people say it. */
export const identifierText = (by: string): string => by.replaceAll('_', ' ');

/** What was read, one line a source; nothing when every source was as before. */
export function importsText(imports: readonly Refreshed[], terminal: Terminal): string[] {
  const changed = imports.filter((each) => !each.unchanged);
  if (changed.length === 0) return [];
  const table: Table = {
    columns: [
      { kind: 'text', label: 'Source' },
      { kind: 'text', label: 'Table' },
      { ...count, label: 'Read' },
      { ...count, label: 'Loaded' },
      { ...count, label: 'Rejected' },
      { ...count, label: 'Without company' },
    ],
    rows: changed.map((each) => [
      path.basename(each.source),
      each.table,
      each.rows_read,
      each.rows_loaded,
      each.rows_rejected,
      each.rows_unlinked,
    ]),
  };
  const linked = changed
    .filter((each) => each.linked.length > 0)
    .map((each) => `${each.source}: ${linkedText(each.linked, each.rows_loaded)} to companies known before.`);
  return [terminalHeading('Read', terminal), terminalTable(table, terminal, format), ...linked];
}

/** `812 of 1,000 records linked (700 by org number, 112 by name + postal code)`. */
function linkedText(by: Refreshed['linked'], of: number): string {
  const number = (n: number): string => format.full(n, count);
  const total = by.reduce((sum, each) => sum + each.records, 0);
  const parts = by.map((each) => `${number(each.records)} by ${identifierText(each.by)}`);
  return `${number(total)} of ${number(of)} records linked (${parts.join(', ')})`;
}

/** What to do when what was proposed was not taken; `model`: the file that would be written. */
export function notImportedText(workspace: string, terminal: Terminal, model?: string): string {
  const at = inWorkspace(workspace);
  return [
    terminalHeading(
      model === undefined ? 'Nothing was imported.' : `Nothing was imported: there is no model at ${model} yet.`,
      terminal,
    ),
    terminalNext(
      [
        {
          command: `firmament import …${at} --yes`,
          does:
            model === undefined ? 'import the files as they were recognised' : 'write the proposed model, and import',
        },
        { command: `firmament import FILE${at} --as KIND --map column=header`, does: 'say yourself what a file holds' },
      ],
      terminal,
    ),
  ].join('\n');
}
