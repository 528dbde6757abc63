import { z } from 'zod';

/** Why a record has no company of the register. */
export const linkReason = z.enum([
  'several',
  'other-number',
  'since-then',
  'local-unit',
  'bad-number',
  'unknown-number',
  'not-found',
  'nothing',
]);
export type LinkReason = z.infer<typeof linkReason>;

/** A source's records held against the register. */
export const sourceLinks = z.object({
  source: z.string(),
  records: z.number(),
  linked: z.number(),
  /** By which identifier, most first; `together` where the two were one company from the start. */
  by: z.array(z.object({ by: z.string(), records: z.number() })),
  reasons: z.array(z.object({ reason: linkReason, why: z.string(), records: z.number() })),
});
export type SourceLinks = z.infer<typeof sourceLinks>;

export const linkedPair = z.object({
  source: z.string(),
  record: z.string(),
  name: z.string().nullable(),
  company: z.string(),
  register_record: z.string(),
  register_name: z.string().nullable(),
  by: z.string(),
});

export const unlinkedRecord = z.object({
  source: z.string(),
  record: z.string(),
  name: z.string().nullable(),
  company: z.string(),
  /** In the model's currency; null before the first run, and where the model has no turnover. */
  turnover: z.number().nullable(),
  reason: linkReason,
  why: z.string(),
});

export const linksAnswer = z.object({
  /** Sources that hold the register; none: there is nothing to link to. */
  register: z.array(z.string()),
  match: z.array(z.string()),
  sources: z.array(sourceLinks),
  pairs: z.array(linkedPair),
  /** Largest turnover first. */
  unlinked: z.array(unlinkedRecord),
});
export type LinksAnswer = z.infer<typeof linksAnswer>;
