import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { initAnswer } from '../../src/contract/data/init.ts';
import { failureAnswer } from '../../src/contract/diagnostic.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const customers = Array.from(
  { length: 12 },
  (_, row) => `K${row},Alfa ${row} AS,${row * 9 + 3},${row % 3 === 0 ? 'Retail' : 'Building'}`,
);
const orders = Array.from({ length: 60 }, (_, row) => {
  const customer = row % 20 === 19 ? 'K99' : `K${row % 10}`;
  return `${1000 + row},${customer},${2023 + (row % 3)}-${String((row % 12) + 1).padStart(2, '0')}-15,${row * 10 + 5}.50`;
});
const files = {
  'customers.csv': `Customer no,Customer,Employees,Industry\n${customers.join('\n')}\n`,
  'orders.csv': `Order no,Customer no,Order date,Amount NOK\n${orders.join('\n')}\n`,
};

describe('without files', () => {
  test('a new workspace holds an example that checks and runs', () =>
    withFolder(async ({ folder }) => {
      const made = await cli('init', '--workspace', folder);
      expect(made).toMatchObject({ exit: 0, err: '' });
      expect(made.out).toContain(`firmament run --workspace ${folder}`);
      expect((await cli('check', '--workspace', folder)).exit).toBe(0);
      const run = await cli('run', '--workspace', folder);
      expect(run).toMatchObject({ exit: 0, err: '' });
      expect(run.out).toContain('Key accounts');
    }));

  test('nothing is written over: neither a model nor a file of the example’s name', () =>
    withFolder(async ({ folder, write }) => {
      await write('data/orders.csv', 'mine');
      const refused = await cli('init', '--workspace', folder);
      expect(refused).toMatchObject({ exit: 1, out: '' });
      expect(refused.err).toContain('data/orders.csv');
      expect(await fs.readdir(folder)).toEqual(['data']);
      await write('model.yaml', 'mine');
      const answer = failureAnswer.parse(JSON.parse((await cli('init', '--workspace', folder, '--json')).out));
      expect(answer.diagnostics).toMatchObject([{ code: 'init/model-exists' }]);
    }));
});

describe('from files', () => {
  const withFiles = (work: (folder: string) => Promise<void>): Promise<void> =>
    withFolder(async ({ folder, write }) => {
      for (const [name, text] of Object.entries(files)) await write(name, text);
      await work(folder);
    });

  test('the proposal is shown, and without --yes and nobody to ask nothing is written', () =>
    withFiles(async (folder) => {
      const shown = await cli('init', '--workspace', folder, '--from', folder);
      expect(shown.exit).toBe(0);
      expect(shown.out).toContain('How orders.csv is read');
      expect(shown.out).toContain('orders.csv joins customers.csv by Customer no = Customer no: 57 of 60 rows');
      expect(shown.out).toContain('K99');
      expect(shown.out).toContain('Nothing is written yet');
      expect((await fs.readdir(folder)).toSorted()).toEqual(['customers.csv', 'orders.csv']);
    }));

  test('--yes writes a model that names files below the workspace by their place in it, and runs', () =>
    withFiles(async (folder) => {
      const { out } = await cli('init', '--workspace', folder, '--from', folder, '--yes', '--json');
      const answer = initAnswer.parse(JSON.parse(out));
      expect(answer).toMatchObject({
        state: 'written',
        proposal: { currency: { value: 'NOK' }, turnover: 'turnover' },
      });
      expect(answer.proposal?.schemes.map(({ id }) => id)).toEqual([
        'main',
        'accounts',
        'lifecycle',
        'value',
        'market',
      ]);
      const model = await fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8');
      expect(model).toContain('read: customers.csv');
      expect(model).toContain('without a partner: K99');
      const run = await cli('run', '--workspace', folder);
      expect(run.exit).toBe(0);
      expect(run.out).toContain('12 companies');
      expect((await cli('init', '--workspace', folder, '--from', folder, '--yes')).exit).toBe(1);
    }));

  test('files elsewhere are read where they are', () =>
    withFiles((files) =>
      withFolder(async ({ folder }) => {
        const workspace = path.join(folder, 'new');
        await cli('init', '--workspace', workspace, '--from', path.join(files, '*.csv'), '--yes');
        expect(await fs.readFile(path.join(workspace, 'firmament.yaml'), 'utf8')).toContain(
          path.join(files, 'orders.csv'),
        );
        expect((await cli('run', '--workspace', workspace)).exit).toBe(0);
      }),
    ));

  test('files that tell of no company are refused with what to do', () =>
    withFolder(async ({ folder, write }) => {
      await write('words.csv', 'Column,Description\nsize,How large\nkind,Of what kind\n');
      const refused = await cli('init', '--workspace', folder, '--from', path.join(folder, 'words.csv'), '--yes');
      expect(refused.exit).toBe(1);
      expect(refused.err).toContain('[init/no-companies]');
    }));
});
