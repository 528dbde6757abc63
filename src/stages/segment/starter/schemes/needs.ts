import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { StarterScheme } from '../types.ts';

/** What companies need, where a survey asked. */
export function needsScheme({ ground, need }: Found): StarterScheme | undefined {
  if (need === undefined) return undefined;
  return {
    id: free(ground, 'needs'),
    name: 'Needs',
    why: 'What companies ask for tells better what to offer them than what they are.',
    value: {
      name: 'Needs',
      description: 'Who answered, by what they rate highest.',
      by: need.name,
    },
  };
}
