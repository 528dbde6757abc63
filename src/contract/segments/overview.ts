import { z } from 'zod';

export const segmentSheet = z.object({
  id: z.string(),
  name: z.string(),
  /** `#rrggbb`, the same on every page and for ever. */
  colour: z.string(),
  /** Conditions that lead to it, in their order; empty where the scheme's method decides. */
  rules: z.array(z.string()),
  need: z.string().nullable(),
  talk_to: z.string().nullable(),
  offer: z.string().nullable(),
  message: z.string().nullable(),
  channel: z.string().nullable(),
  owner: z.string().nullable(),
  note: z.string().nullable(),
});
export type SegmentSheet = z.infer<typeof segmentSheet>;

export const nameSheet = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['attribute', 'variable', 'scheme', 'score']),
  type: z.enum(['number', 'money', 'text', 'date', 'instant', 'boolean', 'category', 'code']),
  /** What a category can be, in its order; empty when the list is open. */
  values: z.array(z.string()),
  personal: z.boolean(),
});
export type NameSheet = z.infer<typeof nameSheet>;

/** What a page needs to know of a workspace and its model before it can show anything. */
export const overviewAnswer = z.object({
  model: z.string(),
  /** False before anybody wrote a model: the first hour. */
  written: z.boolean(),
  currency: z.string(),
  turnover: z.object({ name: z.string(), label: z.string() }).nullable(),
  /** The newest published run; null before the first. */
  run: z.object({ run: z.string(), as_of: z.string(), at: z.string(), companies: z.number() }).nullable(),
  /** Data or model have changed since. */
  stale: z.boolean(),
  schemes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      method: z.string(),
      exclusive: z.boolean(),
      /** True where a published run before the newest has it too: who moved can be asked. */
      earlier: z.boolean(),
      segments: z.array(segmentSheet),
    }),
  ),
  /** What conditions can name. */
  names: z.array(nameSheet),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
