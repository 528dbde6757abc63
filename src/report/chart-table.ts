import type {
  BarChart,
  BoxChart,
  Chart,
  DotChart,
  FlowChart,
  FunnelChart,
  HeatMatrix,
  Label,
  CurveChart,
  LineChart,
  MergeChart,
  PointChart,
  RankedChart,
  ScatterChart,
  SegmentMap,
} from './chart.ts';
import { nameOf } from './chart.ts';
import { share } from './measure.ts';
import type { Cell, Column, Table } from './table.ts';

/** The numbers a chart is drawn from, as the table that stands under it. */
export function tableOf(chart: Chart): Table {
  switch (chart.kind) {
    case 'bars':
      return bars(chart);
    case 'ranked':
      return ranked(chart);
    case 'map':
      return map(chart);
    case 'matrix':
      return matrix(chart);
    case 'funnel':
      return funnel(chart);
    case 'flows':
      return flows(chart);
    case 'line':
      return line(chart);
    case 'curve':
      return curve(chart);
    case 'dots':
      return dots(chart);
    case 'scatter':
      return scatter(chart);
    case 'points':
      return points(chart);
    case 'boxes':
      return boxes(chart);
    case 'merges':
      return merges(chart);
  }
}

/** A column of names: segments when any label is one. */
function labels(label: string, of: readonly Label[]): Column {
  return { kind: of.some((each) => typeof each !== 'string') ? 'segment' : 'text', label };
}

function bars(chart: BarChart): Table {
  return {
    columns: [
      labels(chart.category, chart.categories),
      ...chart.series.map((series): Column => ({ ...chart.measure, label: nameOf(series.label) })),
    ],
    rows: chart.categories.map((category, at) => [
      category,
      ...chart.series.map((series) => series.values[at] ?? null),
    ]),
  };
}

function ranked(chart: RankedChart): Table {
  const hasNotes = chart.items.some((item) => item.note !== undefined);
  const columns: Column[] = [
    labels(
      chart.category,
      chart.items.map((item) => item.label),
    ),
    { ...chart.measure, label: chart.value },
  ];
  if (hasNotes) columns.push({ kind: 'text', label: 'Note' });
  return { columns, rows: chart.items.map((item) => [item.label, item.value, ...(hasNotes ? [item.note ?? ''] : [])]) };
}

function map(chart: SegmentMap): Table {
  const total = chart.items.reduce((sum, item) => sum + item.size, 0);
  const columns: Column[] = [
    labels(
      chart.category,
      chart.items.map((item) => item.label),
    ),
    { ...chart.size.measure, label: chart.size.label },
    { ...share, label: 'Share' },
  ];
  if (chart.detail !== undefined) columns.push({ ...chart.detail.measure, label: chart.detail.label });
  return {
    columns,
    rows: chart.items.map((item) => [
      item.label,
      item.size,
      total > 0 ? item.size / total : null,
      ...(chart.detail === undefined ? [] : [item.detail ?? null]),
    ]),
  };
}

function matrix(chart: HeatMatrix): Table {
  return {
    columns: [
      { kind: 'text', label: `${chart.rowTitle} / ${chart.columnTitle}` },
      ...chart.columns.map((label): Column => ({ ...chart.measure, label })),
    ],
    rows: chart.rows.map((row, at) => [row, ...chart.columns.map((_, column) => chart.values[at]?.[column] ?? null)]),
  };
}

function funnel(chart: FunnelChart): Table {
  const has = (key: 'reason' | 'alone' | 'worth'): boolean => chart.steps.some((step) => step[key] !== undefined);
  const [reason, alone, worth] = [has('reason'), has('alone'), has('worth')];
  const columns: Column[] = [{ kind: 'text', label: 'Filter' }];
  if (reason) columns.push({ kind: 'text', label: 'Kind' });
  columns.push({ ...chart.measure, label: 'Removed' }, { ...chart.measure, label: 'Left' });
  if (alone) columns.push({ ...chart.measure, label: 'Would remove alone' });
  if (worth) {
    columns.push(
      chart.currency === undefined
        ? { kind: 'number', decimals: 0, label: 'Worth removed' }
        : { kind: 'money', currency: chart.currency, label: 'Worth removed' },
    );
  }
  const start: Cell[] = [chart.start.label, ...(reason ? [''] : []), 0, chart.start.remaining];
  const rows = chart.steps.map((step, at): Cell[] => [
    step.label,
    ...(reason ? [step.reason ?? ''] : []),
    (chart.steps[at - 1]?.remaining ?? chart.start.remaining) - step.remaining,
    step.remaining,
    ...(alone ? [step.alone ?? null] : []),
    ...(worth ? [step.worth ?? null] : []),
  ]);
  return { columns, rows: [[...start, ...(alone ? [0] : []), ...(worth ? [0] : [])], ...rows] };
}

