import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { diagnose, InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { openDuckDb } from '../../engine/duckdb.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { join, name, sql } from '../../engine/raw.ts';
import { unknownSpellings } from '../../stages/connect/columns/convert.ts';
import { infer } from '../../stages/connect/columns/infer.ts';
import { damaged, openReader } from '../../stages/connect/read/open-reader.ts';
import type { Reader } from '../../stages/connect/read/reader.ts';
import { stageFile, type StagedFile } from '../../stages/connect/incoming/staging.ts';
import { fileWork } from '../threads/file-work.ts';
import type { Work } from '../work.ts';
import type { StatsTable } from './options.ts';

/**
 * Reads any file that an import can (CSV of any delimiter and encoding, Excel, JSON, Parquet) into memory, without a workspace. Columns that look
 * like numbers become numbers, whatever their decimal sign; all else stays text; empty cells are null. Records that cannot be cut
 * into cells are left out, and said to be.
 *
 * @throws InputError `import/*`
 */
export async function readStatsTable(
  file: string,
  folder: string,
  work: Work = {},
): Promise<{ table: StatsTable; notes: readonly Diagnostic[] }> {
  const staging = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-stats-')));
  const engine = await openDuckDb({ file: ':memory:', readable: [staging], readers: 1 });
  try {
    work.onStep?.(`reading ${path.basename(file)}`);
    const staged = await stageFile(path.resolve(folder, file), folder, staging);
    const { reader, rows } = await read(staged, staging, engine, work);
    await staged.verify();
    return { table: tableOf(reader, rows), notes: flawsOf(reader, rows.length, staged.name) };
  } finally {
    await engine.close();
    await fs.rm(staging, { recursive: true, force: true });
  }
}

/** Where DuckDB cannot cut the file into records, it is read record by record. */
async function read(
  staged: StagedFile,
  staging: string,
  session: Session,
  work: Work,
): Promise<{ reader: Reader; rows: readonly Row[] }> {
  const attempt = async (carefully: boolean) => {
    const watch = work.signal === undefined ? {} : { signal: work.signal };
    const reader = await openReader(staged, { options: {}, session, staging, carefully, work: fileWork(work), watch });
    const cells = reader.texts.map((text, index) => sql`${text} AS ${name(`c${index}`)}`);
    const order = reader.row === undefined ? sql`` : sql` ORDER BY ${reader.row}`;
    const statement = sql`SELECT ${join(cells, ', ')} FROM ${reader.from}${order}`;
    return { reader, rows: await session.rows(statement, watch) };
  };
  try {
    return await attempt(false);
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  try {
    return await attempt(true);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return damaged(staged, error);
  }
}

const unknown = new Set(unknownSpellings);

function tableOf(reader: Reader, rows: readonly Row[]): StatsTable {
  const readings = reader.headers.map(
    (_, index) =>
      infer(
        reader.sample.map((record) => record[index] ?? null),
        'EUR',
      ).reading,
  );
  return {
    columns: reader.headers,
    rows: rows.map((row) =>
      readings.map((reading, index) => {
        const cell = row[`c${index}`];
        if (cell === null || cell === undefined || cell === '') return null;
        const text = String(cell).trim();
        if (reading.kind !== 'number' && reading.kind !== 'money') return text;
        if (unknown.has(text.toLowerCase())) return null;
        return reading.decimal === ',' ? text.replaceAll(/[ .\u00a0]/gu, '').replace(',', '.') : text;
      }),
    ),
  };
}

function flawsOf(reader: Reader, read: number, file: string): Diagnostic[] {
  const left = reader.flaws.length;
  if (left === 0) return [];
  return [
    diagnose('statistics/rows-left-out', { left, of: left + read, why: 'their line is broken' }, { file }, 'warning'),
  ];
}
