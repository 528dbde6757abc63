import type { UndoImportAnswer } from '../../../contract/commands.ts';
import type { MendsAnswer, ProblemsAnswer } from '../../../contract/data/problems.ts';
import { count } from '../../../report/measure.ts';
import { terminalHeading, terminalNext } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const number = (n: number): string => format.full(n, count);
const rows = (n: number): string => `${number(n)} ${n === 1 ? 'row' : 'rows'}`;

const shownOfEach = 10;

/** Bad rows by file, the first few of each; where they were written to. */
export function problemsText(
  { files, problems }: ProblemsAnswer,
  terminal: Terminal,
  written?: { readonly file: string; readonly rows: number },
): string {
  if (files.length === 0) return 'No bad rows: all that was imported could be read.';
  const parts = files.flatMap((file) => {
    const own = problems.filter((each) => each.import === file.import);
    const refused = file.state === 'refused' ? '; too many, nothing of the file was imported' : '';
    return [
      terminalHeading(
        `${file.file}: ${number(file.problems)} of ${number(file.rows_read)} rows could not be read${refused}`,
        terminal,
      ),
      terminalTable(
        {
          columns: [
            { ...count, label: 'Line' },
            { kind: 'text', label: 'Column' },
            { kind: 'text', label: 'Value' },
            { kind: 'text', label: 'What is wrong' },
          ],
          rows: own.slice(0, shownOfEach).map((each) => [each.line ?? each.row, each.column, each.value, each.message]),
        },
        terminal,
        format,
      ),
      ...(own.length > shownOfEach ? [`… and ${number(own.length - shownOfEach)} more`] : []),
    ];
  });
  const next =
    written === undefined
      ? { command: 'firmament problems --out bad-rows.xlsx', does: 'write them to a file to mend' }
      : { command: `firmament problems --in ${written.file}`, does: 'read them back when they are mended' };
  const told = written === undefined ? [] : ['', `${rows(written.rows)} to mend: ${written.file}`];
  return [...parts, ...told, terminalNext([next], terminal)].join('\n').trimStart();
}

export function mendsText(answer: MendsAnswer, terminal: Terminal): string {
  const { mended, read, unchanged, imports } = answer;
  const still = mended - read;
  return [
    `${rows(mended)} mended; ${read === mended ? 'all of them are read now' : `${number(read)} are read now, ${number(still)} are still wrong`}.`,
    ...(unchanged > 0 ? [`${rows(unchanged)} as before: still problems.`] : []),
    ...imports.map(
      (each) =>
        `${each.file}: ${each.problems === 0 ? 'no bad rows left' : `${rows(each.problems)} still bad`}${each.import === null ? '' : ` (import ${each.import})`}.`,
    ),
    ...(imports.some((each) => each.problems > 0)
      ? [terminalNext([{ command: 'firmament problems', does: 'see what is left' }], terminal)]
      : []),
  ].join('\n');
}

export function undoneText(answer: UndoImportAnswer, terminal: Terminal): string {
  const companies = answer.companies === 0 ? '' : `, with ${number(answer.companies)} companies only it brought`;
  return [
    `Took import ${answer.import} back: ${rows(answer.rows)} of ${answer.file} (${answer.table})${companies}.`,
    `The file is read again when it changes, or when you name it.`,
    terminalNext([{ command: 'firmament status', does: 'see what stands' }], terminal),
  ].join('\n');
}
