import { z } from 'zod';
import {
  companiesAnswer,
  compareAnswer,
  countAnswer,
  flowsAnswer,
  funnelAnswer,
  showAnswer,
  statusAnswer,
  whyAnswer,
} from '../../contract/ask.ts';
import { cutpointsAnswer } from '../../contract/segments/cutpoints.ts';
import { overviewAnswer } from '../../contract/segments/overview.ts';
import { segmentsAnswer } from '../../contract/run.ts';
import { segmentAnswer } from '../../contract/segments/segment.ts';
import { scorecardAnswer } from '../../contract/segments/scorecard.ts';
import { runRow } from '../../contract/server.ts';
import { companiesWhere, type CompaniesOptions } from '../../pipeline/ask/condition/companies.ts';
import { askCompare } from '../../pipeline/ask/scheme/compare.ts';
import { countWhere } from '../../pipeline/ask/condition/count.ts';
import { askCutpoints } from '../../pipeline/ask/scheme/cutpoints.ts';
import { askFlows } from '../../pipeline/ask/scheme/flows.ts';
import { askFunnel } from '../../pipeline/ask/scheme/funnel.ts';
import { askScorecard } from '../../pipeline/ask/scheme/scorecard.ts';
import { askOverview } from '../../pipeline/ask/segments/overview.ts';
import { askSegment } from '../../pipeline/ask/segments/segment.ts';
import { askSegments } from '../../pipeline/ask/segments/segments.ts';
import { askShow } from '../../pipeline/ask/company/show.ts';
import { askStatus } from '../../pipeline/ask/status.ts';
import { askWhy } from '../../pipeline/ask/company/why.ts';
import { askRuns } from '../../pipeline/history/told.ts';
import { findRun } from '../../pipeline/run/runs.ts';
import { projectOf } from '../house.ts';
import { keeping } from '../keeping.ts';
import { ownCompany, ownConditions, tellingNothing } from '../access/own.ts';
import { route, type Route } from './route.ts';
import { conditionText } from '../../contract/condition.ts';

const text = conditionText;
const page = {
  columns: z.array(z.string().max(200)).max(100).optional(),
  /** A name to sort by, the largest first with a minus before it. */
  order: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(1000).default(50),
  offset: z.number().int().min(0).default(0),
};
const limit = z.coerce.number().int().min(1).max(1000).default(50);
const company = z.object({ company: z.string().min(1).max(500) });
const breaks = z.number().int().min(1).max(12);
const cutpointsBody = z.strictObject({
  variable: z.string().min(1).max(200),
  by: z.array(z.string().min(1).max(200)).min(1).max(20),
  least: breaks.default(1),
  most: breaks.default(6),
  where: text.optional(),
  /** Breaks to compare with, ascending; by default those the model has in use. */
  today: z.array(z.number()).min(1).max(50).optional(),
});
const scheme = z.object({ scheme: z.string().min(1).max(200) });

export const segments = keeping((project, _work, scheme: string | undefined) => askSegments(project, scheme));
export const segment = keeping((project, work, scheme: string, wanted: string) =>
  askSegment(project, scheme, wanted, work),
);
export const overview = keeping((project) => askOverview(project));
const funnel = keeping((project, _work, scheme: string) => askFunnel(project, scheme));
export const scorecard = keeping((project, _work, scheme: string | undefined) => askScorecard(project, scheme));
export const compare = keeping((project, work, scheme: string, other: string, most: number) =>
  askCompare(project, scheme, other, { limit: most }, work),
);

