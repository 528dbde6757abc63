import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cell } from '../../engine/engine.ts';
import type { ResolvePlan } from '../../model/plan.ts';
import type { SampleSize } from './incoming/sample.ts';
import type { Problem } from './problem.ts';
import type { FileWork } from './read/file-work.ts';

/** What an import needs to know beside the source itself. */
export interface ImportContext {
  /** The model's folder; sources are read relative to it. */
  readonly folder: string;
  /** The model's currency: of money that names none. */
  readonly currency: string;
  readonly resolve: ResolvePlan;
  /** The date attributes were observed, for sources that say none; by default the file's own date. */
  readonly observed?: string;
  /** Reads and reports, and changes nothing. */
  readonly dryRun?: boolean;
  /** Of a dry run: how many of the first rows to show as they would be read. */
  readonly sample?: number;
  /** Imports a file again though the same content stands already. */
  readonly again?: boolean;
  /** The user named the file: content that was taken back is read too. */
  readonly named?: boolean;
  /** How bad records were mended, by the file's path within the source: such a file is read again, and the mends are kept. */
  readonly mends?: ReadonlyMap<string, readonly Mend[]>;
  /** Of a dry run: of a very large text some records from all over it are read, and what is found is told of those. */
  readonly look?: SampleSize;
  /** Where files are read that the database cannot read by itself; by default in the thread that asks. */
  readonly work?: FileWork;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly file: string;
  readonly step: 'staging' | 'cutting' | 'reading' | 'linking' | 'writing';
  /** Share done of the step, where it can be told. */
  readonly share?: number;
}

/** What an import did, as plain data in the words of the command's JSON. */
export interface ImportResult {
  readonly tables: readonly TableResult[];
  readonly files: readonly FileResult[];
  /** Problems by file, column and code, most frequent first. */
  readonly problems: readonly ProblemSummary[];
  /** References no company answers to, by most rows. */
  readonly unlinked: readonly UnlinkedReference[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Counts {
  readonly rows_read: number;
  readonly rows_loaded: number;
  /** Rows set aside: a value its column cannot hold, a broken line, no identifier, or a record the same file repeats. */
  readonly rows_rejected: number;
  /** Of the rejected: earlier occurrences of a record the file holds again further down. */
  readonly rows_repeated: number;
  /** Rows that took the place of rows of an earlier import. */
  readonly rows_replaced: number;
  /** Loaded rows whose company is not known yet. */
  readonly rows_unlinked: number;
}

export interface TableResult extends Counts {
  readonly table: string;
}

export interface FileResult extends Counts {
  readonly file: string;
  readonly table: string;
  readonly source: string;
  /** The import's number; absent when nothing was written. */
  readonly import?: number;
  /** `passed over`: the file holds no data, but an answer that there are none. */
  readonly state: 'imported' | 'unchanged' | 'dry-run' | 'passed over';
  /** Companies that rows named, no source held, and the source says to add. */
  readonly companies_added?: number;
  /** Company records: new, changed, as they were, and known before but not in this file (they stay). */
  readonly records?: RecordChanges;
  /** Company records: linked to a company that was known before, by which identifier, strongest first. */
  readonly linked?: readonly { readonly by: string; readonly records: number }[];
  /** Of a very large file that was only looked at: the share of it that was read. */
  readonly share?: number;
  /** The first rows as they would be read, where a dry run was asked for some. */
  readonly sample?: RowSample;
}

/** Rows of a table, cell by column, with what each column is and the header it is read from. */
export interface RowSample {
  readonly columns: readonly { readonly name: string; readonly header: string; readonly type: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface RecordChanges {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly missing: number;
}

export interface ProblemSummary {
  readonly file: string;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first few, in the order of the file. */
  readonly examples: readonly Problem[];
}

export interface UnlinkedReference {
  readonly table: string;
  /** As it came; null for rows with no reference at all. */
  readonly reference: string | null;
  readonly rows: number;
  /** Sum of the table's `amount`, where it has one. */
  readonly amount: number | null;
}

/**
 * How somebody mended a bad record of a source's file. It belongs to the record as it stood: whenever the file holds the very same bad record
 * again it is read as it was mended; once the file brings the record otherwise, what the file says stands.
 */
export interface Mend {
  /** The record as it stood in the file. */
  readonly raw: string;
  /** Which of the bad records with this text, from 1. */
  readonly nth: number;
  /** Its cells in the order of the file's columns. */
  readonly cells: readonly (string | null)[];
  readonly who: string;
}
