import { afterAll, beforeAll, expect, test } from 'vitest';
import { countWhere } from '../../src/pipeline/ask/condition/count.ts';
import { runReal, type RealRun } from './workspace.ts';

let real: RealRun;
beforeAll(async () => {
  real = await runReal('crm_sales_opportunities');
});
afterAll(() => real?.close());

test('85 accounts and 8,800 opportunities come in; the 1,425 that name no account are kept and told of', async () => {
  expect(real.result.imports).toMatchObject([
    { table: 'companies__accounts', rows_loaded: 85, rows_rejected: 0 },
    { table: 'deals', rows_read: 8800, rows_loaded: 8800, rows_rejected: 0, rows_unlinked: 1425 },
  ]);
  const warned = real.result.warnings.map((each) => each.code);
  expect(warned).toEqual(expect.arrayContaining(['import/unlinked-rows', 'import/undated-rows']));
});

test('dates as month/day/year are read as such', async () => {
  expect(
    await real.row('SELECT min(opened_at) AS first, max(closed_at) AS last, count(opened_at) AS dated FROM data.deals'),
  ).toEqual({ first: '2016-10-20', last: '2017-12-31', dated: 8300 });
});

test('won deals are 4,238 and worth 10,005,534, all with accounts', async () => {
  expect(await real.row("SELECT count(*) AS won, sum(amount) AS worth FROM data.deals WHERE status = 'won'")).toEqual({
    won: 4238,
    worth: 10_005_534,
  });
  for (const scheme of ['sizes', 'sectors', 'main']) expect(await real.turnover(scheme)).toBe(10_005_534);
});

test('misspelt values are put right: one technology, one GTX Pro', async () => {
  expect(await real.segments('sectors')).toMatchObject({ technology: 12, retail: 17, employment: 4 });
  expect(
    await real.row("SELECT count(*) AS deals FROM data.deals WHERE product = 'GTX Pro' AND _company IS NOT NULL"),
  ).toEqual({ deals: 1258 });
  expect(await real.row("SELECT count(*) AS deals FROM data.deals WHERE product = 'GTXPro'")).toEqual({ deals: 0 });
});

test('every account is in a segment, and can be counted by what its deals say', async () => {
  const main = await real.segments('main');
  expect(Object.values(main).reduce((sum, each) => sum + each, 0)).toBe(85);
  expect(await countWhere(real.project, "count(deals where status = 'won') > 0")).toMatchObject({ count: 85 });
  expect(await real.report('markdown')).toContain('Strongholds');
});
