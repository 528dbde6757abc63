import { expect, test } from 'vitest';
import type { MatrixShape, RfmShape, ScoreShape } from '../../../src/contract/model/shape.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { askShape } from '../../../src/pipeline/shape/ask.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Shapes
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders}
variables:
  size: {bands: employees, cuts: [40, 100], names: [Small, Middle, Large]}
  near: {when: {Near: "city = 'Oslo'", Far: true}}
exclusions:
  - {name: Tiny, kind: risk, when: employees < 5}
schemes:
  grid:
    matrix: [size, near]
    cells:
      Large: Key market
      Small: {Near: Walk in}
  tier:
    score:
      big: employees >= 60
      close: {when: city = 'Oslo', points: 2}
    levels: {A: 3, B: 1}
    rest: C
  value: {rfm: orders}
`;

const companies = ['id,name,employees,city']
  .concat(Array.from({ length: 12 }, (_, n) => `c${n},Company ${n},${n * 15},${n % 3 === 0 ? 'Oslo' : 'Bergen'}`))
  .join('\n');
const orders = ['order_id,company,at,amount']
  .concat(
    Array.from({ length: 10 }, (_, n) =>
      Array.from(
        { length: n + 1 },
        (__, k) => `o${n}-${k},c${n},2025-${String(12 - n).padStart(2, '0')}-0${(k % 9) + 1},${100 * (n + 1)}`,
      ),
    ).flat(),
  )
  .join('\n');

test('a matrix, a score and a value grid of a draft are counted over what the run left as it was', async () => {
  await withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    await bench.write('orders.csv', orders);
    await bench.open(async (project) => {
      const run = await runModel(project, { by: 'test' });
      const asked = (text: string, scheme: string) => askShape(project, text, scheme);
      const grid = (await asked(model, 'grid')).shape as MatrixShape;
      expect(grid.dimensions[0]).toMatchObject({
        name: 'size',
        values: [
          { value: 'Small', companies: 2 },
          { value: 'Middle', companies: 4 },
          { value: 'Large', companies: 5 },
        ],
        bands: {
          of: 'employees',
          limits: [40, 100],
          cuts: ['variables', 'size', 'cuts'],
          range: { least: 0, most: 165 },
        },
      });
      expect(grid.dimensions[1]?.bands).toBeNull();
      expect(grid.cells.map((each) => [each.name, each.companies])).toEqual([
        ['Walk in', 0],
        ['Small × Far', 2],
        ['Middle × Near', 2],
        ['Middle × Far', 2],
        ['Key market', 1],
        ['Key market', 4],
      ]);
      const published = run.schemes.find((each) => each.scheme === 'grid');
      expect(published?.segments.map((each) => [each.name, each.companies])).toContainEqual(['Key market', 5]);
      const moved = await asked(model.replace('[40, 100]', '[40, 70]'), 'grid');
      expect(moved).toMatchObject({ placed: 11, outside: 1 });
      expect((moved.shape as MatrixShape).dimensions[0]?.values.map((each) => each.companies)).toEqual([2, 2, 7]);

      const tier = (await asked(model.replace('employees >= 60', 'employees >= 90'), 'tier')).shape as ScoreShape;
      expect(tier.criteria.map(({ key, points, short, companies: n }) => [key, points, short, n])).toEqual([
        ['big', 1, true, 6],
        ['close', 2, false, 3],
      ]);
      expect(tier.distribution).toEqual([
        { score: 0, companies: 4 },
        { score: 1, companies: 4 },
        { score: 2, companies: 1 },
        { score: 3, companies: 2 },
      ]);
      expect(tier.levels.map(({ name, from, path, companies: n }) => [name, from, path, n])).toEqual([
        ['A', 3, ['schemes', 'tier', 'levels', 'A'], 2],
        ['B', 1, ['schemes', 'tier', 'levels', 'B'], 5],
        ['C', null, null, 4],
      ]);

      const value = (await asked(model, 'value')).shape as RfmShape;
      expect(value).toMatchObject({ amount: 'orders.amount', over: null, short: true });
      expect(value.scores.map((each) => [each.part, each.published, each.cuts?.length])).toEqual([
        ['recency', false, 4],
        ['frequency', false, 4],
        ['monetary', false, 4],
      ]);
      const bought = value.grid?.reduce((sum, each) => sum + each.companies, 0);
      expect(value.segments.reduce((sum, each) => sum + (each.companies ?? 0), 0)).toBe(bought);
      const typed = model.replace('rfm: orders', 'rfm: {amount: orders.amount, cuts: {frequency: [1, 2, 3, 4]}}');
      expect(((await asked(typed, 'value')).shape as RfmShape).scores[1]).toMatchObject({
        published: true,
        cuts: [1, 2, 3, 4],
      });
      // Quintiles of purchases of another window are found for the question.
      const fresh = model.replace(
        'value: {rfm: orders}',
        'value: {rfm: orders}\n  other: {rfm: {amount: orders.amount, over: 6 months}}',
      );
      const other = await asked(fresh, 'other');
      expect((other.shape as RfmShape).scores[2]?.cuts).toEqual([400, 900, 1600, 2500]);
    });
  });
});
