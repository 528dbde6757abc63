import { createReadStream, type ReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { isAscii } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { decoderOf, type Encoding } from '../recognise/encoding.ts';
import { between, type Watch } from './watch.ts';

/** Which encodings the lines of a file are in. */
export interface EncodingsSeen {
  utf8: boolean;
  /** Lines in Windows-1252, and the first of them. */
  windows: number;
  first: number;
}

export const noneSeen = (): EncodingsSeen => ({ utf8: false, windows: 0, first: 0 });

/**
 * A file's text in pieces, unpacked and decoded. UTF-8 and Windows-1252 are told line by line, since files glued together from two systems
 * are common, and what was `seen` is counted; a line that is valid UTF-8 beyond ASCII is hardly ever anything else.
 */
export async function* decodedText(
  file: string,
  format: TextFormat & { readonly gzip: boolean },
  seen: EncodingsSeen = noneSeen(),
  watch: Watch = {},
): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = watched(bytes, format.gzip, watch);
  if (!isByLine(format)) {
    const decoder = decoderOf(format.encoding);
    for await (const piece of stream) if (Buffer.isBuffer(piece)) yield decoder.write(piece);
    yield decoder.end();
    return;
  }
  let rest = Buffer.alloc(0);
  let line = 1;
  const take = (bytes: Buffer): string => {
    const text = byLine(bytes, line, seen);
    line += text.lines;
    return text.text;
  };
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) continue;
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    // Lines are whole letters in every encoding this branch sees, so a piece is cut at its last line.
    const cut = joined.lastIndexOf(10) + 1;
    if (cut > 0) yield take(joined.subarray(0, cut));
    rest = Buffer.from(joined.subarray(cut));
  }
  if (rest.length > 0) yield take(rest);
}

interface TextFormat {
  readonly encoding: Encoding;
  readonly named?: boolean;
}

const isByLine = ({ encoding, named }: TextFormat): boolean =>
  encoding === 'utf-8' || (encoding === 'windows-1252' && named !== true);

/** Bytes from anywhere in a file; only the lines they begin and end within may come out wrong. */
export const pieceText = (bytes: Buffer, format: TextFormat): string =>
  isByLine(format) ? byLine(bytes, 1, noneSeen()).text : decoderOf(format.encoding).write(bytes);

/** The unpacked pieces of a file; between two of them its reading is told of, and heard. */
async function* watched(bytes: ReadStream, gzip: boolean, watch: Watch): AsyncGenerator<unknown> {
  const size = Math.max(1, (await fs.stat(bytes.path)).size);
  const stream = gzip ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => stream.destroy(error));
  for await (const piece of stream) {
    between(watch, bytes.bytesRead / size);
    yield piece;
  }
}

function byLine(bytes: Buffer, from: number, seen: EncodingsSeen): { readonly text: string; readonly lines: number } {
  const whole = asUtf8(bytes, seen);
  if (whole !== undefined) return { text: whole, lines: newlines(bytes) };
  const parts: string[] = [];
  let line = from;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const own = bytes.subarray(start, end);
    const text = asUtf8(own, seen);
    if (text === undefined) {
      seen.windows += 1;
      if (seen.first === 0) seen.first = line;
    }
    parts.push(text ?? windows.decode(own));
    start = end;
  }
  return { text: parts.join(''), lines: line - from };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

function asUtf8(bytes: Buffer, seen: EncodingsSeen): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  try {
    const text = utf8.decode(bytes);
    seen.utf8 = true;
    return text;
  } catch {
    return undefined;
  }
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Bytes that begin a file, in the encoding of each line; the last line may be cut anywhere. */
export function headText(bytes: Buffer, encoding: Encoding, named: boolean): string {
  return encoding === 'windows-1252' && !named ? byLine(bytes, 1, noneSeen()).text : decoderOf(encoding).write(bytes);
}
