import { z } from 'zod';
import {
  clusterDivision,
  clusterEstimate,
  clusterMethod,
  clusterPreparation,
  clusterQuestion,
  clusterRequest,
  clusterVariables as variablesAnswer,
} from '../../contract/clusters/lab.ts';
import { distilAnswer, typingAnswer } from '../../contract/clusters/tools.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { distilClusters } from '../../pipeline/cluster/tools/distil.ts';
import { divisionAnswer } from '../../pipeline/cluster/divide.ts';
import type { FoundSegments } from '../../pipeline/cluster/exploration.ts';
import { foundSegments } from '../../pipeline/cluster/found.ts';
import { exploreOptions } from '../../pipeline/cluster/options.ts';
import { prepareQuestion } from '../../pipeline/cluster/preparation.ts';
import { clusterSeconds } from '../../pipeline/cluster/seconds.ts';
import { typingQuestions } from '../../pipeline/cluster/tools/typing.ts';
import { clusterVariables } from '../../pipeline/cluster/material/variables.ts';
import { questionnaire } from '../../pipeline/cluster/tools/write-questionnaire.ts';
import { projectOf, workOf, type House } from '../house.ts';
import { route, type Route } from './route.ts';

const job = z.object({ job: z.string().max(100) });
const names = z.array(z.string().trim().min(1).max(200)).max(15);

/** One of the divisions that were compared; neither given: those the scheme of the question has. */
const told = z.strictObject({
  method: clusterMethod.optional(),
  k: z.number().int().min(2).max(15).optional(),
  /** What people call the segments; by default what their differences suggest. */
  names: names.optional(),
});
type Told = z.output<typeof told>;

const workbook = z.strictObject({
  method: clusterMethod.optional(),
  k: z.coerce.number().int().min(2).max(15).optional(),
  names: z
    .union([
      names,
      z
        .string()
        .max(200)
        .transform((one) => [one]),
    ])
    .optional(),
  title: z.string().max(200).default('Which segment?'),
  to: z.enum(['xlsx', 'md']).default('xlsx'),
});

/** The cluster lab: what segments are looked for by, what that asks to be thought about, and what can be made of those found by a job of kind `clusters`. */
export const clusterRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/clusters/variables',
    summary: 'Everything segments can be looked for by, and of how many companies it is known',
    access: 'ask',
    schema: { query: z.object({ within: z.string().min(1).max(10_000).optional() }), answer: variablesAnswer },
    handle: async (house, { query, signal }) =>
      clusterVariables(await projectOf(house), query.within, workOf(house, signal)),
  }),
  route({
    method: 'POST',
    path: '/api/clusters/preparation',
    summary: 'What looking for segments by some variables does to them first, and what should be thought about',
    access: 'ask',
    audited: false,
    schema: { body: clusterQuestion, answer: clusterPreparation },
    handle: async (house, { body, signal }) =>
      prepareQuestion(await projectOf(house), exploreOptions(body), workOf(house, signal)),
  }),
  route({
    method: 'POST',
    path: '/api/clusters/estimate',
    summary: 'How long a comparison would take, before it is asked for',
    access: 'ask',
    audited: false,
    schema: { body: clusterRequest, answer: clusterEstimate },
    handle: async (house, { body, signal }) => ({
      seconds: await clusterSeconds(await projectOf(house), exploreOptions(body), workOf(house, signal)),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/clusters/:job/division',
    summary: 'One of the divisions a comparison held against each other, told of in full',
    access: 'ask',
    audited: false,
    schema: { params: job, body: told, answer: clusterDivision },
    handle: async (house, { params, body, signal }) =>
      divisionAnswer(await projectOf(house), await foundBy(house, params.job, body, signal)),
  }),
  route({
    method: 'POST',
    path: '/api/clusters/:job/rules',
    summary: 'Such segments said by a few rules, and how far they hold',
    access: 'ask',
    audited: false,
    schema: {
      params: job,
      body: told.extend({ depth: z.number().int().min(1).max(8).default(3) }),
      answer: distilAnswer,
    },
    handle: async (house, { params, body, signal }) =>
      distilClusters(
        await projectOf(house),
        await foundBy(house, params.job, body, signal),
        { depth: body.depth },
        workOf(house, signal),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/clusters/:job/questions',
    summary: 'The fewest questions that place a new company in such a segment',
    access: 'ask',
    audited: false,
    schema: { params: job, body: told, answer: typingAnswer },
    handle: async (house, { params, body, signal }) =>
      typingQuestions(await foundBy(house, params.job, body, signal), workOf(house, signal)),
  }),
  route({
    method: 'GET',
    path: '/api/clusters/:job/questionnaire',
    summary: 'The same questions as a workbook that computes the segment, or as text to print',
    access: 'ask',
    schema: { params: job, query: workbook },
    async handle(house, { params, query, signal, reply }) {
      const { title, to, ...which } = query;
      const found = await foundBy(house, params.job, which, signal);
      const bytes = await questionnaire(await typingQuestions(found, workOf(house, signal)), `.${to}`, title);
      return reply
        .header('content-disposition', `attachment; filename="questionnaire.${to}"`)
        .type(
          to === 'md'
            ? 'text/markdown; charset=utf-8'
            : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        )
        .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
    },
  }),
];

/** The segments somebody looks at, by the question of a job. */
async function foundBy(house: House, id: string, told: Told, signal: AbortSignal): Promise<FoundSegments> {
  const asked = await house.jobs.find(id);
  if (asked.kind !== 'clusters') fail('server/no-job', { id });
  const options = exploreOptions(clusterRequest.parse(asked.request));
  const { method, k } = told;
  const division = method === undefined || k === undefined ? undefined : { method, k };
  const found = await foundSegments(await projectOf(house), options, division, workOf(house, signal));
  return told.names === undefined ? found : named(found, told.names);
}

/** Segments that people have named; those of a scheme keep their ids. */
function named(found: FoundSegments, names: readonly string[]): FoundSegments {
  const { explanation, segments } = found;
  if (explanation === undefined) return found;
  return {
    ...found,
    ...(segments === undefined
      ? {}
      : { segments: segments.map((each, at) => ({ ...each, name: names[at] ?? each.name })) }),
    explanation: { ...explanation, names: explanation.names.map((each, at) => names[at] ?? each) },
  };
}
