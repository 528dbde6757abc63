import { z } from 'zod';
import { linksAnswer } from '../../contract/data/links.ts';
import { penetrationAnswer } from '../../contract/segments/penetration.ts';
import { qualityAnswer } from '../../contract/data/quality.ts';
import { rowsAnswer, rowsRequest, tablesAnswer } from '../../contract/data/tables.ts';
import { askLinks } from '../../pipeline/ask/links.ts';
import { askPenetration } from '../../pipeline/ask/scheme/penetration.ts';
import { askQuality } from '../../pipeline/quality/quality.ts';
import { listTables, readRows } from '../../pipeline/tables/rows.ts';
import { today } from '../../pipeline/today.ts';
import { projectOf } from '../house.ts';
import { keeping } from '../keeping.ts';
import { route, type Route } from './route.ts';

/** How old sources are changes from day to day. */
export const quality = keeping((project, work, owner: string | undefined, _day: string) =>
  askQuality(project, { owner }, work),
);

/** What the workspace holds: tables, how good they are, and how they stand to the register. */
export const dataRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/tables',
    summary: 'Every table with its columns',
    access: 'run',
    schema: { answer: tablesAnswer },
    handle: async ({ workspace }) => ({ tables: [...(await listTables(workspace.engine))] }),
  }),
  route({
    method: 'POST',
    path: '/api/tables/rows',
    summary: 'Rows of a table as they are stored: a page, sorted and narrowed',
    access: 'run',
    audited: false,
    schema: { body: rowsRequest.extend({ table: z.string().min(1).max(300) }), answer: rowsAnswer },
    handle: ({ workspace }, { body: { table, ...request }, signal }) =>
      readRows(workspace.engine, table, request, { signal }),
  }),
  route({
    method: 'GET',
    path: '/api/quality',
    summary: 'How good the data are, what the gaps cost, and who could fill which',
    access: 'ask',
    schema: { query: z.object({ owner: z.string().max(200).optional() }), answer: qualityAnswer },
    handle: (house, { query }) => quality(house, query.owner, today(house.clock(), house.workspace.timeZone)),
  }),
  route({
    method: 'GET',
    path: '/api/links',
    summary: 'Which records have a company of the register and by what, and which have none and why',
    access: 'ask',
    schema: { answer: linksAnswer },
    handle: async (house) => askLinks(await projectOf(house)),
  }),
  route({
    method: 'GET',
    path: '/api/penetration',
    summary: 'Customers and market of each segment, with the register as denominator',
    access: 'ask',
    schema: { query: z.object({ scheme: z.string().max(200).optional() }), answer: penetrationAnswer },
    handle: async (house, { query }) => askPenetration(await projectOf(house), query.scheme),
  }),
];
