import type { DiscoverMethod, Method, Shaped } from '../types.ts';
import { gmmMethod } from './gmm.ts';
import { hierarchicalMethod } from './hierarchical.ts';
import { kmeansMethod } from './kmeans.ts';
import { kmedoidsMethod } from './kmedoids.ts';
import { lcaMethod } from './lca.ts';
import { treeMethod } from './tree.ts';

export const methods: Readonly<Record<DiscoverMethod, Method>> = {
  kmeans: kmeansMethod,
  gmm: gmmMethod,
  hierarchical: hierarchicalMethod,
  kmedoids: kmedoidsMethod,
  lca: lcaMethod,
  tree: treeMethod,
};

/** What is worth trying on data of a kind: numbers, answers, or both together. */
export function methodsFor({ columns, answers }: Shaped): readonly DiscoverMethod[] {
  const numbers = columns.filter((each) => each.kind === 'numeric');
  const twoValued = numbers.every((each) => new Set(each.values).size <= 2);
  if (answers !== undefined && twoValued) return ['kmeans', 'lca'];
  if (numbers.length === columns.length) return ['kmeans', 'gmm', 'hierarchical'];
  return ['kmeans', 'kmedoids'];
}
