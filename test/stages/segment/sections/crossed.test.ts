import { describe, expect, it } from 'vitest';
import { crossedBlocks, type Crossing } from '../../../../src/stages/segment/sections/crossed.ts';
import type { SectionContext } from '../../../../src/stages/segment/sections/reference.ts';

const context: SectionContext = { scheme: 'grid', currency: 'NOK', worth: 'Sales', segments: [] };
const named = (label: string, ...names: string[]) => ({
  label,
  values: names.map((name) => ({ id: name.toLowerCase(), name })),
});
const flat: Crossing = {
  dimensions: [named('Size', 'Small', 'Large'), named('Trade', 'Shops', 'Ships')],
  cells: [
    { values: ['small', 'shops'], companies: 7, turnover: 10 },
    { values: ['large', 'ships'], companies: 1, turnover: 4_000_000 },
    { values: ['large', 'shops'], companies: 2, turnover: 0 },
  ],
};

describe('a crossed scheme', () => {
  it('of two is one picture, by money, with what has no company left open', () => {
    expect(crossedBlocks(flat, context)).toEqual([
      expect.objectContaining({
        title: 'Most is at Large × Ships, NOK 4 million',
        alternative: 'Sales by Size and Trade.',
        note: '10 companies. 1 square has no company.',
        chart: expect.objectContaining({
          rows: ['Small', 'Large'],
          columns: ['Shops', 'Ships'],
          values: [
            [10, null],
            [0, 4_000_000],
          ],
        }),
      }),
    ]);
  });

  it('of three is a picture for each value of the first that has companies', () => {
    const deep: Crossing = {
      dimensions: [named('Region', 'North', 'South', 'West'), ...flat.dimensions],
      cells: [
        ...flat.cells.map((cell) => ({ ...cell, values: ['north', ...cell.values], turnover: null })),
        { values: ['west', 'small', 'ships'], companies: 3, turnover: null },
      ],
    };
    expect(crossedBlocks(deep, context).map((each) => [each.title, each.note])).toEqual([
      ['North: most is at Small × Shops, 7 companies', '10 companies. 1 square has no company.'],
      ['West: most is at Small × Ships, 3 companies', '3 companies. 3 squares have no company.'],
    ]);
  });

  it('of one, or of more than three, is no picture', () => {
    expect(crossedBlocks({ dimensions: [named('Size', 'Small')], cells: [] }, context)).toEqual([]);
    expect(crossedBlocks({ ...flat, dimensions: [...flat.dimensions, ...flat.dimensions] }, context)).toEqual([]);
  });
});
