import { z } from 'zod';
import { corrections, intakeAnswer, intakeFile, intakePreview, intakesAnswer } from '../../contract/data/intake.ts';
import { languages } from '../../contract/language.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { askIntake } from '../../pipeline/intake/answer.ts';
import {
  beginIntake,
  changed,
  endIntake,
  filesFolder,
  filesIn,
  keepCorrections,
  mostFiles,
  removeFile,
} from '../../pipeline/intake/folder.ts';
import { askIntakes } from '../../pipeline/intake/list.ts';
import { checkCorrections } from '../../pipeline/intake/told.ts';
import { previewIntake } from '../../pipeline/intake/preview.ts';
import { projectOf } from '../house.ts';
import { receiveFile } from '../uploads.ts';
import { route, type Route } from './route.ts';

/** The language a model is proposed in: names, labels and reasons. */
const spoken = z.object({ language: z.enum(languages).default('en') });
const id = z.object({ id: z.string().max(100) });

/** Files on their way in: brought, looked at, put right. What reads them for good is the job `import`. */
export const intakeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/intakes',
    summary: 'Files that were brought and not yet read, how large one may be, and what rows can be',
    access: 'run',
    schema: { answer: intakesAnswer },
    handle: ({ workspace, uploadLimit }) => askIntakes(workspace.folder, uploadLimit),
  }),
  route({
    method: 'POST',
    path: '/api/intakes',
    summary: 'Make room for files to be brought',
    access: 'run',
    schema: { answer: z.object({ id: z.string() }) },
    handle: async ({ workspace }) => ({ id: await beginIntake(workspace.folder) }),
  }),
  route({
    method: 'GET',
    path: '/api/intakes/:id',
    summary: 'Files that were brought, and what they were taken for once the job `look` has looked at them',
    access: 'run',
    schema: { params: id, query: spoken, answer: intakeAnswer },
    async handle(house, { params, query }) {
      const { diagnostics, ...rest } = await askIntake(await projectOf(house), params.id, query.language);
      return { ...rest, diagnostics: [...diagnostics] };
    },
  }),
  route({
    method: 'POST',
    path: '/api/intakes/:id/files',
    summary: 'Bring one more file, whole or not at all (multipart, one part `file`)',
    access: 'run',
    schema: {
      params: id,
      query: z.object({ changed: z.coerce.number().int().min(0).max(8.64e15).optional() }),
      answer: intakeFile,
    },
    async handle({ workspace, uploadLimit }, { params, query, request }) {
      const folder = await filesFolder(workspace.folder, params.id);
      if ((await filesIn(workspace.folder, params.id)).length >= mostFiles)
        fail('intake/too-many', { most: mostFiles });
      const file = await receiveFile(request, folder, uploadLimit, query.changed);
      await changed(workspace.folder, params.id);
      const brought = (await filesIn(workspace.folder, params.id)).find(({ name }) => file.endsWith(name));
      return brought ?? fail('intake/no-such-file', { file });
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/intakes/:id/files/:name',
    summary: 'Take a file away again',
    access: 'run',
    schema: { params: id.extend({ name: z.string().max(300) }), answer: z.object({}) },
    async handle({ workspace }, { params }) {
      await removeFile(workspace.folder, params.id, params.name);
      return {};
    },
  }),
  route({
    method: 'PUT',
    path: '/api/intakes/:id/corrections',
    summary: 'Put right what the files were taken for',
    access: 'run',
    audited: false,
    schema: { params: id, query: spoken, body: corrections, answer: intakeAnswer },
    async handle(house, { params, query, body }) {
      await filesFolder(house.workspace.folder, params.id);
      checkCorrections(body);
      await keepCorrections(house.workspace.folder, params.id, body);
      const { diagnostics, ...rest } = await askIntake(await projectOf(house), params.id, query.language);
      return { ...rest, diagnostics: [...diagnostics] };
    },
  }),
  route({
    method: 'POST',
    path: '/api/intakes/:id/preview',
    summary: 'How a file would be read: its first rows, and what would be set aside and why',
    access: 'run',
    audited: false,
    schema: {
      params: id,
      body: z.strictObject({ file: z.string().max(1000), part: z.string().max(1000).nullable().default(null) }),
      answer: intakePreview,
    },
    async handle(house, { params, body, signal }) {
      const { diagnostics, ...rest } = await previewIntake(await projectOf(house), params.id, body, { signal });
      return { ...rest, diagnostics: [...diagnostics] };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/intakes/:id',
    summary: 'Throw files away that were brought',
    access: 'run',
    schema: { params: id, answer: z.object({}) },
    async handle({ workspace }, { params }) {
      await endIntake(workspace.folder, params.id);
      return {};
    },
  }),
];
