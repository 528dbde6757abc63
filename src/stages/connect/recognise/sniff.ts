import { fail } from '../../../diagnostics/diagnostic.ts';
import type { ReadOptions } from '../../../model/plan.ts';
import { createCsvReader, type CsvDialect } from './csv.ts';
import { encodingOf, type Encoding } from './encoding.ts';
import { foreignFormat } from './foreign-formats.ts';
import { headOf } from './head.ts';
import { infer } from '../columns/infer.ts';
import { headText } from '../read/text.ts';

export type FileFormat = 'csv' | 'ndjson' | 'json' | 'parquet' | 'excel' | 'zip';

/** What a file is, told from its first bytes rather than from its name. */
export interface Sniffed {
  readonly format: FileFormat;
  readonly gzip: boolean;
  readonly encoding: Encoding;
  /** The source names the encoding, so that no line is taken for another. */
  readonly named: boolean;
  /** The decoded beginning, for delimited text and JSON. */
  readonly head: string;
}

const headBytes = 1 << 18;

/** @throws InputError `import/empty-file`, `import/other-format`, and `import/binary-file` when the bytes are neither text nor a format known here */
export async function sniffFile(file: string, name: string, options: ReadOptions): Promise<Sniffed> {
  const { head: bytes, gzip } = await headOf(file, headBytes);
  const magic = bytes.subarray(0, 4).toString('latin1');
  const base = { gzip, encoding: 'utf-8', named: false, head: '' } as const;
  if (magic === 'PAR1') return { ...base, format: 'parquet' };
  if (magic.startsWith('PK'))
    return { ...base, format: bytes.includes('xl/') || /\.xlsx$/i.test(name) ? 'excel' : 'zip' };
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) fail('import/other-format', { file: name, ...foreign }, { file: name });
  const encoding = options.encoding === undefined ? encodingOf(bytes) : named(options.encoding, name);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!isWide && isBinary(bytes)) fail('import/binary-file', { file: name }, { file: name });
  const isNamed = options.encoding !== undefined;
  const head = headText(bytes, encoding, isNamed);
  if (!gzip && bytes.length < headBytes && head.trim() === '')
    fail('import/empty-file', { file: name }, { file: name });
  const first = head.trimStart()[0];
  if (first === '{') return { format: 'ndjson', gzip, encoding, named: isNamed, head };
  if (first === '[' && /\.json(\.gz)?$/i.test(name)) return { format: 'json', gzip, encoding, named: isNamed, head };
  return { format: 'csv', gzip, encoding, named: isNamed, head };
}

function named(encoding: string, name: string): Encoding {
  const plain = encoding.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (['utf8', 'utf8bom', 'ascii', 'usascii'].includes(plain)) return 'utf-8';
  if (['latin1', 'iso88591', 'iso885915', 'cp1252', 'windows1252', 'ansi', 'l1'].includes(plain)) return 'windows-1252';
  if (['utf16', 'utf16le', 'unicode', 'ucs2'].includes(plain)) return 'utf-16le';
  if (plain === 'utf16be') return 'utf-16be';
  return fail('import/unknown-encoding', { encoding, file: name }, { file: name });
}

/** Control bytes no text has, beyond a stray NUL: more than one in a hundred. */
function isBinary(bytes: Buffer): boolean {
  let strange = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange += 1;
  return strange > bytes.length / 100;
}

const delimiters = [',', ';', '\t', '|'];
/** Columns set apart by any number of blanks: tried where nothing else cuts the lines. */
const blanks = ' ';
/** Text is cut by blanks too, and then nearly every line differently. */
const leastByBlanks = 0.95;

