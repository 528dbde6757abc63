import { fail } from '../../diagnostics/diagnostic.ts';
import { columnMoments } from '../data/column-moments.ts';
import type { StopReason } from '../control.ts';
import { collapsePatterns, type Answers } from './latent-class/answers.ts';
import { fillAnswerProbabilities, posteriors } from './latent-class/expectation-maximisation.ts';
import { classShares, improveCoefficients, type Design } from './latent-class/multinomial-logit.ts';
import { latentClassAnalysis, type LatentClassOptions, type LatentClassResult } from './latent-class-analysis.ts';
import { checkMatrix, columnName, type Matrix } from '../data/matrix.ts';

export interface LatentClassRegression {
  readonly k: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  readonly parameterCount: number;
  /**
   * Log odds of each class but the first, against the first: the intercept, then a slope per covariate, (k − 1) × (1 + covariates).
   */
  readonly coefficients: Float64Array;
  /** Mean shares of the classes, largest first. */
  readonly shares: Float64Array;
  /** `probabilities[item][class][category]`. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
  /** Probability of each class for each row from covariates and answers, rows × k. */
  readonly posterior: Float64Array;
  readonly assignment: Int32Array;
  readonly iterations: number;
  readonly converged: boolean;
  readonly reason: StopReason;
}

/**
 * Latent classes whose shares depend on covariates (size, sector, …) by a multinomial logit. EM from the classes found without covariates; each
 * step improves answer probabilities in closed form and coefficients by a Newton step, so that the likelihood never falls.
 *
 * Source: Dayton and Macready 1988; Bandeen-Roche et al. 1997; Linzer and Lewis 2011, section 2.3.
 *
 * @throws InputError as latent class analysis does; also when covariates are not finite or a covariate is constant
 */
export function latentClassRegression(
  answers: Answers,
  covariates: Matrix,
  options: LatentClassOptions,
): LatentClassRegression {
  const { k, iterationCap = 2000, tolerance = 1e-8 } = options;
  checkMatrix(covariates, 'Latent class regression');
  if (covariates.rows !== answers.rows)
    fail('statistics/lengths-differ', { what: 'The covariates', found: covariates.rows, expected: answers.rows });
  const moments = columnMoments(covariates, options.weights);
  const constant = moments.variances.findIndex((variance) => !(variance > 0));
  if (constant >= 0)
    fail('statistics/constant-column', { column: columnName(covariates, constant), method: 'latent class regression' });

  const base = latentClassAnalysis(answers, options);
  const scales = moments.variances.map(Math.sqrt);
  const design = designOf(covariates, moments.means, scales, options.weights);
  // Every row is a pattern of its own here, for its class shares are its own.
  const patterns = { ...collapsePatterns(answers), ...rowPatterns(answers), weights: design.weights };
  const width = answers.levels.reduce((sum, count) => sum + count, 0);
  let parameters = parametersOf(base, answers, width);
  let coefficients = new Float64Array((k - 1) * design.width);
  for (let group = 1; group < k; group++)
    coefficients[(group - 1) * design.width] = Math.log(
      Math.max(1e-12, base.shares[group] ?? 0) / Math.max(1e-12, base.shares[0] ?? 0),
    );

  const posterior = new Float64Array(answers.rows * k);
  const scratch = new Float64Array(width);
  let reason: StopReason = base.reason === 'cancelled' ? 'cancelled' : 'iteration-cap';
  let logLikelihood = -Infinity;
  let iterations = 0;
  for (;;) {
    const now = posteriors(patterns, k, parameters, posterior, classShares(design, coefficients, k));
    const gain = now - logLikelihood;
    logLikelihood = now;
    if (gain <= tolerance && iterations > 0) reason = 'converged';
    else if (options.cancelled?.() === true) reason = 'cancelled';
    if (reason !== 'iteration-cap' || iterations >= iterationCap) break;
    iterations++;
    const next = parameters.slice();
    for (let group = 0; group < k; group++)
      fillAnswerProbabilities(patterns, k, group, posterior, parameters, next, scratch);
    parameters = next;
    coefficients = Float64Array.from(improveCoefficients(design, posterior, coefficients, k));
  }
  const parameterCount = (k - 1) * design.width + k * (width - answers.levels.length);
  const total = design.weights.reduce((sum, weight) => sum + weight, 0);
  const found = arrange(
    answers,
    parameters,
    posterior,
    design,
    unscale(coefficients, moments.means, scales, k),
    k,
    width,
  );
  return {
    k,
    logLikelihood,
    aic: 2 * parameterCount - 2 * logLikelihood,
    bic: parameterCount * Math.log(total) - 2 * logLikelihood,
    parameterCount,
    ...found,
    iterations,
    converged: reason === 'converged',
    reason,
  };
}

