import type { MergeChart } from '../../chart.ts';
import { visible } from '../../visible.ts';
import { scaleAxis } from './axes.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { colourOfLabel, fontSize, ink, soft } from './theme.ts';

/** A tree from its branches up: each merge a bracket at its height, each branch in the colour of its group with its size below. */
export function drawMerges(chart: MergeChart, canvas: Canvas): Drawing {
  const count = chart.branches.length;
  const nodes: { x: number; y: number; colour: string }[] = chart.branches.map(({ label }, at) => ({
    x: at,
    y: 0,
    colour: colourOfLabel(label, at),
  }));
  const brackets = chart.merges.map(({ left, right, height }) => {
    const [one, other] = [nodes[left], nodes[right]];
    const [from, to] = [one ?? { x: 0, y: 0, colour: soft }, other ?? { x: 0, y: 0, colour: soft }];
    const colour = from.colour === to.colour ? from.colour : soft;
    nodes.push({ x: (from.x + to.x) / 2, y: height, colour });
    return { from, to, height, colour };
  });
  const most = Math.max(1e-9, ...chart.merges.map(({ height }) => height));
  return {
    height: canvas.width < 500 ? 260 : 320,
    option: {
      grid: { left: 8, right: 8, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
      xAxis: {
        type: 'value',
        min: -0.5,
        max: count - 0.5,
        interval: 1,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          color: ink,
          fontSize: fontSize - 2,
          hideOverlap: true,
          formatter: (value: number) =>
            canvas.format.compact(chart.branches[Math.round(value)]?.size ?? null, { kind: 'count' }),
        },
      },
      yAxis: {
        ...scaleAxis({ kind: 'number' }, canvas),
        max: most * 1.05,
        name: visible(chart.height),
        nameLocation: 'middle',
        nameGap: 36,
        nameTextStyle: { color: soft, fontSize: fontSize - 1 },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          data: brackets.map((each, at) => [(each.from.x + each.to.x) / 2, each.height, at]),
          encode: { x: 0, y: 1 },
          renderItem: (parameters, api) => {
            const each = brackets[parameters.dataIndex];
            if (each === undefined) return { type: 'group', children: [] };
            const { from, to, height, colour } = each;
            const corners = [
              [from.x, from.y],
              [from.x, height],
              [to.x, height],
              [to.x, to.y],
            ].map((corner) => api.coord(corner));
            return {
              type: 'polyline',
              shape: { points: corners },
              style: { stroke: colour, lineWidth: 2, fill: 'none' },
            };
          },
        },
      ],
    },
  };
}
