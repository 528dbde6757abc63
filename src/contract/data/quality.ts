import { z } from 'zod';
import { missingVariable } from '../run.ts';

/** How good the data are: per source, column, variable and owner; what the gaps cost, and who could fill which. */
export const qualityAnswer = z.object({
  /** The day freshness is counted from, and variables are as of. */
  as_of: z.string(),
  sources: z.array(
    z.object({
      source: z.string(),
      table: z.string(),
      files: z.number(),
      rows: z.number(),
      /** Rows that could not be read, and records a file holds more than once. */
      rejected: z.number(),
      repeated: z.number(),
      /** Rows whose company nobody knows; null for company records. */
      unlinked: z.number().nullable(),
      imported: z.string(),
      /** Days since the newest file was last changed. */
      age_days: z.number(),
    }),
  ),
  /** Completeness of every column, emptiest first. */
  columns: z.array(
    z.object({
      table: z.string(),
      source: z.string().nullable(),
      column: z.string(),
      label: z.string(),
      personal: z.boolean(),
      rows: z.number(),
      filled: z.number(),
    }),
  ),
  /** What schemes read of companies: how many have it, and which schemes need it. */
  variables: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      /** False: computed from others. */
      attribute: z.boolean(),
      known: z.number(),
      companies: z.number(),
      schemes: z.array(z.string()),
    }),
  ),
  /** Companies that share what should tell them apart. */
  duplicates: z.array(
    z.object({
      by: z.string(),
      values: z.number(),
      companies: z.number(),
      examples: z.array(z.object({ value: z.string(), companies: z.number() })),
    }),
  ),
  /** Companies by account manager; null: nobody's. `complete`: nothing is missing that a scheme reads of a company itself. */
  owners: z.array(
    z.object({
      owner: z.string().nullable(),
      companies: z.number(),
      complete: z.number(),
      gaps: z.number(),
      turnover: z.number().nullable(),
    }),
  ),
  /** What unknown values cost each scheme, of the newest run: companies that could not be decided, and by what. */
  cost: z.array(
    z.object({
      scheme: z.string(),
      name: z.string(),
      companies: z.number(),
      undecided: z.number(),
      missing: z.array(missingVariable),
    }),
  ),
  /** Companies with something to fill in, the most turnover first. */
  todo: z.array(
    z.object({
      owner: z.string().nullable(),
      id: z.string(),
      name: z.string().nullable(),
      turnover: z.number().nullable(),
      missing: z.array(z.string()),
    }),
  ),
  /** Companies with something to fill in, of which `todo` shows the first. */
  todo_total: z.number(),
});
export type QualityAnswer = z.infer<typeof qualityAnswer>;
