import type { BoundPlan } from '../../model/bound.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import { printExpression } from '../../model/expression/syntax/print.ts';
import { aggregateColumn } from '../profile/facts.ts';
import { excludedColumn } from './columns.ts';
import { deriveScheme } from './derive.ts';

/** A column of the profile a scheme decides by, and what people call it. */
export interface DecidingColumn {
  readonly shown: string;
  readonly column: string;
}

/**
 * What a scheme decides by, directly: attributes, variables, scores, other schemes, aggregates written in its rules, and which exclusion
 * keeps a company out.
 */
export function decidingColumns(scheme: string, bound: BoundPlan): readonly DecidingColumn[] {
  const plan = bound.plan.schemes.find((each) => each.id === scheme);
  if (plan === undefined) return [];
  const derived = deriveScheme(plan, bound, {}, []);
  const names = derived.flatMap((each) => each.uses).filter((name) => name in bound.names && name !== scheme);
  const aggregates = derived.flatMap((each) => each.trees).flatMap((tree) => aggregatesIn(tree));
  const shown = new Map<string, string>([
    ...names.map((name): [string, string] => [name, name]),
    ...aggregates.map((node): [string, string] => [printExpression(node), aggregateColumn(node)]),
    ...(plan.applyExclusions && bound.plan.exclusions.length > 0
      ? [['excluded by', excludedColumn] satisfies [string, string]]
      : []),
  ]);
  return [...shown]
    .map(([each, column]) => ({ shown: each, column }))
    .sort((one, other) => (one.shown < other.shown ? -1 : 1));
}
