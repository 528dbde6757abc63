import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Problem } from '../problem.ts';
import type { Watch } from './watch.ts';

/** A record as one of our own readers cuts it. */
export interface TidyRecord {
  /** Physical line (or row of a sheet) it begins on; null where the format has none. */
  readonly line: number | null;
  readonly cells: readonly (string | null)[];
  readonly raw: string;
  /** Its cells were found within a single one. */
  readonly repaired?: true;
  /** What is wrong with it; such a record has no cells. */
  readonly flaw?: Pick<Problem, 'code' | 'message'>;
  /** So many cells stand in `raw` as they are, set apart by the source's delimiter alone. */
  readonly plain?: number;
}

/** Records of a file that DuckDB cannot, or must not, read by itself, in their order; can be read over again. */
export interface RecordSource {
  /** Some at a time. @throws InputError `engine/cancelled` between two pieces of the file */
  batches(watch: Watch): AsyncIterable<readonly TidyRecord[]>;
  /** The columns, complete once all records were read: JSON may name a new one in its last record. */
  headers(): readonly string[];
  /** What is odd about the file as a whole, once all records were read. */
  remarks?(): readonly Diagnostic[];
  /** True when every record must have as many cells as there are headers. */
  readonly strict: boolean;
  /** What sets the cells of plain records apart. */
  readonly delimiter?: string;
}
