import type { OwnerPlan } from '../../model/plan.ts';

/** A company to be given to somebody: who it belongs to already, and which of the owners could take it. */
export interface Candidate {
  readonly owner: string | null;
  readonly possible: readonly boolean[];
}

/** Who each company goes to, by position; null where nobody had room. */
export interface Assignment {
  readonly owners: readonly (string | null)[];
  readonly given: Readonly<Record<string, number>>;
  readonly unassigned: number;
}

/**
 * Gives companies to owners in the companies' order (the most important first): who has a company keeps it, and it counts against that
 * person's capacity; the others go to the first who can take them and has room. Nobody's company is taken away for want of room.
 */
export function assignOwners(candidates: readonly Candidate[], owners: readonly OwnerPlan[]): Assignment {
  const given = new Map<string, number>();
  const take = (name: string): string => {
    given.set(name, (given.get(name) ?? 0) + 1);
    return name;
  };
  const kept = candidates.map(({ owner }) => (owner === null ? null : take(owner)));
  const assigned = candidates.map(({ possible }, index) => {
    const own = kept[index];
    if (own !== null && own !== undefined) return own;
    const free = owners.find(
      ({ name, capacity }, position) =>
        possible[position] === true && (given.get(name) ?? 0) < (capacity ?? Number.POSITIVE_INFINITY),
    );
    return free === undefined ? null : take(free.name);
  });
  return {
    owners: assigned,
    given: Object.fromEntries(given),
    unassigned: assigned.filter((each) => each === null).length,
  };
}
