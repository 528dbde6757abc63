import type { Binning } from '../../contract/explore.ts';
import { readCondition, type Ground } from '../ask/where.ts';
import { caseOf, text } from '../../sql/build.ts';
import type { Derived } from '../../stages/profile/derived.ts';

/** Bars are told apart by one sign each, from `0` on, so that a column of them can be one text. */
const first = 48;
/** Signs of one byte that are plain text: as many bars a variable can have. */
export const mostBars = 78;

export const signOf = (bar: number): string => String.fromCharCode(first + bar);
export const barOf = (sign: number): number => sign - first;

/**
 * The bar a company is in, as a column: by the bars' own conditions, so that a bar holds whom its condition finds. Bars of numbers and days come in their order, so each
 * needs only its end; whoever is in none, as others, is in the last.
 */
export function barColumn(as: string, binning: Binning, ground: Ground): Derived {
  const bars = binning.bins.slice(0, mostBars);
  const branches = bars.slice(0, -1).map(({ bin, when }, bar) => {
    const isOrdered = (bin.kind === 'range' || bin.kind === 'days') && bin.to !== null;
    const test = isOrdered ? `${binning.term} < ${bin.kind === 'days' ? bin.to : endOf(when)}` : when;
    return { tree: readCondition(test, ground.bound), bar };
  });
  return {
    name: as,
    uses: [binning.name],
    trees: branches.map((each) => each.tree),
    value: (lower) => {
      const last = text(signOf(bars.length - 1));
      return branches.length === 0
        ? last
        : caseOf(
            branches.map(({ tree, bar }) => ({ when: lower(tree), then: text(signOf(bar)) })),
            last,
          );
    },
  };
}

/** The end of a range as its condition writes it. */
const endOf = (when: string): string => when.slice(when.lastIndexOf('<') + 1).trim();
