import type { RowsAnswer, TableSheet } from '../../../contract/data/tables.ts';
import { count } from '../../../report/measure.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const text = (label: string) => ({ kind: 'text' as const, label });

/** The tables there are, by what `rows` calls them. */
export function tablesText(tables: readonly TableSheet[], terminal: Terminal): string {
  if (tables.length === 0) return 'Nothing was imported yet.';
  return terminalTable(
    {
      columns: [text('Table'), text('Kind'), { ...count, label: 'Rows' }, text('Columns')],
      rows: tables.map(({ id, kind, rows, columns }) => [id, kind, rows, columns.map(({ name }) => name).join(', ')]),
    },
    terminal,
    format,
  );
}

/** Rows as they are stored, with how many there are in all. */
export function rowsText({ total, rows }: RowsAnswer, sheet: TableSheet | undefined, terminal: Terminal): string {
  if (total === 0) return 'No row fits.';
  const columns = sheet?.columns ?? [];
  return [
    terminalTable(
      {
        columns: columns.map(({ name, type }) =>
          type === 'number' || type === 'money' ? { kind: 'number' as const, label: name } : text(name),
        ),
        rows: rows.map(({ values }) =>
          columns.map(({ name, type }) => {
            const value = values[name] ?? null;
            return type === 'number' || type === 'money' ? Number(value) : value === null ? '' : String(value);
          }),
        ),
      },
      terminal,
      format,
    ),
    `${format.full(rows.length, count)} of ${format.full(total, count)} rows.`,
  ].join('\n');
}
