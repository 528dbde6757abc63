import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { companiesWhere } from '../../src/pipeline/ask/condition/companies.ts';
import { askWhy } from '../../src/pipeline/ask/company/why.ts';
import { segmentNames } from '../../src/pipeline/ask/segments/names.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('key-accounts-first');
  await runModel(example.project);
});
afterAll(() => example?.close());

const count = (where: string): Promise<number> => example.count(where);

test('key accounts come first, whatever else they are; the others keep the square of their size and trade', async () => {
  const accounts = await example.sizes('accounts');
  expect(accounts['key-accounts']).toBe(17);
  expect(await count("accounts = 'Key accounts' and main <> 'Key accounts'")).toBe(0);
  expect(await count("accounts <> 'Key accounts' and accounts <> firms")).toBe(0);
});

test('then needs, of those who buy and are not alone in their firm', async () => {
  const needs = "('Partner seekers', 'One-stop shoppers', 'Price seekers', 'Passive')";
  expect(await count(`main in ${needs}`)).toBe(
    await count(`needs_seen in ${needs} and accounts not in ('Key accounts', 'One-man firms')`),
  );
  expect(await count(`main in ${needs} and main <> needs_seen`)).toBe(0);
  expect(await count("main = 'One-man firms that buy' and registered >= 5")).toBe(0);
});

test('needs do not follow from size and trade, which is why there is a third step', async () => {
  const { ari, table } = await askCompare(example.project, 'firms', 'needs_seen');
  expect(ari).toBeLessThan(0.2);
  const name = await segmentNames(example.project);
  expect(table.columns.map((id) => name('needs_seen', id))).toContain('No customer yet');
  const key = await companiesWhere(example.project, "main = 'Key accounts'", { limit: 1 });
  const why = await askWhy(example.project, key.companies[0]?.id ?? '', 'accounts');
  expect(why).toMatchObject({ segment: 'key-accounts' });
});
