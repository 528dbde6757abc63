import { z } from 'zod';

/** Clusters said by rules: first that holds wins, the last takes everyone left. */
export const distilAnswer = z.object({
  scheme: z.string().nullable(),
  companies: z.number(),
  rules: z.array(
    z.object({
      segment: z.string(),
      id: z.string().nullable(),
      /** In the model's language; null for everyone left. */
      when: z.string().nullable(),
      conditions: z.number(),
      /** Held out: share of those the rule takes that belong, and of those that belong that it takes. */
      precision: z.number(),
      recall: z.number(),
    }),
  ),
  /** Share placed as the clusters place them, held out. */
  accuracy: z.number(),
  depth: z.number(),
  /** Companies the rules put in another segment. */
  moved: z.number(),
  /** Companies in no cluster (a value is unknown) that the last rule takes. */
  placed: z.number(),
  /** Segments that no rule reaches. */
  lost: z.array(z.string()),
  /** The scheme written into the model, and whether it took the clusters' place; null: nothing was written. */
  saved: z.object({ scheme: z.string(), replaced: z.boolean(), file: z.string() }).nullable(),
});
export type DistilAnswer = z.infer<typeof distilAnswer>;

/** A short questionnaire that places a new respondent. */
export const typingAnswer = z.object({
  scheme: z.string().nullable(),
  companies: z.number(),
  segments: z.array(z.string()),
  /** Points of each segment before any question. */
  base: z.array(z.number()),
  questions: z.array(
    z.object({
      variable: z.string(),
      label: z.string(),
      answers: z.array(z.object({ label: z.string(), points: z.array(z.number()) })),
    }),
  ),
  /** Share placed right by questionnaires made without them, after 0, 1, 2, … questions. */
  accuracy: z.array(z.number()),
  /** Questions after which more add less than one in a hundred. */
  enough: z.number(),
  recall: z.array(z.number()),
  file: z.string().nullable(),
});
export type TypingAnswer = z.infer<typeof typingAnswer>;
