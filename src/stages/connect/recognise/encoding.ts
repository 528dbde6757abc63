export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** The encoding of a text by its mark or its bytes: what is no valid UTF-8 is taken for Windows-1252, which contains Latin-1's letters. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.1) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.1) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** True when the bytes are UTF-8, but for a letter cut in two at the very end. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function zeroShare(bytes: Buffer): { readonly even: number; readonly odd: number } {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = Math.max(1, sample.length / 2);
  return { even: even / half, odd: odd / half };
}

/** Decodes bytes that come in pieces; a byte order mark is not text. */
export function decoderOf(encoding: Encoding): { write(bytes: Uint8Array): string; end(): string } {
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}
