/** One value of a result row. */
export type MarketCell = string | number | bigint | boolean | null;

/** A private, empty DuckDB connection that may write files; the market uses and drops a schema `demo` in it. */
export interface MarketSql {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, MarketCell>>[]>;
}

/** What making a market touches besides its options. */
export interface MarketEffects {
  readonly sql: MarketSql;
  /** Makes a folder and those above it, if they are not there. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly writeText: (path: string, text: string) => Promise<void>;
  /** Called as each part starts: its name, and the share done before it (0-1). */
  readonly onProgress?: (part: string, done: number) => void;
}
