import type { DistilAnswer, TypingAnswer } from '../../contract/clusters/tools.ts';
import { count, share } from '../../report/measure.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

const whole = { kind: 'share', decimals: 0 } as const;

/** Rules made of clusters, how far they hold, and what was or can be written. */
export function distilText(answer: DistilAnswer, terminal: Terminal): string {
  const { colours } = terminal;
  const rules = answer.rules.filter(({ when }) => when !== null).length + 1;
  const lines = answer.rules.flatMap(({ segment, when, precision, recall }) => [
    colours.bold(visible(segment)),
    ...wrap(when === null ? 'everyone left' : visible(when), terminal.width - 2).map((line) => `  ${line}`),
    `  ${colours.dim(`right for ${format.full(precision, whole)} of those it takes; takes ${format.full(recall, whole)} of the segment`)}`,
  ]);
  const placed =
    answer.placed === 0
      ? []
      : wrap(
          `${format.full(answer.placed, count)} companies in no segment today (a value is unknown) would be taken by the last rule.`,
          terminal.width,
        );
  const lost =
    answer.lost.length === 0
      ? []
      : wrap(
          `No rule reaches ${answer.lost.map((name) => visible(name)).join(', ')}: allow more questions with --depth.`,
          terminal.width,
        );
  return [
    terminalHeading(
      `${rules} rules place ${format.full(answer.accuracy, whole)} of companies as the clusters do`,
      terminal,
    ),
    ...lines,
    '',
    ...wrap(
      `Held out: each rule set was tried on companies that took no part in making it. ${format.full(answer.moved, count)} of ${format.full(answer.companies, count)} companies ${answer.saved?.replaced === true ? 'move' : 'would move'} to another segment.`,
      terminal.width,
    ),
    ...placed,
    ...lost,
    ...savedLines(answer),
  ].join('\n');
}

function savedLines({ saved, scheme }: DistilAnswer): string[] {
  if (saved !== null)
    return [
      '',
      saved.replaced
        ? `The rules stand in the place of the clusters of ${saved.scheme} in ${saved.file}; ids, names and what was written of the segments are kept.`
        : `The rules are the scheme ${saved.scheme} in ${saved.file}.`,
      '  firmament run --dry-run  who would move',
    ];
  return [
    '',
    'Nothing was changed.',
    ...(scheme === null
      ? []
      : [`  firmament cluster ${scheme} --distil --replace  put the rules in the place of the clusters`]),
    `  firmament cluster ${scheme ?? '…'} --distil --save NAME  write them as a scheme beside`,
  ];
}

/** Of ten that are placed one may well be wrong; more, and the questions sort rather than place. */
const SURE = 0.8;

const isSure = ({ accuracy, enough }: TypingAnswer): boolean => (accuracy[enough] ?? 0) >= SURE;

/** What a share of right answers is worth, in words. */
function placingWords(answer: TypingAnswer): string {
  if (isSure(answer)) return '';
  const without = format.full(answer.accuracy[0] ?? 0, whole);
  return `: a first guess, no more (${without} would be without asking)`;
}

/** The fewest questions, with what each adds, and their answers. */
export function typingText(answer: TypingAnswer, terminal: Terminal): string {
  const { accuracy, enough, questions, segments } = answer;
  const right = format.full(accuracy[enough] ?? 0, whole);
  return [
    terminalHeading(
      `${enough} of ${questions.length} questions place ${right} of companies right${placingWords(answer)}`,
      terminal,
    ),
    terminalTable(
      {
        columns: [
          { kind: 'text', label: '#', align: 'right' },
          { kind: 'text', label: 'Question' },
          { ...share, label: 'Placed right' },
          { kind: 'text', label: '' },
        ],
        rows: [
          ['0', 'none: everyone in the largest segment', accuracy[0] ?? 0, ''],
          ...questions.map(({ label }, i) => [
            String(i + 1),
            label,
            accuracy[i + 1] ?? 0,
            i + 1 === enough ? (isSure(answer) ? '← enough' : '← more hardly help') : '',
          ]),
        ],
        note: 'Held out: points and ranges were learned from nine tenths of the companies and tried on the tenth. The same tenths chose the questions, so expect a little less.',
      },
      terminal,
      format,
    ),
    '',
    terminalHeading('Points', terminal),
    terminalTable(
      {
        columns: [
          { kind: 'text', label: 'Question' },
          { kind: 'text', label: 'Answer' },
          ...segments.map((name) => ({ ...count, label: name })),
        ],
        rows: [
          ['Before any question', '', ...answer.base],
          ...questions
            .slice(0, enough)
            .flatMap(({ label, answers }) =>
              answers.map((each, i) => [i === 0 ? label : '', each.label, ...each.points]),
            ),
        ],
        note: 'Add up; the largest sum is the segment, the first of equals.',
      },
      terminal,
      format,
    ),
    ...(answer.file === null
      ? [
          '',
          '  add a file name for a questionnaire that computes it: --typing questions.xlsx, or --typing questions.md',
        ]
      : ['', `The questionnaire is ${answer.file}`]),
  ].join('\n');
}
