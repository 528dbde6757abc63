/** One bad row or cell. `row` is the record's number from 1, `line` the physical line it begins on, both null for a whole file. */
export interface Problem {
  readonly row: number | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
  /** The record as it stood in the file. */
  readonly raw: string | null;
  /** Its cells, where it could be cut into some. */
  readonly cells?: readonly (string | null)[];
}
