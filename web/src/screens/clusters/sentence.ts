import type { ClusterCandidate, ClusterSegment } from '../../../../src/contract/cluster.ts';
import { amount } from '../../parts/amount.ts';
import type { Speech } from '../../words/words.tsx';

export type Difference = ClusterSegment['differences'][number];

/** Sizes of Cliff's delta (Romano et al. 2006). */
const [medium, large] = [0.33, 0.474];

/** A difference in words with its figures: `far more service (typically 50 against 10)`. */
export function differenceWords(each: Difference, speech: Speech): string {
  const { say, share } = speech;
  const size = Math.abs(each.effect) >= large ? 'far' : Math.abs(each.effect) >= medium ? 'clearly' : 'somewhat';
  const way = each.effect > 0 ? 'more' : 'less';
  if (each.is_share)
    return say(`effect.share.${size}.${way}`, {
      what: each.value === null ? each.label.toLowerCase() : `${each.label.toLowerCase()}: ${each.value}`,
      own: share(each.own),
      rest: share(each.rest),
    });
  return say(`effect.${size}.${way}`, {
    what: each.label.toLowerCase(),
    own: amount(each.own, speech),
    rest: amount(each.rest, speech),
  });
}

/** A division by its number of segments and its method. */
export const divisionName = ({ method, k }: Pick<ClusterCandidate, 'method' | 'k'>, { say, number }: Speech): string =>
  say('clusters.divisionName', { k: number(k), method: say(`clusters.method.${method}`) });
