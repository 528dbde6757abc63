import { afterAll, beforeAll, expect, test } from 'vitest';
import { runReal, type RealRun } from './workspace.ts';

let real: RealRun;
beforeAll(async () => {
  real = await runReal('wholesale');
});
afterAll(() => real?.close());

test('every customer of the file comes in, though nothing in it names one', async () => {
  expect(real.result.imports).toMatchObject([{ rows_read: 440, rows_loaded: 440, rows_rejected: 0 }]);
  expect(real.result.run.companies).toBe(440);
});

test('spending is what the publisher describes', async () => {
  const means = await real.row(
    `SELECT round(avg(fresh), 2) AS fresh, round(avg(milk), 2) AS milk, round(avg(grocery), 2) AS grocery, round(avg(frozen), 2) AS frozen,
      round(avg(detergents_paper), 2) AS detergents, round(avg(delicatessen), 2) AS delicatessen FROM data.companies__wholesale_customers`,
  );
  expect(means).toEqual({
    fresh: 12000.3,
    milk: 5796.27,
    grocery: 7951.28,
    frozen: 3071.93,
    detergents: 2881.49,
    delicatessen: 1524.87,
  });
});

test('channels and regions are of the known sizes, and no money is lost on the way', async () => {
  expect(await real.segments('customers')).toEqual({ 'hotels-and-restaurants': 298, retailers: 142 });
  expect(await real.segments('places')).toEqual({ lisbon: 77, oporto: 47, elsewhere: 316 });
  for (const scheme of ['customers', 'places', 'market', 'baskets'])
    expect(await real.turnover(scheme)).toBe(14_619_500);
});

test('the report tells of both kinds of customer', async () => {
  const report = await real.report('html');
  expect(report).toContain('Hotels and restaurants');
  expect(report).toContain('Morning delivery');
});
