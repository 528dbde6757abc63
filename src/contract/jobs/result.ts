import type { Job, JobOf, JobResult } from './jobs.ts';

/** What a job of this kind came to; null of one of another kind, and while there is nothing. */
export function resultOf<K extends Job['kind']>(job: Job, kind: K): JobResult<K> | null {
  const untold: Untold = job;
  return isOf(untold, kind) ? untold.result : null;
}

/** Whether a job is of this kind: what it was asked with is known then. */
export const isJobOf = <K extends Job['kind']>(job: Job, kind: K): job is JobOf<K> => job.kind === kind;

interface Untold {
  readonly kind: string;
  readonly result: unknown;
}

const isOf = <K extends Job['kind']>(
  job: Untold,
  kind: K,
): job is { readonly kind: K; readonly result: JobResult<K> | null } => job.kind === kind;
