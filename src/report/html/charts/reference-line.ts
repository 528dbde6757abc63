import type { Measure } from '../../measure.ts';
import type { RankedChart } from '../../chart.ts';
import type { Canvas } from './drawing.ts';
import { fontSize, soft } from './theme.ts';

/** Space above a chart for the words of its reference, or none. */
export const topOf = (reference: RankedChart['reference']): number => (reference === undefined ? 4 : 24);

/** A dashed line down the chart where its reference lies, named at its top. */
export const referenceLine = (reference: RankedChart['reference'], measure: Measure, canvas: Canvas) =>
  reference === undefined
    ? {}
    : {
        markLine: {
          symbol: 'none',
          z: 1,
          silent: true,
          lineStyle: { color: soft, type: 'dashed' as const, width: 1 },
          data: [{ xAxis: reference.value }],
          label: {
            color: soft,
            fontSize: fontSize - 1,
            position: 'start' as const,
            formatter: `${reference.label} ${canvas.format.compact(reference.value, measure)}`,
          },
        },
      };
