import { z } from 'zod';
import { provenance } from '../run.ts';

/** How a segment differs from the rest in one thing. */
export const segmentDifference = z.object({
  variable: z.string(),
  label: z.string(),
  /** The value of a category it differs in; null for numbers. */
  value: z.string().nullable(),
  type: z.enum(['number', 'money', 'boolean', 'category']),
  /** Cliff's delta, −1 to 1; for yes or no and values of categories the difference of shares. */
  effect: z.number(),
  /** Median of the segment and of the rest, or shares. */
  own: z.number(),
  rest: z.number(),
  /** The scheme's own rules read it: it differs because it was made to. */
  in_rule: z.boolean(),
});
export type SegmentDifference = z.infer<typeof segmentDifference>;

/** One segment for those who sell to it: how many, how much, what sets it apart, who came and left, and whom one knows there. */
export const segmentAnswer = provenance.extend({
  scheme: z.string(),
  segment: z.string(),
  companies: z.number(),
  /** Of the companies the scheme is about. */
  share: z.number(),
  turnover: z.number().nullable(),
  turnover_share: z.number().nullable(),
  /** Companies what differs was looked at in: of the segment, and of the rest. */
  compared: z.object({ own: z.number(), rest: z.number() }),
  /** Surely no chance and at least small, the strongest first. */
  differences: z.array(segmentDifference),
  /** Every number of the model, against the rest. */
  figures: z.array(segmentDifference),
  /** Published runs, oldest first: how many were in it, and who came and left since the run before (null in the first). */
  movement: z.array(
    z.object({
      run: z.string(),
      as_of: z.string(),
      companies: z.number(),
      came: z.number().nullable(),
      left: z.number().nullable(),
    }),
  ),
  /** Contacts by role: how many people, at how many of its companies; none where no contacts are known. */
  people: z.array(
    z.object({
      role: z.string().nullable(),
      people: z.number(),
      companies: z.number(),
      /** The question that finds those companies; null in an overlapping scheme, which no condition can name. */
      where: z.string().nullable(),
    }),
  ),
});
export type SegmentAnswer = z.infer<typeof segmentAnswer>;
