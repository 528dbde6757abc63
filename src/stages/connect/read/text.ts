import { createReadStream } from 'node:fs';
import { isAscii } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { decoderOf, type Encoding } from '../recognise/encoding.ts';

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
  format: { readonly gzip: boolean; readonly encoding: Encoding; readonly named?: boolean },
  seen: EncodingsSeen = noneSeen(),
): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = format.gzip ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => stream.destroy(error));
  const isByLine = format.encoding === 'utf-8' || (format.encoding === 'windows-1252' && format.named !== true);
  if (!isByLine) {
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
