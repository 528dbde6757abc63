import type { FlowChart, Label } from '../../chart.ts';
import { visible } from '../../visible.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { colourOfLabel, fontSize, ink, shownName, soft, widestOf } from './theme.ts';

const head = 26;

/** A Sankey picture of two sides; names and amounts stand outside it. */
export function drawFlows(chart: FlowChart, canvas: Canvas): Drawing {
  const flows = chart.flows.filter((flow) => flow.value > 0);
  const from = side(
    'from',
    flows.map((flow) => [flow.from, flow.value]),
  );
  const to = side(
    'to',
    flows.map((flow) => [flow.to, flow.value]),
  );
  const narrow = canvas.width < 500;
  const lines = (node: Node): string[] => [shownName(node.label), canvas.format.compact(node.total, chart.measure)];
  const written = (node: Node): string => lines(node).join(narrow ? '\n' : '  ');
  const space = (nodes: readonly Node[]): number =>
    Math.min(
      widestOf(nodes.flatMap((node) => (narrow ? lines(node) : [written(node)]))) + 8,
      Math.floor(canvas.width * 0.36),
    );
  const [left, right] = [space(from), space(to)];
  const node = (each: Node, position: 'left' | 'right', width: number): object => ({
    name: each.key,
    itemStyle: { color: colourOfLabel(each.label, 4), borderWidth: 0 },
    label: { position, width: width - 6, overflow: 'truncate', lineHeight: 16, formatter: () => written(each) },
  });
  const title = { fontSize: fontSize - 1, color: soft, fontWeight: 'normal' } as const;
  return {
    height: Math.max(from.length, to.length, 3) * (narrow ? 58 : 44) + head + 8,
    option: {
      title: [
        { text: visible(chart.fromTitle), left: 0, top: 0, padding: 0, textStyle: title },
        { text: visible(chart.toTitle), right: 0, top: 0, padding: 0, textStyle: title },
      ],
      series: [
        {
          type: 'sankey',
          silent: true,
          left,
          right,
          top: head,
          bottom: 6,
          nodeWidth: 10,
          nodeGap: narrow ? 28 : 14,
          draggable: false,
          // Segments stand in their order, on both sides, as everywhere.
          layoutIterations: 0,
          label: { color: ink, fontSize },
          data: [...from.map((each) => node(each, 'left', left)), ...to.map((each) => node(each, 'right', right))],
          links: flows.map((flow) => ({
            source: keyOf('from', flow.from),
            target: keyOf('to', flow.to),
            value: flow.value,
            lineStyle: { color: colourOfLabel(flow.from, 4), opacity: 0.32, curveness: 0.5 },
          })),
        },
      ],
    },
  };
}

interface Node {
  readonly key: string;
  readonly label: Label;
  readonly total: number;
}

function side(name: 'from' | 'to', flows: readonly (readonly [Label, number])[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const [label, value] of flows) {
    const key = keyOf(name, label);
    nodes.set(key, { key, label, total: (nodes.get(key)?.total ?? 0) + value });
  }
  return [...nodes.values()].sort((left, right) => orderOf(left.label) - orderOf(right.label));
}

/** Colours are given in the order of the segments; the rest and what is no segment come last. */
function orderOf(label: Label): number {
  return typeof label === 'string' ? Number.MAX_VALUE : (label.colour ?? Number.MAX_SAFE_INTEGER);
}

/** The same segment on both sides is two nodes. */
function keyOf(name: 'from' | 'to', label: Label): string {
  return typeof label === 'string' ? `${name}:name:${label}` : `${name}:segment:${label.id}`;
}
