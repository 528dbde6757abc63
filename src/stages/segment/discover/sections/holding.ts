import type { ClusterCandidate } from '../../../../contract/clusters/cluster.ts';
import type { Block } from '../../../../report/document.ts';
import { methodWords } from '../finding.ts';
import { limits } from '../verdict.ts';
import type { ClusterPages } from './pages.ts';

const two = { kind: 'number', decimals: 2 } as const;
type Five = readonly [number, number, number, number, number];

/** Stability of every number of segments and of each segment, the tree of merges, and the table of all that was compared. */
export function holdingBlocks(pages: ClusterPages): Block[] {
  const { shown, candidates } = pages;
  const own = candidates.filter(({ method }) => method === shown?.method);
  return [
    ...(own.length > 1 ? [byNumber(pages, own)] : []),
    ...(shown === undefined ? [] : [bySegment(pages, shown)]),
    ...treeBlocks(pages),
    ...(candidates.length > 1 ? [comparison(pages)] : []),
  ];
}

function byNumber({ id, shown }: ClusterPages, own: readonly ClusterCandidate[]): Block {
  const steady = own.filter(({ stability }) => stability.mean >= limits.stability).map(({ k }) => k);
  return {
    type: 'chart',
    id: `${id}-stability`,
    title:
      steady.length === 0
        ? 'No number of segments comes back in new samples of companies'
        : `${listed(steady)} segments come back in new samples of companies`,
    alternative: 'For each number of segments the agreement between groupings from pairs of new samples, as box plots.',
    chart: {
      kind: 'boxes',
      category: 'Segments',
      value: 'Agreement',
      items: own.map(({ k, stability }) => ({ label: String(k), five: fiveOf(stability.quantiles) })),
      measure: two,
      reference: { label: 'enough', value: limits.stability },
    },
    note: `Adjusted Rand index by ${methodWords[shown?.method ?? 'kmeans']}: 1 is the same grouping, 0 as alike as chance makes it.`,
  };
}

function bySegment({ id, references }: ClusterPages, shown: NonNullable<ClusterPages['shown']>): Block {
  const weak = shown.segments.filter(({ stability }) => stability.mean < 0.6).length;
  return {
    type: 'chart',
    id: `${id}-segment-stability`,
    title:
      weak === 0
        ? 'Each of the segments is found again'
        : `${weak} of ${shown.segments.length} segments ${weak === 1 ? 'is' : 'are'} not surely found again`,
    alternative: 'For each segment its overlap with the nearest segment of each new sample, as box plots.',
    chart: {
      kind: 'boxes',
      category: 'Segment',
      value: 'Overlap',
      items: shown.segments.map(({ stability }, at) => ({
        label: references[at] ?? String(at + 1),
        five: fiveOf(stability.quantiles),
      })),
      measure: two,
      reference: { label: 'dissolved below', value: 0.5 },
    },
    note: 'Jaccard overlap: of the companies in the segment then or now, the share that is in both.',
  };
}

function treeBlocks({ id, dendrogram, references }: ClusterPages): Block[] {
  if (dendrogram === null) return [];
  const heights = dendrogram.merges.map(({ height }) => height);
  const k = references.length;
  const [kept, next] = [heights.at(-(k - 1)) ?? 0, heights.at(-k) ?? 0];
  return [
    {
      type: 'chart',
      id: `${id}-tree`,
      title: `Joining the last ${k} segments costs ${next > 0 ? (kept / next).toFixed(1) : 'far more'}${next > 0 ? ' times what the join before cost' : ' than the join before'}`,
      alternative: 'The last merges of the tree of companies; the higher a merge, the less alike what it joins.',
      chart: {
        kind: 'merges',
        category: 'Merge',
        height: 'Unlikeness',
        branches: dendrogram.branches.map(({ companies, segment }) => ({
          label: references[segment] ?? String(segment + 1),
          size: companies,
        })),
        merges: dendrogram.merges,
      },
      note: 'Numbers below are companies in a branch; a merge inside one segment has its colour.',
    },
  ];
}

function comparison({ id, candidates, shown }: ClusterPages): Block {
  const useful = candidates.some(({ usefulness }) => usefulness !== null);
  return {
    type: 'table',
    id: `${id}-compared`,
    title: `${candidates.length} solutions were compared`,
    table: {
      columns: [
        { kind: 'text', label: 'Method' },
        { kind: 'count', label: 'Segments' },
        { kind: 'text', label: 'Kind' },
        { ...two, label: 'Comes back' },
        { ...two, label: 'Crowd at border' },
        { ...two, label: 'Silhouette' },
        { kind: 'share', decimals: 0, label: 'Smallest' },
        ...(useful ? [{ ...two, label: 'Differs elsewhere' }] : []),
        { kind: 'text', label: '' },
      ],
      rows: candidates.map((each) => [
        methodWords[each.method],
        each.k,
        each.kind === 'nothing' ? 'one cloud' : each.kind,
        each.stability.mean,
        each.border,
        each.silhouette,
        each.smallest_share,
        ...(useful ? [each.usefulness] : []),
        each === shown ? 'told of here' : '',
      ]),
      note: 'Comes back: mean adjusted Rand index of pairs of new samples. Crowd at border: 0 is a gap between segments, 1 none. Differs elsewhere: mean effect on variables that took no part.',
    },
  };
}

function fiveOf([least = 0, first = 0, middle = 0, third = 0, greatest = 0]: readonly number[]): Five {
  return [least, first, middle, third, greatest];
}

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1) ?? ''}`;
