import { fail } from '../../diagnostics/diagnostic.ts';
import { columnMoments } from '../data/column-moments.ts';
import type { StopReason, Watch } from '../control.ts';
import { countDistinctRows } from '../data/distinct-rows.ts';
import {
  countParameters,
  mixtureFromMoments,
  type CovarianceModel,
  type Mixture,
} from './gaussian-mixture/covariance-model.ts';
import { expectedMoments, partitionMoments } from './gaussian-mixture/moments.ts';
import { startingPartitions } from './gaussian-mixture/starting-partitions.ts';
import { checkMatrix, checkWeights, checkWhole, columnName, type Matrix } from '../data/matrix.ts';
import type { Random } from '../random.ts';

export interface GaussianMixtureOptions extends Watch {
  readonly k: number;
  readonly model: CovarianceModel;
  readonly random: Random;
  /**
   * Starting partitions: k-means on the columns as they are, k-means on standardised columns, then single k-means runs, of
   * more than 100,000 rows on a sample. The one that ends with the greatest likelihood is returned. Default 5.
   */
  readonly starts?: number;
  /** A starting partition, one component per row; replaces the drawn starts. */
  readonly partition?: Int32Array;
  readonly weights?: ArrayLike<number>;
  /** Default 1000 EM steps a start. */
  readonly iterationCap?: number;
  /** Stop when a step raises the log-likelihood by at most this share of it. Default 1e-9. */
  readonly tolerance?: number;
}

export interface GaussianMixtureResult {
  readonly k: number;
  readonly model: CovarianceModel;
  readonly logLikelihood: number;
  /** 2 × log-likelihood − parameters × log(rows), in mclust's sign: the larger the better. */
  readonly bic: number;
  readonly parameterCount: number;
  /** Component sizes as shares, largest first. */
  readonly shares: Float64Array;
  /** k × columns. */
  readonly means: Float64Array;
  /** k × columns × columns, divided by the weight of the component. */
  readonly covariances: Float64Array;
  /** Probability of each component for each row, rows × k. */
  readonly posterior: Float64Array;
  /** Most probable component of each row, the lowest index on a tie. */
  readonly assignment: Int32Array;
  /** Weight of the rows assigned to each component. */
  readonly sizes: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
  readonly reason: StopReason;
  /** Log-likelihood each start ended with; null for one that shrank onto a point or line and was dropped. */
  readonly starts: readonly (number | null)[];
}

/** A component thinner than this share of a column's variance is taken as collapsed: its likelihood has no bound. */
const LEAST_VARIANCE = 1e-9;

/**
 * Fits a mixture of k normal distributions by EM, with the covariances constrained as `model` says.
 *
 * Source: Fraley and Raftery 2002, "Model-based clustering, discriminant analysis, and density estimation". Cost: O(rows × k ×
 * columns²) a step in the full models, O(rows × k × columns) in the others.
 *
 * @throws InputError when a value is not finite, a column is constant, k exceeds the distinct rows, or every start collapses
 */
export function gaussianMixture(matrix: Matrix, options: GaussianMixtureOptions): GaussianMixtureResult {
  const { k, model, iterationCap = 1000, tolerance = 1e-9 } = options;
  checkMatrix(matrix, 'A Gaussian mixture', 2);
  checkWeights(options.weights, matrix.rows);
  checkWhole('k', k, 1);
  checkWhole('starts', options.starts ?? 1, 1);
  checkWhole('iterationCap', iterationCap, 1);
  const distinct = countDistinctRows(matrix, k + 1, options.weights);
  if (distinct < k) fail('statistics/too-many-groups', { method: 'A Gaussian mixture', k, distinct });
  const weights = options.weights === undefined ? undefined : Float64Array.from(options.weights);
  const { data, shift, scale, floors } = standardise(matrix, weights);

  const ends: (number | null)[] = [];
  let best: Ascent | undefined;
  const partitions =
    options.partition === undefined
      ? startingPartitions(data, k, options.starts ?? 5, options.random, weights)
      : [() => options.partition];
  for (const [start, draw] of partitions.entries()) {
    const partition = draw();
    if (partition === undefined) continue;
    if (partition.length !== matrix.rows)
      fail('statistics/lengths-differ', { what: 'The partition', found: partition.length, expected: matrix.rows });
    const first = mixtureFromMoments(model, partitionMoments(data, partition, k, model, weights), floors);
    const found =
      first === undefined
        ? undefined
        : ascend(data, first, weights, { iterationCap, tolerance, floors, watch: options });
    ends.push(found === undefined ? null : found.logLikelihood + logJacobian(matrix, weights, scale));
    if (found !== undefined && (best === undefined || found.logLikelihood > best.logLikelihood)) best = found;
    options.progress?.((start + 1) / partitions.length);
    if (found?.reason === 'cancelled') break;
  }
  if (best === undefined)
    fail('statistics/degenerate', {
      method: `A Gaussian mixture of ${k} ${model} components`,
      reason: 'each start had a component shrink onto a point or a line',
    });
  return describe(matrix, data, best, weights, ends, shift, scale);
}

