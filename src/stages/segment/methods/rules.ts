import { namesIn } from '../../../model/expression/names.ts';
import type { RulePlan } from '../../../model/plan.ts';
import type { Derived } from '../../profile/derived.ts';
import { memberColumn } from '../columns.ts';
import { exclusiveValue, frameUses, memberValue, type FrameContext } from '../frame.ts';

/** First match wins, or, in an overlapping scheme, a column a segment. */
export function deriveRules(context: FrameContext, rules: readonly RulePlan[]): readonly Derived[] {
  const { scheme } = context;
  if (!scheme.exclusive) return rules.map((rule) => deriveMember(context, rule));
  const trees = rules.flatMap((rule) => (rule.when === undefined ? [] : [rule.when.tree]));
  return [
    {
      name: scheme.id,
      uses: [...new Set([...frameUses(scheme), ...trees.flatMap((tree) => namesIn(tree))])],
      trees,
      value: (lower) =>
        exclusiveValue(
          context,
          rules.map(({ segment, when }) => (when === undefined ? { segment } : { segment, when: lower(when.tree) })),
        ),
    },
  ];
}

function deriveMember(context: FrameContext, { segment, when }: RulePlan): Derived {
  const trees = when === undefined ? [] : [when.tree];
  return {
    name: memberColumn(context.scheme.id, segment),
    uses: [...new Set([...frameUses(context.scheme), ...trees.flatMap((tree) => namesIn(tree))])],
    trees,
    value: (lower) => memberValue(context, segment, when === undefined ? undefined : lower(when.tree)),
  };
}
