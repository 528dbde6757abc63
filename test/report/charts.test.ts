import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, Label } from '../../src/report/chart.ts';
import { tableOf } from '../../src/report/chart-table.ts';
import { formatter } from '../../src/report/format.ts';
import { draw } from '../../src/report/html/charts/draw.ts';
import { svgOf } from '../../src/report/html/charts/svg.ts';
import { count, money, share, type Measure } from '../../src/report/measure.ts';

const format = formatter();

const measure = fc.constantFrom<Measure>(count, share, money('NOK'), { kind: 'number', unit: 'h' });
/** As results are: not below a millionth of anything. */
const rounded = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
const size = fc.oneof(rounded(0, 1e12), rounded(0, 1), fc.nat(1000), fc.constant(0));
const number = fc.oneof(size, rounded(-1e12, 1e12), rounded(-1, 1));
const value = fc.option(number, { freq: 4 });
const label: fc.Arbitrary<Label> = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.record({ id: fc.string({ maxLength: 5 }), name: fc.string({ maxLength: 30 }), colour: fc.option(fc.nat(40)) }),
);
const text = fc.string({ maxLength: 20 });
const some = <T>(of: fc.Arbitrary<T>, maxLength = 8): fc.Arbitrary<T[]> => fc.array(of, { maxLength });

const charts: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({
    kind: fc.constant('bars' as const),
    category: text,
    categories: some(label),
    series: some(fc.record({ label, values: some(value) }), 4),
    measure,
  }),
  fc.record({
    kind: fc.constant('bars' as const),
    category: text,
    categories: some(label),
    series: some(fc.record({ label, values: some(value) }), 4),
    measure,
    stacked: fc.constantFrom('amount' as const, 'share' as const),
  }),
  fc.record({
    kind: fc.constant('ranked' as const),
    category: text,
    value: text,
    items: some(fc.record({ label, value })),
    measure,
    reference: fc.record({ label: text, value: number }),
  }),
  fc.record({
    kind: fc.constant('map' as const),
    category: text,
    size: fc.record({ label: text, measure }),
    detail: fc.record({ label: text, measure }),
    items: some(fc.record({ label, size, detail: value })),
  }),
  fc.record({
    kind: fc.constant('matrix' as const),
    rowTitle: text,
    rows: some(text),
    columnTitle: text,
    columns: some(text),
    values: some(some(value)),
    value: text,
    measure,
  }),
  fc.record({
    kind: fc.constant('funnel' as const),
    start: fc.record({ label: text, remaining: size }),
    steps: some(fc.record({ label: text, remaining: size, alone: value, worth: value }), 40),
    measure,
  }),
  fc.record({
    kind: fc.constant('flows' as const),
    fromTitle: text,
    toTitle: text,
    flows: some(fc.record({ from: label, to: label, value: size })),
    measure,
  }),
  fc.record({
    kind: fc.constant('line' as const),
    dates: fc
      .uniqueArray(fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), {
        maxLength: 12,
      })
      .map((dates) => dates.map((date) => date.toISOString().slice(0, 10)).sort()),
    series: some(fc.record({ label, values: some(value), low: some(value), high: some(value) }), 4),
    measure,
  }),
  fc.record({
    kind: fc.constant('dots' as const),
    category: text,
    value: text,
    before: text,
    items: some(fc.record({ label, value, before: value })),
    measure,
    reference: fc.record({ label: text, value: number }),
  }),
  fc.record({
    kind: fc.constant('curve' as const),
    x: fc.record({ label: text, measure }),
    y: fc.record({ label: text, measure }),
    points: some(fc.record({ x: number, y: value })),
    lines: some(fc.record({ at: number, now: fc.boolean() }), 4),
  }),
  fc.record({
    kind: fc.constant('scatter' as const),
    category: text,
    x: fc.record({ label: text, measure }),
    y: fc.record({ label: text, measure }),
    size: fc.record({ label: text, measure }),
    items: some(fc.record({ label, x: number, y: number, size })),
  }),
);

function picture(chart: Chart, width: number): string {
  const canvas = { width, format };
  return svgOf(draw(chart, canvas), canvas, { id: 'c', className: 'wide', title: 't', description: 'd' });
}

describe('a chart', () => {
  it('can be drawn at any width from whatever it holds: nothing, unknowns, zeros, the huge and the negative', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom(352, 736), (chart, width) => {
        const svg = picture(chart, width);
        expect(svg.replaceAll(/<text.*?<\/text>/gsu, '')).not.toMatch(/NaN|Infinity|undefined/u);
        expect(svg).toMatch(/viewBox="0 0 \d+ [1-9]\d*"/u);
        const table = tableOf(chart);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      }),
      { seed: 23, numRuns: 150 },
    );
  });

  it('of hundreds of filters shows those that remove most, and counts the others', () => {
    const steps = Array.from({ length: 220 }, (_, at) => ({
      label: `Filter ${at}`,
      remaining: 70_000 - at * 10 - (at >= 100 ? 40_000 : 0),
    }));
    const svg = picture({ kind: 'funnel', start: { label: 'All', remaining: 70_000 }, steps, measure: count }, 736);
    expect(svg).toContain('Filter 100');
    expect(svg).toContain('other filters');
    expect(svg).toContain('Filter 219');
    expect(svg.match(/\(−[\d,]+\)/gu)?.length).toBeLessThan(17);
  });

  it('keeps a segment in its colour wherever it stands', () => {
    const partners: Label = { id: 'partners', name: 'Partners', colour: 4 };
    const drawn: Chart[] = [
      {
        kind: 'ranked',
        category: 'S',
        value: 'V',
        items: [
          { label: 'x', value: 1 },
          { label: partners, value: 2 },
        ],
        measure: count,
      },
      {
        kind: 'map',
        category: 'S',
        size: { label: 'N', measure: count },
        items: [
          { label: 'x', size: 1 },
          { label: partners, size: 2 },
        ],
      },
      { kind: 'flows', fromTitle: 'a', toTitle: 'b', flows: [{ from: partners, to: 'x', value: 2 }], measure: count },
      {
        kind: 'dots',
        category: 'S',
        value: 'V',
        items: [
          { label: 'x', value: 1 },
          { label: partners, value: 2 },
        ],
        measure: count,
      },
    ];
    for (const chart of drawn) expect(picture(chart, 736).toLowerCase(), chart.kind).toContain('fill="#60b7ed"');
  });
});
