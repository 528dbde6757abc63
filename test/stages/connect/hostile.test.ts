import { gzipSync } from 'node:zlib';
import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { name, sql } from '../../../src/engine/raw.ts';
import { readCatalogue } from '../../../src/stages/connect/store/catalogue.ts';
import { withBench, type Bench } from './fixture.ts';

const rowsOf = (bench: Bench, table = 'things'): Promise<readonly object[]> =>
  bench.workspace.engine.rows(
    sql`SELECT * EXCLUDE (_company, _ref, _import, _row) FROM ${name('data', table)} ORDER BY _row`,
  );
const things = (bench: Bench, read: string, tolerance = 0.5): ReturnType<Bench['take']> =>
  bench.take({ read, as: 'table', table: 'things', tolerance });

test.each([
  ['an empty file', '', 'import/empty-file'],
  [
    'a binary file',
    Buffer.from([0x7e, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16]),
    'import/binary-file',
  ],
  [
    'gzip that breaks off',
    gzipSync(Array.from({ length: 5000 }, (_, index) => `${index},x\n`).join('')).subarray(0, 4000),
    'import/damaged-file',
  ],
  [
    'gzip that fails its sum',
    Buffer.concat([gzipSync('a,b\n1,2\n').subarray(0, -8), Buffer.alloc(8)]),
    'import/damaged-file',
  ],
  ['Parquet that is none', 'PAR1 and nothing more', 'import/damaged-file'],
  ['a zip archive without a directory', 'PK\u0003\u0004 and nothing more', 'import/damaged-file'],
])('%s is refused by name', (_, content, code) =>
  withBench(async (bench) => {
    await bench.write('things.csv', content);
    await expect(things(bench, 'things.csv')).rejects.toThrow(code);
    expect((await readCatalogue(bench.workspace.engine)).tables).toEqual([]);
  }),
);

test('a missing file, a pattern that fits nothing and a folder of files', () =>
  withBench(async (bench) => {
    await expect(things(bench, 'nowhere.csv')).rejects.toThrow('import/no-file');
    await expect(things(bench, 'no*.csv')).rejects.toThrow('import/no-file');
    await fs.mkdir(path.join(bench.workspace.folder, 'in'));
    await bench.write('in/a.csv', 'x\n1\n');
    await bench.write('in/b.csv', 'x\n2\n');
    expect((await things(bench, 'in')).files.map((file) => file.rows_loaded)).toEqual([1, 1]);
    expect(await rowsOf(bench)).toEqual([{ x: 1 }, { x: 2 }]);
  }));

test('a header alone is a table without rows', () =>
  withBench(async (bench) => {
    await bench.write('things.csv', 'a,b\n');
    expect((await things(bench, 'things.csv')).tables[0]).toMatchObject({
      rows_read: 0,
      rows_loaded: 0,
      rows_rejected: 0,
    });
  }));

test('hostile and repeated headers become plain names and keep their words as labels', () =>
  withBench(async (bench) => {
    const headers = [
      '_company',
      'a',
      'A',
      '"; DROP TABLE meta.imports; --',
      'Årsverk\u202e',
      '',
      '名前',
      '1st',
      'a',
      'select',
    ];
    await bench.write(
      'things.csv',
      `${headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(',')}\n1,2,3,4,5,6,7,8,9,10\n`,
    );
    await things(bench, 'things.csv');
    const [table] = (await readCatalogue(bench.workspace.engine)).tables;
    expect(table?.columns.map((column) => column.name)).toEqual([
      'company_2',
      'a',
      'a_2',
      'drop_table_meta_imports',
      'aarsverk',
      'column_6',
      'column',
      'column_1st',
      'a_3',
      'select',
    ]);
    expect(table?.columns.map((column) => column.label)).toEqual(
      headers.map((header, index) => header || `column_${index + 1}`),
    );
    expect(await rowsOf(bench)).toHaveLength(1);
  }));

