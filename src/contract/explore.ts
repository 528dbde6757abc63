import { z } from 'zod';
import { provenance } from './run.ts';

/**
 * One bar of a distribution: what is in it. Ranges are half-open, `from` included unless `above` says not, null for no end; days are ISO dates; `under` is a code and
 * all below it; `others` is every value that has no bar of its own.
 */
export const bin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('range'), from: z.number().nullable(), to: z.number().nullable(), above: z.boolean() }),
  z.object({ kind: z.literal('days'), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal('value'), value: z.union([z.string(), z.number(), z.boolean()]), label: z.string() }),
  z.object({ kind: z.literal('under'), value: z.string(), label: z.string() }),
  z.object({ kind: z.literal('others') }),
]);
export type Bin = z.infer<typeof bin>;

/** The bars of a variable, and the condition of each in the model's language. */
export const binning = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['number', 'money', 'text', 'date', 'instant', 'boolean', 'category', 'code']),
  /** The name as conditions write it. */
  term: z.string(),
  /** Numbers without parts: a range may be told by its first and last. */
  whole: z.boolean(),
  /** Steps grow with the numbers. */
  log: z.boolean(),
  /** A bar stands for a month, a quarter, a year, or ten years; null where bars are no days. */
  unit: z.enum(['month', 'quarter', 'year', 'decade']).nullable(),
  bins: z.array(z.object({ bin, when: z.string() })),
});
export type Binning = z.infer<typeof binning>;

export const distributionAnswer = provenance.extend({
  /** Companies looked at: those the condition holds for. */
  companies: z.number(),
  /** What the model calls the money companies are weighed by; null when it has none. */
  worth: z.string().nullable(),
  turnover: z.number().nullable(),
  binning,
  /** A row a bar, in the order of `binning.bins`. */
  bars: z.array(
    z.object({
      companies: z.number(),
      share: z.number(),
      turnover: z.number().nullable(),
      turnover_share: z.number().nullable(),
    }),
  ),
});
export type DistributionAnswer = z.infer<typeof distributionAnswer>;

/**
 * What stands before the numbers of a column: of companies in the order of their keys, the number of each one's bar (a byte a company), or their turnover (four bytes,
 * a little-endian float, 0 where unknown). Columns of the same `version` and condition are about the same companies in the same order.
 */
export const columnHead = z.object({
  version: z.string(),
  as_of: z.string(),
  companies: z.number(),
  /** Null for the turnover. */
  binning: binning.nullable(),
});
export type ColumnHead = z.infer<typeof columnHead>;
