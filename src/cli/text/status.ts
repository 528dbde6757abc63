import type { StatusAnswer } from '../../contract/ask.ts';
import { count } from '../../report/measure.ts';
import { linkSummary } from './data/links.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

/** The last imports are those somebody may want to take back. */
const importsShown = 10;

export function statusText(status: StatusAnswer, terminal: Terminal): string {
  const model = status.model === null ? 'no readable model' : `${status.model.name}, version ${status.model.version}`;
  const parts = [
    terminalHeading(`${format.full(status.companies, count)} companies in ${status.workspace}`, terminal),
    model,
  ];
  if (status.tables.length > 0) {
    parts.push(
      terminalHeading('Tables', terminal),
      terminalTable(
        {
          columns: [
            { kind: 'text', label: 'Table' },
            { ...count, label: 'Rows' },
            { ...count, label: 'Without company' },
            { kind: 'text', label: 'From' },
            { kind: 'text', label: 'To' },
          ],
          rows: status.tables.map((each) => [each.table, each.rows, each.unlinked, each.from, each.to]),
        },
        terminal,
        format,
      ),
    );
  }
  if (status.imports.length > 0) {
    const shown = status.imports.slice(-importsShown).toReversed();
    parts.push(
      terminalHeading(shown.length < status.imports.length ? `The last ${shown.length} imports` : 'Imports', terminal),
      terminalTable(
        {
          columns: [
            { kind: 'text', label: 'Import' },
            { kind: 'text', label: 'File' },
            { kind: 'text', label: 'Table' },
            { ...count, label: 'Rows' },
            { ...count, label: 'Rejected' },
            { kind: 'text', label: 'Imported' },
          ],
          rows: shown.map((each) => [
            String(each.import),
            each.file,
            each.table,
            each.rows_loaded,
            each.rows_rejected,
            each.imported.slice(0, 16).replace('T', ' '),
          ]),
        },
        terminal,
        format,
      ),
    );
  }
  if (status.links.length > 0) parts.push(terminalHeading('Register', terminal), ...linkSummary(status.links));
  if (status.runs.length > 0) {
    parts.push(
      terminalHeading('Runs', terminal),
      terminalTable(
        {
          columns: [
            { kind: 'text', label: 'Run' },
            { kind: 'text', label: 'As of' },
            { kind: 'text', label: 'State' },
            { ...count, label: 'Companies' },
          ],
          rows: status.runs.map((each) => [each.run, each.as_of, each.state, each.companies]),
        },
        terminal,
        format,
      ),
    );
  }
  if (status.stale.length > 0) {
    parts.push(
      '',
      ...status.stale,
      terminalNext([{ command: 'firmament run', does: 'bring it up to date' }], terminal),
    );
  }
  return parts.join('\n');
}
