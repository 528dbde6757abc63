import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { Category } from '../variables/size.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';

/** The values of one category as segments. */
export function categoryScheme({ ground }: Found, { name, label, values }: Category): StarterScheme {
  return {
    id: free(ground, `${name.replace(/^by_/u, '')}_groups`),
    name: label,
    why: ground.say`${label} as the files have it: ${values.length} groups everybody knows already.`,
    value: { name: label, description: ground.say`Companies by ${lowerFirst(label)}.`, by: name },
  };
}
