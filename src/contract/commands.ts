import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { flowRow } from './ask.ts';
import { diagnostic } from './diagnostic.ts';
import { proposedFiles } from './data/init.ts';
import { companyPin, pastPin } from './companies/pins.ts';
import { schemeCount } from './run.ts';

const counts = {
  rows_read: z.number(),
  rows_loaded: z.number(),
  rows_rejected: z.number(),
  rows_repeated: z.number(),
  rows_replaced: z.number(),
  rows_unlinked: z.number(),
};

export const importAnswer = z.object({
  tables: z.array(z.object({ table: z.string(), ...counts })),
  files: z.array(
    z.object({
      file: z.string(),
      table: z.string(),
      source: z.string(),
      import: z.number().optional(),
      state: z.enum(['imported', 'unchanged', 'dry-run', 'passed over']),
      /** Companies that rows named and the source says to add. */
      companies_added: z.number().optional(),
      /** Company records linked to a company known before, by which identifier. */
      linked: z.array(z.object({ by: z.string(), records: z.number() })).optional(),
      ...counts,
    }),
  ),
  problems: z.array(
    z.object({
      file: z.string(),
      column: z.string().nullable(),
      code: z.string(),
      message: z.string(),
      count: z.number(),
      examples: z.array(
        z.object({ row: z.number().nullable(), line: z.number().nullable(), value: z.string().nullable() }),
      ),
    }),
  ),
  warnings: z.array(diagnostic),
  /** What files were taken for that neither the model nor `--as` speaks of. */
  proposal: proposedFiles.optional(),
  /** True: shown, and not imported. */
  proposed_only: z.boolean().optional(),
});

export const runAnswer = z.object({
  run: z.string(),
  as_of: z.string(),
  /** A dry run is never stored. */
  state: z.enum(['draft', 'published', 'taken back', 'dry run']),
  model: z.string(),
  companies: z.number(),
  /** True when an equal run was there already. */
  repeated: z.boolean(),
  /** Memberships that changed since the run before. */
  moved: z.number(),
  moves: z.array(flowRow),
  schemes: z.array(schemeCount),
  seconds: z.number(),
  imports: z.array(
    z.object({
      source: z.string(),
      table: z.string(),
      unchanged: z.boolean(),
      rows_read: z.number(),
      rows_loaded: z.number(),
      rows_rejected: z.number(),
      rows_unlinked: z.number(),
    }),
  ),
  warnings: z.array(diagnostic),
});

const madeFile = z.strictObject({ path: z.string(), rows: z.number() });

/** The JSON of `demo`: its last run, the report, and the market it made. */
export const demoAnswer = runAnswer.extend({
  report: z.string(),
  market: z.strictObject({
    synthetic: z.literal(true),
    folder: z.string(),
    truth_folder: z.string(),
    companies: z.number(),
    seed: z.number(),
    as_of: z.string(),
    files: z.array(madeFile),
    truth: z.array(madeFile),
  }),
});

/** The SQL of a run, in order, with the values each statement binds. */
export const explainAnswer = z.object({
  engine: z.enum(['duckdb', 'trino']),
  as_of: z.string(),
  steps: z.array(
    z.object({
      kind: z.enum(['make', 'drop', 'fit']),
      text: z.string(),
      parameters: z.array(
        z.object({ type: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
      ),
    }),
  ),
  unfitted: z.string().nullable(),
});

const company = z.object({ id: z.string(), name: z.string().nullable() });

/** The number of the deed that made a decision or took it back: what undoes it, for all its companies at once. */
const deed = z.number();

export const pinAnswer = companyPin.extend({ company, deed });
export type PinAnswer = z.infer<typeof pinAnswer>;

export const unpinAnswer = z.object({ company, scheme: z.string(), removed: z.array(companyPin), deed });
export type UnpinAnswer = z.infer<typeof unpinAnswer>;

/** A deed that was undone: companies it was about, and what stands again for them. */
export const undoPinsAnswer = z.object({ deed, companies: z.number(), restored: z.number() });
export type UndoPinsAnswer = z.infer<typeof undoPinsAnswer>;

/** What was decided by hand about a company, the newest first: what stands and what stood. */
export const pinHistoryAnswer = z.object({ company, pins: z.array(pastPin) });
export type PinHistoryAnswer = z.infer<typeof pinHistoryAnswer>;

export const publishAnswer = z.object({ run: z.string(), moved: z.number() });
/** An import taken back: how many rows and companies went with it. */
export const undoImportAnswer = z.object({
  import: z.number(),
  source: z.string(),
  file: z.string(),
  table: z.string(),
  rows: z.number(),
  companies: z.number(),
});
export type UndoImportAnswer = z.infer<typeof undoImportAnswer>;
export const takeBackAnswer = z.object({ run: z.string() });
/** A list that was written, who takes how many of it, and who was left out. */
export const exportAnswer = z.object({
  file: z.string(),
  target: z.string(),
  run: z.string(),
  rows: z.number(),
  left_out: z.object({
    deleted: z.number(),
    sole_proprietors: z.number(),
    unusable: z.number(),
    /** Natural persons who have said no; absent where there are none. */
    objected: z.number().optional(),
  }),
  /** Companies by owner. */
  given: z.record(z.string(), z.number()),
  unassigned: z.number(),
});
export type ExportAnswer = z.infer<typeof exportAnswer>;

/** Companies of a condition, written to a file. */
export const companiesFileAnswer = z.object({
  file: z.string(),
  rows: z.number(),
  left_out: z.object({ deleted: z.number(), sole_proprietors: z.number() }),
});
export type CompaniesFileAnswer = z.infer<typeof companiesFileAnswer>;

export const reportAnswer = z.object({ file: z.string() });

export const checkAnswer = z.object({
  model: z.string(),
  version: z.string(),
  variables: z.number(),
  exclusions: z.number(),
  schemes: z.number(),
  diagnostics: z.array(diagnostic),
});
export type CheckAnswer = Omit<z.infer<typeof checkAnswer>, 'diagnostics'> & {
  readonly diagnostics: readonly Diagnostic[];
};
