import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { assessInAnswer, assessOutAnswer, questionnairesAnswer } from '../../contract/companies/assess.ts';
import { templateAnswer, templatesAnswer } from '../../contract/data/template.ts';
import { readAssessments } from '../../pipeline/assess/in.ts';
import { askWhomToAsk, writeAssessments } from '../../pipeline/assess/out.ts';
import { listQuestionnaires } from '../../pipeline/assess/questions.ts';
import { listTemplates, templateOf, writeTemplate } from '../../pipeline/import/template.ts';
import { attached } from '../attachment.ts';
import { projectOf } from '../house.ts';
import { receiveFile } from '../uploads.ts';
import { route, type Route } from './route.ts';

const kind = z.object({ kind: z.string().min(1).max(100) });
const questionnaire = z.object({ questionnaire: z.string().min(1).max(200) });
const sheet = z.enum(['xlsx', 'csv']).default('xlsx');
const chosen = z.object({
  owner: z.string().max(300).optional(),
  scheme: z.string().max(200).optional(),
  segment: z.string().max(200).optional(),
  /** Most rows a sheet. */
  top: z.coerce.number().int().min(1).max(100_000).optional(),
  sole_proprietors: z.stringbool().default(false),
});

const optionsOf = ({ owner, scheme, segment, top, sole_proprietors: soleProprietors }: z.output<typeof chosen>) => ({
  soleProprietors,
  ...(owner === undefined ? {} : { owner }),
  ...(scheme === undefined ? {} : { scheme }),
  ...(segment === undefined ? {} : { segment }),
  ...(top === undefined ? {} : { top }),
});

/** What people fill in outside the app: examples of files, and questionnaires out and back in. */
export const paperRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/templates',
    summary: 'The kinds of rows there is an example file of',
    access: 'run',
    schema: { answer: templatesAnswer },
    handle: async () => listTemplates(),
  }),
  route({
    method: 'GET',
    path: '/api/templates/:kind',
    summary: 'What an example file of a kind of rows holds: its columns, what they take, and two rows',
    access: 'run',
    schema: { params: kind, answer: templateAnswer },
    handle: async (_house, { params }) => templateOf(params.kind),
  }),
  route({
    method: 'GET',
    path: '/api/templates/:kind/file',
    summary: 'The example file of a kind of rows, to fill in',
    access: 'run',
    schema: { params: kind, query: z.object({ to: sheet }) },
    handle: async (_house, { params, query, reply }) =>
      attached(reply, `${params.kind}.${query.to}`, { content: await writeTemplate(params.kind, query.to) }),
  }),
  route({
    method: 'GET',
    path: '/api/questionnaires',
    summary: 'What the model asks people about companies and lost deals',
    access: 'run',
    schema: { answer: questionnairesAnswer },
    handle: async (house) => listQuestionnaires((await projectOf(house)).model.plan),
  }),
  route({
    method: 'GET',
    path: '/api/questionnaires/:questionnaire',
    summary: 'Who would be asked, and how many answers are missing or too old',
    access: 'run',
    schema: { params: questionnaire, query: chosen, answer: assessOutAnswer },
    handle: async (house, { params, query, signal }) =>
      askWhomToAsk(await projectOf(house), { ...params, ...optionsOf(query) }, { signal }),
  }),
  route({
    method: 'GET',
    path: '/api/questionnaires/:questionnaire/file',
    summary: 'A questionnaire as a workbook to fill in, a sheet an account manager',
    access: 'export',
    audited: true,
    schema: { params: questionnaire, query: chosen.extend({ to: sheet }) },
    async handle(house, { params, query, reply, signal }) {
      const options = { ...params, ...optionsOf(query), format: query.to };
      const { content, answer } = await writeAssessments(await projectOf(house), options, { signal });
      return attached(reply, `${params.questionnaire}-${answer.day}.${query.to}`, {
        content,
        leftOut: { rows: answer.left, sole_proprietors: answer.sole_proprietors },
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/questionnaires/answers',
    summary:
      'Read a filled-in questionnaire back (multipart, one part `file`); `dry_run` tells what it holds and writes nothing',
    access: 'run',
    schema: {
      query: z.object({ by: z.string().min(1).max(300).optional(), dry_run: z.stringbool().default(false) }),
      answer: assessInAnswer,
    },
    async handle(house, { query, request, signal }) {
      const { workspace, uploadLimit } = house;
      const folder = path.join(workspace.folder, '.firmament', 'answers', request.id);
      try {
        const file = await receiveFile(request, folder, uploadLimit);
        const by = query.by === undefined ? {} : { by: query.by };
        const options = { ...by, dryRun: query.dry_run, called: path.basename(file) };
        return await readAssessments(await projectOf(house), file, options, { signal });
      } finally {
        await fs.rm(folder, { recursive: true, force: true });
      }
    },
  }),
];
