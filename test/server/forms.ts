import type { LightMyRequestResponse } from 'fastify';
import type { Job } from '../../src/contract/server.ts';
import type { Call, Server } from './server.ts';

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

/** Asks for a job and answers how it ended. */
export async function finished(server: Server, call: Call, kind: Job['kind'], request: object): Promise<Job> {
  const asked = await call('POST', '/api/jobs', { kind, request });
  if (asked.statusCode !== 200) throw new Error(asked.body);
  return ended(server, asked.json<Job>().id);
}

export async function ended({ house }: Server, id: string): Promise<Job> {
  const told = new Promise<Job>((resolve) => {
    house.jobs.feed.listen((job) => {
      if (job.id === id && job.ended !== null) resolve(job);
    });
  });
  const now = await house.jobs.find(id);
  return now.ended === null ? told : now;
}
