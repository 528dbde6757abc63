import { cholesky } from '../../linear-algebra/cholesky.ts';

/** Rows of covariates, the first of which is 1 for the intercept, with what each row counts. */
export interface Design {
  readonly values: Float64Array;
  readonly rows: number;
  readonly width: number;
  readonly weights: Float64Array;
}

/**
 * Class shares of each row, rows × k: softmax of covariates × coefficients, with class 0 as reference. Coefficients are (k − 1) ×
 * width, row by row.
 */
export function classShares({ values, rows, width }: Design, coefficients: Float64Array, k: number): Float64Array {
  const shares = new Float64Array(rows * k);
  for (let row = 0; row < rows; row++) {
    let top = 0;
    for (let group = 1; group < k; group++) {
      let score = 0;
      for (let d = 0; d < width; d++)
        score += (values[row * width + d] ?? 0) * (coefficients[(group - 1) * width + d] ?? 0);
      shares[row * k + group] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let group = 0; group < k; group++) {
      const share = Math.exp((shares[row * k + group] ?? 0) - top);
      shares[row * k + group] = share;
      sum += share;
    }
    for (let group = 0; group < k; group++) shares[row * k + group] = (shares[row * k + group] ?? 0) / sum;
  }
  return shares;
}

/**
 * One Newton step towards the coefficients under which the given memberships (rows × k, summing to 1) are most likely, halved until they
 * are no less likely than before. A slight pull towards 0 keeps coefficients finite where covariates part the classes perfectly.
 */
export function improveCoefficients(
  design: Design,
  memberships: Float64Array,
  coefficients: Float64Array,
  k: number,
): Float64Array {
  const { values, rows, width, weights } = design;
  const size = (k - 1) * width;
  if (size === 0) return coefficients;
  const shares = classShares(design, coefficients, k);
  const gradient = coefficients.map((value) => -PULL * value);
  const information = new Float64Array(size * size);
  for (let i = 0; i < size; i++) information[i * size + i] = PULL;
  for (let row = 0; row < rows; row++) {
    const weight = weights[row] ?? 0;
    for (let a = 1; a < k; a++) {
      const [own, member] = [shares[row * k + a] ?? 0, memberships[row * k + a] ?? 0];
      for (let d = 0; d < width; d++) {
        const x = weight * (values[row * width + d] ?? 0);
        const i = (a - 1) * width + d;
        gradient[i] = (gradient[i] ?? 0) + x * (member - own);
        for (let b = 1; b <= a; b++) {
          const curve = own * (Number(a === b) - (shares[row * k + b] ?? 0));
          for (let e = 0; e < width; e++) {
            const cell = i * size + (b - 1) * width + e;
            information[cell] = (information[cell] ?? 0) + x * (values[row * width + e] ?? 0) * curve;
          }
        }
      }
    }
  }
  const step = solve(information, gradient, size);
  const before = likelihood(design, memberships, shares, coefficients, k);
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = coefficients.map((value, i) => value + share * (step[i] ?? 0));
    if (likelihood(design, memberships, classShares(design, next, k), next, k) >= before) return next;
  }
  return coefficients;
}

const PULL = 1e-6;

function likelihood(
  { rows, weights }: Design,
  memberships: Float64Array,
  shares: Float64Array,
  coefficients: Float64Array,
  k: number,
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++)
    for (let group = 0; group < k; group++) {
      const member = memberships[row * k + group] ?? 0;
      if (member > 0)
        sum += (weights[row] ?? 0) * member * Math.log(Math.max(Number.MIN_VALUE, shares[row * k + group] ?? 0));
    }
  return coefficients.reduce((left, value) => left - (PULL / 2) * value * value, sum);
}

/** Solves a symmetric positive definite system; no step where it is not. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const factor = cholesky(matrix, size);
  const solution = new Float64Array(size);
  if (factor === undefined) return solution;
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let j = 0; j < i; j++) sum -= (factor[i * size + j] ?? 0) * (solution[j] ?? 0);
    solution[i] = sum / (factor[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (factor[j * size + i] ?? 0) * (solution[j] ?? 0);
    solution[i] = sum / (factor[i * size + i] ?? 1);
  }
  return solution;
}
