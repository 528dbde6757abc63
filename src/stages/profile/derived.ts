import { namesIn } from '../../model/expression/names.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { VariablePlan } from '../../model/plan.ts';
import { binary, caseOf, integer, isNull, literal, text, unknown } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Artefacts, FitRequest } from './fit.ts';

/** Turns an expression tree into SQL over the columns in reach. */
export type Lower = (tree: ExpressionNode) => SqlExpression;

/** A column computed from columns before it: a variable, a scheme's result, an exclusion. */
export interface Derived {
  readonly name: string;
  /** Columns it reads. */
  readonly uses: readonly string[];
  /** Every expression in it, so that the aggregates they hold can be computed first. */
  readonly trees: readonly ExpressionNode[];
  /** What must be fitted before it can be computed; absent once fitted or when nothing must. */
  readonly fit?: FitRequest;
  readonly value: (lower: Lower) => SqlExpression;
  /** True for a step on the way to other columns: no table keeps it once they are there. */
  readonly passing?: true;
}

/** A variable of the model as a column, with the cut points fitted so far. */
export function deriveVariable(variable: VariablePlan, artefacts: Artefacts): Derived {
  const { name, definition } = variable;
  if (definition.kind === 'expression') {
    return {
      name,
      uses: namesIn(definition.tree),
      trees: [definition.tree],
      value: (lower) => lower(definition.tree),
    };
  }
  const { of, among, groups, descending, everyone, names } = definition;
  const fitted = artefacts[name];
  const cuts = definition.cuts ?? (fitted?.kind === 'cuts' ? fitted.cuts : undefined);
  const trees = among === undefined ? [of] : [of, among];
  return {
    name,
    uses: [...new Set(trees.flatMap((tree) => namesIn(tree)))],
    trees,
    ...(cuts === undefined
      ? { fit: { kind: 'cuts', name, of, groups, ...(among === undefined ? {} : { among }) } }
      : {}),
    value: (lower) => {
      const group = groupOf(lower(of), cuts ?? [], groups, descending, names);
      if (among === undefined || everyone) return group;
      return caseOf([{ when: lower(among), then: group }], unknown(names === undefined ? 'INTEGER' : 'VARCHAR'));
    },
  };
}

/**
 * The group of a value by ascending cut points: group 1 is at or below the first cut. Fewer cuts than groups − 1 (ties took some)
 * leave the groups between them empty, so that equal values always share one.
 */
function groupOf(
  value: SqlExpression,
  cuts: readonly number[],
  groups: number,
  descending: boolean,
  names: readonly string[] | undefined,
): SqlExpression {
  const label = (group: number): SqlExpression => {
    const number = descending ? groups + 1 - group : group;
    return names === undefined ? integer(number) : text(names[number - 1] ?? String(number));
  };
  const branches = cuts.map((cut, index) => ({
    when: binary(value, '<=', literal('DOUBLE', cut)),
    then: label(index + 1),
  }));
  const absent = { when: isNull(value), then: unknown(names === undefined ? 'INTEGER' : 'VARCHAR') };
  return caseOf([absent, ...branches], label(cuts.length + 1));
}
