import type { CutpointsAnswer } from '../../../../src/contract/segments/cutpoints.ts';
import type { Speech } from '../../words/words.tsx';
import { amount } from '../../parts/amount.ts';

export interface ClassRow {
  readonly name: string;
  readonly companies: number;
  /** What each target is like in it, in words. */
  readonly targets: readonly string[];
}

/** The classes the breaks make, as people read them. */
export const classesOf = (answer: CutpointsAnswer, speech: Speech): readonly ClassRow[] =>
  answer.classes.map(({ from, to, companies, targets }) => ({
    name: rangeName(from, to, speech),
    companies,
    targets: targets.map(({ mean, value, share }) => {
      if (mean !== null) return amount(mean, speech);
      return value === null || share === null ? '–' : `${value} (${speech.share(share)})`;
    }),
  }));

function rangeName(from: number | null, to: number | null, { say, number }: Speech): string {
  if (from === null && to === null) return say('cuts.all');
  if (from === null) return say('cuts.below', { to: number(to ?? 0) });
  if (to === null) return say('cuts.from', { from: number(from) });
  return say('cuts.between', { from: number(from), to: number(to) });
}
