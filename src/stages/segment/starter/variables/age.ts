import { columnOf, free, type Ground } from '../ground.ts';
import type { StarterVariable } from '../types.ts';

/** Years since companies were founded, where a date says when. */
export function ageOf(ground: Ground): StarterVariable | undefined {
  const founded = columnOf(ground.attributes, 'founded');
  if (founded === undefined || !['date', 'instant'].includes(founded.type)) return undefined;
  return {
    name: free(ground, 'age'),
    why: ground.say`Years since the company was founded.`,
    value: { formula: `years_since(${founded.spelled})`, label: ground.say`Age in years` },
  };
}
