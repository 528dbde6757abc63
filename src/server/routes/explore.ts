import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { distributionAnswer } from '../../contract/explore.ts';
import { exploreColumn, exploreTurnover, type ExploreColumn } from '../../pipeline/explore/columns.ts';
import { askDistribution } from '../../pipeline/explore/distribution.ts';
import { projectOf } from '../house.ts';
import { keeping } from '../keeping.ts';
import { route, type Route } from './route.ts';
import { conditionText } from '../../contract/condition.ts';

const text = conditionText;
const name = z.string().min(1).max(200);

/** How variables are spread, as an answer to read and as columns a page counts by itself. */
export const exploreRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/explore',
    summary: 'How a variable is spread over companies: a bar for each of its values or ranges',
    access: 'ask',
    audited: false,
    schema: { body: z.strictObject({ name, where: text.optional() }), answer: distributionAnswer },
    handle: async (house, { body, signal }) =>
      askDistribution(await projectOf(house), body.name, body.where === undefined ? {} : { where: body.where }, {
        signal,
      }),
  }),
  route({
    method: 'POST',
    path: '/api/explore/column',
    summary:
      'The bar each company is in, a byte a company, or (without a name) their turnover, four bytes a company: four bytes with the length of a head, the head as JSON, the numbers',
    access: 'ask',
    audited: false,
    schema: { body: z.strictObject({ name: name.optional(), where: text.default('true') }) },
    async handle(house, { body, request, reply }) {
      const bytes = await column(house, body.name, body.where);
      const takesPacked = /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
      return reply
        .type('application/octet-stream')
        .headers(takesPacked ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {})
        .send(takesPacked ? bytes : await stretch(bytes));
    },
  }),
];

const squeeze = promisify(gzip);
const stretch = promisify(gunzip);

/** Columns as they are sent, made once for everybody who explores: a megabyte each, less when packed. */
export const column = keeping(
  async (project, _work, name: string | undefined, where: string) =>
    squeeze(
      bytesOf(name === undefined ? await exploreTurnover(project, where) : await exploreColumn(project, name, where)),
      { level: 1 },
    ),
  48,
);

/** Head and numbers in one; the head is filled up with blanks, so that the numbers begin at a whole four bytes. */
function bytesOf({ head, values }: ExploreColumn): Buffer {
  const said = Buffer.from(JSON.stringify(head));
  const length = Math.ceil(said.length / 4) * 4;
  const front = Buffer.alloc(4 + length, ' ');
  front.writeUInt32LE(length);
  said.copy(front, 4);
  return Buffer.concat([front, Buffer.from(values.buffer, values.byteOffset, values.byteLength)]);
}
