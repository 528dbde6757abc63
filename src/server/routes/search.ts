import { z } from 'zod';
import { searchAnswer } from '../../contract/companies/search.ts';
import { searchCompanies } from '../../pipeline/search/search.ts';
import { ownConditions } from '../access/own.ts';
import { projectOf } from '../house.ts';
import { route, type Route } from './route.ts';

/** Finding a company as its name is typed. */
export const searchRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/search',
    summary:
      'Companies a text is part of: name, organisation number, domain or id; the caller’s own for who may only see those',
    access: ['ask', 'ask-own'],
    schema: {
      query: z.object({ text: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).default(10) }),
      answer: searchAnswer,
    },
    handle: async (house, { query, caller, signal }) => {
      const where = caller.permissions.includes('ask') ? [] : ownConditions(caller);
      return searchCompanies(await projectOf(house), query.text, { where, limit: query.limit }, { signal });
    },
  }),
];
