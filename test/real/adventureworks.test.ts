import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { countWhere } from '../../src/pipeline/ask/condition/count.ts';
import { runReal, type RealRun } from './workspace.ts';

let real: RealRun;
beforeAll(async () => {
  real = await runReal('adventureworks_dw');
});
afterAll(() => real?.close());

const total = 80_450_596.9823;

test('701 resellers and 60,855 order lines come in, each line with its reseller', async () => {
  expect(real.result.imports).toMatchObject([
    { table: 'companies__resellers', rows_loaded: 701, rows_rejected: 0 },
    { table: 'orders', rows_read: 60_855, rows_loaded: 60_855, rows_rejected: 0, rows_unlinked: 0 },
  ]);
});

test('sales are 80,450,596.98, to the last decimal of every line, in the table and in every scheme', async () => {
  expect(await real.row('SELECT sum(amount) AS sales, count(DISTINCT order_id) AS orders FROM data.orders')).toEqual({
    sales: total,
    orders: 3796,
  });
  for (const scheme of ['kinds', 'market', 'lifecycle', 'accounts', 'main'])
    expect(await real.turnover(scheme)).toBeCloseTo(total, 4);
});

test('635 resellers have bought, and the others are prospects', async () => {
  expect(await countWhere(real.project, 'count(orders) > 0')).toMatchObject({ count: 635 });
  expect(await real.segments('lifecycle')).toEqual({
    prospect: 66,
    new: 3,
    active: 450,
    dormant: 27,
    lost: 142,
    regained: 13,
  });
  const rfm = await real.segments('value');
  expect(Object.values(rfm).reduce((sum, each) => sum + each, 0)).toBe(635);
});

test('kinds of business are of the known sizes', async () => {
  expect(await real.segments('kinds')).toEqual({
    'value-added-reseller': 238,
    'specialty-bike-shop': 231,
    warehouse: 232,
  });
});

test('half of all sales is with as few resellers as can be', async () => {
  const accounts = await real.segments('accounts');
  const fewest = await real.row(
    `SELECT count(*) + 1 AS resellers FROM (SELECT sum(sum(amount)) OVER (ORDER BY sum(amount) DESC, _company) AS running
      FROM data.orders GROUP BY _company) WHERE running < ${total} / 2`,
  );
  expect(accounts['half-of-all-sales']).toBe(fewest['resellers']);
});

test('two schemes can be compared, and the report be written', async () => {
  const compared = await askCompare(real.project, 'kinds', 'main');
  expect(compared.companies).toBe(701);
  expect(compared.table.counts.flat().reduce((sum, each) => sum + each, 0)).toBe(701);
  expect(await real.report('html')).toContain('Worth a visit');
});
