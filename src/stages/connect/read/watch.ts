import { fail } from '../../../diagnostics/diagnostic.ts';

/** How reading a file reports back and is stopped. */
export interface Watch {
  readonly signal?: AbortSignal;
  /** Share of the file read, 0-1. */
  readonly onShare?: (share: number) => void;
}

/** Between two pieces of a file: tells how far it is, and stops where somebody has cancelled (`engine/cancelled`). */
export function between({ signal, onShare }: Watch, share?: number): void {
  if (signal?.aborted === true) fail('engine/cancelled', {});
  if (share !== undefined) onShare?.(Math.min(1, share));
}

/** Work that is a part of what is watched, from one share of it to another. */
export const within = ({ onShare, ...watch }: Watch, from: number, to: number): Watch => ({
  ...watch,
  ...(onShare === undefined ? {} : { onShare: (share: number) => onShare(from + share * (to - from)) }),
});
