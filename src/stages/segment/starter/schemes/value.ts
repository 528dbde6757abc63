import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { StarterScheme } from '../types.ts';

/** Recency, frequency and monetary value, where orders have dates and money. */
export function valueScheme({ ground, purchases }: Found): StarterScheme | undefined {
  if (purchases?.amount === undefined || !purchases.dated) return undefined;
  const { say } = ground;
  return {
    id: free(ground, 'value'),
    name: say`Value (RFM)`,
    why: say`How lately, how often and for how much each buys: the oldest way of seeing who is worth a call, and it needs orders alone.`,
    value: {
      name: say`Value (RFM)`,
      description: say`Customers by how lately, how often and for how much they buy.`,
      rfm: { amount: purchases.amount },
    },
  };
}
