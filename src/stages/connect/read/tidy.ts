import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join, name, quote, sql, verbatim } from '../../../engine/raw.ts';
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Located } from './locate.ts';
import type { Reader } from './reader.ts';
import type { Problem } from '../types.ts';

/** A record as one of our own readers cuts it. */
export interface TidyRecord {
  /** Physical line (or row of a sheet) it begins on; null where the format has none. */
  readonly line: number | null;
  readonly cells: readonly (string | null)[];
  readonly raw: string;
  /** Its cells were found within a single one. */
  readonly repaired?: true;
  /** What is wrong with it; such a record has no cells. */
  readonly flaw?: Pick<Problem, 'code' | 'message'>;
}

/** Records of a file that DuckDB cannot, or must not, read by itself, in their order; can be read over again. */
export interface RecordSource {
  records(): AsyncIterable<TidyRecord>;
  /** The columns, complete once all records were read: JSON may name a new one in its last record. */
  headers(): readonly string[];
  /** What is odd about the file as a whole, once all records were read. */
  remarks?(): readonly Diagnostic[];
  /** True when every record must have as many cells as there are headers. */
  readonly strict: boolean;
}

const sampleRecords = 1000;
const pieceLength = 1 << 20;
/** Characters of a record kept with a problem. */
const rawKept = 100_000;

/**
 * Writes records as well-formed CSV into the staging folder, each with its number and line, for DuckDB to read; records that cannot be cut
 * into cells become problems. Memory holds one record, the sample and the problems.
 */
export async function tidy(source: RecordSource, file: string): Promise<Reader> {
  const out = createWriteStream(file);
  const sample: (readonly (string | null)[])[] = [];
  const flaws: Problem[] = [];
  let row = 0;
  let piece = '';
  let longest = 0;
  let repaired = 0;
  for await (const record of source.records()) {
    row += 1;
    const flaw = flawOf(record, source);
    if (flaw !== undefined) {
      const { line, cells } = record;
      const raw = record.raw.slice(0, rawKept);
      flaws.push({ row, line, column: null, value: null, raw, ...(cells.length > 0 ? { cells } : {}), ...flaw });
      continue;
    }
    if (record.repaired === true) repaired += 1;
    if (sample.length < sampleRecords) sample.push(record.cells);
    const line = `${row},${record.line ?? ''},${record.cells.slice(0, widthOf(source, record)).map(written).join(',')}\n`;
    longest = Math.max(longest, line.length);
    piece += line;
    if (piece.length >= pieceLength) {
      if (!out.write(piece)) await once(out, 'drain');
      piece = '';
    }
  }
  out.end(piece);
  await once(out, 'close');
  const headers = source.headers();
  const columns = ['_row', '_line', ...headers.map((_, index) => `c${index}`)].map(
    (each) => sql`${quote(each)}: 'VARCHAR'`,
  );
  const options = `delim = ',', quote = '"', escape = '"', header = false, null_padding = true, parallel = false, compression = 'none'`;
  return {
    headers,
    sample,
    from: sql`read_csv(${quote(file)}, auto_detect = false, columns = {${join(columns, ', ')}}, ${verbatim(options)}${verbatim(roomFor(longest * bytesPerLetter))})`,
    texts: headers.map((_, index) => name(`c${index}`)),
    row: sql`CAST("_row" AS BIGINT)`,
    flaws,
    repaired,
    remarks: source.remarks?.() ?? [],
    locate: (rows) => relocate(source, rows),
  };
}

const bytesPerLetter = 3;
const longestByDefault = 2_000_000;

/** DuckDB sets sixteen times the longest line aside, so a long one gets just the room it needs. */
function roomFor(bytes: number): string {
  return bytes <= longestByDefault ? '' : `, max_line_size = ${bytes}, buffer_size = ${bytes * 2}`;
}

const widthOf = (source: RecordSource, record: TidyRecord): number =>
  source.strict ? source.headers().length : record.cells.length;

function flawOf(record: TidyRecord, source: RecordSource): Pick<Problem, 'code' | 'message'> | undefined {
  if (record.flaw !== undefined || !source.strict) return record.flaw;
  const [found, expected] = [record.cells.length, source.headers().length];
  if (found < expected) return worded('import/missing-cells', found, expected);
  // Some programs end every line with a delimiter: cells beyond the header with nothing in them are no cells.
  return record.cells.slice(expected).some((cell) => cell !== null && cell !== '')
    ? worded('import/extra-cells', found, expected)
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

async function relocate(source: RecordSource, rows: readonly number[]): Promise<ReadonlyMap<number, Located>> {
  const wanted = new Set(rows);
  const found = new Map<number, Located>();
  let row = 0;
  for await (const { line, raw, cells } of source.records()) {
    row += 1;
    if (wanted.has(row)) found.set(row, { line, raw: raw.slice(0, rawKept), cells });
    if (found.size === wanted.size) break;
  }
  return found;
}
