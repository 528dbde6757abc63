import { fail } from '../../diagnostics/diagnostic.ts';
import type { Watch } from '../control.ts';
import { dendrogramOf, type Dendrogram } from './hierarchical/dendrogram.ts';
import { chainMerges } from './hierarchical/lance-williams.ts';
import { wardMerges } from './hierarchical/ward.ts';
import { checkDistances, checkMatrix, checkWeights, type Matrix } from '../data/matrix.ts';

export type Linkage = 'ward' | 'average' | 'complete';

export interface HierarchicalOptions extends Watch {
  readonly linkage: Linkage;
  /** How often each row counts; positive. Default 1. */
  readonly weights?: ArrayLike<number>;
  /** `auto` (default): WebAssembly for Ward where the engine allows. The result is the same. */
  readonly engine?: 'auto' | 'plain';
}

/** Rows up to which the distances of all pairs are kept: 1.6 GB. */
export const MOST_PAIRED_ROWS = 20_000;

/**
 * Merges rows into a tree, always the two clusters next to each other: by what the merge adds to the within sum of squares (`ward`, heights
 * as scipy's and R's ward.D2), by the mean or by the largest Euclidean distance between their rows. Ward needs memory for the rows
 * only; the others keep the distances of all pairs. Undefined when cancelled.
 *
 * Source: Ward 1963; chains of nearest neighbours: Murtagh 1983, Müllner 2011. Cost: O(rows² × columns).
 *
 * @throws InputError when a value is not finite, a weight is not positive, or there are too many rows to keep all pairs
 */
export function hierarchicalClustering(matrix: Matrix, options: HierarchicalOptions): Dendrogram | undefined {
  const { linkage, weights, engine = 'auto' } = options;
  checkMatrix(matrix, 'Hierarchical clustering');
  checkPositive(weights, matrix.rows);
  if (linkage === 'ward') {
    const merges = wardMerges(matrix, weights, engine, options);
    return merges === undefined ? undefined : dendrogramOf(merges, matrix.rows, weights);
  }
  checkPairs(matrix.rows);
  return clusterDistances(euclideanDistances(matrix), matrix.rows, linkage, options);
}

/**
 * The same for given distances (dissimilarities) of all pairs in the order (0,1), (0,2), …, (1,2), …, such as Gower's.
 *
 * @throws InputError when the number of distances does not fit, or one is negative or not finite
 */
export function hierarchicalFromDistances(
  distances: Float64Array,
  rows: number,
  options: Omit<HierarchicalOptions, 'linkage' | 'engine'> & { readonly linkage: 'average' | 'complete' },
): Dendrogram | undefined {
  checkDistances(distances, rows, 'Hierarchical clustering');
  checkPositive(options.weights, rows);
  checkPairs(rows);
  return clusterDistances(distances.slice(), rows, options.linkage, options);
}

function clusterDistances(
  distances: Float64Array,
  rows: number,
  linkage: 'average' | 'complete',
  options: { readonly weights?: ArrayLike<number> } & Watch,
): Dendrogram | undefined {
  const merges = chainMerges(distances, rows, linkage, options.weights, options);
  return merges === undefined ? undefined : dendrogramOf(merges, rows, options.weights);
}

/** Euclidean distances of all pairs of rows in the order (0,1), (0,2), …, (1,2), …. */
export function euclideanDistances({ values, rows, columns }: Matrix): Float64Array {
  const distances = new Float64Array((rows * (rows - 1)) / 2);
  for (let a = 0, place = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++, place++) {
      let square = 0;
      for (let d = 0; d < columns; d++) {
        const difference = (values[a * columns + d] ?? 0) - (values[b * columns + d] ?? 0);
        square += difference * difference;
      }
      distances[place] = Math.sqrt(square);
    }
  }
  return distances;
}

function checkPairs(rows: number): void {
  if (rows > MOST_PAIRED_ROWS)
    fail('statistics/too-large', { method: 'Average and complete linkage', rows, limit: MOST_PAIRED_ROWS });
}

function checkPositive(weights: ArrayLike<number> | undefined, rows: number): void {
  checkWeights(weights, rows);
  const zero = weights === undefined ? -1 : Array.from(weights).indexOf(0);
  if (zero >= 0) fail('statistics/bad-weight', { row: zero + 1, value: '0; a tree needs positive weights' });
}
