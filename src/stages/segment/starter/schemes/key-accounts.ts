import { free, isAboutCompanies } from '../ground.ts';
import type { Found } from '../found.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';

export const keyAccounts = 'Key accounts';
const share = 0.5;

/** The few companies that together make half of the turnover; the others are told apart by size where it is known. */
export function keyAccountsScheme({ ground, turnover }: Found, rest?: StarterScheme): StarterScheme | undefined {
  if (turnover === undefined || turnover.of === 'theirs' || !isAboutCompanies(ground)) return undefined;
  const id = free(ground, 'accounts');
  return {
    id,
    name: keyAccounts,
    why: `Concentration: as few companies as together make ${share * 100}% of ${turnover.words}. Losing one of them is felt.`,
    value: {
      name: keyAccounts,
      description: `The few companies that bring most of ${turnover.words}${rest === undefined ? '' : `; the others by ${lowerFirst(rest.name)}`}.`,
      key_accounts: { by: turnover.name, share },
      segment: keyAccounts,
      ...(rest === undefined ? {} : { rest: rest.id }),
    },
  };
}
