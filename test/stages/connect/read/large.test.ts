import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../src/engine/raw.ts';
import { proposeFiles } from '../../../../src/pipeline/import/propose.ts';
import { here, type TaskName } from '../../../../src/pipeline/threads/tasks.ts';
import { takeSample, type SampleSize } from '../../../../src/stages/connect/incoming/sample.ts';
import { filesHere } from '../../../../src/stages/connect/read/file-work.ts';
import { sniffDialect, sniffFile, headerOf } from '../../../../src/stages/connect/recognise/sniff.ts';
import { withBench } from '../fixture.ts';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-large-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

/** Orders of as many days as there are rows, some with a remark of two lines, one with a broken quote in the middle. */
const lines = (rows: number, broken = -1): readonly string[] =>
  Array.from({ length: rows }, (_, index) => {
    const remark = index === broken ? '"never" closed' : index % 7 === 0 ? `"as said,\nby hand ${index}"` : 'none';
    return `c${index % 50},2024-01-${String((index % 28) + 1).padStart(2, '0')},${index}.50,${remark}\n`;
  });
const csv = (rows: number, broken?: number): string =>
  `customer,ordered,amount,remark\n${lines(rows, broken).join('')}`;

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await fs.writeFile(file, content);
  return file;
}

async function orderOf(file: string) {
  const sniffed = await sniffFile(file, file, {});
  const dialect = sniffDialect(sniffed.head, {});
  const headers = headerOf(sniffed.head, dialect);
  return { format: 'csv', path: file, name: path.basename(file), sniffed, dialect, headers } as const;
}

const sizes: SampleSize = { above: 20_000, bytes: 16_000, pieces: 8 };

async function sampleOf(file: string) {
  const sniffed = await sniffFile(file, file, {});
  const dialect = sniffed.format === 'csv' ? sniffDialect(sniffed.head, {}) : undefined;
  const to = `${file}.sample`;
  const { share } = await takeSample({ path: file, name: file, sniffed, dialect, to, ...sizes }, {});
  return { share, text: await fs.readFile(to, 'utf8') };
}

test('cutting a file into records tells the share done, and is heard to be cancelled between two pieces of it', async () => {
  const file = await written('pieces.csv', csv(150_000));
  const records = await orderOf(file);
  const shares: number[] = [];
  const to = path.join(folder, 'pieces.tidy.csv');
  const tidied = await filesHere.tidy({ records, to }, { onShare: (share) => shares.push(share) });
  expect(tidied.flaws).toEqual([]);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  const cancel = new AbortController();
  const told: number[] = [];
  const stopped = filesHere.tidy(
    { records, to },
    {
      signal: cancel.signal,
      onShare(share) {
        told.push(share);
        cancel.abort();
      },
    },
  );
  await expect(stopped).rejects.toThrow('engine/cancelled');
  expect(told).toHaveLength(1);
});

test('a sample of a very large text is whole records from all over it, packed or not', async () => {
  const rows = 4000;
  const all = new Set(lines(rows));
  for (const file of [await written('all.csv', csv(rows)), await written('all.csv.gz', gzipSync(csv(rows)))]) {
    const { share, text } = await sampleOf(file);
    const records = text.split(/(?<=\n)(?=c\d)/u).slice(1);
    expect(text.startsWith('customer,ordered')).toBe(true);
    expect(records.every((record) => all.has(record))).toBe(true);
    expect(records[0]).toBe(lines(1)[0]);
    // What it holds of the whole is what it says it does, but for the header.
    expect(records.length / rows).toBeCloseTo(share, 1);
  }
  const { text, share } = await sampleOf(path.join(folder, 'all.csv'));
  expect(share).toBeLessThan(0.2);
  expect(text.endsWith(lines(rows).at(-1) ?? '')).toBe(true);
  expect(text).toMatch(/,(?:1[6-9]|2[0-4])\d\d\.50,/u);
});

test('lines of JSON are taken from all over a file, a list of JSON from its beginning', async () => {
  const objects = Array.from({ length: 3000 }, (_, index) => ({ id: index, name: `Company ${index}` }));
  const byLine = await sampleOf(
    await written('all.ndjson', objects.map((each) => `${JSON.stringify(each)}\n`).join('')),
  );
  const taken = byLine.text
    .trimEnd()
    .split('\n')
    .map((line): { id: number } => JSON.parse(line));
  expect([taken[0]?.id, taken.at(-1)?.id]).toEqual([0, 2999]);
  expect(taken.length / objects.length).toBeCloseTo(byLine.share, 1);
  const list = await sampleOf(await written('all.json', JSON.stringify(objects, null, 2)));
  const first: unknown[] = JSON.parse(list.text);
  expect(first).toEqual(objects.slice(0, first.length));
  expect(first.length / objects.length).toBeCloseTo(list.share, 1);
});

test('what is said of a very large file is told from a sample and says so; files are cut where tasks are done', async () => {
  await written('orders.csv', csv(6000, 3000));
  const tasks: TaskName[] = [];
  const shares: number[] = [];
  const { files } = await proposeFiles(
    ['orders.csv'],
    folder,
    {
      onStep: (_step, share = 0) => shares.push(share),
      compute(name, input, work) {
        tasks.push(name);
        return here(name, input, work);
      },
    },
    { sample: sizes },
  );
  const [file] = files;
  expect(tasks).toEqual(['sample', 'tidy']);
  expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  expect(file?.looked?.part).toBe('sample');
  expect(file?.looked?.rows).toBeLessThan(1000);
  expect(Math.abs((file?.rows ?? 0) - 6000)).toBeLessThan(600);
  expect(file?.diagnostics.map(({ code }) => code)).toEqual(['import/looked-at-part']);
  expect(file?.columns.find(({ header }) => header === 'amount')?.most).toBe('5999.5');
});

test('an import that is cancelled leaves nothing, at whichever step', async () => {
  await withBench(async ({ workspace, write, take }) => {
    await write('orders.csv', csv(3000, 1500));
    const source = {
      read: 'orders.csv',
      as: 'orders',
      companyBy: ['id'],
      map: { id: { column: 'customer' } },
    } as const;
    for (const wanted of ['staging', 'cutting', 'linking']) {
      const cancel = new AbortController();
      const taken = take(source, {
        signal: cancel.signal,
        onProgress({ step }) {
          if (step === wanted) cancel.abort();
        },
      });
      await expect(taken, wanted).rejects.toThrow('engine/cancelled');
      const { engine, staging } = workspace;
      expect(await fs.readdir(staging)).toEqual([]);
      expect(
        await engine.rows(
          sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data' AND table_name <> 'company'`,
        ),
      ).toEqual([]);
      expect(await engine.rows(sql`SELECT import FROM meta.imports`)).toEqual([]);
    }
    expect((await take(source)).tables).toMatchObject([{ table: 'orders', rows_loaded: 2999, rows_rejected: 1 }]);
  });
});
