import type { TemplateAnswer, TemplatesAnswer } from '../../../contract/data/template.ts';
import { terminalHeading, terminalNext } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const column = (label: string) => ({ kind: 'text' as const, label });

/** The kinds there are. */
export function templatesText({ templates }: TemplatesAnswer, terminal: Terminal): string {
  const rows = templates.map(({ kind, holds }) => [kind, holds]);
  return [
    terminalTable({ columns: [column('Kind'), column('Holds')], rows }, terminal, format),
    terminalNext([{ command: 'firmament template survey --out survey.xlsx', does: 'an example to fill in' }], terminal),
  ].join('\n');
}

/** What a file of a kind holds, and how it is read. */
export function templateText(template: TemplateAnswer, terminal: Terminal, file?: string): string {
  const { kind, holds, columns } = template;
  const next =
    file === undefined
      ? { command: `firmament template ${kind} --out ${kind}.xlsx`, does: 'write an example to fill in' }
      : { command: `firmament import ${file} --as ${kind} --save`, does: 'read it when it is filled in' };
  return [
    file === undefined ? holds : `${holds} Written to ${file}, with two rows to write over.`,
    terminalHeading('Columns', terminal),
    terminalTable(
      {
        columns: [column('Column'), column('Takes'), column('Means')],
        rows: columns.map((each) => [each.required ? `${each.header} *` : each.header, each.takes, each.means]),
        note: 'Columns with * are needed. More columns of your own are welcome.',
      },
      terminal,
      format,
    ),
    terminalNext([next], terminal),
  ].join('\n');
}
