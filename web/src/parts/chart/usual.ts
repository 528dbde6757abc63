import type { EChartsOption } from 'echarts';
import { fontFamily } from '../../theme.ts';
import type { Palette } from './colours.ts';

/** What every chart of the pages has in common; a chart's own options come on top, part by part. */
export function usual(own: EChartsOption, palette: Palette, description: string, still: boolean): EChartsOption {
  return {
    animation: !still,
    animationDuration: 250,
    animationDurationUpdate: 150,
    color: [...palette.series],
    textStyle: { color: palette.ink, fontFamily, fontSize: 13 },
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    ...own,
    // Patterns beside colours, where there are several; what a screen reader says of the picture.
    aria: {
      enabled: true,
      label: { description },
      decal: { show: Array.isArray(own.series) && own.series.length > 1 },
      ...own.aria,
    },
    // Drawn in the picture itself: the page's policy lets no style into text that is set from a script.
    tooltip: tooltipOf(own, palette),
    ...axes(own, palette),
    ...legendOf(own, palette),
  };
}

function tooltipOf(own: EChartsOption, palette: Palette): NonNullable<EChartsOption['tooltip']> {
  const tooltip = Array.isArray(own.tooltip) ? own.tooltip[0] : own.tooltip;
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: palette.ground,
    borderColor: palette.faint,
    textStyle: { color: palette.ink, fontSize: 13 },
    ...tooltip,
  };
}

function legendOf(own: EChartsOption, palette: Palette): EChartsOption {
  if (own.legend === undefined) return {};
  const legend = Array.isArray(own.legend) ? own.legend : [own.legend];
  return { legend: legend.map((each) => ({ textStyle: { color: palette.ink }, ...each })) };
}

function axes(own: EChartsOption, palette: Palette): EChartsOption {
  const look = {
    axisLine: { lineStyle: { color: palette.faint } },
    axisTick: { show: false },
    axisLabel: { color: palette.soft, hideOverlap: true },
    nameTextStyle: { color: palette.soft },
    splitLine: { lineStyle: { color: palette.faint } },
  };
  const dressed: EChartsOption = {};
  if (own.xAxis !== undefined) Object.assign(dressed, { xAxis: dress(own.xAxis, look) });
  if (own.yAxis !== undefined) Object.assign(dressed, { yAxis: dress(own.yAxis, look) });
  return dressed;
}

type Parts = Readonly<Record<string, unknown>>;

/** An axis (or several) with the look beneath what it says itself, one level deep. */
function dress(axis: object, look: Parts): unknown {
  if (Array.isArray(axis)) return axis.map((each: object) => dress(each, look));
  const own: Parts = { ...axis };
  return Object.fromEntries(
    [...new Set([...Object.keys(look), ...Object.keys(own)])].map((key) => [key, over(look[key], own[key])]),
  );
}

const over = (below: unknown, above: unknown): unknown =>
  above === undefined ? below : isParts(below) && isParts(above) ? { ...below, ...above } : above;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
