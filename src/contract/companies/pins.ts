import { z } from 'zod';

/** What somebody decided by hand about a company in a scheme. */
export const companyPin = z.object({
  scheme: z.string(),
  segment: z.string(),
  effect: z.enum(['include', 'exclude']),
  who: z.string(),
  why: z.string(),
  when: z.string(),
});
export type CompanyPin = z.infer<typeof companyPin>;

/** A decision by hand as it stands or stood. */
export const pastPin = companyPin.extend({
  /** Number of the deed it was made in: what undoes it. Null where it was made before deeds were counted. */
  deed: z.number().nullable(),
  /** Null while it stands. */
  ended: z.object({ when: z.string(), who: z.string() }).nullable(),
});
export type PastPin = z.infer<typeof pastPin>;
