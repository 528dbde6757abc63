import type { HeatMatrix } from '../../chart.ts';
import { inkOn } from '../../palette.ts';
import { unknown } from '../../format.ts';
import { visible } from '../../visible.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { accent, fontSize, inLines, ink, pale, shownName, soft, widestOf } from './theme.ts';

const cellHeight = 38;
/** Lines a name over a column may take before it is turned. */
const mostLines = 3;

/** Cells from pale to the accent by value; each carries its number, an unknown one its dash. */
export function drawMatrix(chart: HeatMatrix, canvas: Canvas): Drawing {
  const known = chart.values.flat().filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const space = Math.min(widestOf([...chart.rows, chart.rowTitle].map((row) => shownName(row))), canvas.width * 0.35);
  const cell = (canvas.width - space - 12) / Math.max(1, chart.columns.length);
  const lines = chart.columns.map((column) => inLines(shownName(column), cell - 8));
  const tallest = Math.max(1, ...lines.map((each) => each?.length ?? Infinity));
  // Names whose words do not fit over their columns stand on end.
  const turned = tallest > mostLines;
  const names = chart.columns.map((column, at) => (turned ? undefined : lines[at]?.join('\n')) ?? shownName(column));
  const head = turned ? Math.min(widestOf(names), 170) + 30 : 28 + tallest * (fontSize + 3);
  const written = chart.values.map((row) => row.map((value) => canvas.format.compact(value, chart.measure)));
  const small = widestOf(written.flat()) + 4 > cell ? fontSize - 2 : fontSize;
  const title = { fontSize: fontSize - 1, color: soft, fontWeight: 'normal' } as const;
  const plain = { fontSize, color: ink, interval: 0, overflow: 'truncate' } as const;
  return {
    height: chart.rows.length * cellHeight + head + 4,
    option: {
      title: [
        { text: visible(chart.rowTitle), left: 0, top: head - 22, padding: 0, textStyle: title },
        { text: visible(chart.columnTitle), left: space + 12, top: 0, padding: 0, textStyle: title },
      ],
      grid: { left: space + 12, right: 1, top: head, bottom: 4 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: names,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: turned ? { ...plain, rotate: 90, width: 166 } : { ...plain, lineHeight: fontSize + 3 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: chart.rows.map((row) => shownName(row)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...plain, width: space, margin: 10 },
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
          label: { show: true, fontSize: small },
          data: chart.rows.flatMap((_, row) =>
            chart.columns.map((__, column) => {
              const value = chart.values[row]?.[column] ?? null;
              const colour = mix(pale, accent, value === null || most === least ? 0 : (value - least) / (most - least));
              return {
                value: [column, row, value ?? least],
                itemStyle: value === null ? { color: '#ffffff', borderColor: '#dfe4e9', borderWidth: 1 } : {},
                label: { color: inkOn(colour), formatter: () => written[row]?.[column] ?? unknown },
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
