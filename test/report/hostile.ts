import type { Document } from '../../src/report/document.ts';
import type { Chart } from '../../src/report/chart.ts';
import { count, share } from '../../src/report/measure.ts';
import type { Table } from '../../src/report/table.ts';
import type { SegmentReference } from '../../src/report/text.ts';

/** A document with the same text in every place that takes text from people or data, and one of each block and chart. */
export function documentWith(text: string, has: 'charts' | 'no charts' = 'charts'): Document {
  const segment: SegmentReference = { id: text, name: text, colour: 1 };
  const table: Table = {
    columns: [
      { kind: 'text', label: text },
      { kind: 'segment', label: text },
      { kind: 'money', currency: text, label: text },
      { kind: 'number', unit: text, label: text },
      { kind: 'date', label: text },
    ],
    rows: [[text, segment, { value: 1, low: 0, high: 2, sample: 3, mark: 'stale' }, text, text]],
    totals: [text, text, null, 1, text],
    note: [text, { strong: text }, { emphasis: text }, { code: text }, { segment }, { to: text, text }],
  };
  return {
    title: text,
    subtitle: text,
    provenance: {
      workspace: text,
      model: { name: text, version: text },
      run: text,
      as_of: text,
      generated: { at: text, zone: 'UTC' },
      state: 'published',
    },
    sections: [
      {
        id: text,
        title: text,
        name: text,
        lead: table.note ?? text,
        segment,
        blocks: [
          { type: 'heading', text },
          { type: 'paragraph', text: table.note ?? text },
          { type: 'findings', id: `findings ${text}`, items: [{ text, evidence: text }] },
          {
            type: 'metrics',
            items: [{ label: text, value: 1, measure: { kind: 'money', currency: text }, note: text }],
          },
          { type: 'facts', items: [{ term: text, text }] },
          { type: 'table', title: text, table },
          { type: 'callout', kind: 'note', text },
          { type: 'ask', text, command: text },
          ...(has === 'charts' ? charts(text, segment) : []).map(
            (chart) => ({ type: 'chart', title: text, alternative: text, chart, note: text }) as const,
          ),
        ],
      },
    ],
  };
}

function charts(text: string, segment: SegmentReference): Chart[] {
  const labels = [segment, `${text} b`];
  return [
    { kind: 'bars', category: text, categories: labels, series: [{ label: text, values: [1, null] }], measure: count },
    {
      kind: 'bars',
      category: text,
      categories: labels,
      series: [{ label: text, values: [1, 3] }],
      measure: count,
      stacked: 'share',
    },
    {
      kind: 'ranked',
      category: text,
      value: text,
      measure: { kind: 'number', unit: text },
      items: labels.map((label) => ({ label, value: 2, note: text })),
      reference: { label: text, value: 1 },
    },
    {
      kind: 'map',
      category: text,
      size: { label: text, measure: count },
      detail: { label: text, measure: share },
      items: labels.map((label) => ({ label, size: 5, detail: 0.1 })),
    },
    {
      kind: 'matrix',
      rowTitle: text,
      rows: [text, text],
      columnTitle: text,
      columns: [text],
      values: [[1], [null]],
      value: text,
      measure: count,
    },
    {
      kind: 'funnel',
      start: { label: text, remaining: 10 },
      steps: [{ label: text, reason: text, remaining: 4, alone: 7, worth: 3 }],
      measure: count,
      currency: text,
    },
    { kind: 'flows', fromTitle: text, toTitle: text, flows: [{ from: segment, to: text, value: 2 }], measure: count },
    {
      kind: 'line',
      dates: ['2026-01-31', '2026-02-28'],
      series: [{ label: text, values: [1, 2], low: [0, 1], high: [2, 3] }],
      measure: count,
    },
    {
      kind: 'dots',
      category: text,
      value: text,
      before: text,
      items: labels.map((label) => ({ label, value: 2, before: 1 })),
      measure: count,
      reference: { label: text, value: 1 },
    },
    {
      kind: 'scatter',
      category: text,
      x: { label: text, measure: count },
      y: { label: text, measure: count },
      items: labels.map((label, at) => ({ label, x: at, y: at })),
    },
  ];
}