interface Ascent {
  readonly mixture: Mixture;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly reason: StopReason;
}

/** EM from a mixture; undefined when a component collapses on the way. */
function ascend(
  data: Matrix,
  start: Mixture,
  weights: Float64Array | undefined,
  {
    iterationCap,
    tolerance,
    floors,
    watch,
  }: { iterationCap: number; tolerance: number; floors: Float64Array; watch: Watch },
): Ascent | undefined {
  let mixture = start;
  let last = -Infinity;
  for (let iterations = 1; ; iterations++) {
    const { logLikelihood, moments } = expectedMoments(data, mixture, weights);
    const end = (reason: StopReason): Ascent => ({ mixture, logLikelihood, iterations, reason });
    if (logLikelihood - last <= tolerance * Math.abs(logLikelihood)) return end('converged');
    if (iterations >= iterationCap) return end('iteration-cap');
    if (watch.cancelled?.() === true) return end('cancelled');
    last = logLikelihood;
    const next = mixtureFromMoments(mixture.model, moments, floors);
    if (next === undefined) return undefined;
    mixture = next;
  }
}

/** Centres the columns and divides all by one factor, so that the mean variance is one: no model's likelihood order changes. */
function standardise(matrix: Matrix, weights: Float64Array | undefined) {
  const { means: shift, variances } = columnMoments(matrix, weights);
  const constant = variances.findIndex((variance) => !(variance > 0));
  if (constant >= 0)
    fail('statistics/constant-column', { column: columnName(matrix, constant), method: 'a Gaussian mixture' });
  const scale = Math.sqrt(variances.reduce((sum, variance) => sum + variance / variances.length, 0));
  const values = matrix.values.map((value, i) => (value - (shift[i % matrix.columns] ?? 0)) / scale);
  const floors = variances.map((variance) => (LEAST_VARIANCE * variance) / (scale * scale));
  return { data: { ...matrix, values }, shift, scale, floors };
}

/** What the division by `scale` added to the log-likelihood, taken back. */
function logJacobian({ rows, columns }: Matrix, weights: Float64Array | undefined, scale: number): number {
  return -totalWeight(rows, weights) * columns * Math.log(scale);
}

const totalWeight = (rows: number, weights: Float64Array | undefined): number =>
  weights === undefined ? rows : weights.reduce((sum, weight) => sum + weight, 0);

function describe(
  matrix: Matrix,
  data: Matrix,
  best: Ascent,
  weights: Float64Array | undefined,
  starts: readonly (number | null)[],
  shift: Float64Array,
  scale: number,
): GaussianMixtureResult {
  const { rows, columns } = matrix;
  const { k, model } = best.mixture;
  const posterior = new Float64Array(rows * k);
  expectedMoments(data, best.mixture, weights, posterior);
  const order = Array.from({ length: k }, (_, group) => group).sort(
    (a, b) => (best.mixture.shares[b] ?? 0) - (best.mixture.shares[a] ?? 0) || a - b,
  );
  const block = columns * columns;
  const assignment = new Int32Array(rows);
  const sizes = new Float64Array(k);
  const drawn = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    drawn.set(posterior.subarray(row * k, (row + 1) * k));
    for (let group = 0; group < k; group++) posterior[row * k + group] = drawn[order[group] ?? 0] ?? 0;
    let group = 0;
    for (let other = 1; other < k; other++)
      if ((posterior[row * k + other] ?? 0) > (posterior[row * k + group] ?? 0)) group = other;
    assignment[row] = group;
    sizes[group] = (sizes[group] ?? 0) + (weights === undefined ? 1 : (weights[row] ?? 0));
  }
  const logLikelihood = best.logLikelihood + logJacobian(matrix, weights, scale);
  const parameterCount = countParameters(model, k, columns);
  return {
    k,
    model,
    logLikelihood,
    bic: 2 * logLikelihood - parameterCount * Math.log(totalWeight(rows, weights)),
    parameterCount,
    shares: Float64Array.from(order, (group) => best.mixture.shares[group] ?? 0),
    means: Float64Array.from(
      { length: k * columns },
      (_, i) =>
        scale * (best.mixture.means[(order[Math.floor(i / columns)] ?? 0) * columns + (i % columns)] ?? 0) +
        (shift[i % columns] ?? 0),
    ),
    covariances: Float64Array.from(
      { length: k * block },
      (_, i) =>
        scale * scale * (best.mixture.covariances[(order[Math.floor(i / block)] ?? 0) * block + (i % block)] ?? 0),
    ),
    posterior,
    assignment,
    sizes,
    iterations: best.iterations,
    converged: best.reason === 'converged',
    reason: best.reason,
    starts,
  };
}
