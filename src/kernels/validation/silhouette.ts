import { fail } from '../../diagnostics/diagnostic.ts';
import { pairPlace } from '../clustering/hierarchical/lance-williams.ts';
import { checkMatrix, type Matrix } from '../data/matrix.ts';

export interface Silhouette {
  /** From −1 (nearer to another cluster) over 0 (between two) to 1 (well inside its own), per row; 0 for a cluster of one row. */
  readonly values: Float64Array;
  readonly mean: number;
  /** Mean of each cluster; 0 for one without rows. */
  readonly clusterMeans: Float64Array;
}

/**
 * How much nearer each row is to its own cluster than to the next one, by mean Euclidean distances. With a single cluster there
 * is no other: all values are 0. Clusters are numbered from 0.
 *
 * Source: Rousseeuw 1987, "Silhouettes". Cost: O(rows² × columns): draw a sample beyond some ten thousand rows.
 *
 * @throws InputError when lengths differ or a value is not finite
 */
export function silhouette(matrix: Matrix, assignment: ArrayLike<number>): Silhouette {
  checkMatrix(matrix, 'Silhouette');
  const { values, rows, columns } = matrix;
  return silhouetteBy(rows, assignment, (a, b) => {
    let square = 0;
    for (let d = 0, i = a * columns, j = b * columns; d < columns; d++, i++, j++) {
      const difference = (values[i] ?? 0) - (values[j] ?? 0);
      square += difference * difference;
    }
    return Math.sqrt(square);
  });
}

/** The same from given distances of all pairs, in the order (0,1), (0,2), …, (1,2), …. */
export function silhouetteFromDistances(distances: Float64Array, assignment: ArrayLike<number>): Silhouette {
  const rows = assignment.length;
  const expected = (rows * (rows - 1)) / 2;
  if (distances.length !== expected)
    fail('statistics/lengths-differ', { what: 'The list of distances', found: distances.length, expected });
  return silhouetteBy(rows, assignment, (a, b) => distances[pairPlace(rows, a, b)] ?? 0);
}

function silhouetteBy(
  rows: number,
  assignment: ArrayLike<number>,
  distance: (a: number, b: number) => number,
): Silhouette {
  if (assignment.length !== rows)
    fail('statistics/lengths-differ', { what: 'The assignment', found: assignment.length, expected: rows });
  const labels = Int32Array.from(assignment);
  const k = 1 + labels.reduce((most, label) => Math.max(most, label), 0);
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const sums = new Float64Array(rows * k);
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      const apart = distance(a, b);
      const [forA, forB] = [a * k + (labels[b] ?? 0), b * k + (labels[a] ?? 0)];
      sums[forA] = (sums[forA] ?? 0) + apart;
      sums[forB] = (sums[forB] ?? 0) + apart;
    }
  }
  const values = new Float64Array(rows);
  const clusterMeans = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    const own = labels[row] ?? 0;
    const size = sizes[own] ?? 0;
    const inside = (sums[row * k + own] ?? 0) / (size - 1);
    let outside = Infinity;
    for (let other = 0; other < k; other++)
      if (other !== own && (sizes[other] ?? 0) > 0)
        outside = Math.min(outside, (sums[row * k + other] ?? 0) / (sizes[other] ?? 1));
    const largest = Math.max(inside, outside);
    const value = size > 1 && outside < Infinity && largest > 0 ? (outside - inside) / largest : 0;
    values[row] = value;
    clusterMeans[own] = (clusterMeans[own] ?? 0) + value / size;
  }
  return { values, mean: values.reduce((sum, value) => sum + value, 0) / rows, clusterMeans };
}
