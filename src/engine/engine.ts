import type { Dialect, Printed } from '../sql/tree.ts';

/** A value of a result row: dates as `YYYY-MM-DD`, instants as ISO 8601 in UTC, decimals and big integers as numbers where exact, else text. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface StatementOptions {
  /** Interrupts the statement; the promise then rejects with `engine/cancelled`. */
  readonly signal?: AbortSignal;
  /** Share done between 0 and 1, where the engine can tell. */
  readonly onProgress?: (share: number) => void;
}

/** Where SQL runs. Statements come printed for the engine's own dialect; nothing but the engine touches a driver. */
export interface Session {
  readonly dialect: Dialect;
  rows(statement: Printed, options?: StatementOptions): Promise<readonly Row[]>;
  /** Runs a statement for its effect; answers how many rows it changed, where the engine tells. */
  run(statement: Printed, options?: StatementOptions): Promise<number>;
}

export interface Engine extends Session {
  /** Everything `work` does happens whole or not at all; writers queue, one at a time. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
