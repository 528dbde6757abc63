import { z } from 'zod';
import { overlapAnswer, partsAnswer, valuesAnswer, vocabularyAnswer } from '../../contract/model/builder.ts';
import { outlineAnswer } from '../../contract/model/outline.ts';
import { renameAnswer } from '../../contract/model/rename.ts';
import { askOverlap } from '../../pipeline/ask/condition/overlap.ts';
import { countParts } from '../../pipeline/ask/condition/parts.ts';
import { askValues } from '../../pipeline/ask/condition/values.ts';
import { askVocabulary } from '../../pipeline/ask/condition/vocabulary.ts';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { planRename } from '../../pipeline/model/rename.ts';
import { projectOf } from '../house.ts';
import { route, type Route } from './route.ts';
import { conditionText } from '../../contract/condition.ts';

const where = conditionText;

/** What building a condition by hand asks: what can be named, what values there are, and what every part of it does. */
export const builderRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/vocabulary',
    summary: 'What a condition can name: of companies, and of the tables beside them',
    access: 'ask',
    schema: { answer: vocabularyAnswer },
    handle: async (house) => askVocabulary(await projectOf(house)),
  }),
  route({
    method: 'GET',
    path: '/api/values',
    summary: 'The values of a name, with how many companies have each',
    access: 'ask',
    schema: {
      query: z.object({
        name: z.string().min(1).max(200),
        search: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(50),
      }),
      answer: valuesAnswer,
    },
    async handle(house, { query: { name, search, limit }, signal }) {
      const options = { limit, ...(search === undefined ? {} : { search }) };
      return askValues(await projectOf(house), name, options, { signal });
    },
  }),
  route({
    method: 'POST',
    path: '/api/count/parts',
    summary: 'How many companies a condition and each of its parts hold for: alone, in order, and without it',
    access: 'ask',
    audited: false,
    schema: { body: z.strictObject({ where }), answer: partsAnswer },
    handle: async (house, { body, signal }) => countParts(await projectOf(house), body.where, { signal }),
  }),
  route({
    method: 'POST',
    path: '/api/count/overlap',
    summary: 'In which segments the companies of a condition are today',
    access: 'ask',
    audited: false,
    schema: { body: z.strictObject({ where }), answer: overlapAnswer },
    handle: async (house, { body, signal }) => askOverlap(await projectOf(house), body.where, { signal }),
  }),
  route({
    method: 'POST',
    path: '/api/model/outline',
    summary: 'The schemes and exclusions of a model text, and where each stands in it',
    access: 'model',
    audited: false,
    schema: { body: z.strictObject({ text: z.string().max(2_000_000) }), answer: outlineAnswer },
    handle: async ({ models }, { body }) => outlineOf(body.text, (await models.current()).file),
  }),
  route({
    method: 'POST',
    path: '/api/model/rename',
    summary:
      'What it takes to give a segment of a model text another name, with everything in it that names the segment',
    access: 'model',
    audited: false,
    schema: {
      body: z.strictObject({
        text: z.string().max(2_000_000),
        scheme: z.string().min(1).max(200),
        segment: z.string().min(1).max(200),
        to: z.string().trim().min(1).max(200),
      }),
      answer: renameAnswer,
    },
    async handle(house, { body: { text, ...wanted } }) {
      const answer = await planRename(await projectOf(house), text, wanted);
      return { ...answer, warnings: [...answer.warnings] };
    },
  }),
];
