import type { ScatterChart } from '../../chart.ts';
import { visible } from '../../visible.ts';
import { scaleAxis } from './axes.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { colourOfLabel, fontSize, overLines, shownName, soft } from './theme.ts';

/** Bubbles by two measures, each with its name; the area, not the radius, is the size. */
export function drawScatter(chart: ScatterChart, canvas: Canvas): Drawing {
  const most = Math.max(0, ...chart.items.map((item) => item.size ?? 0));
  const diameter = (size: number | undefined): number =>
    chart.size === undefined || size === undefined || most === 0 ? 14 : 8 + 34 * Math.sqrt(Math.max(0, size) / most);
  const name = { nameLocation: 'middle' as const, nameTextStyle: { color: soft, fontSize: fontSize - 1 } };
  // Small bubbles last, so that they lie on top.
  const items = chart.items
    .map((item, at) => ({ ...item, colour: colourOfLabel(item.label, at) }))
    .sort((left, right) => (right.size ?? 0) - (left.size ?? 0));
  return {
    height: canvas.width < 500 ? 320 : 400,
    option: {
      grid: { left: 8, right: 24, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: {
        ...scaleAxis(chart.x.measure, canvas),
        ...name,
        name: visible(chart.x.label),
        nameGap: 28,
        scale: true,
        ...roomFor(chart.items.map((item) => item.x)),
      },
      yAxis: {
        ...scaleAxis(chart.y.measure, canvas),
        ...name,
        name: visible(chart.y.label),
        nameGap: 40,
        scale: true,
        ...roomFor(chart.items.map((item) => item.y)),
      },
      series: [
        {
          type: 'scatter',
          silent: true,
          clip: false,
          data: items.map((item) => ({
            value: [item.x, item.y],
            symbolSize: diameter(item.size),
            itemStyle: { color: item.colour, opacity: 0.9 },
            label: { formatter: () => shownName(item.label) },
          })),
          label: { show: true, position: 'top', ...overLines },
          labelLayout: { hideOverlap: true },
        },
      ],
    },
  };
}

/** Some air around the bubbles, but none below zero where nothing is negative. */
function roomFor(values: readonly number[]): { boundaryGap: [string, string]; min?: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const fromZero = least >= 0 && least < (most - least) / 10;
  return { boundaryGap: ['10%', '10%'], ...(fromZero ? { min: 0 } : {}) };
}
