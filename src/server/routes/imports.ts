import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { undoneAnswer } from '../../contract/data/intake.ts';
import { problemsAnswer } from '../../contract/data/problems.ts';
import { job } from '../../contract/jobs/jobs.ts';
import { exportProblems } from '../../pipeline/problems/export.ts';
import { listProblems } from '../../pipeline/problems/list.ts';
import { mendedFolder } from '../../pipeline/problems/received.ts';
import { takeBackImports } from '../../pipeline/intake/take-back.ts';
import { nameOf } from '../access/caller.ts';
import { writtenFor } from '../accepted.ts';
import { deskOf } from '../house.ts';
import { typeOf } from '../file-names.ts';
import { receiveFile } from '../uploads.ts';
import { route, type Route } from './route.ts';

const source = z.object({ source: z.string().max(200).optional() });

/** What imports left: bad rows to mend, and imports to take back. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/problems',
    summary: 'Rows that were set aside, by the newest import of every file',
    access: 'run',
    schema: { query: source, answer: problemsAnswer },
    handle: ({ workspace }, { query }) => listProblems({ workspace }, query.source),
  }),
  route({
    method: 'GET',
    path: '/api/problems/export',
    summary: 'Rows that were set aside as a table to mend',
    access: 'run',
    audited: true,
    schema: { query: source.extend({ to: z.enum(['xlsx', 'csv']).default('xlsx') }) },
    async handle({ workspace }, { query, reply }) {
      const { content } = await exportProblems({ workspace }, query.to, query.source);
      const named = `problems.${query.to}`;
      return reply
        .header('content-disposition', `attachment; filename="${named}"`)
        .type(typeOf(named))
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  }),
  route({
    method: 'POST',
    path: '/api/problems/mended',
    summary: 'Bring mended rows back (multipart, one part `file`); answers the job that reads them',
    access: 'run',
    schema: { answer: job },
    async handle({ workspace, uploadLimit, jobs }, { request, caller }) {
      const folder = mendedFolder(workspace.folder);
      const file = await receiveFile(request, path.join(folder, request.id), uploadLimit);
      const name = `${request.id} ${path.basename(file)}`;
      await fs.rename(file, path.join(folder, name));
      await fs.rm(path.join(folder, request.id), { recursive: true, force: true });
      return jobs.ask('mend', { file: name }, nameOf(caller));
    },
  }),
  route({
    method: 'POST',
    path: '/api/imports/undo',
    summary:
      'Take imports back, newest first, and with them what accepting them wrote into the model: the workspace is as if they had never happened',
    access: 'run',
    schema: {
      body: z.strictObject({
        imports: z.array(z.number().int().min(1)).min(1).max(500),
      }),
      answer: undoneAnswer,
    },
    async handle(house, { body, caller }) {
      const { undone, model } = await takeBackImports(
        await deskOf(house),
        { ...body, who: nameOf(caller), wrote: await writtenFor(house.jobs, house.workspace.engine, body.imports) },
        house.models,
      );
      return { undone: [...undone], model };
    },
  }),
];
