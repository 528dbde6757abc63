import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { createCsvReader, type CsvDialect } from '../recognise/csv.ts';
import type { Sniffed } from '../recognise/sniff.ts';
import { elements } from '../read/json-elements.ts';
import { decodedText, pieceText } from '../read/text.ts';
import { between, type Watch } from '../read/watch.ts';

/** How much of a text is looked at. */
export interface SampleSize {
  /** Bytes from which on a text is very large. */
  readonly above: number;
  /** Bytes of it that are looked at, in so many pieces from all over it; of one piece the beginning. */
  readonly bytes: number;
  readonly pieces: number;
}

/** For telling what a file holds, and for showing how it would be read. */
export const lookSizes: Readonly<Record<'proposal' | 'preview', SampleSize>> = {
  proposal: { above: 2 ** 29, bytes: 2 ** 27, pieces: 128 },
  preview: { above: 2 ** 27, bytes: 2 ** 24, pieces: 16 },
};

export interface SampleOrder extends SampleSize {
  readonly path: string;
  readonly name: string;
  readonly sniffed: Sniffed;
  /** Of delimited text. */
  readonly dialect: CsvDialect | undefined;
  /** The file to write, in UTF-8. */
  readonly to: string;
}

export interface Sampled {
  /** Share of the text's bytes whose records are in the sample. */
  readonly share: number;
}

/** Whether a text is larger than so many bytes unpacked; of packed text the size it promises is believed, or three times its own. */
export async function isLarge(file: string, gzip: boolean, above: number): Promise<boolean> {
  const { size } = await fs.stat(file);
  if (!gzip || size > above) return size > above;
  const handle = await fs.open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return Math.max(buffer.readUInt32LE(0), size * 3) > above;
  } finally {
    await handle.close();
  }
}

/**
 * Writes whole records from all over a very large text, its beginning and its end among them, so that what is said of them holds for the text as far as can be. What
 * begins within a record, or cannot be cut there, is passed over: records are not called broken because they were cut here.
 * JSON that is no lines is read from its beginning alone, as are texts without line feeds.
 */
export async function takeSample(order: SampleOrder, watch: Watch): Promise<Sampled> {
  const out = createWriteStream(order.to);
  const failed = once(out, 'error').then(([error]: unknown[]) => Promise.reject(error));
  failed.catch(() => undefined);
  let share = 0;
  try {
    for await (const part of partsOf(order, watch)) {
      share += part.share;
      if (!out.write(part.text)) await Promise.race([once(out, 'drain'), failed]);
    }
    out.end();
    await Promise.race([once(out, 'close'), failed]);
  } finally {
    out.destroy();
  }
  return { share: Math.min(1, share) };
}

interface Part {
  readonly text: string;
  readonly share: number;
}

function partsOf(order: SampleOrder, watch: Watch): AsyncIterable<Part> {
  const { dialect, sniffed } = order;
  if (dialect !== undefined && sniffed.head.includes('\n')) return spread(order, csvPart(dialect, sniffed.head), watch);
  if (dialect === undefined && isJson(sniffed.head.slice(0, sniffed.head.indexOf('\n'))))
    return spread(order, jsonPart, watch);
  return beginning(order, watch);
}

/** Whole records of a piece of text, each ended by a line feed; '' where none can be made out. */
type WholeRecords = (text: string, isFirst: boolean, isLast: boolean) => string;

/** Records are made out where so many in a row are as wide as the header. */
const inARow = 20;
const triesForStart = 200;

function csvPart(dialect: CsvDialect, head: string): WholeRecords {
  const width = widthOf(dialect, head);
  const fits = (text: string): boolean => {
    const records = createCsvReader(dialect)
      .push(text.slice(0, 1 << 16))
      .slice(0, inARow);
    return records.length > 0 && records.every(({ flaw, cells }) => flaw === undefined && cells.length === width);
  };
  return (text, isFirst, isLast) => {
    const from = isFirst ? 0 : startOf(text, fits);
    if (from === -1) return '';
    const reader = createCsvReader(dialect);
    const records = reader.push(text.slice(from));
    if (isLast) records.push(...reader.end());
    return records.map(({ raw }) => `${raw}\n`).join('');
  };
}

function widthOf(dialect: CsvDialect, head: string): number {
  const counts = new Map<number, number>();
  for (const { cells } of createCsvReader(dialect).push(head))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0])[0];
}

