import type { EChartsOption } from 'echarts';
import { useCallback, type ReactNode } from 'react';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

type Dendrogram = NonNullable<ClusterAnswer['dendrogram']>;

/** The last merges of a hierarchical clustering: the longer the stem, the farther apart what it joins. */
export function TreeChart({
  shown,
  dendrogram,
}: {
  readonly shown: Shown;
  readonly dendrogram: Dendrogram;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { names, colours } = shown;
  const option = useCallback(
    (palette: Palette) => treeOption(dendrogram, names, colours, palette, speech),
    [dendrogram, names, colours, speech],
  );
  return (
    <Chart
      title={say('clusters.tree')}
      subtitle={say('clusters.treeText')}
      option={option}
      height={360}
      file="tree"
      table={{
        rows: dendrogram.merges.map((each, at) => ({ ...each, at })),
        rowKey: (row) => String(row.at),
        columns: [
          { id: 'step', header: say('clusters.merge'), kind: 'number', value: (row) => row.at + 1 },
          { id: 'height', header: say('clusters.height'), kind: 'number', value: (row) => row.height },
          {
            id: 'companies',
            header: say('table.companies'),
            kind: 'number',
            value: (row) => companiesUnder(dendrogram, dendrogram.branches.length + row.at),
          },
        ],
      }}
    />
  );
}

function companiesUnder({ branches, merges }: Dendrogram, node: number): number {
  const branch = branches[node];
  if (branch !== undefined) return branch.companies;
  const merge = merges[node - branches.length];
  return merge === undefined
    ? 0
    : companiesUnder({ branches, merges }, merge.left) + companiesUnder({ branches, merges }, merge.right);
}

/** Leaves in the order in which no stems cross. */
function leavesUnder({ branches, merges }: Dendrogram, node: number): readonly number[] {
  if (node < branches.length) return [node];
  const merge = merges[node - branches.length];
  return merge === undefined
    ? []
    : [...leavesUnder({ branches, merges }, merge.left), ...leavesUnder({ branches, merges }, merge.right)];
}

function treeOption(
  tree: Dendrogram,
  names: readonly string[],
  colours: readonly string[],
  palette: Palette,
  { say, number }: Speech,
): EChartsOption {
  const { branches, merges } = tree;
  const order = leavesUnder(tree, branches.length + merges.length - 1);
  const places = new Map<number, { x: number; y: number; segment: number | null }>(
    order.map((leaf, x) => [leaf, { x, y: 0, segment: branches[leaf]?.segment ?? null }]),
  );
  const stems = merges.map(({ left, right, height }, at) => {
    const [a, b] = [places.get(left), places.get(right)];
    const [from, to] = [a ?? { x: 0, y: 0, segment: null }, b ?? { x: 0, y: 0, segment: null }];
    const segment = from.segment === to.segment ? from.segment : null;
    places.set(branches.length + at, { x: (from.x + to.x) / 2, y: height, segment });
    return {
      segment,
      points: [
        [from.x, from.y],
        [from.x, height],
        [to.x, height],
        [to.x, to.y],
      ],
    };
  });
  const colourOf = (segment: number | null): string =>
    segment === null
      ? palette.soft
      : (colours[segment] ?? palette.series[segment % palette.series.length] ?? palette.accent);
  return {
    aria: { decal: { show: false } },
    tooltip: { show: false },
    grid: { left: 8, right: 8, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      min: -0.5,
      max: order.length - 0.5,
      interval: 1,
      splitLine: { show: false },
      axisLabel: {
        color: palette.ink,
        rotate: 40,
        hideOverlap: false,
        formatter: (value: number) => {
          const branch = branches[order[value] ?? -1];
          return branch === undefined ? '' : `${names[branch.segment] ?? ''} (${number(branch.companies)})`;
        },
      },
    },
    yAxis: { type: 'value', name: say('clusters.height') },
    series: stems.map(({ segment, points }) => ({
      type: 'line',
      data: points,
      showSymbol: false,
      silent: true,
      lineStyle: { color: colourOf(segment), width: 2 },
    })),
  };
}
