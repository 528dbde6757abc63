import type { Evidence, SchemeScorecard, SegmentScorecard, Verdict } from '../../contract/segments/scorecard.ts';
import type { Block, Section } from '../../report/document.ts';
import { count, money, share } from '../../report/measure.ts';
import type { Cell, Column, Table } from '../../report/table.ts';
import { plural, referenceTo, type SectionContext } from '../segment/sections/reference.ts';

/** Whether the segments of a scheme are any good: verdicts, what keeps them from passing, the figures, and what sets them apart. */
export function scorecardSection(scorecard: SchemeScorecard, context: SectionContext): Section {
  return {
    id: `scorecard-${scorecard.scheme}`,
    name: 'Scorecard',
    title: scorecardFinding(scorecard),
    lead: 'A segment is worth working by when it can be measured, is large enough, can be reached, differs from the others, and somebody can act on it (Kotler). Each verdict rests on figures of this run; where companies are too few it says so.',
    page: 'new',
    blocks: [
      ...demanded(scorecard, context),
      { type: 'table', title: 'The five tests, segment by segment', table: verdicts(scorecard, context) },
      ...reasons(scorecard, context),
      { type: 'table', title: 'How large they are, and how surely', table: figures(scorecard, context, size) },
      { type: 'table', title: 'Whom we reach, and what sets them apart', table: figures(scorecard, context, reach) },
      ...differences(scorecard),
      { type: 'table', title: 'The ten-point score', table: points(scorecard, context) },
      { type: 'ask', text: 'Every figure with its threshold', command: `firmament scorecard ${scorecard.scheme}` },
    ],
  };
}

/** `2 of 7 segments pass all five tests; Costly price seekers fails on substantial`. */
export function scorecardFinding({ segments }: SchemeScorecard): string {
  const judged = segments.filter((each) => !each.rest && each.companies > 0);
  const passing = judged.filter((each) => each.criteria.every((one) => one.verdict === 'pass' || one.verdict === null));
  const failing = judged.filter((each) => failed(each).length > 0);
  const lacking = judged.filter((each) => failed(each).length === 0 && each.criteria.some(isOpen)).length;
  const whole = `${passing.length} of ${plural(judged.length, 'segment')} ${passing.length === 1 ? 'passes' : 'pass'} all five tests`;
  return [
    whole,
    failing.length === 0
      ? 'none fails one'
      : `${failing.length} ${failing.length === 1 ? 'fails' : 'fail'} at least one`,
    ...(lacking === 0 ? [] : [`of ${lacking} too little is known or said for a verdict`]),
  ].join('; ');
}

const isOpen = ({ verdict }: SegmentScorecard['criteria'][number]): boolean => verdict === 'not enough data';

const failed = (segment: SegmentScorecard): readonly string[] =>
  segment.criteria.filter((each) => each.verdict === 'fail').map((each) => each.criterion);

const words: Readonly<Record<Verdict, string>> = {
  pass: '✓ Pass',
  watch: '! Watch',
  fail: '✗ Fail',
  'not enough data': '? Not enough data',
};
const word = (verdict: Verdict | null): string => (verdict === null ? 'not judged' : words[verdict]);
const tests = ['Measurable', 'Substantial', 'Accessible', 'Differentiable', 'Actionable'] as const;
const textColumn = (label: string): Column => ({ kind: 'text', label });

function verdicts({ segments }: SchemeScorecard, context: SectionContext): Table {
  return {
    columns: [{ kind: 'segment', label: 'Segment' }, ...[...tests, 'Stable'].map(textColumn)],
    rows: segments.map((each) => [
      referenceTo(context, each.id),
      ...each.criteria.map((one) => word(one.verdict)),
      word(each.stability.verdict),
    ]),
    note: 'Watch: the figure reaches its threshold but could lie below it, or nearly reaches it. What is left over when every rule has spoken is not judged.',
  };
}

/** What keeps each segment from passing, worst first within it. */
function reasons({ segments }: SchemeScorecard, context: SectionContext): readonly Block[] {
  const rows = segments.flatMap((segment) =>
    (['fail', 'not enough data', 'watch'] as const).flatMap((verdict) =>
      segment.criteria
        .filter((each) => each.verdict === verdict)
        .map((each): readonly Cell[] => [
          referenceTo(context, segment.id),
          title(each.criterion),
          word(verdict),
          each.reason,
        ]),
    ),
  );
  if (rows.length === 0) return [];
  const table: Table = {
    columns: [{ kind: 'segment', label: 'Segment' }, ...['Test', 'Verdict', 'What decides it'].map(textColumn)],
    rows,
  };
  return [{ type: 'table', title: 'What keeps segments from passing', table }];
}

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The figures a director asks for, with their intervals. */
type Shown = readonly { readonly id: string; readonly label: string }[];
const size: Shown = [
  { id: 'companies', label: 'Companies' },
  { id: 'revenue_share', label: 'Of turnover' },
  { id: 'profit', label: 'Profit' },
];
const reach: Shown = [
  { id: 'known', label: 'Decided by what is known' },
  { id: 'reachable', label: 'Reachable' },
  { id: 'decider', label: 'Decider known' },
  { id: 'needs', label: 'Needs differ by' },
  { id: 'response', label: 'Response differs by' },
];

