import type { EChartsOption } from 'echarts';
import type { Palette } from './colours.ts';

/** One end of flows, with the colour it has everywhere. */
export interface FlowEnd {
  readonly id: string;
  readonly name: string;
  readonly colour: string | undefined;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly companies: number;
}

/** Flows from the segments on the left to those on the right, as wide as companies are many; `from-` and `to-` before an id keep both sides apart. */
export function flowOption(
  left: readonly FlowEnd[],
  right: readonly FlowEnd[],
  flows: readonly Flow[],
  palette: Palette,
): EChartsOption {
  const used = { from: new Set(flows.map((each) => each.from)), to: new Set(flows.map((each) => each.to)) };
  const node = (side: 'from' | 'to', each: FlowEnd) => ({
    name: `${side}-${each.id}`,
    depth: side === 'from' ? 0 : 1,
    itemStyle: { color: each.colour ?? palette.pale },
    label: {
      formatter: each.name,
      position: side === 'from' ? ('right' as const) : ('left' as const),
      color: palette.ink,
      // Flows begin where names stand.
      backgroundColor: `${palette.ground}cc`,
      padding: [1, 3],
      borderRadius: 3,
    },
  });
  return {
    aria: { decal: { show: false } },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: 4,
        top: 8,
        bottom: 8,
        // Names of the smallest still stand clear of each other.
        nodeGap: 15,
        nodeWidth: 14,
        draggable: false,
        layoutIterations: 0,
        lineStyle: { color: 'source', opacity: 0.35 },
        emphasis: { focus: 'adjacency' },
        data: [
          ...left.filter((each) => used.from.has(each.id)).map((each) => node('from', each)),
          ...right.filter((each) => used.to.has(each.id)).map((each) => node('to', each)),
        ],
        links: flows
          .filter((each) => each.companies > 0)
          .map((each) => ({ source: `from-${each.from}`, target: `to-${each.to}`, value: each.companies })),
      },
    ],
  };
}

/** The flow somebody pointed at, as the chart tells of it. */
export function flowOf(event: unknown): { readonly from: string; readonly to: string } | undefined {
  if (typeof event !== 'object' || event === null || !('data' in event)) return undefined;
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('source' in data) || !('target' in data)) return undefined;
  return { from: String(data.source).slice('from-'.length), to: String(data.target).slice('to-'.length) };
}
