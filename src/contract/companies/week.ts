import { z } from 'zod';
import { provenance } from '../run.ts';

const company = z.object({ id: z.string(), name: z.string().nullable() });

/** Why an account manager should call a company this week; `points` is what the reason weighs in the order. */
export const callReason = z.discriminatedUnion('kind', [
  /** Something happened at the company. */
  z.object({ kind: z.literal('signal'), points: z.number(), type: z.string().nullable(), at: z.string() }),
  /** The newest run moved it; segments by name, null: none. */
  z.object({
    kind: z.literal('moved'),
    points: z.number(),
    scheme: z.string(),
    scheme_name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    cause: z.string(),
  }),
  /** Silent for longer than it uses to be: days between purchases, and since the last. */
  z.object({ kind: z.literal('quiet'), points: z.number(), usual: z.number(), since: z.number() }),
  /** It stopped buying: its customer status, and the one before where that was another and is still known. */
  z.object({ kind: z.literal('status'), points: z.number(), status: z.string(), before: z.string().nullable() }),
  /** An exception that keeps it is to be looked at again. */
  z.object({
    kind: z.literal('review'),
    points: z.number(),
    exception: z.string(),
    reason: z.string(),
    due: z.string(),
  }),
  z.object({ kind: z.literal('key-account'), points: z.number(), segment: z.string() }),
  /** Questions of the model nobody has answered, or not for too long. */
  z.object({ kind: z.literal('questions'), points: z.number(), unanswered: z.number() }),
  /** A rule asked for values that nobody knows: their names, in words. */
  z.object({ kind: z.literal('unknown'), points: z.number(), names: z.array(z.string()) }),
]);
export type CallReason = z.infer<typeof callReason>;

/** A person at a company, with what he does in a purchase. */
export const contactRow = z.object({
  name: z.string().nullable(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  /** As the data has it: decides, budget, recommends or uses. */
  role: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** As the data has it; null: nobody has asked. */
  consent: z.union([z.boolean(), z.string()]).nullable(),
  /** Has said no to being contacted: neither telephone nor e-mail address is told. */
  objected: z.boolean(),
});
export type ContactRow = z.infer<typeof contactRow>;

/** What to say: the words of the segment whose words come first (key accounts, the main scheme, the others). */
const words = z.object({
  scheme: z.string(),
  segment: z.string(),
  name: z.string(),
  need: z.string().nullable(),
  talk_to: z.string().nullable(),
  offer: z.string().nullable(),
  message: z.string().nullable(),
  channel: z.string().nullable(),
});

export const callRow = company.extend({
  /** In the model's currency; null where it names no turnover, or does not know it. */
  turnover: z.number().nullable(),
  points: z.number(),
  reasons: z.array(callReason),
  say: words.nullable(),
  person: contactRow.nullable(),
});
export type CallRow = z.infer<typeof callRow>;

const unknownName = z.object({ name: z.string(), label: z.string() });

/** What is not known of a company, though the rules of a scheme asked. */
export const gapRow = company.extend({
  schemes: z.array(z.object({ scheme: z.string(), name: z.string(), unknown: z.array(unknownName) })),
  unanswered: z.number(),
});
export type GapRow = z.infer<typeof gapRow>;

/** An account manager's week, as of the newest run. */
export const weekAnswer = provenance.extend({
  owner: z.string(),
  /** Companies that are his in all. */
  companies: z.number(),
  /** What turnover is called; null where the model knows none. */
  worth: z.string().nullable(),
  currency: z.string(),
  /** Whom to call, the first first: by points, then by turnover. */
  calls: z.array(callRow),
  /** Of so many there is a reason to call. */
  to_call: z.number(),
  /** As many as a week has room for: the owner's capacity in the model, else 15. */
  room: z.number(),
  moved: z.array(
    company.extend({
      scheme: z.string(),
      scheme_name: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      cause: z.string(),
    }),
  ),
  gaps: z.array(gapRow),
  /** Companies with gaps in all. */
  with_gaps: z.number(),
});
export type WeekAnswer = z.infer<typeof weekAnswer>;
