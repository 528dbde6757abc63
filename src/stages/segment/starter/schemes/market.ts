import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { Category } from '../variables/size.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';

/** More cells than this are a table, not segments. */
const mostCells = 32;

/** Size by industry, or by the category of the file that tells companies apart best. */
export function marketScheme(found: Found): StarterScheme | undefined {
  const { ground, size } = found;
  const kind = kindOf(found);
  if (size === undefined || kind === undefined || size.values.length * kind.values.length > mostCells) return undefined;
  const { say } = ground;
  const name = say`Size and ${lowerFirst(kind.label)}`;
  return {
    id: free(ground, 'market'),
    name,
    why: say`The market in one picture: ${lowerFirst(size.label)} against ${lowerFirst(kind.label)}. Give the cells you work by a name of their own.`,
    value: {
      name,
      description: say`Companies by size and ${lowerFirst(kind.label)}.`,
      matrix: [size.name, kind.name],
    },
  };
}

/** The category the market is crossed with: the industry where its codes are known, else the most telling of the file. */
export const kindOf = ({ industry, categories }: Found): Category | undefined => industry ?? categories[0];
