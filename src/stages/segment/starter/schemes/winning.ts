import { quoted } from '../../../../model/normalise/templates/spell.ts';
import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import { fewestDecided } from '../variables/deals.ts';
import type { StarterScheme } from '../types.ts';

/** Where we win: thirds by win rate, and the companies whose deals are too few to tell. */
export function winningScheme({ ground, deals }: Found): StarterScheme | undefined {
  if (deals === undefined) return undefined;
  const { winning, decided, thirds } = deals;
  const { say } = ground;
  return {
    id: free(ground, 'win_rates'),
    name: say`Where we win`,
    why: say`Hours are spent on deals, and deals are not won alike everywhere: more of the same where we win, a reason found where we lose.`,
    value: {
      name: say`Where we win`,
      description: say`Companies by how often their deals are won, among those with at least ${fewestDecided} decided.`,
      rules: [
        { segment: say`Won more often than elsewhere`, when: `${winning} = ${quoted(thirds[2])}` },
        { segment: say`Won as often as elsewhere`, when: `${winning} = ${quoted(thirds[1])}` },
        { segment: say`Won less often than elsewhere`, when: `${winning} = ${quoted(thirds[0])}` },
        { segment: say`Too few decided deals to tell`, when: `${decided} > 0` },
        { segment: say`No decided deals` },
      ],
    },
  };
}
