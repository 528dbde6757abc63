import { z } from 'zod';
import { assessedAnswer, assessmentsAnswer, assessmentsRequest } from '../../contract/companies/my-assessments.ts';
import { weekAnswer } from '../../contract/companies/week.ts';
import { theCompany } from '../../pipeline/ask/company/company.ts';
import { keysHolding } from '../../pipeline/ask/ground/holding.ts';
import { recordAnswers } from '../../pipeline/assess/answer.ts';
import { askAssessments } from '../../pipeline/assess/grid.ts';
import { askWeek } from '../../pipeline/week/week.ts';
import { nameOf, type Caller } from '../access/caller.ts';
import { ownConditions, ownerOf, refuseOthers, tellingNothing } from '../access/own.ts';
import { projectOf } from '../house.ts';
import { route, type Route } from './route.ts';

const company = z.object({ company: z.string().min(1).max(500) });

/** As whom somebody answers: an account manager by the name his companies know him by, as in a workbook. */
const speaker = (caller: Caller): string =>
  caller.kind === 'person' ? (caller.user.owner ?? caller.user.name) : nameOf(caller);

/** An account manager's own companies: his week, and what he is asked about them. */
export const mineRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/my/week',
    summary:
      'Whom of his companies the caller should call first, why, and what to say; what moved, and what nobody knows',
    access: 'ask-own',
    schema: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).optional() }), answer: weekAnswer },
    handle: async (house, { query, caller, signal }) =>
      askWeek(await projectOf(house), ownerOf(caller), query.limit === undefined ? {} : { limit: query.limit }, {
        signal,
      }),
  }),
  route({
    method: 'GET',
    path: '/api/my/assessments',
    summary: 'The questions the model asks about the caller’s companies, and the answers that stand',
    access: 'ask-own',
    schema: { answer: assessmentsAnswer },
    async handle(house, { caller, signal }) {
      const project = await projectOf(house);
      const own = await keysHolding(project, ownConditions(caller), { signal });
      return askAssessments(project, own, speaker(caller));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/my/assessments',
    summary: 'Answer questions about companies, all or none; null takes the caller’s own answer back',
    access: ['ask-own', 'model'],
    schema: { body: assessmentsRequest, answer: assessedAnswer },
    async handle(house, { body, caller }) {
      const project = await projectOf(house);
      return tellingNothing(caller, () =>
        recordAnswers(project, body, speaker(caller), (companies) => refuseOthers(caller, project, companies)),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/companies/:company/assessments',
    summary: 'The questions the model asks about one company, and the answers that stand',
    access: ['ask', 'ask-own'],
    schema: { params: company, answer: assessmentsAnswer },
    async handle(house, { params, caller }) {
      const project = await projectOf(house);
      const key = await tellingNothing(caller, () => theCompany(house.workspace.engine, params.company));
      await refuseOthers(caller, project, [key]);
      return askAssessments(project, [key], speaker(caller));
    },
  }),
];
