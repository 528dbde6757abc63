import type { BoundPlan } from '../../model/bound.ts';
import { namesIn } from '../../model/expression/names.ts';
import { coalesce, no } from '../../sql/build.ts';
import { deriveVariable, type Derived } from '../profile/derived.ts';
import type { Artefacts } from '../profile/fit.ts';
import { deriveScheme } from './derive.ts';
import { deriveExclusions } from './exclusions.ts';
import type { Pin } from './pins.ts';

/** Whether a company belongs to the model's population; unknown does not. */
export const populationColumn = '_population';

/** Every column the model derives: population, variables, exclusions, schemes. */
export function deriveAll(
  bound: BoundPlan,
  asOf: string,
  artefacts: Artefacts,
  pins: readonly Pin[],
): readonly Derived[] {
  const { plan } = bound;
  return [
    ...(plan.population === undefined ? [] : [derivePopulation(plan.population.tree)]),
    ...plan.variables.map((each) => deriveVariable(each, artefacts)),
    ...deriveExclusions(plan, asOf, pins),
    ...plan.schemes.flatMap((each) => deriveScheme(each, bound, artefacts, pins)),
  ];
}

function derivePopulation(tree: Parameters<typeof namesIn>[0]): Derived {
  return { name: populationColumn, uses: namesIn(tree), trees: [tree], value: (lower) => coalesce(lower(tree), no) };
}

/** The columns that can be computed with what has been fitted, and the fits that the others wait for next. */
export function readiness(derived: readonly Derived[]): {
  readonly ready: readonly Derived[];
  readonly next: readonly Derived[];
} {
  const byName = new Map(derived.map((each) => [each.name, each]));
  const known = new Map<string, boolean>();
  const isReady = (each: Derived): boolean => {
    const found = known.get(each.name);
    if (found !== undefined) return found;
    const own = each.fit === undefined && inputsReady(each);
    known.set(each.name, own);
    return own;
  };
  const inputsReady = (each: Derived): boolean =>
    each.uses.every((name) => {
      const used = byName.get(name);
      return used === undefined || isReady(used);
    });
  return {
    ready: derived.filter((each) => isReady(each)),
    next: derived.filter((each) => each.fit !== undefined && inputsReady(each)),
  };
}
