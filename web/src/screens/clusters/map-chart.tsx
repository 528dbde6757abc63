import type { EChartsOption } from 'echarts';
import { useCallback, type ReactNode } from 'react';
import type { ClusterAnswer } from '../../api/clusters.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

type SegmentMap = NonNullable<ClusterAnswer['map']>;

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'] as const;

/** Companies in the two directions they differ most in: groups with gaps between them show as such, and one cloud as one cloud. */
export function MapChart({ shown }: { readonly shown: Shown }): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const { names, colours, division } = shown;
  const { map } = division;
  const labels = new Map(shown.answer.on.map((each) => [each.variable, each.label]));
  const option = useCallback(
    (palette: Palette) => (map === null ? {} : mapOption(map, names, colours, palette, speech)),
    [map, names, colours, speech],
  );
  if (map === null) return null;
  const explained = map.explained.slice(0, 2).reduce((sum, each) => sum + each, 0);
  return (
    <Chart
      title={say('clusters.mapFinding', { share: share(explained) })}
      subtitle={map.axes
        .slice(0, 2)
        .map((axis, at) =>
          say(at === 0 ? 'clusters.across' : 'clusters.upwards', {
            what: axis
              .slice(0, 3)
              .map(({ variable, strength }) => `${strength < 0 ? '−' : '+'} ${labels.get(variable) ?? variable}`)
              .join(', '),
          }),
        )
        .join(' · ')}
      option={option}
      height={420}
      file="map"
      table={{
        rowKey: (row) => row.key,
        rows: map.points.map((each, at) => ({ ...each, key: String(at) })),
        columns: [
          {
            id: 'segment',
            header: say('table.segment'),
            kind: 'text',
            value: (row) => names[row.segment] ?? number(row.segment),
          },
          { id: 'x', header: say('clusters.first'), kind: 'number', value: (row) => row.x },
          { id: 'y', header: say('clusters.second'), kind: 'number', value: (row) => row.y },
        ],
      }}
    />
  );
}

function mapOption(
  map: SegmentMap,
  names: readonly string[],
  colours: readonly string[],
  palette: Palette,
  { say }: Speech,
): EChartsOption {
  return {
    aria: { decal: { show: false } },
    legend: { top: 0, data: [...names] },
    grid: { left: 8, right: 8, top: 36, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'item',
      formatter: ({ seriesName }: { seriesName?: string }) => seriesName ?? '',
    } as EChartsOption['tooltip'] & object,
    xAxis: {
      type: 'value',
      name: say('clusters.first'),
      nameLocation: 'middle',
      nameGap: 8,
      axisLabel: { show: false },
      splitLine: { show: false },
      scale: true,
    },
    yAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false }, scale: true },
    series: names.map((name, segment) => ({
      type: 'scatter',
      name,
      symbol: symbols[segment % symbols.length] ?? 'circle',
      symbolSize: 7,
      itemStyle: {
        color: colours[segment] ?? palette.series[segment % palette.series.length] ?? palette.accent,
        opacity: 0.65,
      },
      data: map.points.filter((each) => each.segment === segment).map(({ x, y }) => [x, y]),
    })),
  };
}
