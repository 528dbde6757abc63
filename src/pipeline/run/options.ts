export interface RunOptions {
  /** Plain date; by default the model's `as_of`, else today in the model's zone. */
  readonly asOf?: string;
  /** Leaves the run a draft: computed and kept, but not in history. */
  readonly draft?: boolean;
  /** Reads no sources first. */
  readonly offline?: boolean;
  /** Computes what the run would change, and stores nothing. */
  readonly dryRun?: boolean;
  /** Finds clusters again: of all schemes, or of those named. */
  readonly refit?: boolean | readonly string[];
  readonly by?: string;
  readonly why?: string;
}
