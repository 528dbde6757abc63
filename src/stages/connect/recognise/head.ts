import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The first bytes of a file, unpacked when it is gzip; fewer when the packed data break off. */
export async function headOf(file: string, bytes: number): Promise<{ readonly head: Buffer; readonly gzip: boolean }> {
  const raw = await take(createReadStream(file, { end: bytes - 1 }), bytes);
  const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
  return { head: gzip ? await take(createReadStream(file).pipe(createGunzip()), bytes) : raw, gzip };
}

async function take(stream: AsyncIterable<unknown>, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) break;
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  } catch {
    // What came before the damage is still worth looking at; reading the whole will report the damage.
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
