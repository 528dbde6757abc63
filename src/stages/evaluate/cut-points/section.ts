import type { CutpointsAnswer } from '../../../contract/segments/cutpoints.ts';
import { formatter } from '../../../report/format.ts';
import type { Block, Section } from '../../../report/document.ts';
import { count } from '../../../report/measure.ts';
import type { Table } from '../../../report/table.ts';

const format = formatter();
const number = { kind: 'number' } as const;
const share = { kind: 'share', decimals: 1 } as const;
const written = (value: number): string => format.full(value, number);
const list = (values: readonly number[]): string => values.map(written).join(', ') || 'none';

/** Where the lines of a banded number are, and where the targets say they should be. */
export function cutPointsSection(answer: CutPointsFound): Section {
  return {
    id: `cutpoints-${answer.variable}`,
    name: `Lines in ${answer.label}`,
    title: cutPointsFinding(answer),
    page: 'new',
    blocks: [
      ...answer.targets.slice(0, 2).map((_, index) => curve(answer, index)),
      { type: 'table', title: 'What each parting tells', table: partingsTable(answer) },
      {
        type: 'ask',
        text: 'The same for other needs or behaviour',
        command: `firmament cutpoints ${answer.variable} --by ${answer.targets.map((each) => each.name).join(',')}`,
      },
    ],
  };
}

export type CutPointsFound = Omit<CutpointsAnswer, 'run' | 'as_of' | 'model_changed' | 'data_changed' | 'saved'>;

function cutPointsFinding({ label, targets, said, today }: CutPointsFound): string {
  const changing = targets.map((each) => `‘${each.label}’`).join(', ');
  const many = targets.length > 1;
  if (said === null)
    return `${changing} ${many ? 'do' : 'does'} not change along ${label} beyond chance: no line is supported`;
  const found = `${changing} ${many ? 'change' : 'changes'} fastest at ${list(said.breaks)} of ${label}`;
  return today === null ? found : `${found}; the lines in use are ${list(today.breaks)}`;
}

function curve(answer: CutPointsFound, index: number): Block {
  const target = answer.targets[index];
  const isNumber = target?.kind === 'number';
  const what = isNumber ? (target?.label ?? '') : `Share of ‘${target?.values[0] ?? ''}’ in ${target?.label ?? ''}`;
  return {
    type: 'chart',
    title: `${what} along ${answer.label}`,
    alternative: `${what} for companies in the order of ${answer.label}, with the breaks found and those in use.`,
    chart: {
      kind: 'curve',
      x: { label: answer.label, measure: number },
      y: { label: what, measure: isNumber ? number : { kind: 'share', decimals: 0 } },
      points: answer.curve.map((each) => ({ x: each.at, y: each.values[index] ?? null })),
      lines: [
        ...(answer.today?.breaks ?? []).map((at) => ({ at, now: true })),
        ...(answer.said?.breaks ?? []).map((at) => ({ at, now: false })),
      ],
    },
    note: 'Full lines: the breaks found, as people say them. Dashed: those in use. Each point is about as many companies; tenfold steps lie alike.',
  };
}

/** Every parting that was looked at: the one in use, the one found as people say it, and the best with each number of breaks. */
export function partingsTable(answer: CutPointsFound): Table {
  const row = (what: string, own: { breaks: readonly number[]; explained: number; held_out: number | null }) => [
    what,
    list(own.breaks),
    own.explained,
    own.held_out,
  ];
  return {
    columns: [
      { kind: 'text', label: 'Parting' },
      { kind: 'text', label: 'Breaks' },
      { ...share, label: 'Explains' },
      { ...share, label: 'Held out' },
    ],
    rows: [
      ...(answer.today === null ? [] : [row(`In use (${answer.today.source})`, answer.today)]),
      ...(answer.said === null ? [] : [row('Found, as people say it', answer.said)]),
      ...answer.solutions
        .slice(1)
        .map((each, at) => row(`Best with ${at + 1}${at + 1 === answer.chosen ? ' (chosen)' : ''}`, each)),
    ],
    note: `Explains: how much of the variation of the targets lies between the classes. Held out: the same on companies the classes were not described from. ${format.full(answer.companies, count)} companies; as many breaks in ${Math.round(100 * answer.resamples.same_number)} of 100 resamples.`,
  };
}
