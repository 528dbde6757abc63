import type { EChartsOption } from 'echarts';
import type { ClusterCandidate } from '../../../../src/contract/clusters/cluster.ts';
import type { Palette } from '../../parts/chart/index.tsx';
import type { Speech } from '../../words/words.tsx';

/** Agreement of new samples from which segments are said to come back. */
const comesBack = 0.7;

/** Boxes of agreement between new samples: a series a method, a place a number of segments. */
export function stabilityOption(
  candidates: readonly ClusterCandidate[],
  palette: Palette,
  { say, number }: Speech,
): EChartsOption {
  const methods = [...new Set(candidates.map((each) => each.method))];
  const ks = [...new Set(candidates.map((each) => each.k))].toSorted((a, b) => a - b);
  const colourOf = (at: number): string => palette.series[at % palette.series.length] ?? palette.accent;
  return {
    legend: { top: 0, data: methods.map((each) => say(`clusters.method.${each}`)) },
    grid: { left: 8, right: 16, top: 40, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item' },
    xAxis: {
      type: 'category',
      data: ks.map((k) => number(k)),
      name: say('clusters.numberOf'),
      nameLocation: 'middle',
      nameGap: 28,
    },
    yAxis: { type: 'value', min: 0, max: 1, name: say('clusters.agreement') },
    series: methods.map((method, at) => ({
      type: 'boxplot',
      name: say(`clusters.method.${method}`),
      itemStyle: { color: palette.ground, borderColor: colourOf(at), borderWidth: 1.5 },
      data: ks.map((k) => {
        const found = candidates.find((each) => each.method === method && each.k === k);
        return found === undefined ? [] : [...found.stability.quantiles];
      }),
      ...(at === 0
        ? {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: palette.soft, type: 'dashed' as const },
              label: {
                formatter: say('clusters.comesBack'),
                color: palette.soft,
                position: 'insideEndTop' as const,
              },
              data: [{ yAxis: comesBack }],
            },
          }
        : {}),
    })),
  };
}
