import { free, isAboutCompanies } from '../ground.ts';
import type { Found } from '../found.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';

/** The id the scheme gets where the files leave it free. */
export const keyAccountsId = 'accounts';
const share = 0.5;

/** The few companies that together make half of the turnover; the others are told apart by size where it is known. */
export function keyAccountsScheme({ ground, turnover }: Found, rest?: StarterScheme): StarterScheme | undefined {
  if (turnover === undefined || turnover.of === 'theirs' || !isAboutCompanies(ground)) return undefined;
  const { say } = ground;
  const id = free(ground, keyAccountsId);
  const keyAccounts = say`Key accounts`;
  return {
    id,
    name: keyAccounts,
    why: say`Concentration: as few companies as together make ${share * 100}% of ${turnover.words}. Losing one of them is felt.`,
    value: {
      name: keyAccounts,
      description:
        rest === undefined
          ? say`The few companies that bring most of ${turnover.words}.`
          : say`The few companies that bring most of ${turnover.words}; the others by ${lowerFirst(rest.name)}.`,
      key_accounts: { by: turnover.name, share },
      segment: keyAccounts,
      ...(rest === undefined ? {} : { rest: rest.id }),
    },
  };
}
