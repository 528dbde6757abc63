import type { CutpointsAnswer } from '../../contract/segments/cutpoints.ts';
import { partingsTable } from '../../pipeline/report/evaluate-words.ts';
import { count } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { terminalBars } from '../terminal/bars.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

const number = { kind: 'number' } as const;
const share = { kind: 'share', decimals: 1 } as const;
const written = (value: number): string => format.full(value, number);
const list = (values: readonly number[]): string => (values.length === 0 ? 'none' : values.map(written).join(', '));

/** Where to draw the line, how surely, and what it gains; else that no line is supported. */
export function cutpointsText(answer: CutpointsAnswer, terminal: Terminal): string {
  const targets = answer.targets.map((each) => each.label).join(', ');
  const parts = [terminalHeading(finding(answer), terminal)];
  if (answer.chosen > 0) parts.push(terminalTable(breaks(answer), terminal, format));
  parts.push(
    terminalHeading('What each parting tells', terminal),
    terminalTable(partingsTable(answer), terminal, format),
    terminalHeading(`${targets} between the breaks`, terminal),
    terminalTable(classes(answer), terminal, format),
  );
  for (const [index, target] of answer.targets.entries()) {
    const title = target.kind === 'number' ? `Mean ${target.label}` : `Share of ‘${target.values[0] ?? ''}’`;
    parts.push(terminalHeading(`${title} along ${answer.label}`, terminal), curve(answer, index, terminal));
  }
  const notes = [
    answer.unknown > 0
      ? `${format.full(answer.unknown, count)} companies whose ${answer.variable} is not known are left out.`
      : '',
    ...answer.targets
      .filter((each) => each.scale === 'signed logarithm')
      .map(
        (each) =>
          `${each.label} is skewed: compared in proportion, and told by its typical value (the mean of signed logarithms, turned back).`,
      ),
    answer.saved === null
      ? ''
      : `Written to the model as '${answer.saved}'. Run the model to see who moves: firmament run --dry-run`,
  ].filter(Boolean);
  return [...parts, ...notes.map((each) => terminal.colours.dim(each))].join('\n');
}

export function finding(answer: CutpointsAnswer): string {
  const { label, chosen, said, solutions, resamples } = answer;
  const targets = answer.targets.map((each) => each.label).join(', ');
  if (chosen === 0 || said === null) {
    const most = Math.max(0, ...solutions.map((each) => each.explained));
    return `No break of ${label} is supported: ${targets} ${answer.targets.length === 1 ? 'does' : 'do'} not change along it beyond chance (${format.full(most, share)} at best)`;
  }
  return `${targets} ${answer.targets.length === 1 ? 'changes' : 'change'} at ${list(said.breaks)} of ${label} (as many breaks in ${Math.round(100 * resamples.same_number)} of 100 resamples)`;
}

const breaks = (answer: CutpointsAnswer): Table => ({
  columns: [
    { ...number, label: 'Break' },
    { ...number, label: 'From' },
    { ...number, label: 'To' },
    { ...number, label: 'As people say it' },
  ],
  rows: answer.breaks.map((each) => [each.at, each.low, each.high, each.said]),
  note: `From and to: where the break falls in 95 of ${answer.resamples.number} resamples of ${format.full(answer.resamples.companies, count)} companies.`,
});

function classes(answer: CutpointsAnswer): Table {
  const range = (from: number | null, to: number | null): string => {
    if (from === null && to === null) return 'all';
    if (from === null) return `under ${written(to ?? 0)}`;
    return to === null ? `${written(from)} and more` : `${written(from)} to under ${written(to)}`;
  };
  return {
    columns: [
      { kind: 'text', label: answer.label },
      { ...count, label: 'Companies' },
      ...answer.targets.map((each) => ({ kind: 'text' as const, label: each.label, align: 'right' as const })),
    ],
    rows: answer.classes.map((each) => [
      range(each.from, each.to),
      each.companies,
      ...each.targets.map((one) =>
        one.mean !== null
          ? written(one.mean)
          : one.value === null
            ? '–'
            : `${one.value} ${format.full(one.share, { kind: 'share', decimals: 0 })}`,
      ),
    ]),
  };
}

/** Every other point, so that the picture fits a screen. */
function curve(answer: CutpointsAnswer, target: number, terminal: Terminal): string {
  const every = Math.max(1, Math.ceil(answer.curve.length / 20));
  const marks = new Set(answer.said?.breaks);
  const points = answer.curve.filter((_, at) => at % every === 0);
  return terminalBars(
    {
      kind: 'ranked',
      category: answer.label,
      value: '',
      measure: answer.targets[target]?.kind === 'number' ? number : { kind: 'share', decimals: 0 },
      items: points.map((each, at) => {
        const next = points[at + 1]?.at ?? Infinity;
        const broken = [...marks].filter((mark) => mark > each.at && mark <= next);
        return {
          label: written(each.at),
          value: each.values[target] ?? null,
          ...(broken.length === 0 ? {} : { note: `— ${list(broken)} —` }),
        };
      }),
    },
    terminal,
    format,
  );
}