/** The dialect of delimited text: what the model says, and where it is silent what fits the first lines best. */
export function sniffDialect(head: string, options: ReadOptions): CsvDialect {
  const quote = options.quote ?? '"';
  const marked = /^sep=(.)\r?\n/i.exec(head);
  const skip = options.skip ?? (marked === null ? undefined : 1);
  const candidates =
    options.delimiter === undefined ? (marked?.[1] === undefined ? delimiters : [marked[1]]) : [options.delimiter];
  const scored = candidates.map((delimiter) => ({ delimiter, ...fitOf(head, delimiter, quote, skip) }));
  const cut = scored.reduce((best, each) => (each.score > best.score ? each : best));
  const byBlanks = options.delimiter === undefined && cut.score === 0 ? fitOf(head, blanks, quote, skip) : undefined;
  const best =
    byBlanks !== undefined && byBlanks.share >= leastByBlanks && byBlanks.score > 0
      ? { delimiter: blanks, ...byBlanks }
      : cut;
  const delimiter = best.score > 0 ? best.delimiter : (options.delimiter ?? ',');
  const { skip: before } = best;
  return {
    delimiter,
    quote,
    header: options.header ?? hasHeader(head, { delimiter, quote, skip: before }),
    skip: before,
  };
}

/**
 * Whether the first record names the columns: it does not where every column of numbers or dates begins with one. Without such columns a
 * header is taken for granted, as are years (`2023;2024;2025`) for the names of columns.
 */
function hasHeader(head: string, dialect: Omit<CsvDialect, 'header'>): boolean {
  const reader = createCsvReader(dialect);
  const records = reader.push(head).filter((record) => record.line > dialect.skip && record.flaw === undefined);
  const [first, ...rest] = records.slice(0, 100).map((record) => record.cells);
  if (first === undefined || rest.length === 0) return true;
  const kindOf = (cells: readonly (string | null)[]): string => infer(cells, '').reading.kind;
  const typed = first.flatMap((cell, index) => {
    const kind = kindOf(rest.map((cells) => cells[index] ?? null));
    return ['number', 'money', 'date', 'instant'].includes(kind) ? [{ cell, kind }] : [];
  });
  const isYear =
    typed.length > 1 &&
    typed.every(({ cell }) => /^(?:19|20)\d\d$/.test(cell ?? '')) &&
    new Set(first).size === first.length;
  return isYear || typed.length === 0 || typed.some(({ cell, kind }) => kindOf([cell]) !== kind);
}

/** How consistently a delimiter cuts the first lines, and how many lines before the table are not cut that way. */
function fitOf(
  head: string,
  delimiter: string,
  quote: string,
  skip: number | undefined,
): { readonly score: number; readonly skip: number; readonly share: number } {
  const reader = createCsvReader({ delimiter, quote });
  const records = [...reader.push(head)];
  if (records.length < 2) records.push(...reader.end());
  const sample = records.slice(0, 200);
  const counts = new Map<number, number>();
  for (const { cells, flaw } of sample)
    if (flaw === undefined) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, share] = [...counts].reduce((best, each) => (each[0] > 1 && each[1] > best[1] ? each : best), [1, 0]);
  // Titles above the table may be padded with delimiters to its width.
  const filled = (cells: readonly (string | null)[]): number =>
    cells.filter((cell) => cell !== null && cell.trim() !== '').length;
  const table = sample.filter(({ cells }) => cells.length === width);
  const usual = table.map(({ cells }) => filled(cells)).sort((left, right) => left - right)[table.length >> 1] ?? 0;
  const first = table.find(({ cells }) => filled(cells) > usual / 2);
  const preamble = skip ?? (width > 1 && first !== undefined && share >= sample.length / 2 ? first.line - 1 : 0);
  const even = share / Math.max(1, sample.length);
  return { score: width > 1 ? even * (1 + Math.log(width)) : 0, skip: preamble, share: even };
}

/** The header's cells, or `column_1`, `column_2` … as wide as the first record where there is none. */
export function headerOf(head: string, dialect: CsvDialect): readonly string[] {
  const reader = createCsvReader(dialect);
  const records = [...reader.push(head), ...reader.end()];
  const cells = records.find((record) => record.line > dialect.skip)?.cells ?? [];
  return cells.map((cell, index) => (dialect.header ? (cell ?? '').trim() : '') || `column_${index + 1}`);
}
