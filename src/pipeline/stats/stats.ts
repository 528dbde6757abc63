import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { statsHierarchical, statsKMeans, statsKMedoids, statsStability } from './clusters.ts';
import { statsAgreement, statsBreaks, statsComponents, statsDifferences, statsFactors, statsTree } from './describe.ts';
import { statsGaussianMixture, statsLatentClasses } from './models.ts';
import type { StatsOptions, StatsResult, StatsTable } from './options.ts';

export type { StatsOptions, StatsResult, StatsTable } from './options.ts';

/** The statistical bench: every method by its name, with a line that says what it does. */
export const statsMethods: Readonly<
  Record<string, { readonly says: string; readonly run: (table: StatsTable, options: StatsOptions) => StatsResult }>
> = {
  kmeans: { says: 'groups around means, for numbers on comparable scales', run: statsKMeans },
  kmedoids: {
    says: 'groups around typical rows, for numbers and categories together (Gower distance)',
    run: statsKMedoids,
  },
  gmm: { says: 'groups as overlapping normal clouds, with probabilities', run: statsGaussianMixture },
  hierarchical: { says: 'a tree of merges', run: statsHierarchical },
  lca: { says: 'hidden classes behind survey answers', run: statsLatentClasses },
  stability: { says: 'whether k-means finds the same groups in new samples', run: statsStability },
  pca: { says: 'the directions along which numbers vary most', run: statsComponents },
  famd: { says: 'factors of numbers and categories together', run: statsFactors },
  breaks: { says: 'natural breaks of one number', run: statsBreaks },
  differences: { says: 'what differs between groups, tested and measured', run: statsDifferences },
  tree: { says: 'a few questions that tell groups apart', run: statsTree },
  agreement: { says: 'how far two groupings agree', run: statsAgreement },
};

/**
 * Runs a method on a table without any workspace. The same table, options and seed give the same result.
 *
 * @throws InputError naming the column, row or option that is wrong
 */
export function stats(method: string, table: StatsTable, options: StatsOptions = {}): StatsResult {
  const known = Object.keys(statsMethods);
  const found = Object.hasOwn(statsMethods, method) ? statsMethods[method] : undefined;
  if (found === undefined) {
    const close = nearest(method, known);
    return fail('statistics/no-such-method', { method, known, ...(close === undefined ? {} : { nearest: close }) });
  }
  return found.run(table, options);
}
