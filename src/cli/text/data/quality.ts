import type { QualityAnswer } from '../../../contract/data/quality.ts';
import { count, money, type Measure } from '../../../report/measure.ts';
import { inWorkspace, terminalHeading, terminalNext } from '../../terminal/heading.ts';
import { terminalTable } from '../../terminal/table.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { format } from '../schemes.ts';

const percent: Measure = { kind: 'share', decimals: 0 };
const shown = 12;
const text = (label: string) => ({ kind: 'text' as const, label });
const number = (n: number): string => format.full(n, count);

/** How good the data are, in the order a person asks: sources, what is unknown, what that costs, twins, and who could fill in what. */
export function qualityText(answer: QualityAnswer, currency: string, workspace: string, terminal: Terminal): string {
  if (answer.sources.length === 0) return 'Nothing was imported yet, so there is nothing to judge.';
  const gaps = answer.variables.filter(({ known, companies }) => known < companies);
  const undecided = answer.cost.filter((each) => each.undecided > 0);
  return [
    terminalHeading('Sources', terminal),
    terminalTable(
      {
        columns: [
          text('Source'),
          text('Table'),
          { ...count, label: 'Rows' },
          { ...count, label: 'Set aside' },
          { ...count, label: 'No company' },
          { ...count, label: 'Days old' },
        ],
        rows: answer.sources.map((each) => [
          each.source,
          each.table,
          each.rows,
          each.rejected,
          each.unlinked,
          each.age_days,
        ]),
      },
      terminal,
      format,
    ),
    ...(gaps.length === 0
      ? [terminalHeading('Everything schemes read is known of every company', terminal)]
      : [
          terminalHeading('What schemes read and is unknown', terminal),
          terminalTable(
            {
              columns: [
                text('Variable'),
                { ...percent, label: 'Known' },
                { ...count, label: 'Unknown' },
                text('Schemes that read it'),
              ],
              rows: gaps
                .slice(0, shown)
                .map((each) => [
                  each.label,
                  each.known / each.companies,
                  each.companies - each.known,
                  each.schemes.join(', '),
                ]),
            },
            terminal,
            format,
          ),
        ]),
    ...(undecided.length === 0
      ? []
      : [
          terminalHeading('What the gaps cost', terminal),
          terminalTable(
            {
              columns: [
                text('Scheme'),
                { ...count, label: 'Undecided' },
                { ...percent, label: 'Of all' },
                text('For want of'),
              ],
              rows: undecided.map((each) => [
                each.name,
                each.undecided,
                each.companies === 0 ? 0 : each.undecided / each.companies,
                each.missing
                  .slice(0, 3)
                  .map(({ variable, companies }) => `${variable} (${number(companies)})`)
                  .join(', '),
              ]),
            },
            terminal,
            format,
          ),
        ]),
    ...answer.duplicates.flatMap(({ by, values, companies, examples }) => [
      terminalHeading(
        `${number(companies)} companies share ${number(values)} ${values === 1 ? 'value' : 'values'} of ${by}: the same company twice, most likely`,
        terminal,
      ),
      examples
        .slice(0, 5)
        .map((each) => `${each.value} (${each.companies})`)
        .join(', '),
    ]),
    ...owners(answer, currency, terminal),
    ...todo(answer, currency, terminal),
    terminalNext(
      [
        { command: `firmament problems${inWorkspace(workspace)}`, does: 'shows the rows that were set aside' },
        {
          command: `firmament quality --owner NAME${inWorkspace(workspace)}`,
          does: 'lists what one account manager could fill in',
        },
      ],
      terminal,
    ),
  ].join('\n');
}

function owners({ owners: all }: QualityAnswer, currency: string, terminal: Terminal): readonly string[] {
  if (all.length < 2) return [];
  return [
    terminalHeading('By account manager', terminal),
    terminalTable(
      {
        columns: [
          text('Owner'),
          { ...count, label: 'Companies' },
          { ...percent, label: 'Complete' },
          { ...count, label: 'Gaps' },
          { ...money(currency), label: 'Turnover' },
        ],
        rows: all
          .slice(0, shown)
          .map((each) => [
            each.owner ?? '(nobody)',
            each.companies,
            each.companies === 0 ? 1 : each.complete / each.companies,
            each.gaps,
            each.turnover,
          ]),
      },
      terminal,
      format,
    ),
  ];
}

function todo(answer: QualityAnswer, currency: string, terminal: Terminal): readonly string[] {
  if (answer.todo_total === 0) return [];
  return [
    terminalHeading(`${number(answer.todo_total)} companies have something to fill in; the largest first`, terminal),
    terminalTable(
      {
        columns: [text('Company'), text('Owner'), { ...money(currency), label: 'Turnover' }, text('Missing')],
        rows: answer.todo
          .slice(0, shown)
          .map((each) => [each.name ?? each.id, each.owner ?? '', each.turnover, each.missing.join(', ')]),
      },
      terminal,
      format,
    ),
  ];
}
