import type { DotChart } from '../../chart.ts';
import { extentOf, hiddenAxis, nameAxis, nameSpace } from './axes.ts';
import type { Canvas, Drawing, SeriesOption } from './drawing.ts';
import { referenceLine, topOf } from './reference-line.ts';
import { accent, colourOfLabel, faint, fontSize, ink, soft, widestOf } from './theme.ts';

const rowHeight = 30;

/** A dot a row; a line through it is its interval, or leads to it from where it was before. */
export function drawDots(chart: DotChart, canvas: Canvas): Drawing {
  const labels = chart.items.map((item) => item.label);
  const space = nameSpace(labels, canvas);
  const written = chart.items.map((item) => {
    const value = canvas.format.compact(item.value, chart.measure);
    return item.before === undefined || item.before === null
      ? value
      : `${canvas.format.compact(item.before, chart.measure)} → ${value}`;
  });
  const room = widestOf(written) + 14;
  const top = topOf(chart.reference);
  return {
    height: chart.items.length * rowHeight + top + 4,
    option: {
      grid: { left: space + 22, right: room + 8, top, bottom: 4 },
      xAxis: [
        hiddenAxis(
          extentOf(
            chart.items
              .flatMap((item) => [item.value, item.before, item.low, item.high])
              .concat(chart.reference?.value),
          ),
        ),
      ],
      yAxis: [
        { ...nameAxis(labels, space), splitLine: { show: true, lineStyle: { color: faint } } },
        valueAxis(written),
      ],
      series: [spans(chart), ...(chart.before === undefined ? [] : [before(chart)]), now(chart, canvas)],
    },
  };
}

/** The written values down the right side. */
function valueAxis(written: readonly string[]) {
  return {
    type: 'category' as const,
    inverse: true,
    position: 'right' as const,
    data: [...written],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: ink, fontSize, margin: 12, interval: 0 },
  };
}

function spans(chart: DotChart): SeriesOption {
  const rows = chart.items.flatMap((item, at) => {
    if (item.value === null) return [];
    if (typeof item.before === 'number') return [[item.before, item.value, at]];
    return item.low === undefined || item.high === undefined ? [] : [[item.low, item.high, at]];
  });
  return {
    type: 'custom',
    silent: true,
    data: rows,
    renderItem: (_, api) => {
      const [x1 = 0, y1 = 0] = api.coord([api.value(0), api.value(2)]);
      const [x2 = 0, y2 = 0] = api.coord([api.value(1), api.value(2)]);
      return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: soft, lineWidth: 2 } };
    },
    encode: { x: [0, 1], y: 2 },
  };
}

/** Hollow dots: where it was. */
function before(chart: DotChart): SeriesOption {
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 11,
    itemStyle: { color: '#ffffff', borderColor: soft, borderWidth: 2, opacity: 1 },
    data: chart.items.map((item, at) => [item.before ?? '-', at]),
  };
}

function now(chart: DotChart, canvas: Canvas): SeriesOption {
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 12,
    data: chart.items.map((item, at) => ({
      value: [item.value ?? '-', at],
      itemStyle: { color: typeof item.label === 'string' ? accent : colourOfLabel(item.label), opacity: 1 },
    })),
    ...referenceLine(chart.reference, chart.measure, canvas),
  };
}
