import type { Progress } from './progress.ts';
import type { Compute } from './threads/tasks.ts';

/** How long work reports back and is stopped, and where it computes: a server gives it threads. */
export interface Work extends Progress {
  /** Where tasks are done that compute for long; by default in the thread that asks. */
  readonly compute?: Compute;
}
