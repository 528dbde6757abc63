import { z } from 'zod';
import { diagnostic } from '../diagnostic.ts';

/** Where something stands in the model file: keys, and places in lists counted from 0. */
const path = z.array(z.union([z.string(), z.number()]));

/** What people may write about a segment, as far as it is one text. */
export const segmentKeys = ['id', 'need', 'talk_to', 'offer', 'message', 'channel', 'owner', 'note'] as const;
export type SegmentKey = (typeof segmentKeys)[number];

/** Figures a segment is judged by, as criterion and key of the model file. */
const figures = [
  'measurable.known',
  'measurable.fresh',
  'measurable.up_to_date',
  'measurable.assigned',
  'substantial.companies',
  'substantial.revenue_share',
  'substantial.profit',
  'substantial.largest',
  'accessible.reachable',
  'accessible.decider',
  'accessible.email',
  'accessible.consent',
  'accessible.phone',
  'accessible.network',
  'accessible.post',
  'differentiable.needs',
  'differentiable.response',
  'differentiable.apart',
  'differentiable.spread',
  'actionable.conditions',
  'actionable.load',
  'stability.unmoved',
  'stability.returns',
  'stability.kept',
] as const;

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
  /** Who takes companies of a list, in the order they are asked; `when` null: all. */
  owners: z.array(written.extend({ capacity: z.string().nullable() })),
  /** What account managers are asked; `name` is the variable, `when` null: of all companies. */
  questions: z.array(
    written.extend({
      question: z.string(),
      answers: z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(['yes or no', 'text']) }),
        z.object({ kind: z.literal('choice'), values: z.array(z.string()) }),
        z.object({ kind: z.literal('number'), from: z.string(), to: z.string() }),
      ]),
      fresh: z.string().nullable(),
      about: z.enum(['companies', 'lost deals']),
      questionnaire: z.string().nullable(),
    }),
  ),
  /** When a segment is good enough, for all schemes: what is written, and what is usual where nothing is (null: shown and not judged). */
  thresholds: z.array(
    z.object({
      figure: z.enum(figures),
      kind: z.enum(['share', 'whole', 'number', 'money', 'duration']),
      written: z.string().nullable(),
      usual: z.number().nullable(),
    }),
  ),
  /** What every segment must reach, by criterion. */
  required: z.partialRecord(
    z.enum(['measurable', 'substantial', 'accessible', 'differentiable', 'actionable']),
    z.enum(['pass', 'watch']),
  ),
  /** What holds for the model as a whole, as it is written. */
  settings: z.object({
    name: z.string().nullable(),
    currency: z.string().nullable(),
    as_of: z.string().nullable(),
    fiscal_year: z.string().nullable(),
    turnover: z.string().nullable(),
  }),
});
export type OutlineAnswer = z.infer<typeof outlineAnswer>;
