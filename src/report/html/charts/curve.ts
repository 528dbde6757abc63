import type { CurveChart } from '../../chart.ts';
import { visible } from '../../visible.ts';
import { scaleAxis } from './axes.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { accent, faint, fontSize, overLines, soft } from './theme.ts';

/** A line along a number whose tenfold steps lie alike, since sizes are skewed; breaks stand upright in it, those in use now dashed. */
export function drawCurve(chart: CurveChart, canvas: Canvas): Drawing {
  const places = [...chart.points.map((each) => each.x), ...chart.lines.map((each) => each.at)];
  const ticks = ticksOf(places, canvas.width < 500 ? 4 : 7);
  const named = (at: number): string => canvas.format.compact(at, chart.x.measure);
  return {
    height: canvas.width < 500 ? 240 : 300,
    option: {
      grid: { left: 8, right: 24, top: 32, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        name: visible(chart.x.label),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: soft, fontSize: fontSize - 1 },
        scale: true,
        splitLine: { show: false },
        axisLine: { lineStyle: { color: faint } },
        axisTick: { customValues: ticks.map(spread) },
        axisLabel: {
          color: soft,
          fontSize: fontSize - 1,
          customValues: ticks.map(spread),
          formatter: (at: number) => named(gather(at)),
        },
      },
      yAxis: scaleAxis(chart.y.measure, canvas),
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: 5,
          lineStyle: { width: 2.5, color: accent },
          itemStyle: { color: accent },
          data: chart.points.map((each) => [spread(each.x), each.y ?? '-']),
          markLine: {
            silent: true,
            symbol: 'none',
            data: chart.lines.map((each) => ({
              xAxis: spread(each.at),
              lineStyle: each.now
                ? { color: soft, type: 'dashed', width: 1 }
                : { color: accent, type: 'solid', width: 1.5 },
              label: {
                ...overLines,
                formatter: named(each.at),
                ...(each.now ? { color: soft } : { fontWeight: 'bold' }),
              },
            })),
          },
        },
      ],
    },
  };
}

const spread = (value: number): number => Math.sign(value) * Math.log10(1 + Math.abs(value));
const gather = (value: number): number => Math.sign(value) * (10 ** Math.abs(value) - 1);

/** Round numbers that lie among the places: 0, and powers of ten either way. */
function ticksOf(places: readonly number[], most: number): readonly number[] {
  const [least, greatest] = [Math.min(...places), Math.max(...places)];
  const powers = Array.from({ length: 13 }, (_, power) => 10 ** power);
  const all = [...powers.map((each) => -each).reverse(), 0, ...powers].filter(
    (each) => each >= least && each <= greatest,
  );
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % every === 0);
}
