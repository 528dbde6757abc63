import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';
import { modelProposal, proposedFiles } from './init.ts';
import { undoImportAnswer } from '../commands.ts';

/**
 * An intake: files somebody brought, on their way into the workspace. They wait in a folder of their own, are looked at, corrected by people, and
 * become sources of the model when they are accepted. Until then nothing reads them.
 */
export const intakeFile = z.object({ name: z.string(), bytes: z.number() });

/** A column put right by people; `index` is its place in the proposal. What is absent stays as proposed. */
export const columnCorrection = z.strictObject({
  index: z.number().int().min(0),
  /** Standard or own column; null: left out. */
  column: z.string().min(1).max(200).nullable().optional(),
  /** As a mapping spells types. */
  type: z.string().max(50).optional(),
  /** How a date is written, in strptime form. */
  format: z.string().max(100).optional(),
  /** Spellings that are put right, beside those proposed. */
  values: z.record(z.string().max(1000), z.string().max(1000)).optional(),
});
export type ColumnCorrection = z.infer<typeof columnCorrection>;

export const fileCorrection = z.strictObject({
  file: z.string().max(1000),
  part: z.string().max(1000).nullable(),
  /** What its rows are; `ignore` leaves it out. Another kind needs the files to be looked at again. */
  as: z.string().max(50).optional(),
  decimal: z.enum([',', '.']).optional(),
  columns: z.array(columnCorrection).max(2000).default([]),
});
export type FileCorrection = z.infer<typeof fileCorrection>;

export const corrections = z.strictObject({
  files: z.array(fileCorrection).max(500),
  /** What the money is in, where the files do not tell or are not to be believed: ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .optional(),
});
export type Corrections = z.infer<typeof corrections>;

/** A file the model reads already, and the path it would take there. */
const knownFile = z.object({ file: z.string(), source: z.string(), replaces: z.string(), exists: z.boolean() });

/** A scheme to begin with: why it fits, its text as the model would hold it, and the schemes it cannot be without. */
const starterScheme = z.object({
  id: z.string(),
  name: z.string(),
  why: z.string(),
  text: z.string(),
  needs: z.array(z.string()),
});

export const intakeAnswer = z.object({
  id: z.string(),
  files: z.array(intakeFile),
  /** Null until the files were looked at. */
  proposal: proposedFiles.nullable(),
  /** A model that would be written for them, where the workspace has none. */
  model: modelProposal
    .omit({ files: true, joins: true, schemes: true })
    .extend({ schemes: z.array(starterScheme) })
    .nullable(),
  /** Files the model names already: they are read as it says. */
  known: z.array(knownFile),
  corrections,
  diagnostics: z.array(diagnostic),
});
export type IntakeAnswer = Omit<z.infer<typeof intakeAnswer>, 'diagnostics'> & {
  readonly diagnostics: readonly Diagnostic[];
};

export const intakesAnswer = z.object({
  /** Largest file that may be brought, in bytes. */
  limit: z.number(),
  intakes: z.array(z.object({ id: z.string(), files: z.array(intakeFile), begun: z.string() })),
  /** What rows can be, and the standard columns each kind has beside what names the company. */
  types: z.array(z.string()),
  kinds: z.array(z.object({ kind: z.string(), columns: z.array(z.string()), references: z.array(z.string()) })),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** How a file would be read: its first rows, and what of it would be set aside. */
export const intakePreview = z.object({
  table: z.string(),
  rows_read: z.number(),
  rows_loaded: z.number(),
  rows_rejected: z.number(),
  /** Of a very large file only records from all over it were read: their share of it. Null: all were. */
  share: z.number().nullable(),
  columns: z.array(z.object({ name: z.string(), header: z.string(), type: z.string() })),
  rows: z.array(z.array(cell)),
  problems: z.array(
    z.object({
      column: z.string().nullable(),
      code: z.string(),
      message: z.string(),
      count: z.number(),
      examples: z.array(
        z.object({
          row: z.number().nullable(),
          line: z.number().nullable(),
          value: z.string().nullable(),
          raw: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Rows whose company nobody knows, and by what they name it; null before there are companies. */
  unlinked: z
    .object({
      rows: z.number(),
      references: z.array(
        z.object({ reference: z.string().nullable(), rows: z.number(), amount: z.number().nullable() }),
      ),
    })
    .nullable(),
  diagnostics: z.array(diagnostic),
});
export type IntakePreview = Omit<z.infer<typeof intakePreview>, 'diagnostics'> & {
  readonly diagnostics: readonly Diagnostic[];
};

/** What accepting came to. */
export const acceptedAnswer = z.object({
  imports: z.array(
    z.object({
      import: z.number().nullable(),
      source: z.string(),
      file: z.string(),
      table: z.string(),
      unchanged: z.boolean(),
      rows_read: z.number(),
      rows_loaded: z.number(),
      rows_rejected: z.number(),
      rows_replaced: z.number(),
      rows_unlinked: z.number(),
      companies_added: z.number(),
      records: z.object({ new: z.number(), changed: z.number(), same: z.number(), missing: z.number() }).nullable(),
    }),
  ),
  /** What of the model was written: all of it, the sources listed, or nothing. */
  model: z.enum(['written', 'changed', 'as it was']),
  sources: z.array(z.string()),
  /** Of the model's text as it was then written; null where nothing was. */
  model_hash: z.string().nullable(),
  companies: z.number(),
  warnings: z.array(diagnostic),
});
export type AcceptedAnswer = Omit<z.infer<typeof acceptedAnswer>, 'warnings'> & {
  readonly warnings: readonly Diagnostic[];
};

export const undoneAnswer = z.object({
  undone: z.array(undoImportAnswer),
  /** What became of the model: taken away (it was the first, and nobody had changed it), its new sources taken out, or left as it is. */
  model: z.enum(['removed', 'changed', 'as it was']),
});
