import fs from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
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

/** The archive's files; folders and what systems add (`__MACOSX`) left out. Throws RangeError where the directory is damaged. ZIP64 is not read. */
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
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Unpacks one file of an archive; refuses (RangeError) more than the directory promised, so that a bomb stops where it lies. */
export async function unzip(file: string, entry: ZipEntry, to: string): Promise<void> {
  if (entry.method !== stored && entry.method !== deflated)
    throw new RangeError(`${entry.name} is packed in a way that is not read (method ${entry.method})`);
  const handle = await fs.open(file);
  const header = Buffer.alloc(30);
  await handle.read(header, 0, 30, entry.offset);
  await handle.close();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = createReadStream(file, { start, end: Math.max(start, start + entry.packed - 1) });
  const target = createWriteStream(to);
  if (entry.method === stored) await pipeline(bytes, target);
  else await pipeline(bytes, createInflateRaw(), atMost(entry), target);
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
