import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { askCutpoints } from '../../src/pipeline/ask/scheme/cutpoints.ts';
import { exploreClusters } from '../../src/pipeline/cluster/explore.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('wholesale-spend');
  await runModel(example.project);
});
afterAll(() => example?.close());

test('two groups were asked for and given, and the verdict is that there are none', async () => {
  const { answer } = await exploreClusters(example.project, {
    scheme: 'baskets',
    ks: [2, 3],
    methods: ['kmeans'],
    pairs: 8,
    outcomes: ['calls'],
  });
  expect(Object.keys(await example.sizes('baskets'))).toHaveLength(2);
  expect(answer.verdict).toBe('nothing');
});

test('the mix of what is bought tells more of the channel than the amounts do, and neither tells all', async () => {
  const amounts = await askCompare(example.project, 'baskets', 'channels');
  const shares = await askCompare(example.project, 'mixes', 'channels');
  expect(shares.ari).toBeGreaterThan(1.5 * (amounts.ari ?? 1));
  expect(shares.ari).toBeLessThan(0.8);
});

test('calls fall where fixed delivery begins, not where the classes of today are', async () => {
  const { said, breaks, today } = await askCutpoints(example.project, 'bought', { by: ['calls'], least: 1, most: 3 });
  expect(said?.breaks).toEqual([250_000]);
  expect(breaks[0]?.low).toBeLessThan(250_000);
  expect(breaks[0]?.high).toBeGreaterThan(250_000);
  expect(said?.held_out).toBeGreaterThan(2 * (today?.held_out ?? 1));
});
