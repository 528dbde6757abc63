import { z } from 'zod';
import {
  privacyAccessAnswer,
  privacyFindAnswer,
  privacyLogAnswer,
  privacyReceipt,
} from '../../contract/data/privacy.ts';
import { accessOf, erasePerson, findPerson, objectTo, takeObjectionBack } from '../../pipeline/privacy/privacy.ts';
import { listReceipts } from '../../pipeline/privacy/receipts.ts';
import { nameOf } from '../access/caller.ts';
import { route, type Route } from './route.ts';

const subject = z.string().min(1).max(500);
const deed = z.strictObject({ subject, why: z.string().max(2000).default('') });

/** What people have a right to. Whom it is about stands in bodies, which no log keeps, and never in an address. */
export const privacyRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/privacy/find',
    summary: 'People by name, e-mail address, telephone or organisation number',
    access: 'administer',
    schema: { body: z.strictObject({ text: z.string().min(1).max(500) }), answer: privacyFindAnswer },
    handle: ({ workspace }, { body }) => findPerson({ workspace }, body.text),
  }),
  route({
    method: 'POST',
    path: '/api/privacy/access',
    summary: 'Everything held of a person',
    access: 'administer',
    schema: { body: z.strictObject({ subject }), answer: privacyAccessAnswer },
    handle: ({ workspace }, { body }) => accessOf({ workspace }, body.subject),
  }),
  route({
    method: 'POST',
    path: '/api/privacy/object',
    summary: 'Keep a person out of every list',
    access: 'administer',
    schema: { body: deed, answer: privacyReceipt },
    handle: ({ workspace }, { body, caller }) =>
      objectTo({ workspace }, body.subject, { by: nameOf(caller), why: body.why }),
  }),
  route({
    method: 'POST',
    path: '/api/privacy/allow',
    summary: 'Take an objection back',
    access: 'administer',
    schema: { body: deed, answer: privacyReceipt },
    handle: ({ workspace }, { body, caller }) =>
      takeObjectionBack({ workspace }, body.subject, { by: nameOf(caller), why: body.why }),
  }),
  route({
    method: 'POST',
    path: '/api/privacy/erase',
    summary: 'Take a person out of the workspace for good',
    access: 'administer',
    schema: { body: deed, answer: privacyReceipt },
    handle: ({ workspace }, { body, caller }) =>
      erasePerson({ workspace }, body.subject, { by: nameOf(caller), why: body.why }),
  }),
  route({
    method: 'GET',
    path: '/api/privacy/receipts',
    summary: 'What was done about whom: receipts, which name nobody',
    access: 'administer',
    schema: { answer: privacyLogAnswer },
    handle: async ({ workspace }) => ({ receipts: [...(await listReceipts(workspace.folder))] }),
  }),
];
