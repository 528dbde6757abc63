import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { typeOf } from './file-names.ts';

interface Attached {
  readonly content: string | Uint8Array | Readable;
  /** Who was left out of it; stands in a header. */
  readonly leftOut?: object;
}

/** Answers with a file to be saved under a name. */
export function attached(reply: FastifyReply, name: string, { content, leftOut }: Attached): FastifyReply {
  if (leftOut !== undefined) reply.header('x-left-out', JSON.stringify(leftOut));
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(typeOf(name))
    .send(content instanceof Uint8Array ? Buffer.from(content) : content);
}
