import type { Refreshed } from '../pipeline/refresh.ts';
import { count } from '../report/measure.ts';
import type { Table } from '../report/table.ts';
import { terminalHeading } from './terminal/heading.ts';
import { terminalTable } from './terminal/table.ts';
import type { Terminal } from './terminal/terminal.ts';
import { format } from './text.ts';

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
      each.source,
      each.table,
      each.rows_read,
      each.rows_loaded,
      each.rows_rejected,
      each.rows_unlinked,
    ]),
  };
  return [terminalHeading('Read', terminal), terminalTable(table, terminal, format)];
}
