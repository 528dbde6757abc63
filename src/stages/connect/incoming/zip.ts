import fs from 'node:fs/promises';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** A file inside a zip archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const stored = 0;
const deflated = 8;

/** The archive's files; folders and what systems add (`__MACOSX`) left out. Throws RangeError where the directory is damaged. Sizes above 4 GiB are read from their ZIP64 field; an archive whose directory itself is ZIP64 is not. */
export async function zipEntries(file: string): Promise<readonly ZipEntry[]> {
  const handle = await fs.open(file);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end === -1 || tail.length - end < 22 || tail.readUInt32LE(end) !== endMark)
      throw new RangeError('the zip archive has no directory');
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    return listed(directory).filter(
      (entry) => !entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/') && !/(?:^|\/)\./.test(entry.name),
    );
  } finally {
    await handle.close();
  }
}

function listed(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark;) {
    const [nameLength, extra, comment] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ];
    const fields = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extra);
    const [size, packed, offset] = wide(fields, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, method: directory.readUInt16LE(at + 10), packed, size, offset });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Size, packed size and offset; those that do not fit 32 bits stand in the ZIP64 field, in this order. */
function wide(fields: Buffer, narrow: readonly [number, number, number]): readonly [number, number, number] {
  let values: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= fields.length; at += 4 + fields.readUInt16LE(at + 2))
    if (fields.readUInt16LE(at) === 1) values = fields.subarray(at + 4, at + 4 + fields.readUInt16LE(at + 2));
  let at = 0;
  const read = (value: number): number => {
    if (value !== 0xffffffff || at + 8 > values.length) return value;
    at += 8;
    return Number(values.readBigUInt64LE(at - 8));
  };
  const [size, packed, offset] = narrow;
  return [read(size), read(packed), read(offset)];
}

/** Unpacks a file of an archive to nowhere, to see that it is no larger than the directory says. */
export async function checkEntry(file: string, entry: ZipEntry, signal?: AbortSignal): Promise<void> {
  if (entry.method !== deflated) return;
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  await pipeline(await packedBytes(file, entry), createInflateRaw(), atMost(entry), nowhere, heard(signal));
}

/** Unpacks one file of an archive; refuses (RangeError) more than the directory promised, so that a bomb stops where it lies. */
export async function unzip(file: string, entry: ZipEntry, to: string, signal?: AbortSignal): Promise<void> {
  if (entry.method !== stored && entry.method !== deflated)
    throw new RangeError(`${entry.name} is packed in a way that is not read (method ${entry.method})`);
  const bytes = await packedBytes(file, entry);
  const target = createWriteStream(to);
  if (entry.method === stored) await pipeline(bytes, target, heard(signal));
  else await pipeline(bytes, createInflateRaw(), atMost(entry), target, heard(signal));
}

const heard = (signal: AbortSignal | undefined): { readonly signal?: AbortSignal } =>
  signal === undefined ? {} : { signal };

async function packedBytes(file: string, entry: ZipEntry): Promise<ReadStream> {
  const handle = await fs.open(file);
  const header = Buffer.alloc(30);
  await handle.read(header, 0, 30, entry.offset);
  await handle.close();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  return createReadStream(file, { start, end: Math.max(start, start + entry.packed - 1) });
}

function atMost(entry: ZipEntry): Transform {
  let length = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      length += piece.length;
      if (length > entry.size) done(new RangeError(`${entry.name} is larger than the archive says`));
      else done(null, piece);
    },
    flush(done) {
      if (length < entry.size) done(new RangeError(`${entry.name} is cut short`));
      else done();
    },
  });
}
