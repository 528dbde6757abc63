import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { createCsvReader, type CsvDialect } from '../recognise/csv.ts';
import { between, type Watch } from './watch.ts';

/** Where a record stands in its file, and how it is written there. */
export interface Located {
  /** Physical line it begins on, from 1; null for formats without lines. */
  readonly line: number | null;
  readonly raw: string;
  readonly cells: readonly (string | null)[];
}

const newline = 10;
const carriage = 13;

/**
 * Physical lines and texts of the records with the given numbers (from 1, header not counted). Scans bytes, so that finding a handful of
 * records in a gigabyte costs about as much as reading it; a record may span lines where a quoted cell does.
 */
export async function locate(
  file: string,
  format: { readonly dialect: CsvDialect; readonly gzip: boolean },
  rows: readonly number[],
  watch: Watch = {},
): Promise<ReadonlyMap<number, Located>> {
  const { dialect } = format;
  const found = new Map<number, Located>();
  const wanted = new Set(rows);
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  if (last === 0) return found;
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  const delimiter = dialect.delimiter.charCodeAt(dialect.delimiter.length - 1);
  let record = dialect.header ? 0 : 1;
  let line = 1;
  let begins = 1;
  let inQuotes = false;
  let carry: Buffer[] = [];
  let carried = 0;
  let before = newline;
  for await (const piece of stream(file, format.gzip)) {
    between(watch);
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at];
      if (byte === quote) {
        // A quote opens only where a cell begins; inside, a doubled quote closes and opens again, which comes to the same.
        if (inQuotes) inQuotes = false;
        else if (before === delimiter || before === newline || before === quote) inQuotes = true;
      } else if (byte === newline) {
        line += 1;
        if (!inQuotes) {
          const blank = carried + at - start === 0 || (carried + at - start === 1 && before === carriage);
          if (begins <= dialect.skip) begins = line;
          else if (!blank) {
            if (wanted.has(record))
              found.set(record, recordAt(begins, textOf(carry, piece.subarray(start, at)), dialect));
            if (record >= last) return found;
            record += 1;
          }
          begins = line;
          start = at + 1;
          carry = [];
          carried = 0;
        }
      }
      before = byte ?? before;
    }
    if (start < piece.length) {
      carry.push(Buffer.from(piece.subarray(start)));
      carried += piece.length - start;
    }
  }
  if (carried > 0 && wanted.has(record)) found.set(record, recordAt(begins, textOf(carry, Buffer.alloc(0)), dialect));
  return found;
}

function recordAt(line: number, raw: string, dialect: CsvDialect): Located {
  const reader = createCsvReader(dialect);
  const [record] = [...reader.push(raw), ...reader.end()];
  return { line, raw, cells: record?.cells ?? [] };
}

function textOf(carry: readonly Buffer[], rest: Buffer): string {
  return Buffer.concat([...carry, rest])
    .toString('utf8')
    .replace(/\r$/, '')
    .replace(/^\u{feff}/u, '');
}

async function* stream(file: string, gzip: boolean): AsyncGenerator<Buffer> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  for await (const piece of gzip ? bytes.pipe(createGunzip()) : bytes) if (Buffer.isBuffer(piece)) yield piece;
}
