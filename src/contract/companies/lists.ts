import { z } from 'zod';
import { conditionText } from '../condition.ts';

/** What makes a list: a question, and how its answer is looked at. */
export const listRequest = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** A condition over the company's names. */
  where: conditionText,
  /** Empty: the usual ones. */
  columns: z.array(z.string().max(200)).max(100).default([]),
  /** A name to sort by, the largest first with a minus before it. */
  order: z.string().max(200).nullable().default(null),
  note: z.string().max(2000).default(''),
});
export type ListRequest = z.input<typeof listRequest>;

/** A question somebody keeps; its companies are found anew whenever it is opened. */
export const savedList = z.object({
  id: z.string(),
  name: z.string(),
  where: z.string(),
  columns: z.array(z.string()),
  order: z.string().nullable(),
  note: z.string(),
  /** The name of who saved it, as people know him. */
  by: z.string(),
  at: z.string(),
});
export type SavedList = z.infer<typeof savedList>;

export const listsAnswer = z.object({ lists: z.array(savedList) });
export type ListsAnswer = z.infer<typeof listsAnswer>;

/** Who would get the companies of a list, before it is exported. */
export const assignmentAnswer = z.object({
  companies: z.number(),
  owners: z.array(z.object({ owner: z.string(), companies: z.number(), capacity: z.number().nullable() })),
  /** Nobody's, as nobody who could take them has room. */
  unassigned: z.number(),
  left_out: z.object({ deleted: z.number(), sole_proprietors: z.number() }),
});
export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;
