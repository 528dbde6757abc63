/** What every way of assigning rows to centers offers; all ways give the same assignment and the same sums, to the bit. */
export interface Assigner {
  /** The nearest center of each row, the lowest index on a tie; −1 before the first call of `assign`. */
  readonly assignment: Int32Array;
  /** Forgets the assignment, for a new start with k centers. */
  readonly reset: (k: number) => void;
  /**
   * Assigns every row to its nearest center. `drift` bounds how much nearer, since the last reset, any center can have come
   * to any row relative to another: rows whose lead is larger are passed over. Returns how many rows moved.
   */
  readonly assign: (centers: Float64Array, drift: number) => number;
  /** Change by the last `assign`: per center the weight gained, then the weighted coordinates gained. */
  readonly gained: Float64Array;
  /** Mean over the columns of their variance; weights do not count. To be asked after the first `assign`. */
  readonly meanVariance: () => number;
  /** Sum over the rows of weight times squared distance to the assigned center, for centers as given. */
  readonly withinSum: (centers: Float64Array) => number;
  readonly setWeights: (weights: Float64Array | undefined) => void;
  readonly close: () => void;
}

/** Rows whose sums are added up before those of other rows: fixes the order of additions whatever the number of threads. */
export const CHUNK_ROWS = 8192;
