import { fail } from '../../diagnostics/diagnostic.ts';
import { cholesky } from '../linear-algebra/cholesky.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';
import { quantileSorted } from '../data/quantile.ts';

/** Fewer rows than this have no density to speak of. */
const FEWEST = 5;
const GRID = 64;

/**
 * How crowded the border between two groups is, for every pair (k × k, symmetric): the rows of both are projected on the line that tells
 * them apart, and the least density between the two centers is divided by the density at the less crowded center. Near 0: a gap. 1 and
 * above: the border runs through the crowd, so the groups are parts of one cloud. The diagonal is 0; a pair with a group of under five rows is 1.
 *
 * The line is Fisher's discriminant with the within-group covariance shrunk towards a sphere; densities are by a normal kernel with
 * Silverman's bandwidth of the spread within the groups.
 *
 * Source: Fisher 1936; Silverman 1986, "Density estimation", 3.31; gaps as what makes a segment natural: Dolnicar, Grün and Leisch 2018, 2.3.
 *
 * @throws InputError when lengths differ or a value is not finite
 */
export function borderDensities(matrix: Matrix, assignment: ArrayLike<number>, k: number): Float64Array {
  checkMatrix(matrix, 'The density at borders');
  const { rows, columns } = matrix;
  if (assignment.length !== rows)
    fail('statistics/lengths-differ', { what: 'The assignment', found: assignment.length, expected: rows });
  const members = Array.from({ length: k }, (_, group) =>
    Int32Array.from({ length: rows }, (__, row) => row).filter((row) => assignment[row] === group),
  );
  const centers = members.map((own) => meanOf(matrix, own));
  const found = new Float64Array(k * k);
  for (let a = 0; a < k; a++)
    for (let b = 0; b < a; b++) {
      const [one, two] = [members[a], members[b]];
      const [from, to] = [centers[a], centers[b]];
      if (one === undefined || two === undefined || from === undefined || to === undefined) continue;
      const few = one.length < FEWEST || two.length < FEWEST;
      const crowd = few ? 1 : crowdAt(matrix, one, two, from, to, columns);
      found[a * k + b] = crowd;
      found[b * k + a] = crowd;
    }
  return found;
}

function crowdAt(
  matrix: Matrix,
  one: Int32Array,
  two: Int32Array,
  from: Float64Array,
  to: Float64Array,
  columns: number,
): number {
  const line = discriminant(matrix, one, two, from, to, columns);
  const along = (values: Float64Array, at: number): number => {
    let sum = 0;
    for (let d = 0; d < columns; d++) sum += (values[at * columns + d] ?? 0) * (line[d] ?? 0);
    return sum;
  };
  const first = Float64Array.from(one, (row) => along(matrix.values, row));
  const second = Float64Array.from(two, (row) => along(matrix.values, row));
  const [low, high] = [along(from, 0), along(to, 0)];
  if (!(high > low)) return 1;
  const bandwidth = bandwidthOf(first, second) || (high - low) / GRID;
  const density = (x: number): number => kernelSum(first, x, bandwidth) + kernelSum(second, x, bandwidth);
  let least = Infinity;
  for (let step = 0; step <= GRID; step++) least = Math.min(least, density(low + ((high - low) * step) / GRID));
  const peak = Math.min(density(low), density(high));
  return peak > 0 ? least / peak : 1;
}

/** Within covariance⁻¹ × difference of the centers; shrunk the more, the fewer rows there are for a column. */
function discriminant(
  { values }: Matrix,
  one: Int32Array,
  two: Int32Array,
  from: Float64Array,
  to: Float64Array,
  columns: number,
): Float64Array {
  const apart = to.map((value, d) => value - (from[d] ?? 0));
  const count = one.length + two.length;
  const within = new Float64Array(columns * columns);
  const add = (rows: Int32Array, center: Float64Array): void => {
    for (const row of rows)
      for (let i = 0; i < columns; i++) {
        const left = (values[row * columns + i] ?? 0) - (center[i] ?? 0);
        for (let j = 0; j <= i; j++)
          within[i * columns + j] =
            (within[i * columns + j] ?? 0) + (left * ((values[row * columns + j] ?? 0) - (center[j] ?? 0))) / count;
      }
  };
  add(one, from);
  add(two, to);
  let trace = 0;
  for (let d = 0; d < columns; d++) trace += (within[d * columns + d] ?? 0) / columns;
  const shrink = Math.min(1, 0.1 + (2 * columns) / count);
  const shrunk = within.map((value, cell) =>
    Math.floor(cell / columns) === cell % columns
      ? (1 - shrink) * value + shrink * trace + Number.MIN_VALUE
      : (1 - shrink) * value,
  );
  const factor = cholesky(shrunk, columns);
  return factor === undefined ? apart : solved(factor, apart, columns);
}

/** The x with L Lᵀ x = b. */
function solved(l: Float64Array, b: Float64Array, p: number): Float64Array {
  const x = b.slice();
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) x[i] = (x[i] ?? 0) - (l[i * p + j] ?? 0) * (x[j] ?? 0);
    x[i] = (x[i] ?? 0) / (l[i * p + i] ?? 1);
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let j = i + 1; j < p; j++) x[i] = (x[i] ?? 0) - (l[j * p + i] ?? 0) * (x[j] ?? 0);
    x[i] = (x[i] ?? 0) / (l[i * p + i] ?? 1);
  }
  return x;
}

function meanOf({ values, columns }: Matrix, members: Int32Array): Float64Array {
  const mean = new Float64Array(columns);
  for (const row of members)
    for (let d = 0; d < columns; d++) mean[d] = (mean[d] ?? 0) + (values[row * columns + d] ?? 0) / members.length;
  return mean;
}

function bandwidthOf(first: Float64Array, second: Float64Array): number {
  const spread = (values: Float64Array): number => {
    const sorted = values.slice().sort();
    const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
    const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
    const middle = (quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25)) / 1.34;
    return middle > 0 ? Math.min(deviation, middle) : deviation;
  };
  const count = first.length + second.length;
  const within = Math.sqrt((first.length * spread(first) ** 2 + second.length * spread(second) ** 2) / count);
  return 0.9 * within * count ** -0.2;
}

const kernelSum = (values: Float64Array, x: number, bandwidth: number): number =>
  values.reduce((sum, value) => sum + Math.exp(-0.5 * ((x - value) / bandwidth) ** 2), 0);
