import type { StopReason, Watch } from '../../control.ts';
import type { Matrix } from '../../data/matrix.ts';
import type { Assigner } from './assignment.ts';

export interface LloydOptions {
  readonly iterationCap: number;
  /**
   * Stop when the squared shift of all centers together is at most this share of the mean variance of the columns. 0: only when
   * no row moves.
   */
  readonly tolerance: number;
  readonly weights: Float64Array | undefined;
  readonly watch: Watch;
}

export interface LloydResult {
  readonly centers: Float64Array;
  readonly withinSumOfSquares: number;
  readonly iterations: number;
  readonly reason: StopReason;
}

/**
 * Lloyd's iteration from given centers: assign each row to its nearest center, move each center to the mean of its rows,
 * until no row moves. The assignment is left in the assigner. A center that loses its last row moves to the row farthest
 * from its own center.
 *
 * A row whose lead over its second nearest center exceeds what the centers have moved since it was last looked at cannot
 * change: the assigner passes over it. Of all pairs, no center gains more on a row in one iteration than the largest and the
 * second largest shift together.
 *
 * Source: Lloyd 1982; bounds after Hamerly 2010, "Making k-means even faster", with displacements accumulated as in Newling
 * and Fleuret 2016, "Fast k-means with accurate bounds".
 */
export function lloyd(matrix: Matrix, start: Float64Array, assigner: Assigner, options: LloydOptions): LloydResult {
  const { columns } = matrix;
  const k = start.length / columns;
  const width = columns + 1;
  const centers = start.slice();
  const sums = new Float64Array(k * width);
  let drift = 0;
  let iterations = 0;
  let reason: StopReason = 'iteration-cap';
  let squaredShift: number | undefined;
  assigner.reset(k);
  while (iterations < options.iterationCap) {
    const moved = assigner.assign(centers, drift);
    iterations++;
    if (moved === 0) {
      reason = 'converged';
      break;
    }
    if (options.watch.cancelled?.() === true) {
      reason = 'cancelled';
      break;
    }
    const { gained } = assigner;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (gained[i] ?? 0);
    const shifts = moveCenters(matrix, centers, sums, assigner.assignment, options.weights);
    drift += twoLargest(shifts);
    squaredShift ??= options.tolerance > 0 ? options.tolerance * assigner.meanVariance() : 0;
    if (shifts.reduce((sum, shift) => sum + shift * shift, 0) <= squaredShift) {
      assigner.assign(centers, drift);
      reason = 'converged';
      break;
    }
  }
  if (reason === 'iteration-cap') assigner.assign(centers, drift);
  const settled = reason === 'converged' && options.tolerance === 0;
  const final = settled ? exactMeans(matrix, assigner.assignment, centers, options.weights) : centers;
  const withinSumOfSquares = assigner.withinSum(final);
  return { centers: final, withinSumOfSquares, iterations, reason };
}

/** Moves the centers to the means in `sums` and returns how far each moved. */
function moveCenters(
  matrix: Matrix,
  centers: Float64Array,
  sums: Float64Array,
  assignment: Int32Array,
  weights: Float64Array | undefined,
): Float64Array {
  const { columns } = matrix;
  const before = centers.slice();
  const empty: number[] = [];
  const k = centers.length / columns;
  for (let center = 0; center < k; center++) {
    const weight = sums[center * (columns + 1)] ?? 0;
    // What is left of a sum when all rows have gone is rounding, far below the least weight.
    if (weight > 1e-9 * leastWeight(weights)) {
      for (let d = 0; d < columns; d++)
        centers[center * columns + d] = (sums[center * (columns + 1) + 1 + d] ?? 0) / weight;
    } else {
      sums.fill(0, center * (columns + 1), (center + 1) * (columns + 1));
      empty.push(center);
    }
  }
  for (const center of empty) centers.set(farthestRow(matrix, centers, assignment, empty, weights), center * columns);
  const shifts = new Float64Array(k);
  for (let center = 0; center < k; center++) {
    let square = 0;
    for (let i = center * columns; i < (center + 1) * columns; i++)
      square += ((centers[i] ?? 0) - (before[i] ?? 0)) ** 2;
    shifts[center] = Math.sqrt(square);
  }
  return shifts;
}

const leastWeights = new WeakMap<Float64Array, number>();
function leastWeight(weights: Float64Array | undefined): number {
  if (weights === undefined) return 1;
  const known = leastWeights.get(weights);
  if (known !== undefined) return known;
  const least = weights.reduce((least, weight) => (weight > 0 && weight < least ? weight : least), Infinity);
  leastWeights.set(weights, least);
  return least;
}

/** The row with the largest weighted squared distance to its center and to those already given to other empty centers. */
function farthestRow(
  { values, rows, columns }: Matrix,
  centers: Float64Array,
  assignment: Int32Array,
  empty: readonly number[],
  weights: Float64Array | undefined,
): Float64Array {
  const squareTo = (row: number, center: number): number => {
    let square = 0;
    for (let d = 0; d < columns; d++)
      square += ((values[row * columns + d] ?? 0) - (centers[center * columns + d] ?? 0)) ** 2;
    return square;
  };
  let farthest = 0;
  let most = -1;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    const distance =
      weight * Math.min(squareTo(row, assignment[row] ?? 0), ...empty.map((each) => squareTo(row, each)));
    if (distance > most) [most, farthest] = [distance, row];
  }
  return values.slice(farthest * columns, (farthest + 1) * columns);
}

/** Means of the assigned rows, summed afresh in row order, free of the rounding that many moves leave behind. */
export function exactMeans(
  { values, rows, columns }: Matrix,
  assignment: Int32Array,
  centers: Float64Array,
  weights: Float64Array | undefined,
): Float64Array {
  const means = new Float64Array(centers.length);
  const totals = new Float64Array(centers.length / columns);
  for (let row = 0, i = 0; row < rows; row++) {
    const center = assignment[row] ?? 0;
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    totals[center] = (totals[center] ?? 0) + weight;
    for (let d = center * columns; d < (center + 1) * columns; d++, i++)
      means[d] = (means[d] ?? 0) + weight * (values[i] ?? 0);
  }
  return means.map((sum, i) => {
    const total = totals[Math.floor(i / columns)] ?? 0;
    return total > 0 ? sum / total : (centers[i] ?? 0);
  });
}

function twoLargest(shifts: Float64Array): number {
  let largest = 0;
  let second = 0;
  for (const shift of shifts) {
    if (shift > largest) [largest, second] = [shift, largest];
    else if (shift > second) second = shift;
  }
  return largest + second;
}
