import { namesIn } from '../../model/expression/names.ts';
import type { ExclusionPlan, Plan } from '../../model/plan.ts';
import { all, any, caseOf, coalesce, column, isNull, no, not, text, unknown } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Derived, Lower } from '../profile/derived.ts';
import { excludedColumn, exceptedColumn, exclusionUnknownColumn, pinColumn } from './columns.ts';
import { isPinned, type Pin } from './pins.ts';

/** Exclusions that apply on a date: those past their last day do not. */
export const inForce = (plan: Plan, asOf: string): readonly ExclusionPlan[] =>
  plan.exclusions.filter((each) => each.until === undefined || asOf <= each.until);

/**
 * The columns that say which exclusion keeps a company out (the first in the model's order), which one could not be decided, and
 * whether an exception keeps it in. An unknown condition lets a company pass, flagged. No exception lifts a compliance exclusion.
 */
export function deriveExclusions(plan: Plan, asOf: string, pins: readonly Pin[]): readonly Derived[] {
  const exclusions = inForce(plan, asOf);
  const trees = exclusions.map((each) => each.when.tree);
  const uses = [...new Set(trees.flatMap((tree) => namesIn(tree)))];
  const out = (each: ExclusionPlan, lower: Lower): SqlExpression =>
    each.qualifier ? not(lower(each.when.tree)) : lower(each.when.tree);
  const applies = (each: ExclusionPlan, lower: Lower): SqlExpression =>
    each.kind === 'compliance' || plan.exceptions.length === 0
      ? out(each, lower)
      : all([out(each, lower), not(column(exceptedColumn))]);

  return [
    ...(plan.exceptions.length === 0 ? [] : [deriveExceptions(plan, pins)]),
    {
      name: excludedColumn,
      uses: plan.exceptions.length === 0 ? uses : [...uses, exceptedColumn],
      trees,
      value: (lower) => caseOrUnknown(exclusions.map((each) => ({ when: applies(each, lower), then: text(each.id) }))),
    },
    {
      name: exclusionUnknownColumn,
      uses: [...uses, excludedColumn],
      trees,
      value: (lower) =>
        caseOrUnknown(
          exclusions.map((each) => ({
            when: all([isNull(column(excludedColumn)), isNull(out(each, lower))]),
            then: text(each.id),
          })),
        ),
    },
  ];
}

function deriveExceptions(plan: Plan, pins: readonly Pin[]): Derived {
  const conditions = plan.exceptions.flatMap((each) => (each.when === undefined ? [] : [each.when.tree]));
  const named = plan.exceptions.flatMap((each) => {
    const pin: Pin = { scheme: '', segment: each.id, effect: 'except' };
    return isPinned(pins, pin) === undefined ? [] : [coalesce(column(pinColumn(pin)), no)];
  });
  return {
    name: exceptedColumn,
    uses: [...new Set(conditions.flatMap((tree) => namesIn(tree)))],
    trees: conditions,
    value: (lower) => any([...named, ...conditions.map((tree) => coalesce(lower(tree), no))]),
  };
}

function caseOrUnknown(branches: readonly { readonly when: SqlExpression; readonly then: SqlExpression }[]) {
  return branches.length === 0 ? unknown('VARCHAR') : caseOf(branches);
}
