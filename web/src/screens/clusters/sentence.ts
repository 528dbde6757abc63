import type { ClusterCandidate, ClusterSegment } from '../../../../src/contract/clusters/cluster.ts';
import type { Speech } from '../../words/words.tsx';

export type Difference = ClusterSegment['differences'][number];

/** A division by its number of segments and its method. */
export const divisionName = ({ method, k }: Pick<ClusterCandidate, 'method' | 'k'>, { say, number }: Speech): string =>
  say('clusters.divisionName', { k: number(k), method: say(`clusters.method.${method}`) });
