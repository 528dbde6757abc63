import { namesIn } from '../expression/names.ts';
import type { ExpressionNode } from '../expression/tree.ts';
import { namesBeside } from '../normalise/names.ts';
import type { Plan, SchemePlan, VariablePlan } from '../plan.ts';

/** The expressions of a variable. */
export function treesOfVariable({ definition }: VariablePlan): readonly ExpressionNode[] {
  if (definition.kind === 'expression') return [definition.tree];
  return definition.among === undefined ? [definition.of] : [definition.of, definition.among];
}

/** The expressions of a scheme. */
export function treesOfScheme({ method }: SchemePlan): readonly ExpressionNode[] {
  switch (method.kind) {
    case 'rules':
      return method.rules.flatMap((rule) => (rule.when === undefined ? [] : [rule.when.tree]));
    case 'score':
      return method.criteria.map((criterion) => criterion.when.tree);
    case 'funnel':
      return method.filters.map((filter) => filter.when.tree);
    case 'key-accounts':
      return [method.by];
    case 'clusters':
      return [
        ...method.items.map((item) => item.tree),
        ...(method.target === undefined ? [] : [method.target.tree]),
        ...(method.weights === undefined ? [] : [method.weights]),
      ];
    case 'matrix':
    case 'by':
      return [];
  }
}

/** Names a scheme reads: in its expressions, and the variables and schemes it builds on. */
export function namesOfScheme(scheme: SchemePlan): readonly string[] {
  const { method, within } = scheme;
  return [
    ...new Set([
      ...treesOfScheme(scheme).flatMap((tree) => namesIn(tree)),
      ...(method.kind === 'matrix' ? method.dimensions : []),
      ...(method.kind === 'by' ? [method.variable] : []),
      ...(method.kind === 'key-accounts' && method.rest !== undefined ? [method.rest] : []),
      ...(within === undefined ? [] : [within.scheme]),
    ]),
  ];
}

/** One thing that is computed, or a condition on all that is computed. */
export interface Item {
  readonly kind: 'variable' | 'scheme' | 'exclusions' | 'population';
  readonly name: string;
  /** Keys of items that must come first. */
  readonly needs: readonly string[];
}

const EXCLUSIONS = 'the exclusions';
const POPULATION = 'the population';

/** Everything with what it needs. A scheme waits for the exclusions it applies, and what is fitted or segmented for the population. */
export function itemsOf(plan: Plan): ReadonlyMap<string, Item> {
  const scores = new Map(
    plan.schemes.flatMap((scheme) => namesBeside(scheme).map(([name]) => [name, scheme.id] as const)),
  );
  const known = new Set([
    ...plan.variables.map(({ name }) => name),
    ...plan.schemes.map(({ id }) => id),
    ...scores.keys(),
  ]);
  const among = (names: readonly string[]): readonly string[] => [
    ...new Set(names.filter((name) => known.has(name)).map((name) => scores.get(name) ?? name)),
  ];
  const items: Item[] = [
    ...plan.variables.map((variable): Item => {
      const needs = among(treesOfVariable(variable).flatMap((tree) => namesIn(tree)));
      return {
        kind: 'variable',
        name: variable.name,
        needs: variable.definition.kind === 'quantiles' ? [...needs, POPULATION] : needs,
      };
    }),
    ...plan.schemes.map((scheme): Item => {
      const frame = scheme.applyExclusions ? [POPULATION, EXCLUSIONS] : [POPULATION];
      return { kind: 'scheme', name: scheme.id, needs: [...among(namesOfScheme(scheme)), ...frame] };
    }),
    { kind: 'exclusions', name: EXCLUSIONS, needs: among(conditionsOnAll(plan).flatMap((tree) => namesIn(tree))) },
    {
      kind: 'population',
      name: POPULATION,
      needs: plan.population === undefined ? [] : among(namesIn(plan.population.tree)),
    },
  ];
  return new Map(items.map((item) => [item.name, item]));
}

function conditionsOnAll({ exclusions, exceptions }: Plan): readonly ExpressionNode[] {
  return [...exclusions, ...exceptions].flatMap(({ when }) => (when === undefined ? [] : [when.tree]));
}
