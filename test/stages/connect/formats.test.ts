import writeExcel from 'write-excel-file/node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { name, sql } from '../../../src/engine/raw.ts';
import { zip } from './zip.ts';
import { withBench, type Bench } from './fixture.ts';

const rowsOf = (bench: Bench): Promise<readonly object[]> =>
  bench.workspace.engine.rows(
    sql`SELECT * EXCLUDE (_company, _ref, _import, _row) FROM ${name('data', 'things')} ORDER BY _row`,
  );
const things = (bench: Bench, read: string): ReturnType<Bench['take']> =>
  bench.take({ read, as: 'table', table: 'things' });

test('an Excel sheet: title rows above, dates, numbers, empty rows', () =>
  withBench(async (bench) => {
    const rows = [
      ['Customers of 2024'],
      [],
      ['Name', 'Since', 'Sum', 'Postal code'],
      ['Ås AS', new Date('2024-01-31T00:00:00Z'), 12.5, '0301'],
      [],
      ['Bø', null, 3, '5003'],
    ];
    const sheet = rows.map((row) =>
      row.map((value) => (value === null ? null : value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
    );
    const workbook = await writeExcel(sheet).toBuffer();
    await bench.write('things.xlsx', workbook);
    await things(bench, 'things.xlsx');
    expect(await rowsOf(bench)).toEqual([
      { name: 'Ås AS', since: '2024-01-31', sum: 12.5, postal_code: '0301' },
      { name: 'Bø', since: null, sum: 3, postal_code: '5003' },
    ]);
  }));

test('a zip archive of one file is read as that file; of several it is refused', () =>
  withBench(async (bench) => {
    await bench.write('one.zip', zip([['things.csv', 'a,b\n1,x\n']]));
    await things(bench, 'one.zip');
    expect(await rowsOf(bench)).toEqual([{ a: 1, b: 'x' }]);
    await bench.write(
      'two.zip',
      zip([
        ['a.csv', 'a\n1\n'],
        ['b.csv', 'b\n1\n'],
      ]),
    );
    await expect(things(bench, 'two.zip')).rejects.toThrow('import/many-in-archive');
  }));

test('an archive whose file is larger than it says stops where it says it ends', () =>
  withBench(async (bench) => {
    await bench.write('bomb.zip', zip([['things.csv', 'a\n'.repeat(1_000_000)]], 10));
    await expect(things(bench, 'bomb.zip')).rejects.toThrow(/import\/damaged-file.*larger than the archive says/);
  }));

test('a page a service answered with is its records', () =>
  withBench(async (bench) => {
    await bench.write(
      'page.json',
      JSON.stringify({
        _embedded: { enheter: [{ navn: 'A', form: { kode: 'AS' } }, { navn: 'B' }] },
        page: { size: 2 },
      }),
    );
    await things(bench, 'page.json');
    expect(await rowsOf(bench)).toEqual([
      { navn: 'A', form_kode: 'AS' },
      { navn: 'B', form_kode: null },
    ]);
  }));

test('records wrapped whole in quotes are unwrapped, and it is said', () =>
  withBench(async (bench) => {
    await bench.write('things.csv', 'a,b,c\n1,"x, y",z\n"2,""p, q"",r"\n3,s,t\n');
    const { diagnostics } = await things(bench, 'things.csv');
    expect(diagnostics.map((each) => each.code)).toEqual(['import/unwrapped-rows']);
    expect(await rowsOf(bench)).toEqual([
      { a: 1, b: 'x, y', c: 'z' },
      { a: 2, b: 'p, q', c: 'r' },
      { a: 3, b: 's', c: 't' },
    ]);
  }));

test.each([
  [
    'a preamble',
    'Report of 2024\nMade by: us\n\na;b\n1;2\n3;4\n',
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
  ],
  [
    'no header',
    '1;x\n3;y\n',
    [
      { column_1: 1, column_2: 'x' },
      { column_1: 3, column_2: 'y' },
    ],
  ],
  ['a sep line', 'sep=|\na|b\n1|2\n', [{ a: 1, b: 2 }]],
  ['tabs', 'a\tb\n1\t2,5\n', [{ a: 1, b: 2.5 }]],
  ['years as names', 'id,2023,2024\nx,1,2\n', [{ id: 'x', column_2023: 1, column_2024: 2 }]],
  [
    'carriage returns alone',
    'a,b\r1,2\r3,4\r',
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
  ],
  [
    'line ends of two kinds, one of them within quotes',
    '"a\r\nx",b\n1,2\n3,4\n',
    [
      { a_x: 1, b: 2 },
      { a_x: 3, b: 4 },
    ],
  ],
])('%s', (_, content, expected) =>
  withBench(async (bench) => {
    await bench.write('things.csv', content);
    await things(bench, 'things.csv');
    expect(await rowsOf(bench)).toEqual(expected);
  }),
);

test('Parquet keeps ids whole and types true', () =>
  withBench(async (bench) => {
    const file = path.join(bench.workspace.staging, 'out.parquet');
    await bench.workspace.engine.run({
      text: `COPY (SELECT 17841.0::DOUBLE AS customer, TIMESTAMP '2024-01-31 10:00:00' AS "when", DATE '2024-01-31' AS day, true AS ok, 12.50::DECIMAL(9,2) AS sum) TO '${file}'`,
      parameters: [],
    });
    await fs.rename(file, path.join(bench.workspace.folder, 'things.parquet'));
    await things(bench, 'things.parquet');
    expect(await rowsOf(bench)).toEqual([
      { customer: 17841, when: '2024-01-31T09:00:00Z', day: '2024-01-31', ok: true, sum: 12.5 },
    ]);
  }));