function figures({ segments }: SchemeScorecard, context: SectionContext, shown: Shown): Table {
  const [first] = segments;
  const all = (each: SegmentScorecard): readonly Evidence[] => [
    ...each.criteria.flatMap((one) => one.evidence),
    ...each.stability.evidence,
  ];
  const columns = shown.flatMap(({ id, label }) => {
    const found = (first === undefined ? [] : all(first)).find((each) => each.id === id);
    return found === undefined ? [] : [{ id, column: { ...columnKind(found, context), label } }];
  });
  return {
    columns: [{ kind: 'segment', label: 'Segment' }, ...columns.map((each) => each.column)],
    rows: segments.map((segment) => [
      referenceTo(context, segment.id),
      ...columns.map(({ id }) => cellOf(all(segment).find((each) => each.id === id))),
    ]),
    note: `Intervals hold 95%, as if the companies were drawn from a market like theirs.${shown === size ? ' Shares of turnover are of what exclusions leave.' : ' Differences are in standard deviations (Cohen’s d, or h of a share): 0.2 is small, 0.5 medium, 0.8 large.'}`,
  };
}

function columnKind({ measure }: Evidence, { currency }: SectionContext) {
  if (measure === 'money') return money(currency);
  if (measure === 'share') return { ...share, decimals: 0 };
  return measure === 'count' ? count : ({ kind: 'number', decimals: 2 } as const);
}

function cellOf(each: Evidence | undefined): Cell {
  if (each === undefined || each.value === null) return null;
  if (each.low === null || each.high === null) return each.value;
  return { value: each.value, low: each.low, high: each.high };
}

/** What the segments differ in most, of what they are not made of. */
function differences({ differences: all, left_out: leftOut }: SchemeScorecard): readonly Block[] {
  const [most] = all;
  if (most === undefined) return [];
  const told = all.filter((each) => each.p < 0.05).slice(0, 10);
  if (told.length === 0)
    return [
      {
        type: 'callout',
        kind: 'note',
        text: 'In nothing that tells needs or response do the segments differ more than chance would have it.',
      },
    ];
  return [
    {
      type: 'chart',
      title: `Beside what they are made of, the segments differ most in ‘${most.label}’`,
      alternative: 'For each variable of needs and response, how much of its variation lies between the segments.',
      chart: {
        kind: 'ranked',
        category: 'Variable',
        value: 'Effect',
        measure: { kind: 'number', decimals: 2 },
        items: told.map((each) => ({ label: each.label, value: each.effect, note: each.tells })),
      },
      note: [
        'Eta squared of numbers, Cramér’s V of categories: 0 is no difference, 1 is nothing but difference; all differ beyond chance (corrected for the number of tests).',
        leftOut.length === 0
          ? ''
          : `${plural(leftOut.length, 'variable')} the segments are made of ${leftOut.length === 1 ? 'is' : 'are'} left out.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}

function points({ segments }: SchemeScorecard, context: SectionContext): Table {
  const [first] = segments;
  return {
    columns: [
      { kind: 'segment', label: 'Segment' },
      ...(first?.points.aspects ?? []).map((each): Column => ({ ...count, label: each.label })),
      { kind: 'text', label: 'Together', align: 'right' },
    ],
    rows: segments.map((each) => [
      referenceTo(context, each.id),
      ...each.points.aspects.map((aspect) => aspect.points),
      each.points.of === 0 ? 'not scored' : `${each.points.points} of ${each.points.of}`,
    ]),
    note: '0 to 2 points an aspect; what neither data nor people tell is not scored, and the sum says of how many.',
  };
}

/** What the model demands and does not get, as a decision. */
function demanded({ required }: SchemeScorecard, context: SectionContext): readonly Block[] {
  return required
    .filter((each) => !each.holds)
    .map(({ criterion, missed }) => ({
      type: 'callout',
      kind: 'decision',
      text: `The model demands that every segment is ${criterion}; ${missed.map((id) => referenceTo(context, id).name).join(', ')} ${missed.length === 1 ? 'is' : 'are'} not. Mend the segment, merge it, or change the demand.`,
    }));
}
