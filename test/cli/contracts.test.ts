import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { demoAnswer } from '../../src/contract/commands.ts';
import { statsAnswers } from '../../src/contract/clusters/stats.ts';
import { statsMethods } from '../../src/pipeline/stats/stats.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const rows = Array.from({ length: 48 }, (_, index) => {
  const group = index % 3;
  const [a, b] = [group * 4 + ((index * 7) % 5) / 5, group * 3 + ((index * 11) % 7) / 7];
  return [a, b, (index * 13) % 10, 'xyz'[group], `v${index % 2}`, `w${(index >> 1) % 2}`, `u${(index >> 2) % 2}`];
});
const file = ['a,b,c,g,q1,q2,q3', ...rows.map((row) => row.join(','))].join('\n');

const lines: Readonly<Record<keyof typeof statsAnswers, readonly (readonly string[])[]>> = {
  kmeans: [
    ['--columns', 'a,b', '--k', '3'],
    ['--columns', 'a,b', '--k', '2..3'],
  ],
  kmedoids: [
    ['--columns', 'a,b,g', '--k', '3'],
    ['--columns', 'a,b', '--k', '2..3'],
  ],
  gmm: [
    ['--columns', 'a,b', '--k', '2', '--model', 'EII'],
    ['--columns', 'a,b', '--k', '2..3', '--model', 'EII'],
  ],
  hierarchical: [
    ['--columns', 'a,b', '--k', '3'],
    ['--columns', 'a,b', '--k', '2..3'],
  ],
  lca: [
    ['--columns', 'q1,q2,q3', '--k', '2', '--starts', '2'],
    ['--columns', 'q1,q2,q3', '--k', '1..2', '--starts', '2'],
  ],
  stability: [['--columns', 'a,b', '--k', '2..3', '--pairs', '4', '--starts', '2']],
  pca: [['--columns', 'a,b,c']],
  famd: [['--columns', 'a,b,g']],
  breaks: [
    ['--columns', 'a', '--k', '3'],
    ['--columns', 'a', '--k', '2..3'],
  ],
  differences: [['--columns', 'a,q1', '--by', 'g']],
  tree: [['--columns', 'a,q1', '--by', 'g']],
  agreement: [['--columns', 'g,q1']],
};

test('every statistical method has a contract', () => {
  expect(Object.keys(statsAnswers)).toEqual(Object.keys(statsMethods));
});

test.each(Object.entries(lines))(
  'the JSON of stats %s is as its contract says, and has nothing besides',
  (method, each) =>
    withFolder(async ({ folder, write }) => {
      await write('table.csv', file);
      const contract: z.ZodType | undefined = Object.entries(statsAnswers).find(([name]) => name === method)?.[1];
      for (const options of each) {
        const { out, err, exit } = await cli('stats', method, path.join(folder, 'table.csv'), ...options, '--json');
        expect(exit, err + out).toBe(0);
        expect(contract?.safeParse(JSON.parse(out)).error?.message).toBeUndefined();
      }
    }),
);

test('the JSON of demo is as its contract says', { timeout: 120_000 }, () =>
  withFolder(async ({ folder }) => {
    const { out, err, exit } = await cli(
      'demo',
      '--companies',
      '200',
      '--workspace',
      path.join(folder, 'demo'),
      '--json',
    );
    expect(exit, err).toBe(0);
    const answer = demoAnswer.parse(JSON.parse(out));
    expect(answer.market).toMatchObject({ synthetic: true, companies: 200, seed: 1 });
    expect((await fs.stat(answer.report)).isFile()).toBe(true);
  }),
);
