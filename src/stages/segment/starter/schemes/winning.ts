import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import { fewestDecided } from '../variables/deals.ts';
import type { StarterScheme } from '../types.ts';

/** Where we win: thirds by win rate, and the companies whose deals are too few to tell. */
export function winningScheme({ ground, deals }: Found): StarterScheme | undefined {
  if (deals === undefined) return undefined;
  const { winning, decided } = deals;
  return {
    id: free(ground, 'win_rates'),
    name: 'Where we win',
    why: 'Hours are spent on deals, and deals are not won alike everywhere: more of the same where we win, a reason found where we lose.',
    value: {
      name: 'Where we win',
      description: `Companies by how often their deals are won, among those with at least ${fewestDecided} decided.`,
      rules: [
        { segment: 'Won more often than elsewhere', when: `${winning} = 'Won more often'` },
        { segment: 'Won as often as elsewhere', when: `${winning} = 'Won as often as most'` },
        { segment: 'Won less often than elsewhere', when: `${winning} = 'Won less often'` },
        { segment: 'Too few decided deals to tell', when: `${decided} > 0` },
        { segment: 'No decided deals' },
      ],
    },
  };
}
