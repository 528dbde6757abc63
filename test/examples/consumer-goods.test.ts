import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { runModel, type RunResult } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
let run: RunResult;
beforeAll(async () => {
  example = await openExample('consumer-goods');
  run = await runModel(example.project);
});
afterAll(() => example?.close());

const count = (where: string): Promise<number> => example.count(where);

test('nobody below the line is served directly, but those kept on purpose', async () => {
  expect(await count('main is known and (bought_12m < 150_000 or left < 0)')).toBe(await count('kept is known'));
  expect(await count('kept is known and not (reference or inventive)')).toBe(0);
  expect(await count('kept is known')).toBeGreaterThan(30);
});

test('an exception has a reason, an owner and a date; past it, run and report ask for a decision', async () => {
  for (const { reason, owner, review } of example.project.model.plan.exceptions)
    for (const told of [reason, owner, review]) expect(told).toBeTruthy();
  expect(run.warnings.map(sentence).join('\n')).toContain('Innovation customers');
  expect(await example.report()).toContain('was to be reviewed by Head of product on 2026-05-31');
});

test('chains are served by what head office agreed, the others by price and support', async () => {
  const sizes = await example.sizes('main');
  expect(sizes['chain-shops']).toBe(
    await count(
      "chain in ('Kornblom', 'Hverdag', 'Nordkurv') and main is known and not reference and not (inventive and novelties > 0)",
    ),
  );
  expect(await count("main = 'Price seekers' and rebate_rate < 0.1")).toBe(0);
  expect(await count("main = 'Service seekers' and calls_12m < 5")).toBe(0);
});
