import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ColumnRecipe, CovarianceModel } from '../../kernels/index.ts';
import type { ClusterItem, ClusterMethod } from '../../model/clusters.ts';

/**
 * What places any company in a cluster, as plain data: a kernel scores rows by it, and so does SQL. Clusters are in the order of the
 * artefact's list. A recipe says how the variables become coordinates.
 */
export type ClusterModel =
  | {
      readonly method: 'kmeans' | 'hierarchical';
      readonly recipe: readonly ColumnRecipe[];
      /** One row a cluster, in coordinates. */
      readonly centers: readonly (readonly number[])[];
      /** Mean squared distance to the own center, per coordinate: how far apart is far. */
      readonly variance: number;
    }
  | {
      readonly method: 'gmm';
      readonly recipe: readonly ColumnRecipe[];
      readonly covariance: CovarianceModel;
      readonly shares: readonly number[];
      readonly means: readonly (readonly number[])[];
      /** One matrix a cluster, row by row. */
      readonly covariances: readonly (readonly number[])[];
    }
  | {
      readonly method: 'kmedoids';
      readonly recipe: readonly GowerColumn[];
      /** Mean distance to the own medoid. */
      readonly spread: number;
    }
  | {
      readonly method: 'lca';
      readonly items: readonly AnswerItem[];
      readonly shares: readonly number[];
      /** `probabilities[item][class][answer]`; none is 0, so that no single answer rules a class out. */
      readonly probabilities: readonly (readonly (readonly number[])[])[];
    }
  | {
      readonly method: 'tree';
      /** Every variable that took part, asked or not. */
      readonly items: readonly TreeItem[];
      readonly target: TreeTargetModel;
      /** One a segment. */
      readonly leaves: readonly TreeLeaf[];
    };

/** A variable of a tree with the words it knows; null for a number. */
export interface TreeItem {
  readonly name: string;
  readonly levels: readonly string[] | null;
}

/** What a tree tells: of yes or no and of words the share of each, of a number its mean. */
export interface TreeTargetModel {
  readonly name: string;
  readonly reads: NonNullable<ClusterItem['reads']>;
  /** The values of yes or no (no first) and of words; none of a number. */
  readonly levels: readonly string[];
}

export interface TreeLeaf {
  /** What is asked on the way. */
  readonly steps: readonly TreeStep[];
  /** The share of each level of the target, or its mean alone. */
  readonly expected: readonly number[];
}

/** One side of a question. `gap`: how likely a company of whom the answer is unknown goes this way. */
export type TreeStep = { readonly item: string; readonly gap: number } & (
  | { readonly kind: 'number'; readonly side: 'up to' | 'over'; readonly cut: number }
  /** Words that go this way and the other way; all others count as unknown. */
  | { readonly kind: 'words'; readonly own: readonly string[]; readonly other: readonly string[] }
);

/** A column as Gower's distance compares it, and its value at each medoid; null where the medoid has none. */
export type GowerColumn =
  | {
      readonly kind: 'numeric';
      readonly step: Extract<ColumnRecipe, { kind: 'numeric' }>;
      readonly medoids: readonly (number | null)[];
    }
  | {
      readonly kind: 'categorical';
      readonly name: string;
      readonly levels: readonly string[];
      readonly medoids: readonly (string | null)[];
    };

/** A question with the answers that were given to it when the classes were found. */
export interface AnswerItem {
  readonly name: string;
  readonly levels: readonly string[];
}

/** Clusters as they were found: stored with every run that uses them, so that any run can be explained and judged by. */
export interface ClusterArtefact {
  readonly kind: 'clusters';
  readonly method: ClusterMethod;
  readonly model: ClusterModel;
  /** The clusters by size among the companies they were found on, largest first. */
  readonly clusters: readonly FoundCluster[];
  /** Companies they were found on. */
  readonly companies: number;
  /** Highest number a cluster of the scheme ever had: a new one is numbered above it. */
  readonly highest: number;
  readonly fit: ClusterFit;
  /** How variables were prepared, and what should be thought about: nothing was done that is not said here. */
  readonly notes: readonly Diagnostic[];
}

export interface FoundCluster {
  readonly id: string;
  readonly companies: number;
  readonly share: number;
}

/** Where clusters come from. */
export interface ClusterFit {
  /** SHA-256 of the rows they were found on. */
  readonly fingerprint: string;
  /** Hash of what was asked for: variables with their formulas, method, preparation, seed. */
  readonly definition: string;
  readonly asOf: string;
  readonly dataVersion: number;
  readonly seed: string;
  /** Companies the sample was drawn from; equal to those fitted on where all were taken. */
  readonly among: number;
  /** Figures of the solution kept: `within_sum_of_squares`, `log_likelihood`, `bic` and the like. */
  readonly statistics: Readonly<Record<string, number>>;
  readonly converged: boolean;
  /** Every number of clusters that was tried, with what they were compared by; one when the model names one. */
  readonly tried: readonly TriedClusters[];
  readonly criterion: 'silhouette' | 'bic' | 'explained' | null;
  /**
   * False: the data show no more groups than even scatter or one class would, so that these divide one whole; or no question tells the
   * target. Null: not asked, as the model names k.
   */
  readonly structure: boolean | null;
  /** The fit before this one, and what became of its clusters. */
  readonly before?: ClusterLineage;
}

export interface TriedClusters {
  readonly k: number;
  /** Silhouette, BIC with the sign that makes more better, or the share of the target explained in companies held out. */
  readonly value: number;
}

export interface ClusterLineage {
  /** Fingerprint of the fit before. */
  readonly fingerprint: string;
  /** Clusters found again: the share of their companies, before and now together, that are in both (Jaccard). */
  readonly kept: readonly { readonly id: string; readonly overlap: number }[];
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}
