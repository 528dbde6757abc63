import type { ClusterSegment } from '../../../../contract/clusters/cluster.ts';
import type { Block } from '../../../../report/document.ts';
import { share } from '../../../../report/measure.ts';
import type { ClusterPages } from './pages.ts';

/** Variables a profile shows. */
const SHOWN = 8;

/**
 * One profile a segment: where its companies stand among all, variable by variable. Numbers are ranked, so that all are on one scale: 50% is the
 * middle company, 90% means that nine of ten have less.
 */
export function profileBlocks({ segments, references, id }: ClusterPages): Block[] {
  return segments.flatMap((segment, at): Block[] => {
    const label = references[at];
    const items = strongest(segment).map((each) => ({ label: nameOf(each), ...standing(each, segment.share) }));
    if (items.length === 0 || label === undefined) return [];
    return [
      {
        type: 'chart',
        id: `${id}-profile-${at + 1}`,
        title: segment.sentence,
        alternative: `Where the companies of ${label.name} stand among all companies, for each variable.`,
        chart: {
          kind: 'dots',
          category: 'Variable',
          before: 'All companies',
          value: label.name,
          items: items.map(({ label: variable, before, value }) => ({ label: variable, before, value })),
          measure: { kind: 'share', decimals: 0 },
        },
        width: 'half',
        note: 'Numbers by rank: 50% is the middle company. Yes and no, and words: the share that has them.',
      },
    ];
  });
}

/** Each variable once, by the value of a category that differs most; the strongest first. */
function strongest({ profile }: ClusterSegment): ClusterSegment['profile'] {
  const sorted = profile.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return sorted
    .filter((each, i) => sorted.findIndex(({ variable }) => variable === each.variable) === i)
    .slice(0, SHOWN);
}

const nameOf = ({ label, value }: ClusterSegment['profile'][number]): string =>
  value === null || value === 'yes' ? label : `${label}: ${value}`;

/** Cliff's delta against the rest as the mean rank among all, and shares as they are. */
function standing(
  { is_share: isShare, effect, own, rest }: ClusterSegment['profile'][number],
  part: number,
): { readonly before: number; readonly value: number } {
  if (isShare) return { before: part * own + (1 - part) * rest, value: own };
  return { before: 0.5, value: 0.5 + ((1 - part) * effect) / 2 };
}

/** The companies that are most like their segment, and those that might as well be in the next. */
export function memberBlocks({ segments, references, id }: ClusterPages): Block[] {
  const rows = segments.flatMap((segment, at) =>
    (['typical', 'borderline'] as const).flatMap((kind) =>
      segment[kind]
        .slice(0, 3)
        .map((member) => [
          references[at] ?? segment.name,
          member.name ?? member.id,
          kind === 'typical' ? 'typical' : `borderline, else ${member.next}`,
          member.probability,
        ]),
    ),
  );
  if (rows.length === 0) return [];
  const unsure = segments.reduce((sum, each) => sum + each.unsure, 0);
  return [
    {
      type: 'table',
      id: `${id}-members`,
      title:
        unsure === 0
          ? 'Every company belongs clearly to its segment; these are typical'
          : `${unsure.toLocaleString('en')} ${unsure === 1 ? 'company is' : 'companies are'} near a border; typical and doubtful companies by name`,
      table: {
        columns: [
          { kind: 'segment', label: 'Segment' },
          { kind: 'text', label: 'Company' },
          { kind: 'text', label: 'Place' },
          { ...share, label: 'Probability' },
        ],
        rows,
      },
    },
  ];
}
