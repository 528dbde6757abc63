import type { Place } from '../diagnostics/diagnostic.ts';
import type { ExpressionNode } from './expression/tree.ts';

/** Ways of finding clusters; `hierarchical` is Ward's, `tree` parts companies by what tells a target. */
export const clusterMethods = ['kmeans', 'gmm', 'hierarchical', 'kmedoids', 'lca', 'tree'] as const;
export type ClusterMethod = (typeof clusterMethods)[number];

export const clusterScales = ['none', 'z', 'range', 'robust'] as const;
export const clusterTransforms = ['propose', 'none', 'log', 'log1p', 'asinh', 'rank'] as const;
export type ClusterTransform = (typeof clusterTransforms)[number];
export const covarianceLetters = ['EII', 'VII', 'EEI', 'VVI', 'EEE', 'VVV'] as const;

/** One variable clusters are found by. */
export interface ClusterItem {
  /** What people call it: the key it was given, else its own text. */
  readonly name: string;
  readonly text: string;
  readonly tree: ExpressionNode;
  readonly place: Place;
  /** How its values are read, once it is bound: numbers; yes or no; or words. */
  readonly reads?: 'number' | 'boolean' | 'text';
}

/** Segments found in data instead of written: companies that are alike by the items, or by what the items tell of a target. */
export interface ClustersPlan {
  readonly kind: 'clusters';
  /** Absent until bound: by the kinds of the items. */
  readonly method?: ClusterMethod;
  readonly items: readonly ClusterItem[];
  /** What the segments of a tree are to differ in. Only trees have one. */
  readonly target?: ClusterItem;
  /** Questions from the whole to a segment of a tree at most. */
  readonly depth?: number;
  /** Fewest companies of the sample in a segment of a tree. */
  readonly smallest?: number;
  /** Numbers of clusters to try; one when both are equal. */
  readonly k: { readonly least: number; readonly most: number };
  /** Numbers before distances are taken; by default `z`, for k-medoids `range`. */
  readonly scale?: (typeof clusterScales)[number];
  /** Default `propose`: by skewness, column by column; one for all, or by the names of items. */
  readonly transform?: ClusterTransform | Readonly<Record<string, ClusterTransform>>;
  /** A company without a number: left undecided, or given the median. Answers and Gower distances use what is known. */
  readonly missing: 'leave out' | 'fill';
  /** Of a Gaussian mixture; by default the best of all six by BIC. */
  readonly covariance?: (typeof covarianceLetters)[number];
  /** How much a company counts while clusters are found. */
  readonly weights?: ExpressionNode;
  /** Most companies clusters are found on; the others are placed by what was found. */
  readonly sample?: number;
  readonly seed: string;
  readonly starts?: number;
  /** A company whose probability is below this is flagged. */
  readonly lowConfidence: number;
  /** `once`: found once and kept until its definition changes or someone asks; `every run`: again whenever the data have changed. */
  readonly fit: 'once' | 'every run';
}

/** The id of the nth cluster, from 1: kept for as long as it is found again. */
export const clusterId = (number: number): string => `cluster-${number}`;
