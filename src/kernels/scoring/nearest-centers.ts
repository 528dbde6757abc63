import { fail } from '../../diagnostics/diagnostic.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';

export interface NearestCenters {
  /** The nearest center of each row, the lowest index on a tie. */
  readonly assignment: Int32Array;
  /** Squared distance to it. */
  readonly nearest: Float64Array;
  /** Squared distance to the second nearest; Infinity for a single center. A row with both nearly equal lies on a border. */
  readonly second: Float64Array;
}

/**
 * Assigns rows, new ones too, to centers that k-means found (k × columns, row by row).
 *
 * @throws InputError when a value is not finite or the centers do not fit the columns
 */
export function nearestCenters(matrix: Matrix, centers: Float64Array): NearestCenters {
  const { values, rows, columns } = matrix;
  checkMatrix(matrix, 'Assigning to centers');
  if (centers.length === 0 || centers.length % columns !== 0)
    fail('statistics/lengths-differ', { what: 'The list of centers', found: centers.length, expected: columns });
  const assignment = new Int32Array(rows);
  const nearest = new Float64Array(rows).fill(Infinity);
  const second = new Float64Array(rows).fill(Infinity);
  for (let row = 0; row < rows; row++) {
    for (let center = 0, c = 0; c < centers.length; center++) {
      let square = 0;
      for (let i = row * columns; i < (row + 1) * columns; i++, c++) {
        const difference = (values[i] ?? 0) - (centers[c] ?? 0);
        square += difference * difference;
      }
      if (square < (nearest[row] ?? 0)) {
        second[row] = nearest[row] ?? 0;
        nearest[row] = square;
        assignment[row] = center;
      } else if (square < (second[row] ?? 0)) second[row] = square;
    }
  }
  return { assignment, nearest, second };
}