test('five thousand columns', () =>
  withBench(async (bench) => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    await bench.write(
      'things.csv',
      `${numbers.map((each) => `c${each}`).join(',')}\n${numbers.join(',')}\n${numbers.join(',')}\n`,
    );
    expect((await things(bench, 'things.csv')).tables[0]).toMatchObject({ rows_loaded: 2 });
  }));

test('an unterminated quote, an extra cell in a late line and a short line cost those lines alone', () =>
  withBench(async (bench) => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index},"name ${index}"`);
    lines[10] = '10,"never closed';
    lines[20] = '20,"closed" and more';
    lines[30] = '30';
    lines[39_999] = '39999,extra,cell';
    await bench.write('things.csv', `id,label\n${lines.join('\n')}\n`);
    const result = await things(bench, 'things.csv');
    expect(result.tables[0]).toMatchObject({ rows_read: 40_000, rows_loaded: 39_996, rows_rejected: 4 });
    const problems = result.problems.flatMap((summary) => summary.examples);
    expect(problems.map(({ line, code, raw }) => [line, code, raw])).toEqual(
      expect.arrayContaining([
        [12, 'import/open-quote', '10,"never closed'],
        [22, 'import/text-after-quote', '20,"closed" and more'],
        [32, 'import/missing-cells', '30'],
        [40_001, 'import/extra-cells', '39999,extra,cell'],
      ]),
    );
    expect((await bench.workspace.engine.rows(sql`SELECT count(*) AS n FROM meta.problems`))[0]).toEqual({ n: 4 });
  }));

test('more bad rows than tolerated refuse the file, and nothing of it stays but what was wrong', () =>
  withBench(async (bench) => {
    await bench.write('things.csv', `a,b\n${'1,2\n'.repeat(10)}3\n`);
    await expect(things(bench, 'things.csv', 0.05)).rejects.toThrow(
      /import\/too-many-rejected: 1 of 11 rows .* line 12/,
    );
    expect(await bench.workspace.engine.rows(sql`SELECT state, rows_loaded FROM meta.imports`)).toEqual([
      { state: 'refused', rows_loaded: 0 },
    ]);
    expect(await bench.workspace.engine.rows(sql`SELECT line, raw FROM meta.problems`)).toEqual([
      { line: 12, raw: '3' },
    ]);
    expect(
      await bench.workspace.engine.rows(sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data'`),
    ).toEqual([{ table_name: 'company' }]);
    expect(await fs.readdir(bench.workspace.staging)).toEqual([]);
  }));

const nordic = [{ navn: 'Blåbær & sønner', sted: 'Ålesund' }];
test.each([
  ['Latin-1', Buffer.from('navn;sted\nBlåbær & sønner;Ålesund\n', 'latin1')],
  ['UTF-16 with a mark', Buffer.from('\ufeffnavn;sted\nBlåbær & sønner;Ålesund\n', 'utf16le')],
  ['UTF-16 without one', Buffer.from('navn;sted\nBlåbær & sønner;Ålesund\n', 'utf16le')],
  ['UTF-16 the other way', Buffer.from('\ufeffnavn;sted\nBlåbær & sønner;Ålesund\n', 'utf16le').swap16()],
  ['UTF-8 with a mark', Buffer.from('\ufeffnavn;sted\r\nBlåbær & sønner;Ålesund\r\n')],
  [
    'two encodings in one file',
    Buffer.concat([Buffer.from('navn;sted\n'), Buffer.from('Blåbær & sønner;Ålesund\n', 'latin1')]),
  ],
  ['a packed file', gzipSync(Buffer.from('navn;sted\nBlåbær & sønner;Ålesund\n', 'latin1'))],
])('%s is read with its letters', (_, content) =>
  withBench(async (bench) => {
    await bench.write('things.csv', content);
    await things(bench, 'things.csv');
    expect(await rowsOf(bench)).toEqual(nordic);
  }),
);

