import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { StarterScheme } from '../types.ts';

/** Customer status, where orders reach far enough back for somebody to have been lost. */
export function lifecycleScheme({ ground, purchases }: Found): StarterScheme | undefined {
  if (purchases?.status === undefined) return undefined;
  return {
    id: free(ground, 'lifecycle'),
    name: 'Customer status',
    why: 'Who is new, who buys, who has gone quiet and who is lost: what moves here from month to month is what to act on.',
    value: {
      name: 'Customer status',
      description: 'Where companies stand as customers, by when they bought.',
      by: purchases.status,
      segments: {
        prospect: { name: 'Never bought' },
        new: { name: 'New' },
        active: { name: 'Active' },
        dormant: { name: 'Gone quiet' },
        lost: { name: 'Lost' },
        regained: { name: 'Back again' },
      },
    },
  };
}
