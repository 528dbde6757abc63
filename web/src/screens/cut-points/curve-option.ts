import type { EChartsOption } from 'echarts';
import type { CutpointsAnswer } from '../../../../src/contract/segments/cutpoints.ts';
import { amount } from '../../parts/amount.ts';
import type { Palette } from '../../parts/chart/index.tsx';
import type { Speech } from '../../words/words.tsx';

/** Values this many times apart are drawn on a scale of powers. */
const wide = 50;

/** A target along the variable, with the breaks found (solid) and those in use (dashed). */
export function curveOption(answer: CutpointsAnswer, at: number, palette: Palette, speech: Speech): EChartsOption {
  const { share } = speech;
  const target = answer.targets[at];
  const points = answer.curve.flatMap((each) => {
    const value = each.values[at];
    return value === undefined || value === null ? [] : [[each.at, value] as const];
  });
  const xs = points.map(([x]) => x).filter((x) => x > 0);
  // Powers have no zero: it is left to the table.
  const isWide = xs.length > points.length / 2 && Math.max(...xs) / Math.min(...xs) > wide;
  const shown = isWide ? points.filter(([x]) => x > 0) : points;
  const isShare = target?.kind === 'category';
  const line = (value: number, type: 'solid' | 'dashed') => ({
    xAxis: value,
    lineStyle: { type, color: type === 'solid' ? palette.ink : palette.soft },
    label: { show: type === 'solid', formatter: amount(value, speech), color: palette.ink },
  });
  return {
    grid: { left: 8, right: 24, top: 32, bottom: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => (isShare ? share(Number(value)) : amount(Number(value), speech)),
    },
    xAxis: { type: isWide ? 'log' : 'value', name: answer.label, nameLocation: 'middle', nameGap: 28, scale: true },
    yAxis: { type: 'value', scale: true, name: isShare ? (target.values[0] ?? '') : (target?.label ?? '') },
    series: [
      {
        type: 'line',
        name: target?.label ?? '',
        data: shown.map(([x, y]) => [x, y]),
        smooth: 0.2,
        showSymbol: false,
        lineStyle: { color: palette.accent, width: 2.5 },
        itemStyle: { color: palette.accent },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...(answer.said?.breaks ?? []).map((each) => line(each, 'solid')),
            ...(answer.today?.breaks ?? []).map((each) => line(each, 'dashed')),
          ],
        },
      },
    ],
  };
}
