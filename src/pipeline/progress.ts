import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** How long work reports back and is stopped; shells give a bar and Ctrl-C, a test gives nothing. */
export interface Progress {
  readonly signal?: AbortSignal;
  /** What is being done now, in words, and the share done between 0 and 1 where it can be told. */
  readonly onStep?: (step: string, share?: number) => void;
  /** Told once, early, by work that can tell: seconds the rest will take. */
  readonly onEstimate?: (seconds: number) => void;
  /** What is odd about the question, as a value no company has. */
  readonly onWarning?: (diagnostics: readonly Diagnostic[]) => void;
}
