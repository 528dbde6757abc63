import type {
  Evidence,
  SchemeScorecard,
  ScorecardAnswer,
  SegmentScorecard,
  Verdict,
} from '../../contract/segments/scorecard.ts';
import { scorecardFinding } from '../../pipeline/report/evaluate-words.ts';
import { count } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

/** Every scheme's verdicts in one table a scheme; with one scheme also what decided them, and every figure. */
export function scorecardText(
  answer: ScorecardAnswer,
  currency: string,
  detailed: boolean,
  terminal: Terminal,
): string {
  const shown = detailed ? answer.schemes : answer.schemes.filter((each) => each.scheme === answer.main);
  const others = answer.schemes.filter((each) => !shown.includes(each));
  const parts = shown.flatMap((scheme) => [
    terminalHeading(`${scheme.name}: ${scorecardFinding(scheme)}`, terminal),
    terminalTable(grid(scheme, terminal.width < wide), terminal, format),
    ...(detailed ? details(scheme, currency, terminal) : []),
    ...demanded(scheme, terminal),
  ]);
  const next = shown[0];
  const hint =
    detailed || next === undefined
      ? []
      : ['', terminal.colours.dim(`Why: firmament scorecard ${next.scheme}   every figure: add --json`)];
  return [...parts, ...overview(others, terminal), ...unwritten(shown, terminal), ...hint].join('\n');
}

/** The other schemes, a line each: how many segments pass, and how many have a verdict worse than that. */
function overview(schemes: readonly SchemeScorecard[], terminal: Terminal): readonly string[] {
  if (schemes.length === 0) return [];
  const worst = ({ criteria }: SegmentScorecard): Verdict =>
    (['fail', 'not enough data', 'watch'] as const).find((each) => criteria.some((one) => one.verdict === each)) ??
    'pass';
  const table: Table = {
    columns: [
      { kind: 'text', label: 'Scheme' },
      ...['Segments', 'Pass all', 'Watch', 'Fail', 'No data'].map((label) => ({ ...count, label })),
      { kind: 'text', label: 'Demands' },
    ],
    rows: schemes.map((scheme) => {
      const judged = scheme.segments.filter((each) => !each.rest && each.companies > 0);
      const having = (verdict: Verdict): number => judged.filter((each) => worst(each) === verdict).length;
      const holds = scheme.required.every((each) => each.holds);
      return [
        scheme.scheme,
        judged.length,
        having('pass'),
        having('watch'),
        having('fail'),
        having('not enough data'),
        scheme.required.length === 0 ? '' : holds ? 'hold' : 'DO NOT HOLD',
      ];
    }),
    note: 'Each segment by its worst test. firmament scorecard SCHEME tells of one.',
  };
  return ['', terminalHeading('The other schemes', terminal), terminalTable(table, terminal, format)];
}

/** Where nobody has said who does what: how to say it. */
function unwritten(schemes: readonly SchemeScorecard[], terminal: Terminal): readonly string[] {
  const [segment] = schemes.flatMap(({ segments }) =>
    segments.filter((each) => each.criteria.some(({ evidence }) => evidence.some(isUnwritten))),
  );
  if (segment === undefined) return [];
  return [
    '',
    ...wrap(
      `Who serves a segment, with what and with which words is not in the data: say it in the model, such as {segment: ${segment.name}, owner: …, offer: …, message: …}.`,
      terminal.width,
    ),
  ];
}

const isUnwritten = ({ id, verdict }: Evidence): boolean => id === 'written' && verdict === 'not enough data';

const words: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  watch: 'watch',
  fail: 'FAIL',
  'not enough data': 'no data',
};
const word = (verdict: Verdict | null): string => (verdict === null ? '·' : words[verdict]);

/** Below this many columns the heads are broken and the companies left to `firmament segments`. */
const wide = 110;
const heads = ['Measur- able', 'Substan- tial', 'Access- ible', 'Differen- tiable', 'Action- able', 'Stable'];

function grid(scheme: SchemeScorecard, narrow: boolean): Table {
  return {
    columns: [
      { kind: 'text', label: 'Segment' },
      ...(narrow ? [] : [{ ...count, label: 'Companies' }]),
      ...heads.map((label) => ({ kind: 'text' as const, label: narrow ? label : label.replace('- ', '') })),
      { kind: 'text', label: 'Points', align: 'right' },
    ],
    rows: scheme.segments.map((each) => [
      each.name,
      ...(narrow ? [] : [each.companies]),
      ...each.criteria.map((one) => word(one.verdict)),
      word(each.stability.verdict),
      pointsText(each),
    ]),
    note: 'no data: not enough data for a verdict; ·: not judged. Points: of ten, less what nobody has scored.',
  };
}