function flows(chart: FlowChart): Table {
  return {
    columns: [
      labels(
        chart.fromTitle,
        chart.flows.map((flow) => flow.from),
      ),
      labels(
        chart.toTitle,
        chart.flows.map((flow) => flow.to),
      ),
      { ...chart.measure, label: 'Companies' },
    ],
    rows: chart.flows.map((flow) => [flow.from, flow.to, flow.value]),
  };
}

function curve(chart: CurveChart): Table {
  return {
    columns: [
      { ...chart.x.measure, label: `${chart.x.label} from` },
      { ...chart.y.measure, label: chart.y.label },
    ],
    rows: chart.points.map((each) => [each.x, each.y]),
  };
}

function line(chart: LineChart): Table {
  return {
    columns: [
      { kind: 'date', label: 'Date' },
      ...chart.series.map((series): Column => ({ ...chart.measure, label: nameOf(series.label) })),
    ],
    rows: chart.dates.map((day, at) => [
      day,
      ...chart.series.map((series): Cell => {
        const value = series.values[at] ?? null;
        const low = series.low?.[at] ?? null;
        const high = series.high?.[at] ?? null;
        return low === null || high === null ? value : { value, low, high };
      }),
    ]),
  };
}

function dots(chart: DotChart): Table {
  const hasSamples = chart.items.some((item) => item.sample !== undefined);
  const columns: Column[] = [
    labels(
      chart.category,
      chart.items.map((item) => item.label),
    ),
  ];
  if (chart.before !== undefined) columns.push({ ...chart.measure, label: chart.before });
  columns.push({ ...chart.measure, label: chart.value });
  if (hasSamples) columns.push({ kind: 'count', label: 'Companies' });
  return {
    columns,
    rows: chart.items.map((item) => [
      item.label,
      ...(chart.before === undefined ? [] : [item.before ?? null]),
      item.low === undefined || item.high === undefined
        ? item.value
        : { value: item.value, low: item.low, high: item.high },
      ...(hasSamples ? [item.sample ?? null] : []),
    ]),
  };
}

function scatter(chart: ScatterChart): Table {
  const columns: Column[] = [
    labels(
      chart.category,
      chart.items.map((item) => item.label),
    ),
    { ...chart.x.measure, label: chart.x.label },
    { ...chart.y.measure, label: chart.y.label },
  ];
  if (chart.size !== undefined) columns.push({ ...chart.size.measure, label: chart.size.label });
  return {
    columns,
    rows: chart.items.map((item) => [
      item.label,
      item.x,
      item.y,
      ...(chart.size === undefined ? [] : [item.size ?? null]),
    ]),
  };
}

/** Of so many points only where each group lies. */
function points({ category, groups }: PointChart): Table {
  const coordinate = { kind: 'number', decimals: 2 } as const;
  const middle = (all: PointChart['groups'][number]['points'], at: 0 | 1): number | null =>
    all.length === 0 ? null : all.reduce((sum, point) => sum + point[at], 0) / all.length;
  return {
    columns: [
      labels(
        category,
        groups.map(({ label }) => label),
      ),
      { kind: 'count', label: 'Points' },
      { ...coordinate, label: 'Middle across' },
      { ...coordinate, label: 'Middle up' },
    ],
    rows: groups.map((each) => [each.label, each.points.length, middle(each.points, 0), middle(each.points, 1)]),
  };
}

function boxes({ category, items, measure }: BoxChart): Table {
  return {
    columns: [
      labels(
        category,
        items.map(({ label }) => label),
      ),
      ...['Least', 'A quarter below', 'Middle', 'A quarter above', 'Greatest'].map((label): Column => ({
        ...measure,
        label,
      })),
    ],
    rows: items.map(({ label, five }) => [label, ...five]),
  };
}

function merges({ category, height, branches, merges: joined }: MergeChart): Table {
  const sizes = branches.map(({ size }) => size);
  return {
    columns: [
      { kind: 'text', label: category },
      { kind: 'count', label: 'Joins' },
      { kind: 'count', label: 'With' },
      { kind: 'number', decimals: 2, label: height },
    ],
    rows: joined.map(({ left, right, height: at }, i) => {
      const [one, other] = [sizes[left] ?? 0, sizes[right] ?? 0];
      sizes.push(one + other);
      return [`${joined.length - i} left`, one, other, at];
    }),
  };
}
