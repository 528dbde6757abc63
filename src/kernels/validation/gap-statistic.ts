import type { Watch } from '../control.ts';
import { countDistinctRows } from '../data/distinct-rows.ts';
import { kMeans } from '../clustering/k-means.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';
import { componentScores, principalComponents } from '../reduction/principal-components.ts';
import type { Random } from '../random.ts';

export interface GapOptions extends Watch {
  /** Largest number of clusters to try, from 1. */
  readonly most: number;
  readonly random: Random;
  /** Reference sets without structure. Default 20. */
  readonly references?: number;
  /** Starts of each k-means. Default 5. */
  readonly starts?: number;
}

export interface GapStatistic {
  /** For k = 1, 2, …: by how much the log of the within sum of squares undercuts that of data without structure. */
  readonly gaps: readonly number[];
  /** Standard error of each gap, with the error of the references in it. */
  readonly errors: readonly number[];
  /** The smallest k whose gap is within two standard errors of the largest; 1 says that there is nothing there. */
  readonly recommended: number;
}

/**
 * Compares k-means of the data with k-means of points spread evenly over the box of its principal components.
 *
 * Source: Tibshirani, Walther and Hastie 2001, "Estimating the number of clusters in a data set via the gap statistic". Their rule
 * stops at the first k that the next does not beat, which three groups in a line defeat; the largest gap is looked for instead, as
 * Dudoit and Fridlyand 2002 do, with two standard errors for their one, so that noise is seldom split. `most` is
 * lowered to the number of distinct rows less one; when cancelled, the numbers tried so far are judged.
 *
 * @throws InputError when a value is not finite or there are fewer than two rows
 */
export function gapStatistic(matrix: Matrix, options: GapOptions): GapStatistic {
  const { random, references = 20, starts = 5 } = options;
  checkMatrix(matrix, 'The gap statistic', 2);
  const { rows, columns } = matrix;
  const rotated = componentScores(matrix, principalComponents(matrix, { standardise: false }), columns);
  const data: Matrix = { values: rotated, rows, columns };
  const sets = Array.from({ length: references }, (_, i) => evenlySpread(data, random.split('reference').split(i)));
  const gaps: number[] = [];
  const errors: number[] = [];
  for (let k = 1; k <= options.most && options.cancelled?.() !== true; k++) {
    const logs = [data, ...sets].map((set, i) => logWithin(set, k, starts, random.split(`k=${k}`).split(i)));
    const [own, ...others] = logs;
    const known = others.filter((log) => log !== undefined);
    if (own === undefined || known.length < others.length) break;
    const mean = known.reduce((sum, log) => sum + log, 0) / references;
    const variance = known.reduce((sum, log) => sum + (log - mean) ** 2, 0) / references;
    gaps.push(mean - own);
    errors.push(Math.sqrt(variance * (1 + 1 / references)));
    options.progress?.(k / options.most);
  }
  const top = gaps.indexOf(Math.max(...gaps));
  const enough = gaps.findIndex((gap) => gap >= (gaps[top] ?? 0) - 2 * (errors[top] ?? 0));
  return { gaps, errors, recommended: enough + 1 || 1 };
}

/** Undefined when the rows cannot be split so far, or are not apart at all. */
function logWithin(matrix: Matrix, k: number, starts: number, random: Random): number | undefined {
  if (k >= matrix.rows) return undefined;
  if (countDistinctRows(matrix, k + 1) <= k) return undefined;
  return Math.log(kMeans(matrix, { k, random, starts, threads: 1 }).withinSumOfSquares);
}

function evenlySpread({ values, rows, columns }: Matrix, random: Random): Matrix {
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  values.forEach((value, i) => {
    low[i % columns] = Math.min(low[i % columns] ?? 0, value);
    high[i % columns] = Math.max(high[i % columns] ?? 0, value);
  });
  const spread = values.map((_, i) => {
    const [from, to] = [low[i % columns] ?? 0, high[i % columns] ?? 0];
    return from + random.uniform() * (to - from);
  });
  return { values: spread, rows, columns };
}
