import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Compute } from './threads/tasks.ts';

/** How long work reports back and is stopped, and where it computes; shells give a bar and Ctrl-C, a server a thread, a test gives nothing. */
export interface Work {
  readonly signal?: AbortSignal;
  /** What is being done now, in words, and the share done between 0 and 1 where it can be told. */
  readonly onStep?: (step: string, share?: number) => void;
  /** Told once, early, by work that can tell: seconds the rest will take. */
  readonly onEstimate?: (seconds: number) => void;
  /** What is odd about the question, as a value no company has. */
  readonly onWarning?: (diagnostics: readonly Diagnostic[]) => void;
  /** Where tasks are done that compute for long; by default in the thread that asks. */
  readonly compute?: Compute;
}