test('a stretch in another encoding far into a file does not lose its rows', () =>
  withBench(async (bench) => {
    const start = Buffer.from(`navn,n\n${'Blåbær,1\n'.repeat(100_000)}`);
    await bench.write('things.csv', Buffer.concat([start, Buffer.from('Sønn,2\n', 'latin1'), Buffer.from('Ås,3\n')]));
    expect((await things(bench, 'things.csv')).tables[0]).toMatchObject({ rows_loaded: 100_002, rows_rejected: 0 });
    expect(await bench.workspace.engine.rows(sql`SELECT navn FROM data.things WHERE n > 1 ORDER BY n`)).toEqual([
      { navn: 'Sønn' },
      { navn: 'Ås' },
    ]);
  }));

test('NUL bytes, mixed line ends and cells of megabytes are text like any other', () =>
  withBench(async (bench) => {
    await bench.write('things.csv', `a,b\nx\0y,1\r\n${'z'.repeat(3_000_000)},2\n`);
    expect((await things(bench, 'things.csv')).tables[0]).toMatchObject({ rows_loaded: 2, rows_rejected: 0 });
    expect(await bench.workspace.engine.rows(sql`SELECT length(a) AS letters, b FROM data.things ORDER BY b`)).toEqual([
      { letters: 2, b: 1 },
      { letters: 3_000_000, b: 2 },
    ]);
  }));

test('a file that changes while it is read is refused', () =>
  withBench(async (bench) => {
    await bench.write('things.csv', 'a\n1\n');
    const changing = bench.take(
      { read: 'things.csv', as: 'table', table: 'things' },
      {
        onProgress: ({ step }) => {
          if (step === 'reading') appendFileSync(path.join(bench.workspace.folder, 'things.csv'), '2\n');
        },
      },
    );
    await expect(changing).rejects.toThrow('import/file-changed');
    expect((await readCatalogue(bench.workspace.engine)).tables).toEqual([]);
  }));

test('lines of JSON and a JSON array come in alike, nested names dotted, a broken line set aside', () =>
  withBench(async (bench) => {
    const records = [
      { a: 1, b: { c: 'x' } },
      { a: 2.5, d: [1, 2] },
    ];
    await bench.write(
      'lines.ndjson',
      `${records.map((each) => JSON.stringify(each)).join('\n')}\n{"a": 3, "b"\nnot json\n{"a":4}\n`,
    );
    await bench.write('array.json', JSON.stringify(records, undefined, 2));
    const lines = await bench.take({ read: 'lines.ndjson', as: 'table', table: 'lines' });
    expect(lines.tables[0]).toMatchObject({ rows_read: 5, rows_loaded: 3, rows_rejected: 2 });
    expect(lines.problems[0]?.examples.map((problem) => problem.line)).toEqual([3, 4]);
    await bench.take({ read: 'array.json', as: 'table', table: 'arrays' });
    expect(await rowsOf(bench, 'arrays')).toEqual([
      { a: 1, b_c: 'x', d: null },
      { a: 2.5, b_c: null, d: '1, 2' },
    ]);
    expect(await rowsOf(bench, 'lines')).toHaveLength(3);
  }));

test.each(['company', 'company_ids', 'companies__crm', '_loading_1', 'COMPANY'])(
  'a table named %s is refused',
  (table) =>
    withBench(async (bench) => {
      await bench.write('crm.csv', 'id,name\n1,Alfa\n');
      await bench.take({ read: 'crm.csv', as: 'companies' });
      await bench.write('things.csv', 'a\n1\n');
      await expect(bench.take({ read: 'things.csv', as: 'table', table })).rejects.toThrow('import/reserved-table');
      expect(await bench.workspace.engine.rows(sql`SELECT count(*) AS n FROM data.company`)).toEqual([{ n: 1 }]);
    }),
);
