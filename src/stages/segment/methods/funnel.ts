import { namesIn } from '../../../model/expression/names.ts';
import type { SchemeMethod } from '../../../model/plan.ts';
import { caseOf, coalesce, column, equals, integer, no, not } from '../../../sql/build.ts';
import type { Derived } from '../../profile/derived.ts';
import { stepColumn } from '../columns.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';

/** The first filter each company fails, and who passes them all. An unknown filter is failed. */
export function deriveFunnel(
  context: FrameContext,
  method: Extract<SchemeMethod, { kind: 'funnel' }>,
): readonly Derived[] {
  const { scheme } = context;
  const trees = method.filters.map((each) => each.when.tree);
  const step = column(stepColumn(scheme.id));
  const stopped = method.stopped === undefined ? [] : [{ segment: method.stopped }];
  return [
    {
      name: stepColumn(scheme.id),
      uses: [...new Set(trees.flatMap((tree) => namesIn(tree)))],
      trees,
      value: (lower) =>
        method.filters.length === 0
          ? integer(0)
          : caseOf(
              trees.map((tree, index) => ({ when: not(coalesce(lower(tree), no)), then: integer(index + 1) })),
              integer(0),
            ),
    },
    {
      name: scheme.id,
      uses: [...frameUses(scheme), stepColumn(scheme.id)],
      trees: [],
      value: () => exclusiveValue(context, [{ segment: method.passed, when: equals(step, integer(0)) }, ...stopped]),
    },
  ];
}
