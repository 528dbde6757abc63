import type { LineChart } from '../../chart.ts';
import { scaleAxis } from './axes.ts';
import type { Canvas, Drawing, SeriesOption } from './drawing.ts';
import { colourOfLabel, faint, fontSize, overLines, shownName, soft, widestOf } from './theme.ts';

const symbols = ['circle', 'rect', 'triangle', 'diamond'];

/** Lines named at their ends, with a symbol each; intervals are pale bands. */
export function drawLine(chart: LineChart, canvas: Canvas): Drawing {
  const narrow = canvas.width < 500;
  const room = narrow ? 12 : widestOf(chart.series.map((series) => shownName(series.label))) + 16;
  const month = new Intl.DateTimeFormat(canvas.format.locale, {
    month: 'short',
    year: narrow ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  });
  const ticks = tickDates(chart.dates, Math.max(2, Math.floor((canvas.width - room - 70) / (narrow ? 62 : 82))));
  return {
    height: narrow ? 240 : 300,
    option: {
      useUTC: true,
      grid: { left: 4, right: room, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: faint } },
        axisTick: { customValues: ticks },
        axisLabel: {
          color: soft,
          fontSize: fontSize - 1,
          customValues: ticks,
          formatter: (at: number) => month.format(at),
        },
      },
      yAxis: scaleAxis(chart.measure, canvas),
      series: chart.series.flatMap((series, order) => [
        ...band(chart, series, order),
        {
          type: 'line',
          silent: true,
          symbol: symbols[order % symbols.length] ?? 'circle',
          symbolSize: 7,
          lineStyle: { width: 2.5, color: colourOfLabel(series.label, order) },
          itemStyle: { color: colourOfLabel(series.label, order) },
          data: chart.dates.map((date, at) => [date, series.values[at] ?? '-']),
          endLabel: {
            show: !narrow,
            ...overLines,
            formatter: () => shownName(series.label),
          },
          labelLayout: { moveOverlap: 'shiftY' },
        } satisfies SeriesOption,
      ]),
    },
  };
}

/** At most so many of the dates, evenly chosen and always with the last: a tick between observations would name a wrong month. */
function tickDates(dates: readonly string[], most: number): number[] {
  const every = Math.max(1, Math.ceil(dates.length / most));
  return dates.filter((_, at) => (dates.length - 1 - at) % every === 0).map((date) => Date.parse(date));
}

/** The interval as an invisible line at its low end with a pale area on top of it. */
function band(chart: LineChart, series: LineChart['series'][number], order: number): SeriesOption[] {
  const { low, high } = series;
  if (low === undefined || high === undefined) return [];
  const stack = `interval ${order}`;
  const hidden = {
    type: 'line',
    stack,
    stackStrategy: 'all',
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
  } as const;
  const at = (index: number): readonly [number, number] | undefined => {
    const [from, to] = [low[index] ?? null, high[index] ?? null];
    return from === null || to === null ? undefined : [from, to];
  };
  return [
    { ...hidden, data: chart.dates.map((date, index) => [date, at(index)?.[0] ?? '-']) },
    {
      ...hidden,
      areaStyle: { color: colourOfLabel(series.label, order), opacity: 0.14 },
      data: chart.dates.map((date, index) => {
        const bounds = at(index);
        return [date, bounds === undefined ? '-' : bounds[1] - bounds[0]];
      }),
    },
  ];
}
