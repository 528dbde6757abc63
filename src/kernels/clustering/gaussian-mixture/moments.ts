import type { Moments } from './covariance-model.ts';
import type { Matrix } from '../../data/matrix.ts';
import { isFull, type CovarianceModel, type Mixture } from './covariance-model.ts';

/** Shares below this of a row add nothing that 64-bit floats would keep. */
const NEGLIGIBLE = 1e-18;

/** Sums up differences from reference points and turns them into moments; one for each pass over the rows. */
function momentSums(model: CovarianceModel, k: number, columns: number) {
  const full = isFull(model);
  const sizes = new Float64Array(k);
  const firsts = new Float64Array(k * columns);
  const seconds = new Float64Array(k * columns * columns);

  /** Adds a row with its share; `differences` holds, at `at`, its differences from the reference of the component. */
  const add = (group: number, share: number, differences: Float64Array, at: number): void => {
    sizes[group] = (sizes[group] ?? 0) + share;
    const first = group * columns;
    const second = group * columns * columns;
    for (let i = 0; i < columns; i++) {
      const part = share * (differences[at + i] ?? 0);
      firsts[first + i] = (firsts[first + i] ?? 0) + part;
      const row = second + i * columns;
      if (full)
        for (let j = 0; j <= i; j++) seconds[row + j] = (seconds[row + j] ?? 0) + part * (differences[at + j] ?? 0);
      else seconds[row + i] = (seconds[row + i] ?? 0) + part * (differences[at + i] ?? 0);
    }
  };

  const finish = (references: Float64Array): Moments => {
    const means = new Float64Array(k * columns);
    const scatters = new Float64Array(k * columns * columns);
    for (let group = 0; group < k; group++) {
      const size = sizes[group] ?? 0;
      for (let i = 0; i < columns; i++) {
        const shift = (firsts[group * columns + i] ?? 0) / size;
        means[group * columns + i] = (references[group * columns + i] ?? 0) + shift;
        for (let j = 0; j <= i; j++) {
          if (!full && j < i) continue;
          const cell = group * columns * columns;
          const other = firsts[group * columns + j] ?? 0;
          const scatter = (seconds[cell + i * columns + j] ?? 0) - shift * other;
          scatters[cell + i * columns + j] = scatter;
          scatters[cell + j * columns + i] = scatter;
        }
      }
    }
    return { k, columns, sizes, means, scatters };
  };
  return { add, finish };
}

/** Moments of a partition. */
export function partitionMoments(
  { values, rows, columns }: Matrix,
  assignment: Int32Array,
  k: number,
  model: CovarianceModel,
  weights: Float64Array | undefined,
): Moments {
  const sums = momentSums(model, k, columns);
  for (let row = 0; row < rows; row++)
    sums.add(assignment[row] ?? 0, weights === undefined ? 1 : (weights[row] ?? 0), values, row * columns);
  return sums.finish(new Float64Array(k * columns));
}

/**
 * One pass over the rows: their log-likelihood under the mixture, and the moments of the components with each row shared out
 * by its probabilities. Where `posterior` (rows × k) is given, the probabilities are written there.
 */
export function expectedMoments(
  { values, rows, columns }: Matrix,
  mixture: Mixture,
  weights: Float64Array | undefined,
  posterior?: Float64Array,
): { readonly logLikelihood: number; readonly moments: Moments } {
  const { k, model, means, whiteners, constants } = mixture;
  const full = isFull(model);
  const sums = momentSums(model, k, columns);
  const differences = new Float64Array(k * columns);
  const shares = new Float64Array(k);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let top = -Infinity;
    for (let group = 0; group < k; group++) {
      const at = group * columns;
      for (let d = 0; d < columns; d++) differences[at + d] = (values[start + d] ?? 0) - (means[at + d] ?? 0);
      const square = full
        ? squareFull(whiteners, at * columns, differences, at, columns)
        : squareDiagonal(whiteners, differences, at, columns);
      const log = (constants[group] ?? 0) - square / 2;
      shares[group] = log;
      if (log > top) top = log;
    }
    let sum = 0;
    for (let group = 0; group < k; group++) {
      const density = Math.exp((shares[group] ?? 0) - top);
      shares[group] = density;
      sum += density;
    }
    const weight = weights === undefined ? 1 : (weights[row] ?? 0);
    logLikelihood += weight * (top + Math.log(sum));
    for (let group = 0; group < k; group++) {
      const share = (shares[group] ?? 0) / sum;
      if (posterior !== undefined) posterior[row * k + group] = share;
      if (share > NEGLIGIBLE) sums.add(group, weight * share, differences, group * columns);
    }
  }
  return { logLikelihood, moments: sums.finish(means) };
}

function squareFull(
  whiteners: Float64Array,
  from: number,
  differences: Float64Array,
  at: number,
  columns: number,
): number {
  let square = 0;
  for (let i = 0; i < columns; i++) {
    let unit = 0;
    for (let j = 0, cell = from + i * columns; j <= i; j++, cell++)
      unit += (whiteners[cell] ?? 0) * (differences[at + j] ?? 0);
    square += unit * unit;
  }
  return square;
}

function squareDiagonal(whiteners: Float64Array, differences: Float64Array, at: number, columns: number): number {
  let square = 0;
  for (let d = 0; d < columns; d++) {
    const unit = (whiteners[at + d] ?? 0) * (differences[at + d] ?? 0);
    square += unit * unit;
  }
  return square;
}
