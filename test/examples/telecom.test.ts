import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { askFlows } from '../../src/pipeline/ask/scheme/flows.ts';
import { askWhy } from '../../src/pipeline/ask/company/why.ts';
import { companiesWhere } from '../../src/pipeline/ask/condition/companies.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('telecom');
  await runModel(example.project, { asOf: '2025-06-30' });
  await runModel(example.project);
});
afterAll(() => example?.close());

test('five size classes become six classes of size and need', async () => {
  expect(await example.sizes('old')).toEqual({
    soho: 1620,
    'no-frills': 861,
    basics: 516,
    bidder: 292,
    enterprise: 185,
  });
  expect(await example.sizes('new')).toEqual({
    'class-1a': 1620,
    'class-1b': 362,
    'class-2': 754,
    'class-3': 324,
    'class-4': 184,
    'class-5': 230,
  });
});

test('each class says whom to talk to, what they need, what to offer and what to say', () => {
  const scheme = example.project.model.plan.schemes.find((each) => each.id === 'new');
  expect(scheme?.segments).toHaveLength(6);
  for (const segment of scheme?.segments ?? [])
    for (const said of [segment.talkTo, segment.need, segment.offer, segment.message]) expect(said).toBeTruthy();
});

test('the flow from old to new: small classes go by size, large ones part by need', async () => {
  const { table, companies } = await askCompare(example.project, 'old', 'new');
  expect(table).toEqual({
    rows: ['soho', 'no-frills', 'basics', 'bidder', 'enterprise'],
    columns: ['class-1a', 'class-1b', 'class-2', 'class-3', 'class-4', 'class-5'],
    counts: [
      [1620, 0, 0, 0, 0, 0],
      [0, 362, 499, 0, 0, 0],
      [0, 0, 255, 139, 37, 85],
      [0, 0, 0, 127, 83, 82],
      [0, 0, 0, 58, 64, 63],
    ],
  });
  expect(companies).toBe(3474);
});

test('companies move on by themselves in a year, because they changed', async () => {
  const { flows, from, to } = await askFlows(example.project, { scheme: 'new' });
  expect([from.as_of, to.as_of]).toEqual(['2025-06-30', '2026-06-30']);
  expect(flows.reduce((sum, each) => sum + each.companies, 0)).toBe(236);
  expect(flows.find((each) => each.from === 'class-1a' && each.to === 'class-1b')).toMatchObject({
    companies: 59,
    by_company: 59,
    by_rule: 0,
  });
});

test('why a company is a transformation partner seeker', async () => {
  const { companies } = await companiesWhere(example.project, "new = 'class-5'", { limit: 1 });
  const why = await askWhy(example.project, companies[0]?.id ?? '', 'new');
  expect(why).toMatchObject({ segment: 'class-5', decided_by: 'rule' });
  expect(why.rules.at(-1)?.conditions.map((each) => each.outcome)).toEqual([true, true]);
});

test('the report carries the classes and what to say to each', async () => {
  const html = await example.report();
  expect(html).toContain('5 Transformation partner seekers');
  expect(html).toContain('We have done this before, and we stay until it works.');
});
