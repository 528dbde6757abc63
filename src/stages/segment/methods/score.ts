import { namesIn } from '../../../model/expression/names.ts';
import type { CriterionPlan, ScoreLevel } from '../../../model/plan.ts';
import { binary, caseOf, column, literal } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import type { Derived, Lower } from '../../profile/derived.ts';
import { scoreColumn } from '../columns.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';

/** Points for each criterion that holds (unknown earns none), and the level the sum reaches. */
export function deriveScore(
  context: FrameContext,
  criteria: readonly CriterionPlan[],
  levels: readonly ScoreLevel[],
): readonly Derived[] {
  const { scheme } = context;
  const trees = criteria.map((each) => each.when.tree);
  const score = column(scoreColumn(scheme.id));
  return [
    {
      name: scoreColumn(scheme.id),
      uses: [...new Set(trees.flatMap((tree) => namesIn(tree)))],
      trees,
      value: (lower) => sumOfPoints(criteria, lower),
    },
    {
      name: scheme.id,
      uses: [...frameUses(scheme), scoreColumn(scheme.id)],
      trees: [],
      value: () =>
        exclusiveValue(
          context,
          levels.map(({ segment, from }) =>
            from === undefined ? { segment } : { segment, when: binary(score, '>=', literal('DOUBLE', from)) },
          ),
        ),
    },
  ];
}

function sumOfPoints(criteria: readonly CriterionPlan[], lower: Lower): SqlExpression {
  const none = literal('DOUBLE', 0);
  const points = criteria.map((each) =>
    caseOf([{ when: lower(each.when.tree), then: literal('DOUBLE', each.points) }], none),
  );
  return points.reduce((sum, each) => binary(sum, '+', each), none);
}
