import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoImportAnswer } from '../../src/contract/commands.ts';
import { mendsAnswer, problemsAnswer } from '../../src/contract/data/problems.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Mending
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders, company_by: id, map: {amount: {column: amount, type: money}}}
schemes:
  main:
    - {segment: Buyers, when: count(orders) > 0}
    - {segment: Rest}
`;

const companies =
  'id,name,founded\n1,Ægir,2001-01-01\n2,-Øst,20o2-01-01\n3,Ås,2003-01-01\n4,Bø,2004-01-01\n5,Vik,2005-01-01\n6,Nes,2006-01-01\n';
const order = (line: string): string =>
  `company,at,amount\n1,2025-01-01,10\n2,2025-01-02,20\n${line}\n3,2025-01-03,30\n4,2025-01-03,40\n`;

let folder: string;
const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
const inFolder = (name: string): string => path.join(folder, name);
const json = async (...line: readonly string[]): Promise<unknown> => {
  const { out, err, exit } = await at(...line, '--json');
  expect(exit, err + out).toBe(0);
  return JSON.parse(out);
};

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-mend-'));
  await fs.writeFile(inFolder('firmament.yaml'), model);
  await fs.writeFile(inFolder('companies.csv'), companies);
  await fs.writeFile(inFolder('orders.csv'), order('5,2025-01-02,"1O,5"'));
  await json('import');
});
afterEach(() => fs.rm(folder, { recursive: true }));

const amounts = async (): Promise<unknown> => {
  const status = (await json('status')) as {
    readonly tables: readonly { readonly table: string; readonly rows: number }[];
  };
  return status.tables.find((each) => each.table === 'orders')?.rows;
};

/** Exports bad rows, lets somebody change the text of the file, and reads it back. */
async function mend(change: (text: string) => string, ...options: readonly string[]) {
  await json('problems', '--out', inFolder('bad.csv'), ...options);
  await fs.writeFile(inFolder('bad.csv'), change(await fs.readFile(inFolder('bad.csv'), 'utf8')));
  return mendsAnswer.parse(await json('problems', '--in', inFolder('bad.csv')));
}

describe('bad rows', () => {
  it('are listed and written out with file, line, column, value, reason and the whole row', async () => {
    const answer = problemsAnswer.parse(await json('problems'));
    expect(answer.problems).toMatchObject([
      { file: 'companies.csv', line: 3, column: 'founded', value: '20o2-01-01', raw: '2,-Øst,20o2-01-01' },
      { file: 'orders.csv', line: 4, column: 'amount', value: '1O,5' },
    ]);
    await json('problems', '--out', inFolder('bad.xlsx'));
    const [sheet] = await readExcelFile(inFolder('bad.xlsx'));
    expect(sheet?.data[0]?.slice(8)).toEqual(['id', 'name', 'founded', 'company', 'at', 'amount']);
    expect(sheet?.data[1]?.slice(8, 11)).toEqual(['2', '-Øst', '20o2-01-01']);
    await json('problems', '--out', inFolder('bad.csv'));
    expect(await fs.readFile(inFolder('bad.csv'), 'utf8')).toContain(",2,'-Øst,20o2-01-01,,,");
    const wrong = await at('problems', '--source', 'order');
    expect([wrong.exit, wrong.err]).toEqual([1, expect.stringContaining("did you mean 'orders'?")]);
  });

  it('are read back into their source as if they had stood in the file; what is still wrong stays', async () => {
    expect(await amounts()).toBe(4);
    const answer = await mend((text) =>
      text.replace(/"1O,5"(?=\r\n)/u, '10.5').replace(/20o2-01-01(?=,,,\r\n)/u, '2o02'),
    );
    expect(answer).toMatchObject({
      rows: 2,
      mended: 2,
      read: 1,
      unchanged: 0,
      imports: [
        { source: 'companies', problems: 1 },
        { source: 'orders', problems: 0 },
      ],
    });
    expect(await amounts()).toBe(5);
    const left = problemsAnswer.parse(await json('problems'));
    expect(left.problems).toMatchObject([{ file: 'companies.csv', line: 3, value: '2o02', raw: '2,-Øst,20o2-01-01' }]);
    expect(await mend((text) => text)).toMatchObject({ rows: 1, mended: 0, unchanged: 1, imports: [] });
    expect(await mend((text) => text.replace(/2o02(?=\r\n)/u, '2002-01-01'), '--source', 'companies')).toMatchObject({
      read: 1,
    });
    await json('run');
    const company = (await json('companies', '--where', "name = '-Øst'", '--columns', 'founded,main')) as {
      readonly companies: unknown;
    };
    expect(company.companies).toMatchObject([{ values: { founded: '2002-01-01', main: 'buyers' } }]);
  });

  it('stay mended while the file holds the same bad record, and give way to what the file says otherwise', async () => {
    await mend((text) => text.replace(/"1O,5"(?=\r\n)/u, '10.5'));
    await fs.writeFile(inFolder('orders.csv'), `${order('5,2025-01-02,"1O,5"')}6,2025-02-01,60\n`);
    await json('import');
    expect(await amounts()).toBe(6);
    expect(problemsAnswer.parse(await json('problems', '--source', 'orders')).problems).toEqual([]);
    await fs.writeFile(inFolder('orders.csv'), order('5,2025-01-02,11'));
    await json('import');
    expect(await amounts()).toBe(5);
    await fs.writeFile(inFolder('orders.csv'), order('5,2025-01-02,"2O,5"'));
    await json('import');
    expect(await amounts()).toBe(4);
  });

  it('of a refused file are kept, so that it stands once they are mended', async () => {
    await fs.writeFile(inFolder('orders.csv'), 'company,at,amount\n1,2025-01-01,x\n2,2025-01-02,y\n3,2025-01-03,30\n');
    expect((await at('import')).exit).toBe(1);
    expect(problemsAnswer.parse(await json('problems', '--source', 'orders')).files).toMatchObject([
      { state: 'refused', problems: 2 },
    ]);
    expect(await amounts()).toBe(4);
    const answer = await mend(
      (text) => text.replace(/,x(?=\r\n)/u, ',1').replace(/,y(?=\r\n)/u, ',2'),
      '--source',
      'orders',
    );
    expect(answer).toMatchObject({ mended: 2, read: 2 });
    expect(await amounts()).toBe(3);
  });

  it('and their mends go when the import they came with is taken back', async () => {
    await mend((text) => text.replace(/"1O,5"(?=\r\n)/u, '10.5'));
    const status = (await json('status')) as {
      readonly imports: readonly { readonly import: number; readonly file: string }[];
    };
    const newest = status.imports.at(-1);
    expect(newest?.file).toBe('orders.csv');
    const undone = undoImportAnswer.parse(await json('undo-import', String(newest?.import)));
    expect(undone).toMatchObject({ table: 'orders', rows: 5, companies: 0 });
    expect(await amounts()).toBe(4);
    expect(problemsAnswer.parse(await json('problems', '--source', 'orders')).problems).toHaveLength(1);
    const refused = await at('undo-import', '1');
    expect([refused.exit, refused.err]).toEqual([
      1,
      expect.stringContaining('Later imports build on import 1 (companies.csv): 2 (orders.csv)'),
    ]);
    expect((await at('undo-import', 'x')).exit).toBe(2);
  });

  it('are not read again by themselves once their import is taken back, but when the file is named', async () => {
    await json('undo-import');
    const again = await at('import');
    expect(again.err).toContain('orders.csv was taken back (import 2)');
    expect(await amounts()).toBeUndefined();
    const named = (await json('import', inFolder('orders.csv'))) as { readonly files: readonly unknown[] };
    expect(named.files).toMatchObject([{ source: 'orders', table: 'orders', rows_loaded: 4 }]);
  });
});
