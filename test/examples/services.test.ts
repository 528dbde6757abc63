import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAbout, schemeOf } from '../../src/pipeline/ask/question.ts';
import { askCrossed } from '../../src/pipeline/ask/scheme/crossed.ts';
import { exportList } from '../../src/pipeline/lists/export.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { openExample, type Example } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample('services');
  await runModel(example.project);
});
afterAll(() => example?.close());

const total = (sizes: Readonly<Record<string, number>>): number =>
  Object.values(sizes).reduce((sum, each) => sum + each, 0);

test('three sizes, eleven regions and six industries hold the same companies, side by side and crossed', async () => {
  const [sizes, regions, industries, squares] = [
    await example.sizes('sizes'),
    await example.sizes('regions'),
    await example.sizes('industries'),
    await example.sizes('squares'),
  ];
  expect([sizes, regions, industries, squares].map((each) => Object.keys(each).length)).toEqual([3, 11, 6, 198]);
  expect(new Set([sizes, regions, industries, squares].map((each) => total(each))).size).toBe(1);
});

test('the crossing has the companies of each region, and is drawn as a picture a size', async () => {
  const question = await askAbout(example.project);
  const crossing = await askCrossed(question, schemeOf(question.bound, 'squares'));
  const oslo = crossing?.cells
    .filter((cell) => cell.values[1] === 'Oslo')
    .reduce((sum, cell) => sum + cell.companies, 0);
  expect(oslo).toBe((await example.sizes('regions'))['oslo']);
  expect(crossing?.dimensions.map((each) => each.values.length)).toEqual([3, 11, 6]);
  const html = await example.report();
  for (const size of ['Small (5-19)', 'Medium (20-99)', 'Large (100 and more)'])
    expect(html).toContain(`${size}: most is at `);
});

test('whom to call is shared among the branches, none above its room', async () => {
  const list = await exportList(example.project, { segment: 'call-this-month', scheme: 'grow' }, { to: 'csv' });
  expect(list.rows).toBe((await example.sizes('grow'))['call-this-month']);
  const room = new Map(example.project.model.plan.owners.map((each) => [each.name, each.capacity ?? Infinity]));
  expect(Object.keys(list.given)).toHaveLength(5);
  for (const [name, taken] of Object.entries(list.given)) expect(taken, name).toBeLessThanOrEqual(room.get(name) ?? 0);
  expect(Object.values(list.given).reduce((sum, each) => sum + each, list.unassigned)).toBe(list.rows);
});
