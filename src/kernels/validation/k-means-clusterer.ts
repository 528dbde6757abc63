import type { SampleClusterer } from './bootstrap-stability.ts';
import { kMeans } from '../clustering/k-means.ts';
import type { Matrix } from '../data/matrix.ts';

/**
 * k-means as a clusterer of bootstrap samples, by the convention of published stability figures (flexclust): plain Lloyd
 * iterations from randomly drawn rows, of which the one with the least sum of distances counts. Better seeding finds the same
 * optimum more often and so raises every figure.
 *
 * Equal rows are best collapsed first (`distinctRows`), with their numbers passed as frequencies: a sample is then weights on the
 * distinct rows, and nothing is copied.
 */
export function kMeansClusterer(matrix: Matrix, starts = 10): SampleClusterer {
  const convention = { starts, seeding: 'rows', choose: 'distances', polish: false, threads: 1 } as const;
  return (frequencies, k, random) => kMeans(matrix, { ...convention, k, random, weights: frequencies }).assignment;
}
