import type { FastifyReply } from 'fastify';
import { typeOf } from './file-names.ts';

/** Answers with a file to be saved under a name; who was left out of it stands in a header. */
export const attached = (
  reply: FastifyReply,
  name: string,
  { content, leftOut }: { readonly content: string | Uint8Array; readonly leftOut: object },
): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-left-out', JSON.stringify(leftOut))
    .type(typeOf(name))
    .send(typeof content === 'string' ? content : Buffer.from(content));