const jsonPart: WholeRecords = (text, isFirst, isLast) => {
  const from = isFirst ? 0 : startOf(text, (rest) => isJson(rest.slice(0, rest.indexOf('\n'))));
  const to = isLast ? text.length : text.lastIndexOf('\n') + 1;
  if (from === -1) return '';
  const whole = text.slice(from, to);
  return whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`;
};

/** Where the first line begins that a test takes for the start of a record. */
function startOf(text: string, fits: (text: string) => boolean): number {
  let at = text.indexOf('\n') + 1;
  for (let tries = 0; tries < triesForStart && at > 0 && at < text.length; tries += 1) {
    if (fits(text.slice(at, at + (1 << 16)))) return at;
    at = text.indexOf('\n', at) + 1;
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* spread(order: SampleOrder, whole: WholeRecords, watch: Watch): AsyncGenerator<Part> {
  const { sniffed } = order;
  let read = 0;
  const taken: { text: string; bytes: number; kept: number }[] = [];
  const pieces = sniffed.gzip ? unpackedPieces(order, watch) : placedPieces(order, watch);
  for await (const { bytes, isFirst, isLast, of } of pieces) {
    const text = pieceText(bytes, sniffed);
    const records = whole(text, isFirst, isLast);
    read = of;
    if (records === '') continue;
    taken.push({ text: records, bytes: bytes.length, kept: records.length / Math.max(1, text.length) });
  }
  for (const { text, bytes, kept } of taken) yield { text, share: (bytes * kept) / Math.max(1, read) };
}

interface Piece {
  readonly bytes: Buffer;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Bytes of the whole text, as far as it is known yet. */
  readonly of: number;
}

/** Pieces at even distances, the last of which ends with the file. Wide letters have two bytes, so pieces begin at even ones. */
async function* placedPieces({ path, bytes, pieces }: SampleOrder, watch: Watch): AsyncGenerator<Piece> {
  const handle = await fs.open(path);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, Math.floor(bytes / pieces / 2) * 2);
    for (let index = 0; index < pieces; index += 1) {
      between(watch, index / pieces);
      const at = pieces === 1 ? 0 : Math.floor(((size - length) * index) / (pieces - 1) / 2) * 2;
      const isLast = index === pieces - 1 && pieces > 1;
      const buffer = Buffer.alloc(isLast ? size - at : length);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      yield { bytes: buffer.subarray(0, bytesRead), isFirst: index === 0, isLast, of: size };
    }
  } finally {
    await handle.close();
  }
}

/** The same of packed text, which is unpacked from its beginning to the last piece. */
async function* unpackedPieces({ path, bytes, pieces }: SampleOrder, watch: Watch): AsyncGenerator<Piece> {
  const { size } = await fs.stat(path);
  const packed = createReadStream(path);
  const unpacked = packed.pipe(createGunzip({ chunkSize: 1 << 18 }));
  packed.on('error', (error) => unpacked.destroy(error));
  const length = Math.floor(bytes / pieces);
  let taking: Buffer[] | undefined = [];
  let [taken, count, of] = [0, 0, 0];
  for await (const chunk of unpacked) {
    if (!Buffer.isBuffer(chunk)) continue;
    between(watch, packed.bytesRead / size);
    const before = of;
    of += chunk.length;
    if (taking === undefined && packed.bytesRead / size < count / pieces) continue;
    taking ??= [];
    // A piece begins at an even byte, as wide letters do.
    taking.push(taking.length === 0 ? chunk.subarray(before % 2) : chunk);
    taken += chunk.length;
    if (taken < length) continue;
    yield { bytes: Buffer.concat(taking), isFirst: count === 0, isLast: false, of };
    [taking, taken, count] = [undefined, 0, count + 1];
    if (count === pieces && pieces === 1) return;
  }
  yield { bytes: Buffer.concat(taking ?? []), isFirst: count === 0, isLast: true, of };
}

/** Elements of a list from its beginning on, one a line. */
async function* beginning({ path, sniffed, bytes, dialect }: SampleOrder, watch: Watch): AsyncGenerator<Part> {
  const { size } = await fs.stat(path);
  let [read, length] = [0, 0];
  const heard = { ...watch, onShare: (share: number) => (read = share) };
  const text = decodedText(path, sniffed, undefined, heard);
  const isList = sniffed.format === 'json';
  if (dialect !== undefined) {
    const reader = createCsvReader(dialect);
    for await (const piece of text) {
      const records = reader.push(piece).map(({ raw }) => `${raw}\n`);
      length += piece.length;
      watch.onShare?.(length / bytes);
      const share = read;
      yield { text: records.join(''), share: 0 };
      if (length < bytes) continue;
      yield { text: '', share: sniffed.gzip ? share : Math.min(1, length / size) };
      return;
    }
    yield {
      text: reader
        .end()
        .map(({ raw }) => `${raw}\n`)
        .join(''),
      share: 1,
    };
    return;
  }
  yield { text: isList ? '[' : '', share: 0 };
  let isFirst = true;
  for await (const element of elements(text, false)) {
    length += element.text.length;
    watch.onShare?.(length / bytes);
    yield { text: `${isFirst || !isList ? '' : ','}${element.text}\n`, share: 0 };
    isFirst = false;
    if (length >= bytes) break;
  }
  yield { text: isList ? ']' : '', share: length < bytes ? 1 : sniffed.gzip ? read : length / size };
}
