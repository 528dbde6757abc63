import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';

/** A column of a file and what it would become; `column` null: left out. */
const proposedColumn = z.object({
  header: z.string(),
  /** The column is the product of this and another column, or a number; null: it is as it stands. */
  times: z.string().nullable(),
  column: z.string().nullable(),
  type: z.string(),
  /** 0-1, and in words why. */
  confidence: z.number(),
  because: z.string(),
  /** Spellings that are put right. */
  values: z.record(z.string(), z.string()),
  /** How its dates are written, in strptime form; null: as they are recognised, or it has none. */
  format: z.string().nullable(),
  samples: z.array(z.string()),
  /** Share of rows with a value, 0-1. */
  filled: z.number(),
});

const proposedFile = z.object({
  file: z.string(),
  part: z.string().nullable(),
  source: z.string(),
  /** Kind or adapter, as the model names it. */
  as: z.string(),
  /** False: nothing in it names a company, and the model does not read it. */
  needed: z.boolean(),
  rows: z.number(),
  /** Of a very large file: what is said of it was told from so many rows, the first or some from all over it, and `rows` is then an estimate. Null: from all. */
  looked: z.object({ rows: z.number(), part: z.enum(['first', 'sample']) }).nullable(),
  confidence: z.number(),
  because: z.string(),
  /** The decimal sign of its numbers; null: recognised. */
  decimal: z.enum([',', '.']).nullable(),
  columns: z.array(proposedColumn),
});

const proposedJoin = z.object({
  from: z.object({ file: z.string(), header: z.string() }),
  to: z.object({ file: z.string(), header: z.string() }),
  rows: z.number(),
  matched: z.number(),
  /** Values without a partner, the most money first. */
  unmatched: z.array(
    z.object({ value: z.string(), rows: z.number(), amount: z.number().nullable(), nearest: z.string().nullable() }),
  ),
});

const reason = z.object({ value: z.string(), why: z.string() });

/** What files seem to hold, and how they join. */
export const proposedFiles = z.object({ files: z.array(proposedFile), joins: z.array(proposedJoin) });
export type ProposedFiles = z.infer<typeof proposedFiles>;

/** The same, and the model proposed for them. */
export const modelProposal = proposedFiles.extend({
  currency: reason,
  time_zone: reason,
  /** The month the business's year begins with; null: January. */
  fiscal_year: reason.nullable(),
  /** Null: runs are as of today. */
  as_of: reason.nullable(),
  turnover: z.string().nullable(),
  variables: z.array(z.object({ name: z.string(), why: z.string() })),
  schemes: z.array(z.object({ id: z.string(), name: z.string(), why: z.string() })),
});

export const initAnswer = z.object({
  /** `example`: the model and files that explain themselves; `proposed`: shown, and not written. */
  state: z.enum(['example', 'proposed', 'written']),
  /** The model's file. */
  model: z.string(),
  /** Files written. */
  files: z.array(z.string()),
  /** Null for the example. */
  proposal: modelProposal.nullable(),
  diagnostics: z.array(diagnostic),
});
export type InitAnswer = Omit<z.infer<typeof initAnswer>, 'diagnostics'> & {
  readonly diagnostics: readonly Diagnostic[];
};
export type ModelProposalAnswer = z.infer<typeof modelProposal>;
