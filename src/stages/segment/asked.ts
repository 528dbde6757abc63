import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { caseOf, column, equals, integer } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Lower } from '../profile/derived.ts';
import { stepColumn } from './columns.ts';

/** The number, from 1, of the last condition that was asked for a company. */
export function lastAsked(scheme: SchemePlan, trees: readonly ExpressionNode[], lower: Lower): SqlExpression {
  const every = integer(trees.length);
  switch (scheme.method.kind) {
    case 'rules':
      if (!scheme.exclusive) return every;
      return caseOf(
        trees.map((tree, index) => ({ when: lower(tree), then: integer(index + 1) })),
        every,
      );
    case 'funnel': {
      const step = column(stepColumn(scheme.id));
      return caseOf([{ when: equals(step, integer(0)), then: every }], step);
    }
    case 'score':
    case 'matrix':
    case 'by':
    case 'key-accounts':
    case 'clusters':
      return every;
  }
}
