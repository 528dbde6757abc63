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
