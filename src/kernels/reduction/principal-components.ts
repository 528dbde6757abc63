import { fail } from '../../diagnostics/diagnostic.ts';
import { columnMoments } from '../data/column-moments.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { checkMatrix, checkWeights, columnName, type Matrix } from '../data/matrix.ts';

export interface PrincipalComponentsOptions {
  /** Divide each column by its deviation first, so that units do not matter. Default true. */
  readonly standardise?: boolean;
  readonly weights?: ArrayLike<number>;
}

export interface PrincipalComponents {
  /** Variance along each component (divided by the total weight), largest first. */
  readonly variances: Float64Array;
  /** The same as shares of all variance. */
  readonly shares: Float64Array;
  /** Unit vectors, component by component: the weight of column d in component c is `loadings[c * columns + d]`. */
  readonly loadings: Float64Array;
  /** What was taken from each column and what it was then divided by. */
  readonly centers: Float64Array;
  readonly scales: Float64Array;
  readonly columns: number;
}

/** Columns up to which the decomposition is done. */
const MOST_COLUMNS = 1000;

/**
 * The directions along which the rows vary most. The sign of a component makes its largest loading positive.
 *
 * Source: Pearson 1901; Hotelling 1933. Cost: O(rows × columns² + columns³).
 *
 * @throws InputError when a value is not finite, there are fewer than two rows, or a column to be standardised is constant
 */
export function principalComponents(matrix: Matrix, options: PrincipalComponentsOptions = {}): PrincipalComponents {
  const { standardise = true, weights } = options;
  const { columns } = matrix;
  checkMatrix(matrix, 'Principal components', 2);
  checkWeights(weights, matrix.rows);
  if (columns > MOST_COLUMNS)
    fail('statistics/bad-option', {
      option: 'columns',
      value: String(columns),
      expected: `at most ${MOST_COLUMNS} columns`,
    });
  const { means, variances } = columnMoments(matrix, weights);
  const constant = variances.findIndex((variance) => !(variance > 0));
  if (standardise && constant >= 0)
    fail('statistics/constant-column', { column: columnName(matrix, constant), method: 'standardising' });
  const scales = standardise ? variances.map(Math.sqrt) : new Float64Array(columns).fill(1);
  const eigen = symmetricEigen(covariance(matrix, means, scales, weights), columns);
  const along = eigen.values.map((value) => Math.max(0, value));
  const total = along.reduce((sum, value) => sum + value, 0);
  const shares = along.map((value) => (total > 0 ? value / total : 0));
  return { variances: along, shares, loadings: eigen.vectors, centers: means, scales, columns };
}

/** Coordinates of rows on the first `count` components, rows × count; the rows may be new ones. */
export function componentScores(matrix: Matrix, found: PrincipalComponents, count: number): Float64Array {
  const { columns, loadings, centers, scales } = found;
  const scores = new Float64Array(matrix.rows * count);
  for (let row = 0; row < matrix.rows; row++) {
    for (let component = 0; component < count; component++) {
      let sum = 0;
      for (let d = 0; d < columns; d++) {
        const value = ((matrix.values[row * columns + d] ?? 0) - (centers[d] ?? 0)) / (scales[d] ?? 1);
        sum += value * (loadings[component * columns + d] ?? 0);
      }
      scores[row * count + component] = sum;
    }
  }
  return scores;
}

function covariance(
  { values, rows, columns }: Matrix,
  means: Float64Array,
  scales: Float64Array,
  weights: ArrayLike<number> | undefined,
): Float64Array {
  const products = new Float64Array(columns * columns);
  const row = new Float64Array(columns);
  let total = 0;
  for (let r = 0; r < rows; r++) {
    const weight = weights === undefined ? 1 : (weights[r] ?? 0);
    total += weight;
    for (let d = 0; d < columns; d++) row[d] = ((values[r * columns + d] ?? 0) - (means[d] ?? 0)) / (scales[d] ?? 1);
    for (let i = 0; i < columns; i++) {
      const part = weight * (row[i] ?? 0);
      for (let j = 0; j <= i; j++) products[i * columns + j] = (products[i * columns + j] ?? 0) + part * (row[j] ?? 0);
    }
  }
  return products.map((_, cell) => {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    return (products[i >= j ? cell : j * columns + i] ?? 0) / total;
  });
}
