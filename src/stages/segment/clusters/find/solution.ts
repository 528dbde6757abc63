import type { Random, Watch } from '../../../../kernels/index.ts';
import type { ClusterModel } from '../../../profile/clusters.ts';

/** Clusters for one number of them: the model, who is in which, and how good it is. */
export interface ClusterSolution {
  readonly k: number;
  readonly model: ClusterModel;
  /** Cluster of each row of the prepared data. */
  readonly assignment: Int32Array;
  readonly statistics: Readonly<Record<string, number>>;
  readonly converged: boolean;
}

export interface SolutionOptions extends Watch {
  readonly random: Random;
  readonly starts?: number;
  readonly weights?: Float64Array;
}

/** The groups in the order of their size, the largest first; of equal ones the earlier. */
export function largestFirst(sizes: ArrayLike<number>): readonly number[] {
  return Array.from(sizes, (_, group) => group).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

/** An assignment with its groups renumbered by an order of them. */
export function renumbered(assignment: Int32Array, order: readonly number[]): Int32Array {
  return assignment.map((group) => order.indexOf(group));
}

/** What of the options a kernel takes as it is. */
export const kernelOptions = ({ starts, weights, progress, cancelled }: SolutionOptions) => ({
  ...(starts === undefined ? {} : { starts }),
  ...(weights === undefined ? {} : { weights }),
  ...(progress === undefined ? {} : { progress }),
  ...(cancelled === undefined ? {} : { cancelled }),
});

/** Rows of a flat matrix. */
export const rowsOf = (values: ArrayLike<number>, columns: number, order: readonly number[]): readonly number[][] =>
  order.map((row) => Array.from({ length: columns }, (_, column) => values[row * columns + column] ?? 0));
