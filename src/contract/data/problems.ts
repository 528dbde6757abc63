import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';

/** The bad rows of the newest import of every file; the command adds `file` when it wrote them. */
export const problemsAnswer = z.object({
  files: z.array(
    z.object({
      import: z.number(),
      source: z.string(),
      file: z.string(),
      /** `refused`: too many rows were bad, and nothing of the file stands. */
      state: z.enum(['stands', 'refused']),
      problems: z.number(),
      rows_read: z.number(),
    }),
  ),
  problems: z.array(
    z.object({
      import: z.number(),
      source: z.string(),
      file: z.string(),
      row: z.number().nullable(),
      line: z.number().nullable(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      message: z.string(),
      /** The record as it stood in the file. */
      raw: z.string().nullable(),
    }),
  ),
});
export type ProblemsAnswer = z.infer<typeof problemsAnswer>;

/** What reading mended rows back came to. */
export const mendsAnswer = z.object({
  /** Rows of the file, of these changed, and now read without fault. */
  rows: z.number(),
  mended: z.number(),
  read: z.number(),
  unchanged: z.number(),
  /** Rows that are no bad row of the newest import: the file has moved on. */
  passed_over: z.number(),
  imports: z.array(
    z.object({ import: z.number().nullable(), source: z.string(), file: z.string(), problems: z.number() }),
  ),
  warnings: z.array(diagnostic),
});
export type MendsAnswer = Omit<z.infer<typeof mendsAnswer>, 'warnings'> & { readonly warnings: readonly Diagnostic[] };
