import { z } from 'zod';

/** Companies a text is part of, the likeliest first. */
export const searchAnswer = z.object({
  companies: z.array(z.object({ id: z.string(), name: z.string().nullable(), org_number: z.string().nullable() })),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
