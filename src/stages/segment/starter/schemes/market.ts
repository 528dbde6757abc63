import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { Category } from '../variables/size.ts';
import type { StarterScheme } from '../types.ts';

/** More cells than this are a table, not segments. */
const mostCells = 32;

/** Size by industry, or by the category of the file that tells companies apart best. */
export function marketScheme(found: Found): StarterScheme | undefined {
  const { ground, size } = found;
  const kind = kindOf(found);
  if (size === undefined || kind === undefined || size.values.length * kind.values.length > mostCells) return undefined;
  return {
    id: free(ground, 'market'),
    name: `${shortSize(size)} and ${lowerLabel(kind)}`,
    why: `The market in one picture: ${size.label.toLowerCase()} against ${lowerLabel(kind)}. Give the cells you work by a name of their own.`,
    value: {
      name: `${shortSize(size)} and ${lowerLabel(kind)}`,
      description: `Companies by ${size.label.toLowerCase()} and ${lowerLabel(kind)}.`,
      matrix: [size.name, kind.name],
    },
  };
}

/** The category the market is crossed with: the industry where its codes are known, else the most telling of the file. */
export const kindOf = ({ industry, categories }: Found): Category | undefined => industry ?? categories[0];

const shortSize = ({ label }: Category): string => label.replace(/ by .*$/u, '');

const lowerLabel = ({ label }: Category): string => label.charAt(0).toLowerCase() + label.slice(1);
