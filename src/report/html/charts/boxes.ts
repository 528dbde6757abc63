import type { BoxChart } from '../../chart.ts';
import { nameAxis, nameSpace, scaleAxis } from './axes.ts';
import type { Canvas, Drawing, SeriesOption } from './drawing.ts';
import { accent, colourOfLabel, fontSize, soft } from './theme.ts';

const rowHeight = 30;

/** A box a row from quarter to quarter with its middle marked, and a line from least to greatest. */
export function drawBoxes(chart: BoxChart, canvas: Canvas): Drawing {
  const labels = chart.items.map(({ label }) => label);
  const space = nameSpace(labels, canvas);
  const least = Math.min(0, ...chart.items.map(({ five }) => five[0]));
  const most = Math.max(1, ...chart.items.map(({ five }) => five[4]));
  const top = chart.reference === undefined ? 4 : 24;
  return {
    height: chart.items.length * rowHeight + top + 30,
    option: {
      grid: { left: space + 14, right: 16, top, bottom: 26 },
      xAxis: { ...scaleAxis(chart.measure, canvas), min: least, max: most },
      yAxis: nameAxis(labels, space),
      series: [boxesOf(chart), ...referenceOf(chart, canvas)],
    },
  };
}

function boxesOf(chart: BoxChart): SeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: chart.items.map(({ five }, at) => [...five, at]),
    encode: { x: [0, 1, 2, 3, 4], y: 5 },
    renderItem: (parameters, api) => {
      const row = Number(api.value(5));
      const places = [0, 1, 2, 3, 4].map((part) => api.coord([api.value(part), row]));
      const [low = 0, first = 0, middle = 0, third = 0, high = 0] = places.map(([x]) => x ?? 0);
      const y = places[0]?.[1] ?? 0;
      const label = chart.items[parameters.dataIndex]?.label ?? '';
      const colour = typeof label === 'string' ? accent : colourOfLabel(label);
      const half = 8;
      return {
        type: 'group',
        children: [
          { type: 'line', shape: { x1: low, y1: y, x2: high, y2: y }, style: { stroke: soft, lineWidth: 1 } },
          {
            type: 'rect',
            shape: { x: first, y: y - half, width: Math.max(2, third - first), height: 2 * half },
            style: { fill: colour, opacity: 0.55 },
          },
          {
            type: 'line',
            shape: { x1: middle, y1: y - half, x2: middle, y2: y + half },
            style: { stroke: colour, lineWidth: 3 },
          },
        ],
      };
    },
  };
}

function referenceOf({ reference }: BoxChart, canvas: Canvas): SeriesOption[] {
  if (reference === undefined) return [];
  return [
    {
      type: 'scatter',
      silent: true,
      data: [],
      markLine: {
        symbol: 'none',
        silent: true,
        lineStyle: { color: soft, type: 'dashed', width: 1 },
        data: [{ xAxis: reference.value }],
        label: {
          color: soft,
          fontSize: fontSize - 1,
          position: 'start',
          formatter: `${reference.label} ${canvas.format.compact(reference.value, { kind: 'number', decimals: 2 })}`,
        },
      },
    },
  ];
}
