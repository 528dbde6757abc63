import type { ClusterAnswer, ClusterCandidate, ClusterSegment } from '../../contract/clusters/cluster.ts';
import { count, share } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { visible } from '../../report/visible.ts';
import { methodWords } from '../../pipeline/cluster/words.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

/** What a comparison of clusters found: the finding, what to make of it, the trade-offs, the segments, and what to do next. */
export function clusterText(answer: ClusterAnswer, terminal: Terminal): string {
  const { companies } = answer;
  const compared =
    companies.compared < companies.used
      ? `; ${format.full(companies.compared, count)} of them compared by every method`
      : '';
  return [
    terminalHeading(answer.finding, terminal),
    ...wrap(answer.advice, terminal.width),
    '',
    ...wrap(
      `By ${answer.on.map(({ label }) => visible(label)).join(', ')}; ${format.full(companies.used, count)} companies as of ${answer.as_of}${compared}.${gapsText(answer)}`,
      terminal.width,
    ).map((line) => terminal.colours.dim(line)),
    '',
    terminalHeading('What was compared', terminal),
    terminalTable(candidatesTable(answer), terminal, format),
    ...currentLines(answer, terminal),
    ...segmentLines(answer, terminal),
  ].join('\n');
}

/** Who took no part, and where they are. */
function gapsText({ companies, target, scheme }: ClusterAnswer): string {
  const { gaps } = companies;
  if (gaps === 0) return '';
  const many = `${format.full(gaps, count)} more ${gaps === 1 ? 'company' : 'companies'}`;
  if (target !== null) return ` Of ${many} ${visible(target.label)} is unknown: they took no part.`;
  const where = scheme === null ? '' : ` and ${gaps === 1 ? 'is' : 'are'} in no segment`;
  return ` ${many} ${gaps === 1 ? 'has a gap' : 'have gaps'} in these${where}; --missing fill gives ${gaps === 1 ? 'it' : 'them'} the median.`;
}

function candidatesTable(answer: ClusterAnswer): Table {
  const { candidates, recommended, division, target } = answer;
  if (target !== null) return treeTable(answer, target.label);
  const useful = candidates.some((each) => each.usefulness !== null);
  const two = { decimals: 2, kind: 'number' } as const;
  const is = (each: ClusterCandidate, other: ClusterAnswer['recommended']): boolean =>
    other !== null && each.method === other.method && each.k === other.k;
  const mark = (each: ClusterCandidate): string =>
    is(each, recommended) ? '← recommended' : is(each, division) ? '← if you must divide' : '';
  return {
    columns: [
      { kind: 'text', label: 'Method' },
      { ...count, label: 'Segments' },
      { kind: 'text', label: 'Kind' },
      { ...two, label: 'Comes back' },
      { ...two, label: 'Least stable segment' },
      { ...two, label: 'Crowd at border' },
      { ...share, label: 'Smallest' },
      ...(useful ? [{ ...two, label: 'Differs elsewhere' }] : []),
      { kind: 'text', label: '' },
    ],
    rows: candidates.map((each) => [
      methodWords[each.method],
      each.k,
      each.kind === 'nothing' ? 'one cloud' : each.kind,
      each.stability.mean,
      Math.min(...each.segments.map(({ stability }) => stability.mean)),
      each.border,
      each.smallest_share,
      ...(useful ? [each.usefulness] : []),
      mark(each),
    ]),
    note: 'Comes back: agreement of groupings from new samples of companies (adjusted Rand index; 1 is the same, 0 chance). Crowd at border: companies between two segments against their centers; 0 is a gap, 1 none.',
  };
}

/** Trees of every size: what they explain of the target, and how far they come back. */
function treeTable({ candidates, recommended }: ClusterAnswer, target: string): Table {
  const two = { decimals: 2, kind: 'number' } as const;
  return {
    columns: [
      { ...count, label: 'Segments' },
      { ...share, label: 'Explains' },
      { ...share, label: '±' },
      { ...two, label: 'Comes back' },
      { ...two, label: 'Least stable segment' },
      { ...share, label: 'Smallest' },
      { kind: 'text', label: '' },
    ],
    rows: candidates.map((each) => [
      each.k,
      each.explained?.share ?? null,
      each.explained?.error ?? null,
      each.stability.mean,
      Math.min(...each.segments.map(({ stability }) => stability.mean)),
      each.smallest_share,
      recommended?.k === each.k ? '← recommended' : '',
    ]),
    note: `Explains: of how ${visible(target.toLowerCase())} differs, in companies held out. The fewest segments within one error (±) of the best are recommended. Comes back: agreement of trees from new samples of companies (1 is the same, 0 chance).`,
  };
}

/** How far the segments that the model has today hold. */
function currentLines({ current, target }: ClusterAnswer, terminal: Terminal): string[] {
  if (current === null) return [];
  const { k, kind, stability, border } = current;
  if (target !== null)
    return [
      '',
      ...wrap(
        `The ${k} segments of the model come back with an agreement of ${format.full(stability.mean, { kind: 'number', decimals: 2 })} when companies are drawn anew.`,
        terminal.width,
      ),
    ];
  const is = kind === 'nothing' ? 'slices of one cloud' : kind;
  return [
    '',
    ...wrap(
      `The ${k} segments of the model are ${is}: they come back with an agreement of ${format.full(stability.mean, { kind: 'number', decimals: 2 })}, and the most crowded border has ${format.full(border, { kind: 'number', decimals: 2 })} of the companies at the centers.`,
      terminal.width,
    ),
  ];
}

function segmentLines(answer: ClusterAnswer, terminal: Terminal): string[] {
  if (answer.shown === null || answer.segments.length === 0) return [];
  const { method, k, because } = answer.shown;
  const why = {
    recommended: 'as recommended',
    division: 'the steadiest division, not groups that were found',
    asked: 'as asked for',
    scheme: 'as in the model',
  }[because];
  return [
    '',
    terminalHeading(`The ${k} segments by ${methodWords[method]}, ${why}`, terminal),
    ...answer.segments.flatMap((each) => oneSegment(each, terminal)),
  ];
}

function oneSegment(segment: ClusterSegment, terminal: Terminal): string[] {
  const names = (members: ClusterSegment['typical']): string =>
    members
      .slice(0, 3)
      .map((each) => visible(each.name ?? each.id))
      .join(', ');
  const doubtful = segment.borderline
    .slice(0, 2)
    .map(
      (each) =>
        `${visible(each.name ?? each.id)} (${format.full(each.probability, share)}, else ${visible(each.next)})`,
    )
    .join(', ');
  const unsure =
    segment.unsure === 0
      ? ''
      : `; ${format.full(segment.unsure, count)} ${segment.unsure === 1 ? 'is' : 'are'} unsure, as ${doubtful}`;
  return [
    ...wrap(visible(segment.sentence), terminal.width),
    ...(segment.expected === null ? [] : wrap(`  ${visible(segment.expected)}.`, terminal.width)),
    ...wrap(`Typical: ${names(segment.typical)}${unsure}.`, terminal.width - 2).map(
      (line) => `  ${terminal.colours.dim(line)}`,
    ),
  ];
}
