import { z } from 'zod';
import { diagnostic } from '../diagnostic.ts';

/** Where something stands in the model file: keys, and places in lists counted from 0. */
const path = z.array(z.union([z.string(), z.number()]));

/** What people may write about a segment, as far as it is one text. */
export const segmentKeys = ['id', 'need', 'talk_to', 'offer', 'message', 'channel', 'owner', 'note'] as const;
export type SegmentKey = (typeof segmentKeys)[number];

const written = z.object({
  path,
  name: z.string(),
  /** Where its condition stands, or would stand. */
  when_path: path,
  /** Null: everybody left. */
  when: z.string().nullable(),
});

export const outlineScheme = z.object({
  id: z.string(),
  path,
  name: z.string().nullable(),
  description: z.string().nullable(),
  /** The key that tells its kind; null where none is there. */
  method: z.enum(['rules', 'score', 'matrix', 'by', 'funnel', 'key_accounts', 'rfm', 'clusters']).nullable(),
  /** A company is in every segment whose rule holds. */
  overlapping: z.boolean(),
  /** Excluded companies are classified all the same. */
  ignores_exclusions: z.boolean(),
  /** It is about the companies of segments of another scheme. */
  within: z.object({ scheme: z.string(), segments: z.array(z.string()) }).nullable(),
  /** The list of its rules or filters; null where its method has none, or they are written as a mapping. */
  list: path.nullable(),
  /** The rules are written as the scheme itself, without room for anything else. */
  bare: z.boolean(),
  rules: z.array(written.extend({ about: z.partialRecord(z.enum(segmentKeys), z.string()) })),
  filters: z.array(written),
});
export type OutlineScheme = z.infer<typeof outlineScheme>;

export const outlineAnswer = z.object({
  /** Why the text could not be read as a model; the rest is empty then. */
  diagnostics: z.array(diagnostic),
  schemes: z.array(outlineScheme),
  /** Companies left out of every scheme, and conditions every company must meet. */
  exclusions: z.array(
    written.extend({
      qualifier: z.boolean(),
      kind: z.string(),
      reason: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  /** Companies kept in spite of an exclusion, on purpose: those named, and those a condition holds for (null: none). */
  exceptions: z.array(
    written.extend({
      companies: z.array(z.string()),
      reason: z.string().nullable(),
      owner: z.string().nullable(),
      review: z.string().nullable(),
    }),
  ),
});
export type OutlineAnswer = z.infer<typeof outlineAnswer>;
