import { z } from 'zod';
import { flowRow } from '../ask.ts';
import { diagnostic } from '../diagnostic.ts';

/** Who would move if a draft were published, held against the newest published run. */
export const previewAnswer = z.object({
  /** SHA-256 of the draft's text. */
  draft: z.string(),
  /** The run it is held against; null before the first. */
  against: z.object({ run: z.string(), as_of: z.string() }).nullable(),
  as_of: z.string(),
  /** Companies in another segment of some scheme, each counted once. */
  companies: z.number(),
  /** Why they would move; a company that moves in two schemes for two reasons is in both. */
  causes: z.object({ company: z.number(), rule: z.number(), time: z.number(), unknown: z.number() }),
  schemes: z.array(
    z.object({
      scheme: z.string(),
      name: z.string(),
      /**
       * Only a `kept` scheme has moves: nobody was, or is, anywhere in one `added` or `removed`, and one that begins `anew` puts a company in one
       * segment where it was in several, or the other way round.
       */
      state: z.enum(['kept', 'added', 'removed', 'anew']),
      moved: z.number(),
      flows: z.array(flowRow),
      segments: z.array(z.object({ id: z.string(), name: z.string(), before: z.number(), after: z.number() })),
      sample: z.array(
        z.object({
          id: z.string(),
          name: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          cause: z.string(),
        }),
      ),
    }),
  ),
  warnings: z.array(diagnostic),
  seconds: z.number(),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;
