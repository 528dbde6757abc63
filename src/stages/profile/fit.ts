import type { Place } from '../../diagnostics/diagnostic.ts';
import type { ClustersPlan } from '../../model/clusters.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { ClusterArtefact } from './clusters.ts';

/** Something a scheme or variable needs to learn from the data before SQL can score every row. */
export type FitRequest =
  /** Cut points that split the values of the companies selected into groups of equal size. */
  | {
      readonly kind: 'cuts';
      readonly name: string;
      readonly of: ExpressionNode;
      readonly groups: number;
      readonly among?: ExpressionNode;
    }
  /** The value from which companies count as largest: the first `top`, or those that make up `share` of the sum. */
  | {
      readonly kind: 'threshold';
      readonly name: string;
      readonly of: ExpressionNode;
      readonly rule: { readonly top: number } | { readonly share: number };
      readonly among?: ExpressionNode;
    }
  | ClusterRequest;

/** Groups of companies that are alike, found on the rows of a sample. */
export interface ClusterRequest {
  readonly kind: 'clusters';
  /** The scheme. */
  readonly name: string;
  readonly plan: ClustersPlan;
  /** The companies the scheme is about. */
  readonly among?: ExpressionNode;
  /** See `ClusterFit`. */
  readonly definition: string;
  readonly place: Place;
}

/** What was learned: plain data, stored with the run, printed into the SQL as constants. */
export type Artefact =
  | {
      readonly kind: 'cuts';
      /** Ascending; a group's upper bound, inclusive. Ties may repeat a cut: the group between is then empty. */
      readonly cuts: readonly number[];
      readonly companies: number;
    }
  | {
      readonly kind: 'threshold';
      /** Smallest value that still counts; null when no company has a value. */
      readonly from: number | null;
      readonly companies: number;
    }
  | ClusterArtefact;

export type Artefacts = Readonly<Record<string, Artefact>>;
