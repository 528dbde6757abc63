import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusterAnswer } from '../../src/contract/clusters/cluster.ts';
import { distilAnswer, typingAnswer } from '../../src/contract/clusters/tools.ts';
import { splitList } from '../../src/cli/lists.ts';
import { marketModel, marketRows } from '../pipeline/cluster/market.ts';
import { cli } from './shell.ts';

let folder = '';
const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
const on = ['cluster', '--on', 'paper, service,visits', '--method', 'kmeans', '--k', '2..4', '--pairs', '3'];

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-cluster-'));
  const clusters = 'schemes:\n  kinds: {clusters: {on: [paper, service, visits], k: 3}}\n';
  await fs.writeFile(path.join(folder, 'firmament.yaml'), marketModel.replace('schemes:\n', clusters));
  await fs.writeFile(path.join(folder, 'companies.csv'), marketRows(120));
  await at('run');
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

test('cluster answers one document, and in words what was found, what to make of it and what to do next', async () => {
  const { out, exit } = await at(...on, '--json');
  expect(exit).toBe(0);
  expect(clusterAnswer.parse(JSON.parse(out))).toMatchObject({
    verdict: 'natural',
    recommended: { method: 'kmeans', k: 3 },
    saved: null,
  });
  const told = await at(...on);
  expect(told.out).toMatch(/^3 natural segments \(k-means\)/mu);
  expect(told.out).toContain('← recommended');
  expect(told.out).toMatch(/^High service \(3\d% of companies\): far higher service/mu);
  expect(told.out).toContain('--distil');
});

test('rules and questions of a scheme', async () => {
  const rules = await at('cluster', 'kinds', '--distil', '--json');
  expect(distilAnswer.parse(JSON.parse(rules.out))).toMatchObject({ scheme: 'kinds', saved: null, lost: [] });
  expect((await at('cluster', 'kinds', '--distil')).out).toContain('everyone left');
  const file = path.join(folder, 'questions.md');
  const typed = await at('cluster', 'kinds', '--typing', file, '--json');
  expect(typingAnswer.parse(JSON.parse(typed.out))).toMatchObject({ scheme: 'kinds', file });
  expect(await fs.readFile(file, 'utf8')).toContain('# Which segment of kinds?');
  expect((await at('cluster', 'kinds', '--typing')).out).toContain('← enough');
});

test('what cannot be is told, with a way out', async () => {
  expect(await at('cluster', 'city')).toMatchObject({ exit: 1 });
  expect((await at('cluster', 'city')).err).toContain('not by clusters');
  expect(await at('cluster', '--k', '1')).toMatchObject({ exit: 2 });
  expect(
    (await at('cluster', '--on', 'paper,visits', '--distil', '--replace', '--k', '3', '--pairs', '2')).err,
  ).toContain('--save NAME');
});

test('lists are cut at commas that stand outside parentheses and quotes', () => {
  expect(splitList("a, sum(b, c) , 'x,y' = d")).toEqual(['a', 'sum(b, c)', "'x,y' = d"]);
});
