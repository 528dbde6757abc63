import type { PointChart } from '../../chart.ts';
import { visible } from '../../visible.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { colourOfLabel, faint, fontSize, overLines, shownName, soft } from './theme.ts';

/** Small points by group, and the name of each group over its middle. */
export function drawPoints(chart: PointChart, canvas: Canvas): Drawing {
  const name = { nameLocation: 'middle' as const, nameTextStyle: { color: soft, fontSize: fontSize - 1 } };
  const bare = {
    type: 'value' as const,
    scale: true,
    axisLine: { show: true, lineStyle: { color: faint } },
    axisTick: { show: false },
    axisLabel: { show: false },
    splitLine: { show: false },
  };
  const many = chart.groups.reduce((sum, { points }) => sum + points.length, 0);
  return {
    height: canvas.width < 500 ? 340 : 440,
    option: {
      grid: { left: 34, right: 16, top: 16, bottom: 34 },
      xAxis: { ...bare, ...name, name: visible(chart.x), nameGap: 12 },
      yAxis: { ...bare, ...name, name: visible(chart.y), nameGap: 12 },
      series: [
        ...chart.groups.map((group, at) => ({
          type: 'scatter' as const,
          silent: true,
          symbolSize: many > 400 ? 5 : 7,
          itemStyle: { color: colourOfLabel(group.label, at), opacity: 0.6 },
          data: group.points.map(([x, y]) => [x, y]),
        })),
        {
          type: 'scatter' as const,
          silent: true,
          symbolSize: 1,
          itemStyle: { opacity: 0 },
          data: chart.groups.map((group) => ({
            value: [middleOf(group.points, 0), middleOf(group.points, 1)],
            label: { formatter: () => shownName(group.label) },
          })),
          label: { show: true, position: 'inside', ...overLines, fontWeight: 'bold' },
          labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
        },
      ],
    },
  };
}

const middleOf = (points: PointChart['groups'][number]['points'], at: 0 | 1): number =>
  points.reduce((sum, point) => sum + point[at], 0) / Math.max(1, points.length);
