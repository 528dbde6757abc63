import { z } from 'zod';
import { draftAnswer, modelVersionAnswer, modelVersionsAnswer } from '../../contract/model/draft.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { askDraft } from '../../pipeline/draft/ask.ts';
import { restoreVersion } from '../../pipeline/draft/change.ts';
import { undoPublication } from '../../pipeline/draft/undo.ts';
import { askVersion, askVersions } from '../../pipeline/versions/ask.ts';
import { nameOf } from '../access/caller.ts';
import { deskOf, projectOf } from '../house.ts';
import { route, type Route } from './route.ts';

const params = z.object({ number: z.coerce.number().int().min(1) });

/** The texts the model has had. */
export const versionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/model/versions',
    summary: 'Every version of the model, newest first: who wrote it, when, and why',
    access: ['ask', 'model'],
    schema: { answer: modelVersionsAnswer },
    handle: async (house) => askVersions(await deskOf(house)),
  }),
  route({
    method: 'GET',
    path: '/api/model/versions/:number',
    summary: 'One version of the model, and what it changed against the one before',
    access: ['ask', 'model'],
    schema: { params, answer: modelVersionAnswer },
    handle: async (house, { params: { number } }) => askVersion(await deskOf(house), number),
  }),
  route({
    method: 'POST',
    path: '/api/model/versions/:number/restore',
    summary: 'Make a version of the model the caller’s draft',
    access: 'model',
    schema: { params, answer: draftAnswer },
    async handle(house, { params: { number }, caller }) {
      const who = nameOf(caller);
      await restoreVersion(await deskOf(house), who, number);
      house.models.feed.tell({ what: 'draft', who });
      return askDraft(await deskOf(house), who);
    },
  }),
  route({
    method: 'POST',
    path: '/api/model/versions/:number/undo',
    summary:
      'Undo the publication of a version: its run is taken back, the file says what it said before, the text is a draft again',
    access: 'model',
    schema: { params, answer: draftAnswer },
    async handle(house, { params: { number }, caller }) {
      if (!caller.permissions.includes('run')) fail('server/forbidden', { permission: 'run' });
      const who = nameOf(caller);
      await undoPublication(await projectOf(house), await deskOf(house), { number, who }, house.models.write);
      house.models.feed.tell({ what: 'draft', who });
      return askDraft(await deskOf(house), who);
    },
  }),
];
