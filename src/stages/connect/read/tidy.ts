import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { diagnose, fail, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Located } from './locate.ts';
import type { RecordSource, TidyRecord } from './record-source.ts';
import type { Problem } from '../problem.ts';
import type { Watch } from './watch.ts';

/** A file as well-formed CSV in the staging folder, every record with its number and line, and what could not be written there. Plain data. */
export interface Tidied {
  readonly file: string;
  readonly headers: readonly string[];
  readonly delimiter: string;
  /** Every record has as many cells as there are headers. */
  readonly strict: boolean;
  /** Letters of the longest record. */
  readonly longest: number;
  readonly sample: readonly (readonly (string | null)[])[];
  readonly flaws: readonly Problem[];
  readonly repaired: number;
  readonly remarks: readonly Diagnostic[];
}

const sampleRecords = 1000;
const pieceLength = 1 << 20;
/** Characters of a record kept with a problem. */
const rawKept = 100_000;
/** So many records that are no records, and the file is none of records. */
const mostFlaws = 1_000_000;

/**
 * Writes records as well-formed CSV for DuckDB to read; records that cannot be cut into cells become problems. Memory holds a piece of the file,
 * the sample and the problems.
 * @throws InputError `import/hardly-records`, `engine/cancelled`
 */
export async function tidy(source: RecordSource, file: string, name: string, watch: Watch = {}): Promise<Tidied> {
  const out = createWriteStream(file);
  const failed = once(out, 'error').then(([error]: unknown[]) => Promise.reject(error));
  failed.catch(() => undefined);
  const delimiter = source.delimiter?.length === 1 && source.delimiter !== ' ' ? source.delimiter : ',';
  const sample: (readonly (string | null)[])[] = [];
  const flaws: Problem[] = [];
  let row = 0;
  let piece = '';
  let longest = 0;
  let repaired = 0;
  const take = (record: TidyRecord): void => {
    row += 1;
    const flaw = flawOf(record, source);
    if (flaw !== undefined) {
      const { line, cells } = record;
      const raw = record.raw.slice(0, rawKept);
      flaws.push({ row, line, column: null, value: null, raw, ...(cells.length > 0 ? { cells } : {}), ...flaw });
      if (flaws.length > mostFlaws) fail('import/hardly-records', { file: name, records: row, broken: flaws.length });
      return;
    }
    if (record.repaired === true) repaired += 1;
    if (sample.length < sampleRecords) sample.push(record.cells);
    const line = `${row}${delimiter}${record.line ?? ''}${delimiter}${cellsOf(record, source, delimiter)}\n`;
    if (line.length > longest) longest = line.length;
    piece += line;
  };
  try {
    for await (const records of source.batches(watch)) {
      for (const record of records) take(record);
      if (piece.length < pieceLength) continue;
      if (!out.write(piece)) await Promise.race([once(out, 'drain'), failed]);
      piece = '';
    }
    out.end(piece);
    await Promise.race([once(out, 'close'), failed]);
  } finally {
    out.destroy();
  }
  const headers = source.headers();
  const { strict } = source;
  return { file, headers, delimiter, strict, longest, sample, flaws, repaired, remarks: source.remarks?.() ?? [] };
}

/** A record's cells as well-formed CSV has them. */
function cellsOf(record: TidyRecord, source: RecordSource, delimiter: string): string {
  const { raw, plain } = record;
  if (plain !== undefined && source.delimiter === delimiter && !raw.includes('"') && !raw.includes('\0')) return raw;
  return record.cells.slice(0, widthOf(source, record)).map(written).join(delimiter);
}

const widthOf = (source: RecordSource, record: TidyRecord): number =>
  source.strict ? source.headers().length : record.cells.length;

function flawOf(record: TidyRecord, source: RecordSource): Pick<Problem, 'code' | 'message'> | undefined {
  if (record.flaw !== undefined || !source.strict) return record.flaw;
  const expected = source.headers().length;
  if (record.plain === expected) return undefined;
  const { cells } = record;
  if (cells.length < expected) return worded('import/missing-cells', cells.length, expected);
  // Some programs end every line with a delimiter: cells beyond the header with nothing in them are no cells.
  return cells.slice(expected).some((cell) => cell !== null && cell !== '')
    ? worded('import/extra-cells', cells.length, expected)
    : undefined;
}

function worded(
  code: 'import/missing-cells' | 'import/extra-cells',
  found: number,
  expected: number,
): Pick<Problem, 'code' | 'message'> {
  return { code, message: diagnose(code, { found, expected }).message };
}

/** A cell as well-formed CSV has it. */
export function written(cell: string | null): string {
  if (cell === null) return '';
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return `"${text.replaceAll('"', '""').replaceAll(/\p{Surrogate}/gu, '\u{fffd}')}"`;
}

/** Physical line and text of records by number. */
export async function relocate(
  source: RecordSource,
  rows: readonly number[],
  watch: Watch = {},
): Promise<ReadonlyMap<number, Located>> {
  const wanted = new Set(rows);
  const found = new Map<number, Located>();
  let row = 0;
  for await (const records of source.batches(watch))
    for (const record of records) {
      row += 1;
      if (!wanted.has(row)) continue;
      found.set(row, { line: record.line, raw: record.raw.slice(0, rawKept), cells: record.cells });
      if (found.size === wanted.size) return found;
    }
  return found;
}
