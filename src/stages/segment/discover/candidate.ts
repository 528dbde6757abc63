import type { DecisionNode } from '../../../kernels/index.ts';
import type { SolutionStability } from './stability.ts';
import type { Solution } from './types.ts';
import type { OutcomeDifference } from './usefulness.ts';
import type { SegmentKind } from './verdict.ts';

/** A solution with all that speaks for and against it. */
export interface Candidate {
  readonly solution: Solution;
  readonly kind: SegmentKind;
  readonly stability: SolutionStability;
  /** Mean silhouette width. */
  readonly silhouette: number;
  /** Density at each segment's most crowded border; the largest is the solution's. */
  readonly borders: readonly number[];
  readonly border: number;
  readonly shares: readonly number[];
  readonly differences: readonly OutcomeDifference[];
  /** Mean effect on the outcomes; null when there are none. */
  readonly usefulness: number | null;
  /** Of a tree: itself, and the share of the target it explains in companies held out, with its standard error. */
  readonly tree?: DecisionNode;
  readonly explained?: { readonly share: number; readonly error: number };
}
