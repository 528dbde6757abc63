import { z } from 'zod';
import { accountAnswer, companyNote, noteRequest } from '../../contract/companies/account.ts';
import { askAccount } from '../../pipeline/ask/company/account.ts';
import { timelineAnswer } from '../../contract/companies/timeline.ts';
import { askTimeline } from '../../pipeline/ask/company/timeline.ts';
import { theCompany } from '../../pipeline/ask/company/company.ts';
import { addNote, changeNote, removeNote, type Writer } from '../../pipeline/notes.ts';
import { nameOf, type Caller } from '../access/caller.ts';
import { refuseOthers, tellingNothing } from '../access/own.ts';
import { projectOf, type House } from '../house.ts';
import { route, type Route } from './route.ts';

const company = z.object({ company: z.string().min(1).max(500) });
const note = company.extend({ note: z.string().min(1).max(100) });

const writer = (caller: Caller): Writer => ({
  who: nameOf(caller),
  name: caller.kind === 'person' ? caller.user.name : nameOf(caller),
});

/** A company's key, for whoever may see it. */
async function seen(house: House, caller: Caller, wanted: string): Promise<number> {
  const key = await tellingNothing(caller, () => theCompany(house.workspace.engine, wanted));
  await refuseOthers(caller, await projectOf(house), [key]);
  return key;
}

/** What happened with companies, and what people write down about them; who may see a company sees its notes, and only who wrote one may change it. */
export const noteRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/companies/:company/account',
    summary: 'The people of a company, what nobody knows of it, and the notes about it',
    access: ['ask', 'ask-own'],
    schema: { params: company, answer: accountAnswer },
    handle: async (house, { params, caller }) =>
      askAccount(await projectOf(house), await seen(house, caller, params.company), writer(caller)),
  }),
  route({
    method: 'GET',
    path: '/api/companies/:company/timeline',
    summary: 'What happened with a company until the newest run, newest first: its rows of every table that has a time',
    access: ['ask', 'ask-own'],
    schema: {
      params: company,
      query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(60) }),
      answer: timelineAnswer,
    },
    handle: async (house, { params, query, caller, signal }) =>
      askTimeline(await projectOf(house), await seen(house, caller, params.company), query, { signal }),
  }),
  route({
    method: 'POST',
    path: '/api/companies/:company/notes',
    summary: 'Write a note about a company',
    access: ['ask-own', 'model'],
    schema: { params: company, body: noteRequest, answer: companyNote },
    handle: async (house, { params, body, caller }) =>
      addNote(
        house.workspace.engine,
        await seen(house, caller, params.company),
        body.text,
        writer(caller),
        house.clock(),
      ),
  }),
  route({
    method: 'PUT',
    path: '/api/companies/:company/notes/:note',
    summary: 'Change a note of one’s own',
    access: ['ask-own', 'model'],
    schema: { params: note, body: noteRequest, answer: companyNote },
    async handle(house, { params, body, caller }) {
      const company = await seen(house, caller, params.company);
      const own = { company, id: params.note };
      return changeNote(house.workspace.engine, own, body.text, writer(caller), house.clock());
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/companies/:company/notes/:note',
    summary: 'Remove a note of one’s own; the answer is what it was',
    access: ['ask-own', 'model'],
    schema: { params: note, answer: companyNote },
    async handle(house, { params, caller }) {
      const company = await seen(house, caller, params.company);
      return removeNote(house.workspace.engine, { company, id: params.note }, writer(caller));
    },
  }),
];
