/** Lets a long computation be watched and stopped; asked between iterations. */
export interface Watch {
  /** Told how far the work is, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** True when the work should stop; the result so far is returned with the reason `cancelled`. */
  readonly cancelled?: () => boolean;
}

/** Why an iteration ended. Only `converged` is a finished result. */
export type StopReason = 'converged' | 'iteration-cap' | 'cancelled';
