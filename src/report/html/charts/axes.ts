import type { Label } from '../../chart.ts';
import type { Measure } from '../../measure.ts';
import type { Canvas } from './drawing.ts';
import { faint, fontSize, ink, shownName, soft, widestOf } from './theme.ts';

/** Space that names to the left of bars need: what they take, but never more than two fifths of the picture. */
export function nameSpace(labels: readonly Label[], canvas: Canvas): number {
  return Math.min(widestOf(labels.map((label) => shownName(label))) + 4, Math.floor(canvas.width * 0.4));
}

/** Names down the left side, the first on top. */
export function nameAxis(labels: readonly Label[], space: number) {
  return {
    type: 'category' as const,
    inverse: true,
    data: labels.map((label) => shownName(label)),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: ink, fontSize, width: space, overflow: 'truncate' as const, margin: 10, interval: 0 },
  };
}

/** A scale that is only there to place things; the values are written beside the marks. */
export function hiddenAxis(extent: { readonly min?: number; readonly max?: number } = {}) {
  return { type: 'value' as const, show: false, ...extent };
}

/** From zero, or below it, to the largest of the values, without air: bars begin where the names end. */
export function extentOf(values: readonly (number | null | undefined)[]): {
  readonly min: number;
  readonly max: number;
} {
  let [min, max] = [0, 0];
  for (const value of values) {
    if (typeof value !== 'number') continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { min, max: max === min ? min + 1 : max };
}

/** A scale with light lines and short numbers. */
export function scaleAxis(measure: Measure, canvas: Canvas) {
  return {
    type: 'value' as const,
    splitNumber: canvas.width < 500 ? 3 : 5,
    splitLine: { lineStyle: { color: faint } },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: soft,
      fontSize: fontSize - 1,
      formatter: (value: number) => canvas.format.compact(value, measure),
    },
  };
}
