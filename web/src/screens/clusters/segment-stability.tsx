import type { EChartsOption } from 'echarts';
import { useCallback, type ReactNode } from 'react';
import type { ClusterCandidate } from '../../../../src/contract/clusters/cluster.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

interface StabilityProps {
  readonly shown: Shown;
  readonly candidate: ClusterCandidate | undefined;
}

/** Overlap below which a segment is taken as dissolved, and from which it surely comes back (Hennig 2007). */
const [dissolved, holds] = [0.5, 0.75];

/** Which of the segments come back when companies are drawn anew, and which dissolve. */
export function SegmentStability({ shown, candidate }: StabilityProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const { names } = shown;
  const option = useCallback(
    (palette: Palette) => (candidate === undefined ? {} : boxOption(candidate, names, palette, speech)),
    [candidate, names, speech],
  );
  if (candidate === undefined) return null;
  const rows = candidate.segments.map((each, at) => ({ ...each, name: names[at] ?? number(at + 1) }));
  const weak = rows.filter((each) => each.stability.mean < dissolved);
  return (
    <Chart
      title={
        weak.length > 0
          ? say('clusters.holdWeak', { names: weak.map((each) => each.name).join(', ') })
          : rows.every((each) => each.stability.mean >= holds)
            ? say('clusters.holdAll')
            : say('clusters.holdMost')
      }
      subtitle={say('clusters.holdText')}
      option={option}
      height={70 + 46 * rows.length}
      file="segment-stability"
      table={{
        rows,
        rowKey: (row) => row.name,
        columns: [
          { id: 'segment', header: say('table.segment'), kind: 'text', value: (row) => row.name },
          { id: 'share', header: say('table.share'), kind: 'share', value: (row) => row.share },
          { id: 'overlap', header: say('clusters.overlap'), kind: 'number', value: (row) => row.stability.mean },
          {
            id: 'least',
            header: say('clusters.least'),
            kind: 'number',
            value: (row) => row.stability.quantiles[0] ?? null,
          },
          { id: 'border', header: say('clusters.border'), kind: 'number', value: (row) => row.border },
        ],
      }}
    />
  );
}

function boxOption(
  { segments }: ClusterCandidate,
  names: readonly string[],
  palette: Palette,
  { say }: Speech,
): EChartsOption {
  return {
    tooltip: { trigger: 'item' },
    grid: { left: 8, right: 24, top: 8, bottom: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', min: 0, max: 1, name: say('clusters.overlap'), nameLocation: 'middle', nameGap: 26 },
    yAxis: {
      type: 'category',
      data: [...names],
      inverse: true,
      axisLabel: { color: palette.ink, width: 170, overflow: 'truncate' },
    },
    series: [
      {
        type: 'boxplot',
        itemStyle: { color: palette.ground, borderColor: palette.accent, borderWidth: 1.5 },
        data: segments.map((each) => [...each.stability.quantiles]),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: palette.soft, type: 'dashed' },
          label: { show: false },
          data: [{ xAxis: dissolved }, { xAxis: holds }],
        },
      },
    ],
  };
}
