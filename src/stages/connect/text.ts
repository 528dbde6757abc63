import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decoderOf, type Encoding } from './encoding.ts';

/**
 * A file's text in pieces, unpacked and decoded. Where a file called UTF-8 holds a stretch that is none, that stretch is read as
 * Windows-1252: files glued together from two systems are common, and a wrong letter is worth less than a lost row.
 */
export async function* decodedText(
  file: string,
  format: { readonly gzip: boolean; readonly encoding: Encoding },
): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream = format.gzip ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => stream.destroy(error));
  if (format.encoding !== 'utf-8') {
    const decoder = decoderOf(format.encoding);
    for await (const piece of stream) if (Buffer.isBuffer(piece)) yield decoder.write(piece);
    yield decoder.end();
    return;
  }
  let rest = Buffer.alloc(0);
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) continue;
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    // Lines are whole letters in every encoding this branch sees, so a piece is cut at its last line.
    const cut = joined.lastIndexOf(10) + 1;
    if (cut > 0) yield lenient(joined.subarray(0, cut));
    rest = Buffer.from(joined.subarray(cut));
  }
  if (rest.length > 0) yield lenient(rest);
}

function lenient(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return lines(bytes);
  }
}

function lines(bytes: Buffer): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    try {
      parts.push(new TextDecoder('utf-8', { fatal: true }).decode(line));
    } catch {
      parts.push(new TextDecoder('windows-1252').decode(line));
    }
    start = end;
  }
  return parts.join('');
}
