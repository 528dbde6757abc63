import { fail } from '../../diagnostics/diagnostic.ts';
import type { StopReason, Watch } from '../control.ts';
import { checkAnswers, collapsePatterns, type Answers, type Patterns } from './latent-class/answers.ts';
import { emStep, posteriors, type Parameters } from './latent-class/expectation-maximisation.ts';
import { checkWeights, checkWhole } from '../data/matrix.ts';
import type { Random } from '../random.ts';
import { squarem, type FixedPoint } from './squarem.ts';

export interface LatentClassOptions extends Watch {
  readonly k: number;
  readonly random: Random;
  /** Random starts; the one with the greatest likelihood is returned. Default 10. */
  readonly starts?: number;
  readonly weights?: ArrayLike<number>;
  /** Default 2000 EM steps a start. */
  readonly iterationCap?: number;
  /** Stop when an EM step raises the log-likelihood by at most this. Default 1e-8. */
  readonly tolerance?: number;
}

export interface LatentClassResult {
  readonly k: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  /** Likelihood-ratio statistic against the observed patterns, over rows that answered everything. */
  readonly gSquared: number;
  readonly parameterCount: number;
  /** Distinguishable patterns less one (rows, where fewer) less parameters; below 0 the model asks for more than the data can tell. */
  readonly degreesOfFreedom: number;
  /** Class sizes as shares, largest first. */
  readonly shares: Float64Array;
  /** `probabilities[item][class][category]`. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
  /** Probability of each class for each row, rows × k. */
  readonly posterior: Float64Array;
  /** Most probable class of each row, the lowest index on a tie. */
  readonly assignment: Int32Array;
  /** How surely rows belong to one class: 1 = surely, 0 = not better than chance. 1 for one class. */
  readonly entropy: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly reason: StopReason;
  /** Log-likelihood each start ended with. */
  readonly starts: readonly number[];
}

/**
 * Explains answers to categorical items by k hidden classes within which the answers are independent, fitted by
 * maximum likelihood: accelerated EM from many random starts. Missing answers are taken as missing at random and used as far as they
 * go; a row without any answer adds nothing and gets the class shares.
 *
 * @throws InputError when an item has no answer, k exceeds the number of distinct patterns, or an option is out of range
 */
export function latentClassAnalysis(answers: Answers, options: LatentClassOptions): LatentClassResult {
  const { k, random, starts = 10, iterationCap = 2000, tolerance = 1e-8, weights } = options;
  checkAnswers(answers);
  checkWeights(weights, answers.rows);
  checkWhole('k', k, 1);
  checkWhole('starts', starts, 1);
  checkWhole('iterationCap', iterationCap, 1);
  const all = collapsePatterns(answers, weights);
  const patterns = withoutSilent(all);
  if (k > patterns.count)
    fail('statistics/too-many-groups', { method: 'latent class analysis', k, distinct: patterns.count });

  const step = emStep(patterns, k);
  const project = (parameters: Parameters) => projectToShares(parameters, patterns, k);
  const ends: number[] = [];
  let best: FixedPoint | undefined;
  for (let start = 0; start < (k === 1 ? 1 : starts); start++) {
    const begin = drawStart(patterns, k, random.split(start));
    const found = squarem(begin, { step, project, tolerance, iterationCap, watch: options });
    ends.push(found.logLikelihood);
    if (best === undefined || found.logLikelihood > best.logLikelihood) best = found;
    options.progress?.((start + 1) / starts);
    if (found.reason === 'cancelled') break;
  }
  if (best === undefined) throw new Error('Latent class analysis made no start.');
  return describe(answers, all, patterns, k, best, ends);
}

/** Leaves the row patterns without any answer out of the fit. */
function withoutSilent(patterns: Patterns): Patterns {
  const { items, cells, weights } = patterns;
  const silent = (pattern: number): boolean =>
    cells.subarray(pattern * items, (pattern + 1) * items).every((cell) => cell < 0);
  const answered = new Uint8Array(weights.length);
  for (let pattern = 0; pattern < weights.length; pattern++) answered[pattern] = silent(pattern) ? 0 : 1;
  if (!answered.includes(0)) return patterns;
  const kept = weights.filter((_, i) => answered[i] === 1);
  const keptCells = cells.filter((_, c) => answered[Math.floor(c / items)] === 1);
  return { ...patterns, count: kept.length, weights: kept, cells: keptCells };
}

function drawStart({ items, firstCells }: Patterns, k: number, random: Random): Parameters {
  const width = firstCells[items] ?? 0;
  const parameters = new Float64Array(k + k * width);
  parameters.fill(1 / k, 0, k);
  for (let group = 0; group < k; group++) {
    for (let item = 0; item < items; item++) {
      const [from, to] = [k + group * width + (firstCells[item] ?? 0), k + group * width + (firstCells[item + 1] ?? 0)];
      for (let cell = from; cell < to; cell++) parameters[cell] = 0.05 + random.uniform();
      normalise(parameters, from, to);
    }
  }
  return parameters;
}