const pointsText = ({ points }: SegmentScorecard): string =>
  points.of === 0 ? '–' : `${points.points} of ${points.of}`;

/** For each segment what keeps it from passing, then all figures side by side. */
function details(scheme: SchemeScorecard, currency: string, terminal: Terminal): readonly string[] {
  const reasons = scheme.segments.flatMap((segment) => {
    const open = segment.criteria.filter((each) => each.verdict !== null && each.verdict !== 'pass');
    return open.length === 0
      ? []
      : [
          terminal.colours.bold(segment.name),
          ...open.flatMap((each) => wrap(`  ${word(each.verdict)} ${each.criterion}: ${each.reason}`, terminal.width)),
        ];
  });
  const differences: Table = {
    columns: [
      { kind: 'text', label: 'Variable' },
      { kind: 'text', label: 'Tells' },
      { kind: 'number', decimals: 3, label: 'Effect' },
      { kind: 'text', label: 'Statistic' },
      { kind: 'text', label: 'p, corrected', align: 'right' },
      { ...count, label: 'Companies' },
    ],
    rows: scheme.differences
      .slice(0, mostDifferences)
      .map((each) => [
        each.label,
        each.tells,
        each.effect,
        each.statistic,
        each.p < 0.001 ? '< 0.001' : each.p.toFixed(3),
        each.companies,
      ]),
    note: differencesNote(scheme),
  };
  return [
    ...(reasons.length === 0 ? [] : [terminalHeading('What keeps them from passing', terminal), ...reasons]),
    terminalHeading('Every figure', terminal),
    terminalTable(figures(scheme, currency), terminal, format),
    ...(scheme.differences.length === 0
      ? []
      : [
          terminalHeading('How far needs and response differ between the segments', terminal),
          terminalTable(differences, terminal, format),
        ]),
  ];
}

const mostDifferences = 12;

function differencesNote({ differences, left_out: leftOut }: SchemeScorecard): string {
  const more = differences.length - mostDifferences;
  return [
    more > 0 ? `And ${more} more that differ less (--json has them).` : '',
    leftOut.length > 0 ? `Left out, since the segments are made of them: ${leftOut.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function figures(scheme: SchemeScorecard, currency: string): Table {
  const [first] = scheme.segments;
  const rows = [...(first?.criteria.map((each) => each.criterion) ?? []), 'stability' as const].flatMap((group) => {
    const of = (segment: SegmentScorecard): readonly Evidence[] =>
      group === 'stability'
        ? segment.stability.evidence
        : (segment.criteria.find((each) => each.criterion === group)?.evidence ?? []);
    return (first === undefined ? [] : of(first)).map((each, index) => [
      each.label,
      asked(each, currency),
      ...scheme.segments.map((segment) => valueText(of(segment)[index], currency)),
    ]);
  });
  return {
    columns: [
      { kind: 'text', label: 'Figure' },
      { kind: 'text', label: 'Asked' },
      ...scheme.segments.map((each) => ({ kind: 'text' as const, label: each.name, align: 'right' as const })),
    ],
    rows,
  };
}

export function measureOf({ measure }: Evidence, currency: string) {
  if (measure === 'money') return { kind: 'money', currency } as const;
  return measure === 'share' ? ({ kind: 'share', decimals: 0 } as const) : ({ kind: measure } as const);
}

const asked = (each: Evidence, currency: string): string =>
  each.threshold === null
    ? ''
    : `${each.bound === 'least' ? '≥' : '≤'} ${format.compact(each.threshold, measureOf(each, currency))}`;

const valueText = (each: Evidence | undefined, currency: string): string =>
  each === undefined || each.value === null
    ? '–'
    : `${format.compact(each.value, measureOf(each, currency))}${each.verdict === null || each.verdict === 'pass' ? '' : ` ${word(each.verdict)}`}`;

function demanded(scheme: SchemeScorecard, terminal: Terminal): readonly string[] {
  const names = new Map(scheme.segments.map((each) => [each.id, each.name]));
  return scheme.required.map((each) => {
    const level = each.level === 'pass' ? 'pass' : 'pass or watch';
    return each.holds
      ? terminal.colours.green(`Demanded: every segment is ${each.criterion} (${level}). It holds.`)
      : terminal.colours.red(
          `Demanded: every segment is ${each.criterion} (${level}). It does not hold for ${each.missed.map((id) => names.get(id) ?? id).join(', ')}.`,
        );
  });
}
