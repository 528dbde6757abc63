import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCompare } from '../../src/pipeline/ask/scheme/compare.ts';
import { exploreClusters } from '../../src/pipeline/cluster/explore.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('value-perceptions');
  await runModel(example.project);
});
afterAll(() => example?.close());

const count = (where: string): Promise<number> => example.count(where);

test('of two to four classes the three the companies were made with are found', async () => {
  const { ari, table } = await askCompare(example.project, 'views', 'planted');
  expect(table.rows).toEqual(['cluster-1', 'cluster-2', 'cluster-3']);
  expect(ari).toBeGreaterThan(0.85);
  expect(await count("views = 'Value seekers' and made_with = 'value'")).toBeGreaterThan(
    0.9 * (await count("made_with = 'value'")),
  );
});

test('value seekers order more and recommend more, of which the classes knew nothing', async () => {
  const share = async (view: string, what: string): Promise<number> =>
    (await count(`views = '${view}' and ${what}`)) / (await count(`views = '${view}'`));
  for (const other of ['Expertise seekers', 'Disappointed']) {
    expect(await share('Value seekers', 'orders_12m >= 12')).toBeGreaterThan(
      1.5 * (await share(other, 'orders_12m >= 12')),
    );
    expect(await share('Value seekers', 'recommends')).toBeGreaterThan(await share(other, 'recommends'));
  }
});

test('the groups are there whoever looks', async () => {
  const { answer } = await exploreClusters(example.project, {
    scheme: 'views',
    ks: [2, 3, 4],
    methods: ['lca'],
    pairs: 8,
    outcomes: ['orders_12m', 'recommends'],
  });
  expect(answer.verdict).toBe('natural');
});

test('the report says what is offered to each', async () => {
  const html = await example.report();
  expect(html).toContain('In stock, at the price you expect.');
  expect(html).toContain('Expertise seekers');
});