/** Cuts negative probabilities off at a sliver and lets shares and each item's probabilities sum to one again. */
function projectToShares(parameters: Parameters, { items, firstCells }: Patterns, k: number): Parameters {
  const width = firstCells[items] ?? 0;
  const projected = parameters.map((value) => Math.max(value, 1e-12));
  normalise(projected, 0, k);
  for (let group = 0; group < k; group++) {
    const offset = k + group * width;
    for (let item = 0; item < items; item++)
      normalise(projected, offset + (firstCells[item] ?? 0), offset + (firstCells[item + 1] ?? 0));
  }
  return projected;
}

function normalise(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] ?? 0;
  for (let i = from; i < to; i++) values[i] = (values[i] ?? 0) / sum;
}

function describe(
  answers: Answers,
  all: Patterns,
  fitted: Patterns,
  k: number,
  best: FixedPoint,
  starts: readonly number[],
): LatentClassResult {
  const { items, firstCells } = all;
  const { levels, rows } = answers;
  const width = firstCells[items] ?? 0;
  const order = Array.from({ length: k }, (_, group) => group).sort(
    (a, b) => (best.parameters[b] ?? 0) - (best.parameters[a] ?? 0) || a - b,
  );
  const parameters = new Float64Array(best.parameters.length);
  order.forEach((from, to) => {
    parameters[to] = best.parameters[from] ?? 0;
    parameters.set(best.parameters.subarray(k + from * width, k + (from + 1) * width), k + to * width);
  });
  const classProbabilities = new Float64Array(all.count * k);
  posteriors(all, k, parameters, classProbabilities);
  const posterior = new Float64Array(rows * k);
  const assignment = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const pattern = all.position[row] ?? -1;
    const known =
      pattern < 0
        ? scoreRow(answers, row, firstCells, k, parameters)
        : classProbabilities.subarray(pattern * k, (pattern + 1) * k);
    posterior.set(known, row * k);
    assignment[row] = known.indexOf(Math.max(...known));
  }
  const n = fitted.weights.reduce((sum, weight) => sum + weight, 0);
  const parameterCount = k - 1 + k * (width - items);
  const cellsPossible = levels.reduce((product, count) => product * count, 1);
  const { logLikelihood } = best;
  return {
    k,
    logLikelihood,
    aic: 2 * parameterCount - 2 * logLikelihood,
    bic: parameterCount * Math.log(n) - 2 * logLikelihood,
    gSquared: gSquared(fitted, k, parameters),
    parameterCount,
    degreesOfFreedom: Math.min(cellsPossible - 1, n) - parameterCount,
    shares: parameters.slice(0, k),
    probabilities: levels.map((count, item) =>
      order.map((_, group) => {
        const from = k + group * width + (firstCells[item] ?? 0);
        return Array.from(parameters.subarray(from, from + count));
      }),
    ),
    posterior,
    assignment,
    entropy: relativeEntropy(all, k, classProbabilities),
    iterations: best.iterations,
    converged: best.reason === 'converged',
    reason: best.reason,
    starts,
  };
}

/** Class probabilities of one row that took no part in the fit. */
function scoreRow(
  answers: Answers,
  row: number,
  firstCells: Int32Array,
  k: number,
  parameters: Parameters,
): Float64Array {
  const items = answers.levels.length;
  const codes = answers.codes.slice(row * items, (row + 1) * items);
  const single = collapsePatterns({ ...answers, codes, rows: 1 });
  const posterior = new Float64Array(k);
  posteriors({ ...single, firstCells }, k, parameters, posterior);
  return posterior;
}

function gSquared(patterns: Patterns, k: number, parameters: Parameters): number {
  const { count, items, cells, weights } = patterns;
  const complete = Int32Array.from({ length: count }, (_, i) => i).filter(
    (i) => !cells.subarray(i * items, (i + 1) * items).includes(-1),
  );
  const total = complete.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
  const scratch = new Float64Array(k);
  const single = Float64Array.of(1);
  const sum = complete.reduce((sum, i) => {
    const one = { ...patterns, count: 1, cells: cells.subarray(i * items, (i + 1) * items), weights: single };
    const weight = weights[i] ?? 0;
    return sum + weight * (Math.log(weight / total) - posteriors(one, k, parameters, scratch));
  }, 0);
  return 2 * sum;
}

function relativeEntropy({ count, weights }: Patterns, k: number, posterior: Float64Array): number {
  if (k === 1) return 1;
  let doubt = 0;
  let total = 0;
  for (let pattern = 0; pattern < count; pattern++) {
    total += weights[pattern] ?? 0;
    for (const p of posterior.subarray(pattern * k, (pattern + 1) * k))
      if (p > 0) doubt -= (weights[pattern] ?? 0) * p * Math.log(p);
  }
  return 1 - doubt / (total * Math.log(k));
}