function designOf(
  { values, rows, columns }: Matrix,
  means: Float64Array,
  scales: Float64Array,
  weights?: ArrayLike<number>,
): Design {
  const width = columns + 1;
  const design = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    design[row * width] = 1;
    for (let d = 0; d < columns; d++)
      design[row * width + 1 + d] = ((values[row * columns + d] ?? 0) - (means[d] ?? 0)) / (scales[d] ?? 1);
  }
  return { values: design, rows, width, weights: Float64Array.from({ length: rows }, (_, row) => weights?.[row] ?? 1) };
}

function rowPatterns({ codes, rows, levels }: Answers) {
  const firsts = levels.map((_, item) => levels.slice(0, item).reduce((sum, count) => sum + count, 0));
  const cells = codes.map((code, i) => (code < 0 ? -1 : (firsts[i % levels.length] ?? 0) + code));
  return { count: rows, cells, position: Int32Array.from({ length: rows }, (_, row) => row) };
}

function parametersOf(base: LatentClassResult, { levels }: Answers, width: number): Float64Array {
  const parameters = new Float64Array(base.k + base.k * width);
  parameters.set(base.shares);
  for (let group = 0, at = base.k; group < base.k; group++)
    for (let item = 0; item < levels.length; item++)
      for (const probability of base.probabilities[item]?.[group] ?? []) parameters[at++] = probability;
  return parameters;
}

/** Coefficients of standardised covariates, in the units of the covariates. */
function unscale(coefficients: Float64Array, means: Float64Array, scales: Float64Array, k: number): Float64Array {
  const width = means.length + 1;
  const found = coefficients.slice();
  for (let group = 0; group < k - 1; group++)
    for (let d = 0; d < means.length; d++) {
      const slope = (coefficients[group * width + 1 + d] ?? 0) / (scales[d] ?? 1);
      found[group * width + 1 + d] = slope;
      found[group * width] = (found[group * width] ?? 0) - slope * (means[d] ?? 0);
    }
  return found;
}

/** Orders the classes by size; coefficients are then against the new first. */
function arrange(
  { levels, rows }: Answers,
  parameters: Float64Array,
  drawn: Float64Array,
  { weights, width: covariates }: Design,
  coefficients: Float64Array,
  k: number,
  width: number,
) {
  const sizes = new Float64Array(k);
  drawn.forEach((share, i) => {
    sizes[i % k] = (sizes[i % k] ?? 0) + share * (weights[Math.floor(i / k)] ?? 0);
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const order = Array.from(sizes, (_, group) => group).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const posterior = drawn.map((_, i) => drawn[i - (i % k) + (order[i % k] ?? 0)] ?? 0);
  const against = (group: number, d: number): number =>
    group === 0 ? 0 : (coefficients[(group - 1) * covariates + d] ?? 0);
  const firsts = levels.map((_, item) => levels.slice(0, item).reduce((sum, count) => sum + count, 0));
  return {
    coefficients: Float64Array.from({ length: (k - 1) * covariates }, (_, i) => {
      const d = i % covariates;
      return against(order[1 + Math.floor(i / covariates)] ?? 0, d) - against(order[0] ?? 0, d);
    }),
    shares: Float64Array.from(order, (group) => (sizes[group] ?? 0) / total),
    probabilities: levels.map((count, item) =>
      order.map((group) => {
        const from = k + group * width + (firsts[item] ?? 0);
        return Array.from(parameters.subarray(from, from + count));
      }),
    ),
    posterior,
    assignment: Int32Array.from({ length: rows }, (_, row) => {
      const own = posterior.subarray(row * k, (row + 1) * k);
      return own.indexOf(Math.max(...own));
    }),
  };
}
