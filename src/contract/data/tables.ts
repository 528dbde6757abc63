import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A table of the workspace, or what one source tells of companies. */
export const tableSheet = z.object({
  /** What rows are asked for by: a table's name, or `companies/` and a source. */
  id: z.string(),
  table: z.string(),
  source: z.string().nullable(),
  kind: z.string(),
  rows: z.number(),
  columns: z.array(z.object({ name: z.string(), label: z.string(), type: z.string(), personal: z.boolean() })),
});
export type TableSheet = z.infer<typeof tableSheet>;

export const tablesAnswer = z.object({ tables: z.array(tableSheet) });

export const rowsRequest = z.strictObject({
  columns: z.array(z.string().max(200)).max(500).optional(),
  /** A column's name, the largest first with a minus before it. */
  order: z.string().max(201).optional(),
  /** Rows whose columns contain these texts, in any case. */
  contains: z.record(z.string().max(200), z.string().max(1000)).default({}),
  /** Rows that name a company nobody knows. */
  unlinked: z.boolean().default(false),
  limit: z.number().int().min(1).max(1000).default(100),
  offset: z.number().int().min(0).default(0),
});
export type RowsRequest = z.infer<typeof rowsRequest>;

export const rowsAnswer = z.object({
  total: z.number(),
  rows: z.array(
    z.object({
      /** Number in its file, and the import that brought it. */
      row: z.number(),
      import: z.number(),
      /** The public id of its company; null while nobody knows it. */
      company: z.string().nullable(),
      values: z.record(z.string(), cell),
    }),
  ),
});
export type RowsAnswer = z.infer<typeof rowsAnswer>;
