import { treesOfScheme, treesOfVariable, namesOfScheme } from '../../model/bind/uses.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { aggregatesIn, namesIn } from '../../model/expression/names.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan } from '../../model/plan.ts';

/** What a decision comes down to: attributes of companies, and related tables. */
export interface Inputs {
  readonly attributes: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** The inputs of expressions and names, through every variable and scheme they build on. */
export function inputsOf(bound: BoundPlan, trees: readonly ExpressionNode[], names: readonly string[] = []): Inputs {
  const attributes = new Set<string>();
  const tables = new Set<string>();
  const seen = new Set<string>();
  const read = (all: readonly ExpressionNode[]): void => {
    for (const tree of all) {
      for (const each of aggregatesIn(tree)) tables.add(each.table);
      for (const name of namesIn(tree)) visit(name);
    }
  };
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const variable = bound.plan.variables.find((each) => each.name === name);
    const scheme = bound.plan.schemes.find((each) => each.id === name);
    if (variable !== undefined) read(treesOfVariable(variable));
    else if (scheme !== undefined) {
      read(treesOfScheme(scheme));
      for (const each of namesOfScheme(scheme)) visit(each);
    } else if (bound.names[name]?.kind === 'attribute') attributes.add(name);
    else for (const each of bound.names[name]?.uses ?? []) visit(each);
  };
  read(trees);
  for (const name of names) visit(name);
  return { attributes, tables };
}

/** The inputs of a whole scheme. */
export const inputsOfScheme = (bound: BoundPlan, scheme: SchemePlan): Inputs => inputsOf(bound, [], [scheme.id]);
