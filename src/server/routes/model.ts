import { undoPins } from '../../pipeline/pins/deeds.ts';
import { z } from 'zod';
import { pinAnswer, undoPinsAnswer, unpinAnswer } from '../../contract/commands.ts';
import { diagnostic } from '../../contract/diagnostic.ts';
import { modelAnswer } from '../../contract/server.ts';
import { checkText } from '../../pipeline/model/check.ts';
import { saveModel } from '../../pipeline/draft/publish.ts';
import { pinCompanies, pinCompany, unpinCompanies, unpinCompany } from '../../pipeline/pins/pin.ts';
import { takeBack } from '../../pipeline/history/publish.ts';
import { initExample } from '../../pipeline/init/init.ts';
import { nameOf } from '../access/caller.ts';
import { deskOf, projectOf } from '../house.ts';
import type { ModelState } from '../models.ts';
import { route, type Route } from './route.ts';

const whole = z.string().max(2_000_000);
const why = z.string().max(2000).default('');

const companies = z.array(z.string().min(1).max(500)).min(1).max(1000);

/** The model file, and what people decide beside it. */
export const modelRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/model',
    summary: 'The model file as it is on the disk, and what is odd about it',
    access: ['ask', 'model'],
    schema: { answer: modelAnswer },
    handle: async ({ models }) => answerOf(await models.current()),
  }),
  route({
    method: 'PUT',
    path: '/api/model',
    summary: 'Write the model file, if it is still the one the change was made from',
    access: 'model',
    schema: { body: z.strictObject({ text: whole, made_from: z.string().length(64), why }), answer: modelAnswer },
    async handle(house, { body, caller }) {
      const said = { text: body.text, madeFrom: body.made_from, who: nameOf(caller), why: body.why };
      await saveModel(await deskOf(house), said, house.models.write);
      return answerOf(await house.models.current());
    },
  }),
  route({
    method: 'POST',
    path: '/api/model/example',
    summary: 'Make an empty workspace one of the example: a model that explains itself, and two small invented files',
    access: 'model',
    schema: { answer: modelAnswer },
    async handle(house) {
      await initExample(house.workspace.folder);
      return answerOf(await house.models.current());
    },
  }),
  route({
    method: 'POST',
    path: '/api/model/check',
    summary: 'What would be wrong with a text as the model',
    access: 'model',
    audited: false,
    schema: { body: z.strictObject({ text: whole }), answer: z.object({ diagnostics: z.array(diagnostic) }) },
    handle: async ({ workspace, models }, { body }) => ({
      diagnostics: [...(await checkText(workspace, body.text, (await models.current()).file))],
    }),
  }),
  route({
    method: 'POST',
    path: '/api/pins',
    summary: 'Put a company into a segment by hand, or out of it',
    access: 'run',
    schema: {
      body: z.strictObject({
        company: z.string().min(1).max(500),
        scheme: z.string().min(1).max(200),
        segment: z.string().min(1).max(200),
        out: z.boolean().default(false),
        why: z.string().min(1).max(2000),
      }),
      answer: pinAnswer,
    },
    handle: async (house, { body, caller }) => pinCompany(await projectOf(house), { ...body, by: nameOf(caller) }),
  }),
  route({
    method: 'POST',
    path: '/api/pins/several',
    summary: 'Put several companies into a segment by hand, or out of it, in one deed',
    access: 'run',
    schema: {
      body: z.strictObject({
        companies,
        scheme: z.string().min(1).max(200),
        segment: z.string().min(1).max(200),
        out: z.boolean().default(false),
        why: z.string().min(1).max(2000),
      }),
      answer: z.object({ pins: z.array(pinAnswer) }),
    },
    handle: async (house, { body, caller }) => ({
      pins: [...(await pinCompanies(await projectOf(house), { ...body, by: nameOf(caller) }))],
    }),
  }),
  route({
    method: 'POST',
    path: '/api/pins/several/take-back',
    summary: 'Take back what was decided by hand about several companies in a scheme, in one deed',
    access: 'run',
    schema: {
      body: z.strictObject({ companies, scheme: z.string().min(1).max(200) }),
      answer: z.object({ taken_back: z.array(unpinAnswer) }),
    },
    handle: async (house, { body, caller }) => ({
      taken_back: [...(await unpinCompanies(await projectOf(house), body.companies, body.scheme, nameOf(caller)))],
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/pins/:company/:scheme',
    summary: 'Take back what was decided by hand about a company in a scheme',
    access: 'run',
    schema: { params: z.object({ company: z.string().max(500), scheme: z.string().max(200) }), answer: unpinAnswer },
    handle: async (house, { params, caller }) =>
      unpinCompany(await projectOf(house), params.company, params.scheme, nameOf(caller)),
  }),
  route({
    method: 'POST',
    path: '/api/pins/deeds/:deed/undo',
    summary: 'Undo what one deed decided or took back by hand: what it replaced stands again',
    access: 'run',
    schema: { params: z.object({ deed: z.coerce.number().int().min(1) }), answer: undoPinsAnswer },
    handle: async (house, { params, caller }) => undoPins(await projectOf(house), params.deed, nameOf(caller)),
  }),
  route({
    method: 'POST',
    path: '/api/runs/:run/take-back',
    summary: 'Take the newest published run back: history is as it was before it',
    access: 'run',
    schema: {
      params: z.object({ run: z.string().max(100) }),
      body: z.strictObject({ why }),
      answer: z.object({ run: z.string() }),
    },
    handle: async (house, { params, body, caller }) =>
      takeBack(await projectOf(house), params.run, { by: nameOf(caller), why: body.why }),
  }),
];

const answerOf = (state: ModelState): z.input<typeof modelAnswer> => ({
  file: state.file,
  text: state.text,
  hash: state.hash,
  in_use: state.inUseHash,
  diagnostics: [...state.diagnostics],
});
