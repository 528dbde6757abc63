import { z } from 'zod';
import { assignmentAnswer, listRequest, listsAnswer, savedList as listAnswer } from '../../contract/companies/lists.ts';
import { askAssignment } from '../../pipeline/lists/assignment.ts';
import { companyFiles, exportCompanies } from '../../pipeline/lists/export-companies.ts';
import { exportList, exportTargets } from '../../pipeline/lists/export.ts';
import { removeList, savedList, savedLists, saveList } from '../../pipeline/lists/saved.ts';
import { nameOf } from '../access/caller.ts';
import { attached } from '../attachment.ts';
import { projectOf } from '../house.ts';
import { route, type Route } from './route.ts';

const list = z.object({ list: z.string().min(1).max(200) });

/** Companies as files for people and systems: of a segment, of a condition, and of questions people keep. */
export const listRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/lists',
    summary: 'Saved questions, by name',
    access: 'ask',
    schema: { answer: listsAnswer },
    handle: async ({ workspace }) => ({ lists: [...(await savedLists(workspace.engine))] }),
  }),
  route({
    method: 'POST',
    path: '/api/lists',
    summary: 'Save a question',
    access: 'export',
    schema: { body: listRequest, answer: listAnswer },
    handle: async (house, { body, caller }) => saveList(await projectOf(house), body, nameOf(caller)),
  }),
  route({
    method: 'PUT',
    path: '/api/lists/:list',
    summary: 'Change a saved question',
    access: 'export',
    schema: { params: list, body: listRequest, answer: listAnswer },
    handle: async (house, { params, body, caller }) =>
      saveList(await projectOf(house), body, nameOf(caller), params.list),
  }),
  route({
    method: 'DELETE',
    path: '/api/lists/:list',
    summary: 'Forget a saved question; the answer is what it was',
    access: 'export',
    schema: { params: list, answer: listAnswer },
    handle: async (house, { params }) => removeList(await projectOf(house), params.list),
  }),
  route({
    method: 'GET',
    path: '/api/lists/:list/assignment',
    summary: 'Who would get the companies of a list by the model’s owners and their capacity',
    access: 'ask',
    schema: { params: list, answer: assignmentAnswer },
    async handle(house, { params, signal }) {
      const { where } = await savedList(house.workspace.engine, params.list);
      return askAssignment(await projectOf(house), { where }, { signal });
    },
  }),
  route({
    method: 'GET',
    path: '/api/lists/:list/export',
    summary: 'The companies of a list as a file for a person or a system',
    access: 'export',
    audited: true,
    schema: { params: list, query: z.object({ to: z.enum(exportTargets).default('excel') }) },
    async handle(house, { params, query, reply, signal }) {
      const { id, where } = await savedList(house.workspace.engine, params.list);
      const exported = await exportList(await projectOf(house), { where }, { to: query.to }, { signal });
      return attached(reply, `${id}-${query.to}.${exported.target.file}`, exported);
    },
  }),
  route({
    method: 'GET',
    path: '/api/segments/:scheme/:segment/export',
    summary: 'The companies of a segment as a file for a person or a system',
    access: 'export',
    audited: true,
    schema: {
      params: z.object({ scheme: z.string().max(200), segment: z.string().max(200) }),
      query: z.object({ to: z.string().max(50).default('excel') }),
    },
    async handle(house, { params, query, reply, signal }) {
      const exported = await exportList(await projectOf(house), params, { to: query.to }, { signal });
      return attached(reply, `${exported.called}-${query.to}.${exported.target.file}`, exported);
    },
  }),
  route({
    method: 'GET',
    path: '/api/lists/companies',
    summary: 'The companies a condition holds for as a file for a person, with the columns and in the order asked for',
    access: 'export',
    audited: true,
    schema: {
      query: z.object({
        where: z.string().min(1).max(10_000),
        /** Separated by commas. */
        columns: z.string().max(10_000).default(''),
        order: z.string().max(200).optional(),
        to: z.enum(companyFiles).default('excel'),
      }),
    },
    async handle(house, { query, reply, signal }) {
      const { where, order, to } = query;
      const columns = query.columns.split(',').filter((each) => each !== '');
      const exported = await exportCompanies(await projectOf(house), where, { columns, order, to }, { signal });
      return attached(reply, `companies.${exported.file}`, exported);
    },
  }),
];
