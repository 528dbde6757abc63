import type { AssessInAnswer, AssessOutAnswer } from '../../contract/companies/assess.ts';
import { shownVoice } from '../../pipeline/assess/in.ts';
import { count } from '../../report/measure.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

const number = (n: number): string => format.full(n, count);

/** What was written for whom. */
export function assessOutText(answer: AssessOutAnswer, file: string, terminal: Terminal): string {
  const { sheets, questions, left, sole_proprietors: people } = answer;
  const missing = sheets.reduce((sum, each) => sum + each.missing, 0);
  return [
    `${number(questions.length)} ${questions.length === 1 ? 'question' : 'questions'} to ${number(sheets.length)} ${sheets.length === 1 ? 'person' : 'people'}, ${number(missing)} answers missing or too old: ${file}`,
    terminalHeading('Sheets', terminal),
    terminalTable(
      {
        columns: [
          { kind: 'text', label: 'Account manager' },
          { ...count, label: 'Rows' },
          { ...count, label: 'Missing' },
        ],
        rows: sheets.map((each) => [each.owner ?? 'nobody has them', each.rows, each.missing]),
      },
      terminal,
      format,
    ),
    ...(left > 0 ? [`${number(left)} rows of less weight are left out; --top asks for more.`] : []),
    ...(people > 0 ? [`${number(people)} sole proprietors left out: they are natural persons.`] : []),
    terminalNext([{ command: `firmament assess --in ${file}`, does: 'read it back when it is filled in' }], terminal),
  ].join('\n');
}

/** What was read, what could not be, and where people disagree. */
export function assessInText(answer: AssessInAnswer, terminal: Terminal): string {
  const { recorded, unchanged, problems, disagreements, dry_run: dryRun } = answer;
  const verb = dryRun ? 'would be recorded' : 'recorded';
  const undo = answer.import === null ? '' : ` (import ${answer.import})`;
  return [
    `${number(recorded)} ${recorded === 1 ? 'answer' : 'answers'} ${verb} as of ${answer.day}${undo}; ${number(unchanged)} stood already.`,
    ...(problems.length === 0 ? [] : [terminalHeading(`${number(problems.length)} not taken`, terminal)]),
    ...problems.map(({ message, nearest, expected, mend }) => {
      const tail = [
        nearest === undefined ? '' : ` Did you mean '${nearest}'?`,
        expected === undefined ? '' : ` Expected: ${expected}.`,
        mend === undefined ? '' : ` ${mend}`,
      ];
      return `  ${visible(message)}${tail.join('')}`;
    }),
    ...(disagreements.length === 0 ? [] : [terminalHeading('People disagree; the newest answer counts', terminal)]),
    ...disagreements.map(({ company, deal, question, answers }) => {
      const who = `${company.name ?? company.id}${deal === null ? '' : `, deal ${deal}`}`;
      return `  ${visible(who)}: ${visible(question)}: ${visible(answers.map(shownVoice).join('; '))}`;
    }),
    ...(recorded > 0 && !dryRun
      ? [terminalNext([{ command: 'firmament run', does: 'see who moves by it' }], terminal)]
      : []),
  ].join('\n');
}
