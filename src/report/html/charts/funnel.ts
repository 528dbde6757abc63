import type { FunnelChart } from '../../chart.ts';
import { visible } from '../../visible.ts';
import { hiddenAxis, nameAxis, nameSpace } from './axes.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { accent, fontSize, ink, pale, widestOf } from './theme.ts';

const rowHeight = 30;
/** A picture of hundreds of filters shows no one; the table under it has every one. */
const mostRows = 16;

interface Row {
  readonly label: string;
  readonly remaining: number;
  readonly removed: number;
}

/** One bar a filter: what is left, dark, and what the filter removed, pale. */
export function drawFunnel(chart: FunnelChart, canvas: Canvas): Drawing {
  const rows = shorten(rowsOf(chart));
  const labels = rows.map((row) => row.label);
  // On a phone the filters' names stand above their bars; beside them there is no room for a sentence.
  const above = canvas.width < 500;
  const space = above ? 0 : nameSpace(labels, canvas);
  const written = rows.map((row) =>
    row.removed === 0
      ? canvas.format.full(row.remaining, chart.measure)
      : `${canvas.format.full(row.remaining, chart.measure)}  (−${canvas.format.full(row.removed, chart.measure)})`,
  );
  const room = widestOf(written) + 10;
  return {
    height: rows.length * (above ? 46 : rowHeight) + 8,
    option: {
      grid: { left: above ? 1 : space + 14, right: room, top: above ? 14 : 4, bottom: above ? 0 : 4 },
      xAxis: hiddenAxis({ min: 0, max: Math.max(1, chart.start.remaining) }),
      yAxis: { ...nameAxis(labels, space), ...(above ? { axisLabel: { show: false } } : {}) },
      series: [
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          barWidth: above ? 16 : '68%',
          itemStyle: { color: accent },
          data: rows.map((row) => row.remaining),
          label: {
            show: above,
            position: [0, -17],
            color: ink,
            fontSize,
            width: canvas.width,
            overflow: 'truncate',
            formatter: ({ dataIndex }) => visible(labels[dataIndex] ?? ''),
          },
        },
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          itemStyle: { color: pale },
          data: rows.map((row) => Math.max(0, row.removed)),
          label: {
            show: true,
            position: 'right',
            color: ink,
            fontSize,
            formatter: ({ dataIndex }) => written[dataIndex] ?? '',
          },
        },
      ],
    },
  };
}

function rowsOf(chart: FunnelChart): Row[] {
  return [
    { label: chart.start.label, remaining: chart.start.remaining, removed: 0 },
    ...chart.steps.map((step, at) => ({
      label: step.label,
      remaining: step.remaining,
      removed: (chart.steps[at - 1]?.remaining ?? chart.start.remaining) - step.remaining,
    })),
  ];
}

/** Keeps the first row, the last, and those that remove most; the filters between two kept ones become one row. */
function shorten(rows: readonly Row[]): Row[] {
  if (rows.length <= mostRows) return [...rows];
  const kept = Math.floor(mostRows / 2) - 1;
  const big = new Set(
    rows
      .slice(1, -1)
      .sort((left, right) => right.removed - left.removed)
      .slice(0, kept),
  );
  const short: Row[] = [];
  let between: Row[] = [];
  const close = (): void => {
    const last = between.at(-1);
    if (last === undefined) return;
    const removed = between.reduce((sum, row) => sum + row.removed, 0);
    short.push(
      between.length === 1 ? last : { label: `${between.length} other filters`, remaining: last.remaining, removed },
    );
    between = [];
  };
  rows.forEach((row, at) => {
    if (at !== 0 && at !== rows.length - 1 && !big.has(row)) {
      between.push(row);
      return;
    }
    close();
    short.push(row);
  });
  return short;
}