/** Questions of the newest run: what the command line asks, asked over HTTP. */
export const questionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/overview',
    summary: 'Names, segments and colours of the workspace: what pages show numbers by',
    access: ['ask', 'ask-own'],
    schema: { answer: overviewAnswer },
    handle: (house) => overview(house),
  }),
  route({
    method: 'GET',
    path: '/api/status',
    summary: 'What the workspace holds, and how fresh it is',
    access: 'ask',
    schema: { answer: statusAnswer },
    handle: async (house) => askStatus(house.workspace, (await projectOf(house)).model),
  }),
  route({
    method: 'GET',
    path: '/api/runs',
    summary: 'All runs, oldest first',
    access: 'ask',
    schema: { answer: z.object({ runs: z.array(runRow) }) },
    handle: async (house) => ({ runs: [...(await askRuns(await projectOf(house)))] }),
  }),
  route({
    method: 'GET',
    path: '/api/segments',
    summary: 'How many companies are in each segment of each scheme, and their turnover',
    access: 'ask',
    schema: {
      query: z.object({ scheme: z.string().optional() }),
      answer: z.object({ schemes: z.array(segmentsAnswer) }),
    },
    handle: async (house, { query }) => ({ schemes: [...(await segments(house, query.scheme))] }),
  }),
  route({
    method: 'GET',
    path: '/api/segments/:scheme/:segment',
    summary: 'One segment: how many and how much, what sets it apart, who came and left, whom one knows there',
    access: 'ask',
    schema: { params: scheme.extend({ segment: z.string().min(1).max(200) }), answer: segmentAnswer },
    handle: (house, { params }) => segment(house, params.scheme, params.segment),
  }),
  route({
    method: 'POST',
    path: '/api/count',
    summary: 'How many companies a condition holds for',
    access: 'ask',
    audited: false,
    schema: { body: z.strictObject({ where: text, undecided: z.boolean().default(false) }), answer: countAnswer },
    handle: async (house, { body, signal }) =>
      countWhere(await projectOf(house), body.where, { keepWindows: true, undecided: body.undecided }, { signal }),
  }),
  route({
    method: 'POST',
    path: '/api/companies',
    summary: 'The companies a condition holds for, the largest first unless another order is asked for',
    access: 'ask',
    audited: false,
    schema: {
      body: z.strictObject({
        where: text,
        /** Only companies of one segment; of an overlapping scheme no condition can ask for them. */
        member: scheme.extend({ segment: z.string().min(1).max(200) }).optional(),
        ...page,
      }),
      answer: companiesAnswer,
    },
    async handle(house, { body, signal }) {
      const member = body.member === undefined ? {} : { member: body.member };
      return companiesWhere(await projectOf(house), body.where, { ...shown(body), ...member }, { signal });
    },
  }),
  route({
    method: 'POST',
    path: '/api/my/companies',
    summary: 'The companies the caller owns, the largest first; a condition narrows them',
    access: 'ask-own',
    audited: false,
    schema: { body: z.strictObject({ where: text.optional(), ...page }), answer: companiesAnswer },
    handle: async (house, { body, caller, signal }) =>
      companiesWhere(await projectOf(house), ownConditions(caller, body.where), shown(body), { signal }),
  }),
  route({
    method: 'GET',
    path: '/api/companies/:company',
    summary: 'Everything known of one company',
    access: ['ask', 'ask-own'],
    schema: { params: company, answer: showAnswer },
    handle: async (house, { params, caller }) =>
      tellingNothing(caller, async () => ownCompany(caller, await askShow(await projectOf(house), params.company))),
  }),
  route({
    method: 'GET',
    path: '/api/companies/:company/why/:scheme',
    summary: 'Why a company is in its segment',
    access: ['ask', 'ask-own'],
    schema: { params: company.extend(scheme.shape), answer: whyAnswer },
    async handle(house, { params, caller }) {
      const project = await projectOf(house);
      if (!caller.permissions.includes('ask'))
        await tellingNothing(caller, async () => ownCompany(caller, await askShow(project, params.company)));
      return askWhy(project, params.company, params.scheme);
    },
  }),
  route({
    method: 'GET',
    path: '/api/schemes/:scheme/funnel',
    summary: 'What each filter of a funnel removes, in order and alone',
    access: 'ask',
    schema: { params: scheme, answer: funnelAnswer },
    handle: (house, { params }) => funnel(house, params.scheme),
  }),
  route({
    method: 'GET',
    path: '/api/schemes/:scheme/compare/:other',
    summary: 'Two schemes side by side: table, agreement, who differs',
    access: 'ask',
    schema: {
      params: scheme.extend({ other: z.string().min(1).max(200) }),
      query: z.object({ limit }),
      answer: compareAnswer,
    },
    handle: (house, { params, query }) => compare(house, params.scheme, params.other, query.limit),
  }),
  route({
    method: 'GET',
    path: '/api/scorecard',
    summary: 'Whether the segments are any good: five tests with evidence; one scheme or all',
    access: 'ask',
    schema: { query: z.object({ scheme: z.string().optional() }), answer: scorecardAnswer },
    handle: (house, { query }) => scorecard(house, query.scheme),
  }),
  route({
    method: 'POST',
    path: '/api/cutpoints',
    summary: 'Where needs or behaviour change fastest along a number',
    access: 'ask',
    audited: false,
    schema: { body: cutpointsBody, answer: cutpointsAnswer },
    async handle(house, { body, signal }) {
      const { variable, by, least, most, where, today } = body;
      const chosen = {
        by,
        least,
        most,
        ...(where === undefined ? {} : { where }),
        ...(today === undefined ? {} : { today }),
      };
      return askCutpoints(await projectOf(house), variable, chosen, { signal });
    },
  }),
  route({
    method: 'GET',
    path: '/api/flows',
    summary: 'Who moved between two runs, from where to where, and what moved them',
    access: 'ask',
    schema: {
      query: z.object({
        scheme: z.string().optional(),
        from: z.string().optional(),
        to: z.string().optional(),
        /** Of whom those who moved are named: who left or came to a segment, who left one, who came to one; empty: in none. */
        segment: z.string().optional(),
        leaving: z.string().optional(),
        entering: z.string().optional(),
        limit,
      }),
      answer: flowsAnswer,
    },
    async handle(house, { query }) {
      const { engine } = house.workspace;
      return askFlows(await projectOf(house), {
        limit: query.limit,
        ...(query.scheme === undefined ? {} : { scheme: query.scheme }),
        ...(query.segment === undefined ? {} : { segment: query.segment }),
        ...(query.leaving === undefined ? {} : { leaving: query.leaving }),
        ...(query.entering === undefined ? {} : { entering: query.entering }),
        ...(query.from === undefined ? {} : { from: await findRun(engine, query.from) }),
        ...(query.to === undefined ? {} : { to: await findRun(engine, query.to) }),
      });
    },
  }),
];

interface Page {
  readonly columns?: readonly string[] | undefined;
  readonly order?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

const shown = ({ columns, order, limit, offset }: Page): CompaniesOptions => ({
  limit,
  offset,
  ...(columns === undefined ? {} : { columns }),
  ...(order === undefined ? {} : { order }),
});
