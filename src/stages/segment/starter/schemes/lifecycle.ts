import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { StarterScheme } from '../types.ts';

/** Customer status, where orders reach far enough back for somebody to have been lost. */
export function lifecycleScheme({ ground, purchases }: Found): StarterScheme | undefined {
  if (purchases?.status === undefined) return undefined;
  const { say } = ground;
  return {
    id: free(ground, 'lifecycle'),
    name: say`Customer status`,
    why: say`Who is new, who buys, who has gone quiet and who is lost: what moves here from month to month is what to act on.`,
    value: {
      name: say`Customer status`,
      description: say`Where companies stand as customers, by when they bought.`,
      by: purchases.status,
      segments: {
        prospect: { name: say`Never bought` },
        new: { name: say`New` },
        active: { name: say`Active` },
        dormant: { name: say`Gone quiet` },
        lost: { name: say`Lost` },
        regained: { name: say`Back again` },
      },
    },
  };
}
