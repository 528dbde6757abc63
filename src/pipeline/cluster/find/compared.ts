import type { ClustersPlan } from '../../../model/clusters.ts';
import { methodsFor } from '../../../stages/segment/discover/methods/index.ts';
import type { DiscoverMethod, Shaped } from '../../../stages/segment/discover/types.ts';
import type { DivideOptions } from '../options.ts';

const EVERY_NUMBER = [2, 3, 4, 5, 6, 7, 8];

/** Numbers of segments and methods that are compared: as asked, else those that suit the scheme and the data. */
export function comparedOf(
  data: Shaped,
  clusters: ClustersPlan | undefined,
  options: DivideOptions,
): { readonly ks: readonly number[]; readonly methods: readonly DiscoverMethod[] } {
  const most = Math.floor(data.matrix.rows / 5);
  return {
    ks: numbersOf(options, clusters).filter((k) => k <= most),
    methods: options.methods ?? methodsWith(data, clusters?.method),
  };
}

/** A scheme that names one number is held against its neighbours. */
function numbersOf({ ks }: DivideOptions, clusters: ClustersPlan | undefined): readonly number[] {
  if (ks !== undefined) return ks;
  if (clusters === undefined) return EVERY_NUMBER;
  const { least, most } = clusters.k;
  const [from, to] = least === most ? [Math.max(2, least - 2), least + 2] : [Math.max(2, least), most];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const methodsWith = (data: Shaped, own: ClustersPlan['method']): readonly DiscoverMethod[] => [
  ...new Set([...(own === undefined ? [] : [own]), ...methodsFor(data)]),
];
