import { countAll, type Chosen, type Counted, type Counts, type Dimension } from './cube.ts';

/**
 * One variable's bars against those of all others, of the companies that pass what is chosen elsewhere. While a hand draws over that variable nothing
 * else changes, so that a step adds up the bars it holds instead of passing over a million companies again.
 */
export interface Crossed {
  /** Who passes what is chosen in all other variables, by the variable's own bars. */
  readonly own: Counts;
  /** Each variable, itself included, counted within each bar of the one crossed: variable by variable, bar by bar. */
  readonly within: readonly (readonly Counts[])[];
  readonly at: number;
}

/** Crosses the variable at a place with all others. Costs what counting once does. */
export function crossAll(
  dimensions: readonly Dimension[],
  chosen: readonly Chosen[],
  at: number,
  money: Float32Array | null,
  by: Dimension | null,
  failed: Uint16Array,
): Crossed {
  const crossing = dimensions[at];
  if (crossing === undefined) throw new Error('no such variable');
  const others = chosen.map((each, index) => (index === at ? null : each));
  const cells = dimensions.map((each, index): Dimension =>
    index === at
      ? each
      : { codes: each.codes, bars: each.bars, within: { codes: crossing.codes, bars: crossing.bars } },
  );
  const counted = countAll(cells, others, money, by, failed);
  const own = counted.dimensions[at];
  if (own === undefined) throw new Error('a variable was not counted');
  return {
    at,
    own,
    within: dimensions.map(({ bars }, index) => {
      const all = counted.dimensions[index];
      return index === at || all === undefined
        ? []
        : Array.from({ length: crossing.bars }, (_, bar) => partOf(all, bar * bars, bars, by?.bars ?? 0));
    }),
  };
}

const partOf = ({ companies, money, groups }: Counts, from: number, bars: number, parts: number): Counts => ({
  companies: companies.subarray(from, from + bars),
  money: money.subarray(from, from + bars),
  groups: groups.subarray(from * parts, (from + bars) * parts),
});

/** Counts by what is chosen in the variable crossed; null: all of it. The same as `countAll`, but for the last digits of money. */
export function sumChosen({ at, own, within }: Crossed, chosen: Chosen): Counted {
  const bars = [...own.companies.keys()].filter((bar) => chosen === null || chosen[bar] === 1);
  const sum = (values: Uint32Array | Float64Array): number => bars.reduce((all, bar) => all + (values[bar] ?? 0), 0);
  return {
    companies: sum(own.companies),
    money: sum(own.money),
    dimensions: within.map((each, index) => (index === at ? own : together(each, bars))),
  };
}

function together(within: readonly Counts[], bars: readonly number[]): Counts {
  const [first] = within;
  const sums: Counts = {
    companies: new Uint32Array(first?.companies.length ?? 0),
    money: new Float64Array(first?.money.length ?? 0),
    groups: new Uint32Array(first?.groups.length ?? 0),
  };
  for (const bar of bars) {
    const part = within[bar];
    if (part === undefined) continue;
    addTo(sums.companies, part.companies);
    addTo(sums.money, part.money);
    addTo(sums.groups, part.groups);
  }
  return sums;
}

function addTo(sums: Uint32Array | Float64Array, part: Uint32Array | Float64Array): void {
  for (const [index, value] of part.entries()) sums[index] = (sums[index] ?? 0) + value;
}
