import type { Speech } from '../words/words.tsx';
import { amount } from './amount.ts';

/** How a segment differs from the rest in one thing. */
export interface Differing {
  readonly label: string;
  readonly value: string | null;
  readonly is_share: boolean;
  readonly effect: number;
  readonly own: number;
  readonly rest: number;
}

/** Sizes of Cliff's delta (Romano et al. 2006). */
const [medium, large] = [0.33, 0.474];

/** A difference in words with its figures: `far more service (typically 50 against 10)`. */
export function differenceWords(each: Differing, speech: Speech): string {
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
