import { z } from 'zod';

/** A segment in figures against the whole run: what is typical of it and what sets it apart. */
export const segmentProfile = z.object({
  id: z.string(),
  numbers: z.array(
    z.object({
      variable: z.string(),
      label: z.string(),
      type: z.enum(['number', 'money']),
      /** Median of the companies whose value is known. */
      median: z.number().nullable(),
      overall: z.number().nullable(),
      known: z.number(),
    }),
  ),
  categories: z.array(
    z.object({
      variable: z.string(),
      label: z.string(),
      value: z.string(),
      /** Of the segment's companies with a known value, 0-1. */
      share: z.number(),
      overall: z.number(),
      companies: z.number(),
    }),
  ),
  /** The largest by turnover. */
  largest: z.array(z.object({ id: z.string(), name: z.string().nullable(), turnover: z.number().nullable() })),
});
export type SegmentProfile = z.infer<typeof segmentProfile>;

export const variableQuality = z.object({
  variable: z.string(),
  label: z.string(),
  known: z.number(),
  companies: z.number(),
});
export type VariableQuality = z.infer<typeof variableQuality>;

export const exclusionCount = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  reason: z.string().nullable(),
  rule: z.string(),
  until: z.string().nullable(),
  companies: z.number(),
  turnover: z.number().nullable(),
  /** Companies let through because the condition was unknown. */
  unknown: z.number(),
});
export type ExclusionCount = z.infer<typeof exclusionCount>;
