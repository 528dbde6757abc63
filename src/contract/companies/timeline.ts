import { z } from 'zod';
import { changeRow } from '../ask.ts';
import { provenance } from '../run.ts';

/** One row of what happened with a company. */
export const happening = z.object({
  /** The table it is a row of, by its name in the model. */
  table: z.string(),
  /** A day, or a moment in UTC. */
  at: z.string(),
  /** What the row says, its most telling columns first; unknown ones are left out. */
  says: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      money: z.boolean(),
    }),
  ),
});
export type Happening = z.infer<typeof happening>;

export const timelineAnswer = z.object({
  /** Newest first. */
  happenings: z.array(happening),
  /** There is more, further back. */
  more: z.boolean(),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** What happened with one company, and where runs moved it. */
export const companyTimelineAnswer = provenance.extend({
  company: z.object({ id: z.string(), name: z.string().nullable() }),
  currency: z.string(),
  ...timelineAnswer.shape,
  /** Newest first. */
  changes: z.array(changeRow),
});
export type CompanyTimelineAnswer = z.infer<typeof companyTimelineAnswer>;
