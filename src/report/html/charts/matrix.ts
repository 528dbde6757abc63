import type { HeatMatrix } from '../../chart.ts';
import { inkOn } from '../../palette.ts';
import { visible } from '../../visible.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { accent, fontSize, pale, shownName, soft, widestOf } from './theme.ts';

const cellHeight = 38;
const head = 44;

/** Cells from pale to the accent by value; each carries its number, an unknown one its dash. */
export function drawMatrix(chart: HeatMatrix, canvas: Canvas): Drawing {
  const known = chart.values.flat().filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const space = Math.min(widestOf([...chart.rows, chart.rowTitle].map((row) => shownName(row))), canvas.width * 0.35);
  const title = { fontSize: fontSize - 1, color: soft, fontWeight: 'normal' } as const;
  return {
    height: chart.rows.length * cellHeight + head + 4,
    option: {
      title: [
        { text: visible(chart.rowTitle), left: 0, top: 22, padding: 0, textStyle: title },
        { text: visible(chart.columnTitle), left: space + 12, top: 0, padding: 0, textStyle: title },
      ],
      grid: { left: space + 12, right: 1, top: head, bottom: 4 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: chart.columns.map((column) => shownName(column)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          fontSize,
          interval: 0,
          overflow: 'truncate',
          width: (canvas.width - space - 12) / chart.columns.length - 4,
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: chart.rows.map((row) => shownName(row)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { fontSize, interval: 0, width: space, overflow: 'truncate', margin: 10 },
      },
      visualMap: {
        show: false,
        type: 'continuous',
        min: least,
        max: Math.max(most, least + 1e-9),
        dimension: 2,
        inRange: { color: [pale, accent] },
      },
      series: [
        {
          type: 'heatmap',
          silent: true,
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
          label: { show: true, fontSize },
          data: chart.rows.flatMap((_, row) =>
            chart.columns.map((__, column) => {
              const value = chart.values[row]?.[column] ?? null;
              const colour = mix(pale, accent, value === null || most === least ? 0 : (value - least) / (most - least));
              return {
                value: [column, row, value ?? least],
                itemStyle: value === null ? { color: '#ffffff', borderColor: '#dfe4e9', borderWidth: 1 } : {},
                label: { color: inkOn(colour), formatter: () => canvas.format.compact(value, chart.measure) },
              };
            }),
          ),
        },
      ],
    },
  };
}

/** The colour a share of the way from one to the other, channel by channel. */
function mix(from: string, to: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [start, end] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((start ?? 0) + ((end ?? 0) - (start ?? 0)) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
