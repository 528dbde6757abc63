import { z } from 'zod';
import {
  draftAnswer,
  modelEdit,
  publishDraftAnswer,
  textDifference,
  type DraftAnswer,
} from '../../contract/model/draft.ts';
import { shapeAnswer } from '../../contract/model/shape.ts';
import { job } from '../../contract/jobs/jobs.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { askDraft, askDraftDifference } from '../../pipeline/draft/ask.ts';
import { discardDraft, editDraft, mergeDraft, saveDraft } from '../../pipeline/draft/change.ts';
import { publishDraft } from '../../pipeline/draft/publish.ts';
import { nameOf, type Caller } from '../access/caller.ts';
import { askShape } from '../../pipeline/shape/ask.ts';
import { deskOf, projectOf, type House } from '../house.ts';
import { askPreview, previewOf } from '../previews.ts';
import { route, type Route } from './route.ts';

const hash = z.string().length(64);

/** What a person is changing in the model: kept here until it is published or thrown away. */
export const draftRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/draft',
    summary: 'The caller’s draft of the model, what it changes, and whether the file has changed since',
    access: 'model',
    schema: { answer: draftAnswer },
    handle: (house, { caller }) => answerOf(house, caller),
  }),
  route({
    method: 'GET',
    path: '/api/draft/difference',
    summary: 'What the caller’s draft changes, line by line',
    access: 'model',
    schema: { answer: textDifference },
    handle: async (house, { caller }) => askDraftDifference(await deskOf(house), nameOf(caller)),
  }),
  route({
    method: 'GET',
    path: '/api/draft/shape/:scheme',
    summary:
      'How a matrix, a score or an RFM scheme of the caller’s draft, or of the file without one, divides companies now',
    access: 'model',
    schema: { params: z.object({ scheme: z.string().max(200) }), answer: shapeAnswer },
    async handle(house, { params, caller }) {
      const { draft } = await askDraft(await deskOf(house), nameOf(caller));
      const text = draft?.text ?? (await house.models.current()).text;
      return askShape(await projectOf(house), text, params.scheme);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/draft',
    summary: 'Keep a text as the caller’s draft, whatever is wrong with it',
    access: 'model',
    audited: false,
    schema: { body: z.strictObject({ text: z.string().max(2_000_000), made_from: hash }), answer: draftAnswer },
    handle: (house, { body, caller }) =>
      changing(house, caller, async (who) => saveDraft(await deskOf(house), who, body.text, body.made_from)),
  }),
  route({
    method: 'POST',
    path: '/api/draft/edits',
    summary: 'Change the caller’s draft in places, comments and order kept; begins one when there is none',
    access: 'model',
    audited: false,
    schema: {
      body: z.strictObject({
        edits: z.array(modelEdit).min(1).max(500),
        /** Hash of the text the edits were made on; without it they are made on whatever is there. */
        made_on: hash.optional(),
      }),
      answer: draftAnswer,
    },
    handle: (house, { body, caller }) =>
      changing(house, caller, async (who) => editDraft(await deskOf(house), who, body.edits, body.made_on)),
  }),
  route({
    method: 'POST',
    path: '/api/draft/merge',
    summary: 'Make the caller’s draft anew on the file as it is now',
    access: 'model',
    schema: { answer: draftAnswer },
    handle: (house, { caller }) => changing(house, caller, async (who) => mergeDraft(await deskOf(house), who)),
  }),
  route({
    method: 'DELETE',
    path: '/api/draft',
    summary: 'Throw the caller’s draft away',
    access: 'model',
    schema: { answer: draftAnswer },
    handle: (house, { caller }) => changing(house, caller, async (who) => discardDraft(await deskOf(house), who)),
  }),
  route({
    method: 'POST',
    path: '/api/draft/preview',
    summary:
      'Find out who would move if the caller’s draft were published; what is known of this very draft is not asked again',
    access: 'model',
    audited: false,
    schema: { answer: job },
    handle: async (house, { caller }) => askPreview(house, nameOf(caller)),
  }),
  route({
    method: 'POST',
    path: '/api/draft/publish',
    summary: 'Write the caller’s draft to the file, keep it as a version, and run it',
    access: 'model',
    schema: { body: z.strictObject({ message: z.string().min(1).max(2000) }), answer: publishDraftAnswer },
    async handle(house, { body, caller }) {
      if (!caller.permissions.includes('run')) fail('server/forbidden', { permission: 'run' });
      const who = nameOf(caller);
      const { version, reads } = await publishDraft(await deskOf(house), who, body.message, house.models.write);
      house.models.feed.tell({ what: 'draft', who });
      return { version, job: await house.jobs.ask('run', { why: body.message, offline: !reads }, who) };
    },
  }),
];

async function changing(house: House, caller: Caller, change: (who: string) => Promise<void>): Promise<DraftAnswer> {
  const who = nameOf(caller);
  await change(who);
  house.models.feed.tell({ what: 'draft', who });
  return answerOf(house, caller);
}

async function answerOf(house: House, caller: Caller): Promise<DraftAnswer> {
  const who = nameOf(caller);
  const answer = await askDraft(await deskOf(house), who);
  if (answer.draft === null) return answer;
  return { ...answer, draft: { ...answer.draft, preview: await previewOf(house, who, answer.draft.hash) } };
}
