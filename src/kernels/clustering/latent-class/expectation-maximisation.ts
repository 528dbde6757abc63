import type { Patterns } from './answers.ts';

/**
 * One vector of parameters: the k class shares, then for each class the answer probabilities of all cells. As one vector it
 * can be extrapolated.
 */
export type Parameters = Float64Array;

export interface Step {
  /** Log-likelihood of the parameters the step started from. */
  readonly logLikelihood: number;
  readonly next: Parameters;
}

/** Items multiplied before the product is brought back near one. */
const RESCALE = 32;

/**
 * An EM step of the latent class model, as a function of the parameters. Within a class answers are independent; a missing
 * answer says nothing (it is left out of the product and of the counts of its item).
 *
 * Source: Goodman 1974; Linzer and Lewis 2011, "poLCA", equations 4 to 7.
 */
export function emStep(patterns: Patterns, k: number): (parameters: Parameters) => Step {
  const { count, items, weights, firstCells } = patterns;
  const width = firstCells[items] ?? 0;
  const posterior = new Float64Array(count * k);
  const counts = new Float64Array(width);
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  return (parameters) => {
    const logLikelihood = posteriors(patterns, k, parameters, posterior);
    const next = new Float64Array(k + k * width);
    for (let group = 0; group < k; group++) {
      let size = 0;
      for (let pattern = 0; pattern < count; pattern++)
        size += (weights[pattern] ?? 0) * (posterior[pattern * k + group] ?? 0);
      next[group] = size / total;
      fillAnswerProbabilities(patterns, k, group, posterior, parameters, next, counts);
    }
    return { logLikelihood, next };
  };
}

/** Writes the answer probabilities of one class, given how probable it is for each pattern; `counts` is scratch, a place per cell. */
export function fillAnswerProbabilities(
  { count, items, cells, weights, firstCells }: Patterns,
  k: number,
  group: number,
  posterior: Float64Array,
  before: Parameters,
  next: Parameters,
  counts: Float64Array,
): void {
  counts.fill(0);
  for (let pattern = 0, c = 0; pattern < count; pattern++) {
    const mass = (weights[pattern] ?? 0) * (posterior[pattern * k + group] ?? 0);
    for (let item = 0; item < items; item++, c++) {
      const cell = cells[c] ?? -1;
      if (cell >= 0) counts[cell] = (counts[cell] ?? 0) + mass;
    }
  }
  const offset = k + group * counts.length;
  for (let item = 0; item < items; item++) {
    const [first, last] = [firstCells[item] ?? 0, firstCells[item + 1] ?? 0];
    let answered = 0;
    for (let cell = first; cell < last; cell++) answered += counts[cell] ?? 0;
    for (let cell = first; cell < last; cell++)
      next[offset + cell] = answered > 0 ? (counts[cell] ?? 0) / answered : (before[offset + cell] ?? 0);
  }
}

/**
 * Writes the class probabilities of each pattern into `posterior` (patterns × k) and returns the log-likelihood. Where `priors`
 * (patterns × k) is given, each pattern has class shares of its own.
 */
export function posteriors(
  patterns: Patterns,
  k: number,
  parameters: Parameters,
  posterior: Float64Array,
  priors?: Float64Array,
): number {
  const { count, items, cells, weights, firstCells } = patterns;
  const width = firstCells[items] ?? 0;
  const joint = new Float64Array(k);
  let logLikelihood = 0;
  for (let pattern = 0; pattern < count; pattern++) {
    for (let group = 0; group < k; group++)
      joint[group] = (priors === undefined ? parameters[group] : priors[pattern * k + group]) ?? 0;
    let logScale = 0;
    for (let from = 0; from < items; from += RESCALE) {
      const to = Math.min(items, from + RESCALE);
      for (let group = 0; group < k; group++) {
        const offset = k + group * width;
        let product = joint[group] ?? 0;
        for (let c = pattern * items + from; c < pattern * items + to; c++) {
          const cell = cells[c] ?? -1;
          if (cell >= 0) product *= parameters[offset + cell] ?? 0;
        }
        joint[group] = product;
      }
      if (to < items) logScale += rescale(joint);
    }
    let sum = 0;
    for (let group = 0; group < k; group++) sum += joint[group] ?? 0;
    // Only underflow brings the sum of an observed pattern to zero.
    const safe = Math.max(sum, Number.MIN_VALUE);
    for (let group = 0; group < k; group++)
      posterior[pattern * k + group] = sum > 0 ? (joint[group] ?? 0) / safe : 1 / k;
    logLikelihood += (weights[pattern] ?? 0) * (Math.log(safe) + logScale);
  }
  return logLikelihood;
}

/** Divides by the largest and returns its logarithm. */
function rescale(joint: Float64Array): number {
  let largest = 0;
  for (const value of joint) if (value > largest) largest = value;
  if (largest === 0) return 0;
  for (let group = 0; group < joint.length; group++) joint[group] = (joint[group] ?? 0) / largest;
  return Math.log(largest);
}
