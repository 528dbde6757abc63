import { expect, test } from 'vitest';
import { tableOf } from '../../src/report/chart-table.ts';
import type { Chart } from '../../src/report/chart.ts';
import { formatter } from '../../src/report/format.ts';
import { draw } from '../../src/report/html/charts/draw.ts';
import { htmlLegend } from '../../src/report/html/charts/legend.ts';
import { svgOf } from '../../src/report/html/charts/svg.ts';

const large = { id: 'large', name: 'Large <b>', colour: 0 };
const small = { id: 'small', name: 'Small', colour: 1 };
const format = formatter();

const charts: Readonly<Record<string, Chart>> = {
  points: {
    kind: 'points',
    category: 'Segment',
    x: 'Across: more paper',
    y: 'Up: fewer visits',
    groups: [
      {
        label: large,
        points: [
          [1, 2],
          [3, 4],
        ],
      },
      { label: small, points: [] },
    ],
  },
  boxes: {
    kind: 'boxes',
    category: 'Segments',
    value: 'Agreement',
    items: [
      { label: '2', five: [0.5, 0.7, 0.8, 0.9, 1] },
      { label: large, five: [-0.1, 0, 0, 0, 0] },
    ],
    measure: { kind: 'number', decimals: 2 },
    reference: { label: 'enough', value: 0.7 },
  },
  merges: {
    kind: 'merges',
    category: 'Merge',
    height: 'Unlikeness',
    branches: [
      { label: large, size: 5 },
      { label: large, size: 3 },
      { label: small, size: 7 },
    ],
    merges: [
      { left: 0, right: 1, height: 2 },
      { left: 2, right: 3, height: 9 },
    ],
  },
};

test.each(Object.entries(charts))('%s: drawn wide and narrow without holes, and told in a table', (_, chart) => {
  for (const width of [736, 352]) {
    const canvas = { width, format };
    const names = { id: 'c', className: 'wide', title: 'T', description: 'D' };
    const svg = svgOf(draw(chart, canvas), canvas, names);
    expect(svg).toMatch(/^<svg/u);
    expect(svg).not.toMatch(/NaN|undefined|<b>/u);
  }
  expect(htmlLegend(chart, 'full', format)).not.toContain('<b>');
  expect(tableOf(chart).rows.length).toBeGreaterThan(1);
});

test('the table of merges counts what is joined', () => {
  const chart = charts['merges'];
  expect(chart === undefined ? [] : tableOf(chart).rows).toEqual([
    ['2 left', 5, 3, 2],
    ['1 left', 7, 8, 9],
  ]);
});
