import { cellText } from '../../contract/spreadsheet.ts';
import { spreadsheetCsv } from '../../stages/connect/read/text-sheets.ts';
import type { Project } from '../project.ts';
import { filesWithProblems, type KeptFile, type KeptProblem } from './list.ts';

/** Columns before the file's own; their prefix keeps them apart from any the file has. */
export const leading = {
  import: 'Problem: import',
  row: 'Problem: record',
  file: 'Problem: file',
  line: 'Problem: line',
  column: 'Problem: column',
  value: 'Problem: value',
  reason: 'Problem: what is wrong',
  raw: 'Problem: as it stood',
} as const;

/**
 * Bad rows as a table to mend: what is wrong with each, how it stood, and its cells under the file's own headers. Records a file repeats are
 * no bad rows and are left out.
 *
 * @param source Id of a source; every source where it is left out.
 * @throws InputError `problems/unknown-source`
 */
export async function exportProblems(
  project: Pick<Project, 'workspace'>,
  format: 'xlsx' | 'csv',
  source?: string,
): Promise<{ readonly content: string | Uint8Array; readonly rows: number }> {
  const files = await filesWithProblems(project.workspace.engine, source);
  const headers = [...new Set(files.flatMap((file) => headersOf(file)))];
  const rows = files.flatMap((file) => {
    const own = headersOf(file);
    return mendable(file).map((problem) => [
      ...leadingCells(problem),
      ...headers.map((header) => problem.cells?.[own.indexOf(header)] ?? null),
    ]);
  });
  const table = [[...Object.values(leading), ...headers], ...rows];
  return { content: format === 'csv' ? spreadsheetCsv(table) : await workbook(table), rows: rows.length };
}

/** Bad rows somebody can do something about: those with a text to know them by. */
export const mendable = ({ problems }: KeptFile): readonly KeptProblem[] =>
  problems.filter(({ nth, raw, row }) => nth > 0 && raw !== null && row !== null);

/** The file's headers, numbered where it has one twice. */
export function headersOf({ headers }: Pick<KeptFile, 'headers'>): readonly string[] {
  return headers.map((header, index) => {
    const before = headers.slice(0, index).filter((each) => each === header).length;
    return before === 0 ? header : `${header} (${before + 1})`;
  });
}

const leadingCells = (problem: KeptProblem): readonly (string | number | null)[] => [
  problem.import,
  problem.row,
  problem.file,
  problem.line,
  problem.column,
  problem.value,
  problem.message,
  problem.raw,
];

async function workbook(table: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const [headers = [], ...rows] = table;
  const heading = headers.map((value) => ({ value: cellText(String(value)), fontWeight: 'bold' as const }));
  // Every cell is text: a number in a spreadsheet loses the zeros it begins with.
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? null : { value: cellText(String(value)), type: String })),
  );
  const columns = headers.map((header) => ({ width: Math.max(12, Math.min(40, String(header).length + 4)) }));
  const file = writeXlsxFile([heading, ...cells], { columns, stickyRowsCount: 1, sheet: 'Bad rows' });
  return new Uint8Array(await file.toBuffer());
}
