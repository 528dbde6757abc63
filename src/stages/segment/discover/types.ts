import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type {
  Answers,
  ColumnRecipe,
  Dendrogram,
  Matrix,
  MixedColumn,
  Random,
  TreeTarget,
} from '../../../kernels/index.ts';

export const discoverMethods = ['kmeans', 'gmm', 'hierarchical', 'kmedoids', 'lca', 'tree'] as const;
export type DiscoverMethod = (typeof discoverMethods)[number];

/** A variable as companies have it, with what people call it. */
export interface Variable {
  readonly column: MixedColumn;
  readonly label: string;
  /** Numbers that are money are written with their currency. */
  readonly currency?: string;
}

/** What segments are to differ in, with what is asked to tell it: over the same rows as the data they belong to. */
export interface Aim {
  /** What people call the target. */
  readonly label: string;
  readonly target: TreeTarget;
  /** Values of yes or no (no first) and of words. */
  readonly levels: readonly string[];
  /** As companies have them, yes or no in words, gaps kept. */
  readonly columns: readonly MixedColumn[];
}

/** Rows made fit for clustering; all parts speak of the same rows, in the same order. */
export interface Shaped {
  /** Numbers transformed and scaled, categories as indicators. */
  readonly matrix: Matrix;
  /** The same before categories became indicators: what a reference without groups is fitted to. */
  readonly columns: readonly MixedColumn[];
  readonly recipe: readonly ColumnRecipe[];
  /** The answers as categories, when every column has few values; what latent classes are fitted to. */
  readonly answers?: Answers;
  /** Where segments are to tell a target. */
  readonly aim?: Aim;
  /** Row of the input of each row here. */
  readonly rows: Int32Array;
  readonly notes: readonly Diagnostic[];
}

/** A grouping of rows that one method found. Groups are numbered by falling size. */
export interface Solution {
  readonly method: DiscoverMethod;
  readonly k: number;
  /** Group of each row. */
  readonly assignment: Int32Array;
  /** Probability (closeness, where a method has none) of each group for each row, rows × k. */
  readonly probabilities: Float64Array;
  /** What the method makes small: log of the sum of squares or distances, or minus the log-likelihood. */
  readonly loss: number;
  /** Smaller is better, in every method that has one. */
  readonly bic: number | null;
  /** Covariance model of a mixture. */
  readonly model?: string;
  /** The tree, of a hierarchical clustering. */
  readonly tree?: Dendrogram;
}

/** One way to find groups. */
export interface Method {
  readonly name: DiscoverMethod;
  readonly solve: (data: Shaped, k: number, random: Random, starts: number) => Solution;
  /**
   * A quick fit for holding data against references without groups: the groups, and a loss that is comparable between data of equal marginals.
   * Absent where the loss follows the shape of columns more than the groups.
   */
  readonly ruler?: (
    data: Shaped,
    k: number,
    random: Random,
  ) => { readonly loss: number; readonly assignment: Int32Array };
  /** Groups every row from a bootstrap sample, given as how often it holds each row; `like` is the solution being judged. */
  readonly resample: (
    data: Shaped,
    like: Solution,
    starts: number,
  ) => (frequencies: Float64Array, random: Random) => Int32Array;
}
