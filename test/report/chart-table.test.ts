import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/report/chart-table.ts';
import { count } from '../../src/report/measure.ts';
import { plainTable } from '../../src/report/plain-table.ts';
import { document as market } from './cases/market/document.ts';

const charts = market.sections.flatMap((section) =>
  section.blocks.flatMap((block) => (block.type === 'chart' ? [block] : [])),
);

describe('the table under a chart', () => {
  it.each(charts.map((block) => [block.chart.kind, block] as const))(
    'of %s has a cell for every column of every row',
    (_, block) => {
      const table = tableOf(block.chart);
      expect(table.rows.length).toBeGreaterThan(1);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    },
  );

  it('of a funnel counts what each filter removed', () => {
    const table = tableOf({
      kind: 'funnel',
      start: { label: 'All', remaining: 100 },
      steps: [
        { label: 'Active', remaining: 60 },
        { label: 'Large', remaining: 5, alone: 90 },
      ],
      measure: count,
    });
    expect(table.columns.map((column) => column.label)).toEqual(['Filter', 'Removed', 'Left', 'Would remove alone']);
    expect(table.rows).toEqual([
      ['All', 0, 100, 0],
      ['Active', 40, 60, null],
      ['Large', 55, 5, 90],
    ]);
  });
});

describe('a table with one plain value a cell', () => {
  it('gives intervals, samples and marks their own columns', () => {
    const table = plainTable({
      columns: [
        { kind: 'text', label: 'Segment' },
        { ...count, label: 'Sales' },
      ],
      rows: [
        ['A', { value: 5, low: 3, high: 8, sample: 40 }],
        ['B', 7],
        ['C', { value: 9, mark: 'not-enough-data' }],
      ],
    });
    expect(table.columns.map((column) => column.label)).toEqual([
      'Segment',
      'Sales',
      'Sales: low',
      'Sales: high',
      'Sales: n',
      'Sales: quality',
    ]);
    expect(table.rows).toEqual([
      ['A', 5, 3, 8, 40, ''],
      ['B', 7, '', '', '', ''],
      ['C', null, '', '', '', 'not enough data'],
    ]);
  });
});
