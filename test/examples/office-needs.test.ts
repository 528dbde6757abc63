import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { exploreClusters } from '../../src/pipeline/cluster/explore.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('office-needs');
  await runModel(example.project);
});
afterAll(() => example?.close());

const count = (where: string): Promise<number> => example.count(where);

test('the three needs the companies were made with are found, under the names people gave', async () => {
  const { ari, companies } = await askCompare(example.project, 'needs', 'planted');
  expect(companies).toBe(await count('needs is known'));
  expect(ari).toBeGreaterThan(0.9);
  for (const [name, need] of [
    ['Price hunters', 'price'],
    ['Range seekers', 'range'],
    ['Service seekers', 'service'],
  ])
    expect(await count(`needs = '${name}' and made_with = '${need}'`)).toBeGreaterThan(
      0.9 * (await count(`needs = '${name}'`)),
    );
});

test('size tells nothing of needs', async () => {
  expect((await askCompare(example.project, 'needs', 'sizes')).ari).toBeLessThan(0.05);
});

test('the plan offers by need to those who are surely in it, and asks the others', async () => {
  const plan = await example.sizes('plan');
  expect(plan['fit-out-the-office']).toBe(await count("needs = 'Range seekers' and needs_probability >= 0.6"));
  expect(plan['ask-before-you-offer']).toBe(await count('needs is unknown or needs_probability < 0.6'));
  expect(Object.values(plan).reduce((sum, each) => sum + each, 0)).toBe(480);
});

test('the groups are there whoever looks', async () => {
  const { answer } = await exploreClusters(example.project, {
    scheme: 'needs',
    ks: [2, 3, 4],
    methods: ['kmeans'],
    pairs: 8,
    outcomes: ['bought_each', 'rebate_rate'],
  });
  expect(answer.verdict).toBe('natural');
});

test('the report says what each need is offered', async () => {
  const html = await example.report();
  expect(html).toContain('One catalogue for the whole office.');
  expect(html).toContain('Price hunters');
});
