import { fail } from '../../diagnostics/diagnostic.ts';
import type { StopReason, Watch } from '../control.ts';
import { countDistinctRows } from '../data/distinct-rows.ts';
import type { Assigner } from './k-means/assignment.ts';
import { exactMeans, lloyd, type LloydResult } from './k-means/lloyd.ts';
import { plainAssigner } from './k-means/plain-assignment.ts';
import { plusPlusSeeding } from './k-means/plus-plus-seeding.ts';
import { rowSeeding } from './k-means/row-seeding.ts';
import { simdAssigner } from './k-means/simd-assignment.ts';
import { transferRows } from './k-means/transfer.ts';
import { withinSum } from './k-means/within-sum.ts';
import { checkMatrix, checkWeights, checkWhole, type Matrix } from '../data/matrix.ts';
import type { Random } from '../random.ts';

export interface KMeansOptions extends Watch {
  readonly k: number;
  readonly random: Random;
  /** Number of starts, of which the best is returned. Default 10. */
  readonly starts?: number;
  /** `plus-plus` (default): k-means++; `rows`: any k rows. */
  readonly seeding?: 'plus-plus' | 'rows';
  /** Which start is best: that with the least sum of squared distances (default), or of distances. */
  readonly choose?: 'squares' | 'distances';
  /** Starting centers, k × columns, row by row; replaces the drawn starts. */
  readonly centers?: Float64Array;
  readonly weights?: ArrayLike<number>;
  /** Default 300 iterations a start. */
  readonly iterationCap?: number;
  /**
   * 0 (default): stop when no row moves. Else stop as soon as the squared shift of all centers together is at most this share of
   * the mean variance of the columns.
   */
  readonly tolerance?: number;
  /**
   * Improve each start further by moving single rows. Default: yes on small data (values × k up to a million) unless starting
   * centers or a tolerance are given.
   */
  readonly polish?: boolean;
  /** `auto` (default): WebAssembly where the engine allows, with a second thread on large data. The result is the same. */
  readonly engine?: 'auto' | 'plain';
  /** Threads for large data. Default 2. */
  readonly threads?: number;
}

export interface KMeansResult {
  readonly k: number;
  /** k × columns, row by row. */
  readonly centers: Float64Array;
  /** Center of each row, from 0. */
  readonly assignment: Int32Array;
  /** Total weight of each cluster. */
  readonly sizes: Float64Array;
  readonly withinSumOfSquares: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly reason: StopReason;
  /** Within sum of squares each start ended with. */
  readonly starts: readonly number[];
}

/**
 * Parts the rows into k clusters with a small sum of squared distances to their cluster's mean, from many k-means++ starts:
 * Lloyd's iteration, then moves of single rows on small data. Every local optimum is exact: each row is with its nearest center (the lowest index on a tie), each center the weighted mean of its rows.
 * The same seed gives the same result on any number of threads. A row of weight 0 counts nowhere but is assigned.
 *
 * Cost: O(rows × k × columns) an iteration at first, far less once most rows keep clear of the borders.
 *
 * @throws InputError when a value is not finite, k exceeds the number of distinct rows, or an option is out of range
 */
export function kMeans(matrix: Matrix, options: KMeansOptions): KMeansResult {
  const { k, random, iterationCap = 300, starts = options.centers === undefined ? 10 : 1, tolerance = 0 } = options;
  checkMatrix(matrix, 'k-means');
  checkWeights(options.weights, matrix.rows);
  checkWhole('k', k, 1);
  checkWhole('starts', starts, 1);
  checkWhole('iterationCap', iterationCap, 1);
  const distinct = countDistinctRows(matrix, k, options.weights);
  if (distinct < k) fail('statistics/too-many-groups', { method: 'k-means', k, distinct });
  if (options.centers !== undefined) checkCenters(options.centers, k * matrix.columns);

  const weights = options.weights === undefined ? undefined : Float64Array.from(options.weights);
  const assigner = openAssigner(matrix, k, weights, options);
  const small = matrix.values.length * k <= SMALL;
  const polish = options.polish ?? (small && options.centers === undefined && tolerance === 0);
  const results: number[] = [];
  let best: (LloydResult & { assignment: Int32Array }) | undefined;
  let least = Infinity;
  const seed = options.seeding === 'rows' ? rowSeeding : plusPlusSeeding;
  try {
    for (let start = 0; start < starts; start++) {
      const centers = options.centers ?? seed(matrix, k, random.split(start), weights);
      const settled = lloyd(matrix, centers, assigner, { iterationCap, tolerance, weights, watch: options });
      const result = polish ? polished(matrix, settled, assigner.assignment, weights, iterationCap) : settled;
      results.push(result.withinSumOfSquares);
      const criterion =
        options.choose === 'distances'
          ? withinSum(matrix, assigner.assignment, result.centers, weights, Math.sqrt)
          : result.withinSumOfSquares;
      if (best === undefined || criterion < least) {
        best = { ...result, assignment: assigner.assignment.slice() };
        least = criterion;
      }
      options.progress?.((start + 1) / starts);
      if (result.reason === 'cancelled' || options.cancelled?.() === true) break;
    }
  } finally {
    assigner.close();
  }
  if (best === undefined) throw new Error('k-means made no start.');
  const { reason, ...found } = best;
  const sizes = clusterSizes(best.assignment, k, weights);
  return { k, ...found, sizes, converged: reason === 'converged', reason, starts: results };
}

/** Values × k up to which polishing every start costs little. */
const SMALL = 1e6;

/** The result after single rows have moved, in the assignment too. */
function polished(
  matrix: Matrix,
  settled: LloydResult,
  assignment: Int32Array,
  weights: Float64Array | undefined,
  passCap: number,
): LloydResult {
  const moving = settled.centers.slice();
  const sizes = clusterSizes(assignment, moving.length / matrix.columns, weights);
  if (transferRows(matrix, moving, assignment, sizes, weights, passCap) === 0) return settled;
  const centers = exactMeans(matrix, assignment, moving, weights);
  return { ...settled, centers, withinSumOfSquares: withinSum(matrix, assignment, centers, weights) };
}

/** Work per iteration from which a second thread is worth its start, in multiplications. */
const LARGE = 2e7;

/** Opens the fastest assigner for the data: k is the largest number of centers that will be asked for. */
export function openAssigner(
  matrix: Matrix,
  k: number,
  weights: Float64Array | undefined,
  options: { readonly engine?: 'auto' | 'plain'; readonly threads?: number },
): Assigner {
  const large = matrix.values.length * k >= LARGE;
  const simd =
    options.engine === 'plain'
      ? undefined
      : simdAssigner(matrix, k, weights !== undefined, large ? (options.threads ?? 2) : 1);
  const assigner = simd ?? plainAssigner(matrix);
  assigner.setWeights(weights);
  return assigner;
}

/** Total weight of each of k clusters. */
export function clusterSizes(assignment: Int32Array, k: number, weights?: ArrayLike<number>): Float64Array {
  const sizes = new Float64Array(k);
  for (let row = 0; row < assignment.length; row++) {
    const cluster = assignment[row] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
  }
  return sizes;
}

function checkCenters(centers: Float64Array, length: number): void {
  if (centers.length !== length)
    fail('statistics/lengths-differ', { what: 'The list of centers', found: centers.length, expected: length });
  if (!centers.every(Number.isFinite))
    fail('statistics/bad-option', { option: 'centers', value: 'not finite', expected: 'finite coordinates' });
}
