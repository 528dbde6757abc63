import type { BarChart } from '../../chart.ts';
import { inkOn } from '../../palette.ts';
import { share } from '../../measure.ts';
import { extentOf, hiddenAxis, nameAxis, nameSpace, scaleAxis } from './axes.ts';
import type { Canvas, Drawing, SeriesOption } from './drawing.ts';
import { colourOfLabel, fontSize, ink, shownName, textWidth, widestOf } from './theme.ts';

/** Stacks lie down, so that names can be read; bars side by side stand up when every name fits under its group. */
export function drawBars(chart: BarChart, canvas: Canvas): Drawing {
  if (chart.stacked !== undefined) return stacks(chart, canvas);
  const names = chart.categories.map((category) => shownName(category));
  const group = (canvas.width - 60) / Math.max(1, names.length);
  return widestOf(names) + 8 <= group ? upright(chart, canvas) : lying(chart, canvas);
}

const stackHeight = 34;

/** One bar a category, divided; a part's share or amount is written in it where it fits. */
function stacks(chart: BarChart, canvas: Canvas): Drawing {
  const space = nameSpace(chart.categories, canvas);
  const sums = chart.categories.map((_, at) =>
    chart.series.reduce((sum, series) => sum + Math.max(0, series.values[at] ?? 0), 0),
  );
  const most = Math.max(0, ...sums);
  const asShare = chart.stacked === 'share';
  const measure = asShare ? share : chart.measure;
  const room = asShare ? 0 : widestOf(sums.map((sum) => canvas.format.compact(sum, measure))) + 10;
  const width = canvas.width - space - 14 - room;
  const valueAt = (values: readonly (number | null)[], at: number): number | null => {
    const value = values[at] ?? null;
    const sum = sums[at] ?? 0;
    if (value === null || !asShare) return value;
    return sum > 0 ? value / sum : null;
  };
  return {
    height: chart.categories.length * stackHeight + 8,
    option: {
      grid: { left: space + 14, right: room + 1, top: 4, bottom: 4 },
      xAxis: hiddenAxis({ min: 0, max: asShare ? 1 : most }),
      yAxis: nameAxis(chart.categories, space),
      series: chart.series.map((series, order) => ({
        type: 'bar',
        stack: 'all',
        silent: true,
        barWidth: '68%',
        itemStyle: { color: colourOfLabel(series.label, order), borderColor: '#ffffff', borderWidth: 1 },
        data: chart.categories.map((_, at) => {
          const value = valueAt(series.values, at);
          const written = canvas.format.compact(value, measure);
          const fits = value !== null && (value / (asShare ? 1 : most || 1)) * width > textWidth(written) + 8;
          return { value: value ?? '-', label: { show: fits, formatter: written } };
        }),
        label: { color: inkOn(colourOfLabel(series.label, order)), fontSize, position: 'inside' },
      })),
    },
  };
}

function upright(chart: BarChart, canvas: Canvas): Drawing {
  return {
    height: 260,
    option: {
      grid: { left: 8, right: 8, top: 24, bottom: 4, outerBoundsMode: 'same' },
      xAxis: {
        type: 'category',
        data: chart.categories.map((category) => shownName(category)),
        axisTick: { show: false },
        axisLabel: { color: ink, fontSize, interval: 0 },
      },
      yAxis: scaleAxis(chart.measure, canvas),
      series: series(chart, canvas, 'top'),
    },
  };
}

function lying(chart: BarChart, canvas: Canvas): Drawing {
  const space = nameSpace(chart.categories, canvas);
  const written = chart.series.flatMap((each) =>
    each.values.map((value) => canvas.format.compact(value, chart.measure)),
  );
  return {
    height: chart.categories.length * (chart.series.length * 20 + 14) + 8,
    option: {
      grid: { left: space + 14, right: widestOf(written) + 12, top: 4, bottom: 4 },
      xAxis: hiddenAxis(extentOf(chart.series.flatMap((each) => each.values))),
      yAxis: nameAxis(chart.categories, space),
      series: series(chart, canvas, 'right'),
    },
  };
}

function series(chart: BarChart, canvas: Canvas, position: 'top' | 'right'): SeriesOption[] {
  const many = position === 'top' && chart.series.length * chart.categories.length * 46 > canvas.width;
  return chart.series.map((each, order) => ({
    type: 'bar',
    silent: true,
    barGap: '8%',
    barMaxWidth: 56,
    itemStyle: { color: colourOfLabel(each.label, order) },
    data: chart.categories.map((category, at) => ({
      value: each.values[at] ?? '-',
      ...(chart.series.length === 1 && typeof category !== 'string'
        ? { itemStyle: { color: colourOfLabel(category) } }
        : {}),
    })),
    label: {
      show: !many,
      position,
      color: ink,
      fontSize: fontSize - 1,
      formatter: ({ dataIndex }) => canvas.format.compact(each.values[dataIndex] ?? null, chart.measure),
    },
  }));
}
