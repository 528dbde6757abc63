import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importAnswer } from '../../src/contract/commands.ts';
import { failureAnswer } from '../../src/contract/diagnostic.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Trade
currency: NOK
sources:
  - {read: customers.csv, as: companies, map: {id: Customer no, name: Customer}}
schemes:
  all: [{segment: All}]
`;
const customers = Array.from({ length: 12 }, (_, row) => `K${row},Alfa ${row} AS,${row * 9 + 3}`);
const lines = Array.from(
  { length: 40 },
  (_, row) =>
    `${1000 + row},K${row % 12},2024-${String((row % 12) + 1).padStart(2, '0')}-15,${(row % 4) + 1},"${row},50"`,
);
const files: Readonly<Record<string, string>> = {
  'customers.csv': `Customer no,Customer,Employees\n${customers.join('\n')}\n`,
  'orders.csv': `Order no,Customer no,Order date,Quantity,Unit price\n${lines.join('\n')}\n`,
  'odd.csv': `thing,other,more\n${Array.from({ length: 9 }, (_, row) => `${row}x,${row},y`).join('\n')}\n`,
};

const withFiles = (hasModel: boolean, work: (folder: string) => Promise<void>): Promise<void> =>
  withFolder(async ({ folder, write }) => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    if (hasModel) await write('firmament.yaml', model);
    await work(folder);
  });
const at = (folder: string, ...line: readonly string[]) => cli('import', ...line, '--workspace', folder);
const json = async (folder: string, ...line: readonly string[]) =>
  importAnswer.parse(JSON.parse((await at(folder, ...line, '--json')).out));

describe('import of files nobody described', () => {
  test('what is sure is shown and read: the columns, what they become, a product of two', () =>
    withFiles(true, async (folder) => {
      await at(folder);
      const { exit, out } = await at(folder, path.join(folder, 'orders.csv'));
      expect(exit).toBe(0);
      expect(out).toContain('How orders.csv is read');
      expect(out).toMatch(/Customer no +company/);
      const again = await json(folder, path.join(folder, 'orders.csv'));
      expect(again.files).toMatchObject([{ state: 'unchanged', table: 'orders' }]);
      expect(again.proposal?.files).toMatchObject([{ as: 'orders', source: 'orders' }]);
    }));

  test('what the model names is read as the model says', () =>
    withFiles(true, async (folder) => {
      const read = await json(folder, path.join(folder, 'customers.csv'));
      expect(read.proposal).toBeUndefined();
      expect(read.files).toMatchObject([{ source: 'customers', rows_loaded: 12 }]);
    }));

  test('what is not sure is not read where nobody is there to ask, unless it was said', () =>
    withFiles(true, async (folder) => {
      const refused = failureAnswer.parse(JSON.parse((await at(folder, path.join(folder, 'odd.csv'), '--json')).out));
      expect(refused.diagnostics).toMatchObject([{ code: 'import/unsure' }]);
      expect((await json(folder, path.join(folder, 'odd.csv'), '--yes')).files).toMatchObject([
        { table: 'odd', rows_loaded: 9 },
      ]);
    }));

  test('a dry run shows what would come of it', () =>
    withFiles(true, async (folder) => {
      const dry = await json(folder, path.join(folder, 'odd.csv'), '--dry-run');
      expect(dry.files).toMatchObject([{ state: 'dry-run', rows_loaded: 9 }]);
    }));

  test('--save writes the mapping into the model; read by it the file is as it was', () =>
    withFiles(true, async (folder) => {
      await at(folder);
      expect((await at(folder, path.join(folder, 'orders.csv'), '--save')).exit).toBe(0);
      const text = await fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8');
      expect(text).toContain('times: Unit price');
      expect(text).toContain('company: Customer no');
      expect((await at(folder)).out).toContain('Nothing new');
    }));
});

describe('import without a model', () => {
  test('shows what it would be, and what to do; writes nothing', () =>
    withFiles(false, async (folder) => {
      const shown = await at(folder, path.join(folder, 'customers.csv'), path.join(folder, 'orders.csv'));
      expect(shown.exit).toBe(0);
      expect(shown.out).toContain('orders.csv joins customers.csv by Customer no = Customer no: all 40 rows');
      expect(shown.out).toContain('--yes');
      await expect(fs.access(path.join(folder, 'firmament.yaml'))).rejects.toThrow();
    }));

  test('--yes writes the proposed model and reads the files', () =>
    withFiles(false, async (folder) => {
      const read = await json(folder, path.join(folder, 'customers.csv'), path.join(folder, 'orders.csv'), '--yes');
      expect(
        read.tables.map(({ table, rows_loaded: rows, rows_unlinked: unlinked }) => [table, rows, unlinked]),
      ).toEqual([
        ['companies__customers', 12, 0],
        ['orders', 40, 0],
      ]);
      expect((await cli('check', '--workspace', folder)).exit).toBe(0);
    }));
});
