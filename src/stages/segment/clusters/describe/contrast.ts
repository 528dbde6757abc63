/** How a cluster differs from the others by one variable: in words, and how much (differences of two deviations are large). */
export interface Contrast {
  readonly variable: string;
  /** What is typical of the cluster, beside the others together. */
  readonly text: string;
  readonly strength: number;
}
