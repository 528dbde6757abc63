import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { StarterScheme } from '../types.ts';

export const keyAccounts = 'Key accounts';
const share = 0.5;

/** The few companies that together make half of the turnover; the others are told apart by size where it is known. */
export function keyAccountsScheme({ ground, turnover }: Found): StarterScheme | undefined {
  if (turnover === undefined || turnover.of === 'theirs') return undefined;
  const id = free(ground, 'accounts');
  return {
    id,
    name: 'Key accounts',
    why: `Concentration: as few companies as together make ${share * 100}% of ${turnover.words}. Losing one of them is felt.`,
    value: {
      name: 'Key accounts',
      description: `As few companies as together make ${share * 100}% of ${turnover.words}.`,
      key_accounts: { by: turnover.name, share },
      segment: keyAccounts,
    },
  };
}
