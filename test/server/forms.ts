import type { LightMyRequestResponse } from 'fastify';
import type { Call } from './server.ts';

/** Sends a form with one file, as a browser does. */
export function sendFile(
  call: Call,
  url: string,
  name: string,
  content: string | Uint8Array,
): Promise<LightMyRequestResponse> {
  const boundary = '----firmament';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  return call('POST', url, undefined, {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}
