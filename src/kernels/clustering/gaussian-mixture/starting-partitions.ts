import { columnMoments } from '../../data/column-moments.ts';
import { countDistinctRows } from '../../data/distinct-rows.ts';
import { kMeans } from '../k-means.ts';
import type { Matrix } from '../../data/matrix.ts';
import type { Random } from '../../random.ts';

/** Rows up to which k-means takes all of them for a start. */
const MOST_ROWS = 100_000;

/**
 * Draws partitions for EM to start from: k-means on the columns as they are, then on equalised columns, then single runs. Of
 * large data k-means takes a sample, a row from each of as many stretches, and the other rows go to the nearest center: EM
 * moves on from there, and nothing large is kept twice.
 */
export function startingPartitions(
  data: Matrix,
  k: number,
  starts: number,
  random: Random,
  weights: Float64Array | undefined,
): (() => Int32Array)[] {
  const { variances } = columnMoments(data, weights);
  const sample = sampleOf(data, k, random.split('sample'), weights);
  return Array.from({ length: k === 1 ? 1 : starts }, (_, start) => () => {
    const divisors = start === 1 ? variances.map(Math.sqrt) : undefined;
    const { matrix } = sample;
    const columns = { ...matrix, values: divisors === undefined ? matrix.values : divided(matrix, divisors) };
    const shared = { k, random: random.split(start), iterationCap: 100, starts: start < 2 ? 10 : 1 };
    const weighted = sample.weights === undefined ? {} : { weights: sample.weights };
    const { assignment, centers } = kMeans(columns, { ...shared, ...weighted });
    return matrix === data ? assignment : nearestCenters(data, divisors, centers, k);
  });
}

interface Sample {
  readonly matrix: Matrix;
  readonly weights: Float64Array | undefined;
}

/** All rows of small data; else a sample, unless it misses so many rows that k differ no more. */
function sampleOf(data: Matrix, k: number, random: Random, weights: Float64Array | undefined): Sample {
  const { values, rows, columns } = data;
  if (rows <= MOST_ROWS) return { matrix: data, weights };
  const drawn = Int32Array.from({ length: MOST_ROWS }, (_, i) => ((i + random.uniform()) * rows) / MOST_ROWS);
  const taken = new Float64Array(MOST_ROWS * columns);
  drawn.forEach((row, i) => taken.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  const matrix = { ...data, values: taken, rows: MOST_ROWS };
  const kept = weights === undefined ? undefined : Float64Array.from(drawn, (row) => weights[row] ?? 0);
  return countDistinctRows(matrix, k, kept) < k ? { matrix: data, weights } : { matrix, weights: kept };
}

const divided = ({ values, columns }: Matrix, divisors: Float64Array): Float64Array =>
  values.map((value, i) => value / (divisors[i % columns] ?? 1));

/** The nearest center of each row, with its columns divided first; the lowest index on a tie. */
function nearestCenters(
  { values, rows, columns }: Matrix,
  divisors: Float64Array | undefined,
  centers: Float64Array,
  k: number,
): Int32Array {
  const assignment = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    for (let center = 0; center < k; center++) {
      let square = 0;
      for (let d = 0; d < columns; d++) {
        const value = (values[row * columns + d] ?? 0) / (divisors?.[d] ?? 1);
        square += (value - (centers[center * columns + d] ?? 0)) ** 2;
      }
      if (square < least) [least, assignment[row]] = [square, center];
    }
  }
  return assignment;
}
