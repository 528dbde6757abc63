import type { Bin, Binning } from '../../contract/explore.ts';
import { beginningsUnder } from '../../model/codes/industry.ts';
import { readCondition } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import { binary, call, caseOf, column, integer, text } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Derived } from '../../stages/profile/derived.ts';

/** Bars are told apart by one sign each, from `0` on, so that a column of them can be one text. */
const first = 48;
/** Signs of one byte that are plain text: as many bars a variable can have. */
const mostBars = 78;

const signOf = (bar: number): string => String.fromCharCode(first + bar);
export const barOf = (sign: number): number => sign - first;

/**
 * The bar a company is in, as a column `_bar` (with what it is computed from before it): by the bars' own conditions, so that a bar holds whom its condition finds. Bars of numbers and days come in their order, so each
 * needs only its end; whoever is in none, as others, is in the last.
 */
export function barColumns(binning: Binning, ground: Ground): readonly Derived[] {
  const bars = binning.bins.slice(0, mostBars);
  const branches = bars.slice(0, -1).map(({ bin, when }, bar) => {
    const isOrdered = (bin.kind === 'range' || bin.kind === 'days') && bin.to !== null;
    const test = isOrdered ? `${binning.term} < ${bin.kind === 'days' ? bin.to : endOf(when)}` : when;
    return { tree: readCondition(test, ground.bound), begins: beginningsOf(bin, binning.name, ground), bar };
  });
  const hasCodes = branches.some((each) => each.begins !== undefined);
  const bar: Derived = {
    name: barName,
    uses: [binning.name, ...(hasCodes ? [beginName] : [])],
    trees: branches.map((each) => each.tree),
    value: (lower) => {
      const last = text(signOf(bars.length - 1));
      return branches.length === 0
        ? last
        : caseOf(
            branches.map(({ tree, begins, bar }) => ({
              when: begins === undefined ? lower(tree) : isOneOf(column(beginName), begins),
              then: text(signOf(bar)),
            })),
            last,
          );
    },
  };
  return hasCodes ? [beginOf(binning.name), bar] : [bar];
}

/** What the bar of a company is called among its columns. */
export const barName = '_bar';
const beginName = '_begin';

/**
 * How a code begins, without dots, as `under` reads it: by two signs, or by the letter of a section. Looked at once, where as many conditions would look again and again.
 */
const beginOf = (name: string): Derived => {
  const begin = (signs: number): SqlExpression => call('substr', column(name), integer(1), integer(signs));
  const plain = call('substr', call('replace', column(name), text('.'), text('')), integer(1), integer(2));
  return {
    name: beginName,
    uses: [name],
    trees: [],
    // Letters come after digits.
    value: () => caseOf([{ when: binary(begin(1), '>', text('9')), then: begin(1) }], plain),
  };
};

const isOneOf = (operand: SqlExpression, list: readonly string[]): SqlExpression => ({
  kind: 'in',
  operand,
  list: list.map((each) => text(each)),
});

/** How the codes of a bar begin, where two signs tell. */
function beginningsOf(bin: Bin, name: string, { bound }: Ground): readonly string[] | undefined {
  const type = bound.names[name]?.type;
  if (bin.kind !== 'under' || type?.kind !== 'code') return undefined;
  const found = beginningsUnder(type.scheme, bin.value);
  // A single letter is a section, of which a company is known to be and no more.
  return found.every((each) => each.length === 2 || /^[A-Z]$/u.test(each)) ? found : undefined;
}

/** The end of a range as its condition writes it. */
const endOf = (when: string): string => when.slice(when.lastIndexOf('<') + 1).trim();
