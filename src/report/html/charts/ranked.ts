import type { RankedChart } from '../../chart.ts';
import { extentOf, hiddenAxis, nameAxis, nameSpace } from './axes.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { referenceLine, topOf } from './reference-line.ts';
import { accent, colourOfLabel, overLines, widestOf } from './theme.ts';

/** Bars from zero, each with its value at its end. */
export function drawRanked(chart: RankedChart, canvas: Canvas): Drawing {
  const labels = chart.items.map((item) => item.label);
  const space = nameSpace(labels, canvas);
  const written = chart.items.map((item) => canvas.format.compact(item.value, chart.measure));
  const room = widestOf(written) + 10;
  // Long lists are read like tables: denser.
  const rowHeight = chart.items.length > 20 ? 21 : 28;
  const top = topOf(chart.reference);
  return {
    height: chart.items.length * rowHeight + top + 4,
    option: {
      grid: { left: space + 14, right: room, top, bottom: 4 },
      xAxis: hiddenAxis(extentOf([...chart.items.map((item) => item.value), chart.reference?.value])),
      yAxis: nameAxis(labels, space),
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: '62%',
          data: chart.items.map((item) => ({
            value: item.value ?? '-',
            itemStyle: { color: typeof item.label === 'string' ? accent : colourOfLabel(item.label) },
          })),
          label: {
            show: true,
            position: 'right',
            ...overLines,
            formatter: ({ dataIndex }) => written[dataIndex] ?? '',
          },
          ...referenceLine(chart.reference, chart.measure, canvas),
        },
      ],
    },
  };
}
