import type { SchemeCount } from '../../contract/run.ts';
import type { Session } from '../../engine/engine.ts';
import { namesIn } from '../../model/expression/names.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { aggregate, all, binary, caseOf, column, integer, isNull, named, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Lower } from '../../stages/profile/derived.ts';
import { excludedColumn, stepColumn } from '../../stages/segment/columns.ts';
import { conditionsOf, type SchemeCondition } from '../../stages/segment/conditions.ts';
import type { Run } from '../runs.ts';

/**
 * Companies for which a condition was unknown before they were placed, and which variables they lacked. In a list of rules only the
 * conditions up to the one that matched count: what comes after was never asked.
 */
export async function countUndecided(
  session: Session,
  run: Run,
  scheme: SchemePlan,
  lower: Lower,
): Promise<Pick<SchemeCount, 'undecided' | 'missing'>> {
  const conditions = conditionsOf(scheme).filter((each) => each.tree !== undefined);
  const first = conditions.length === 0 ? integer(0) : firstUnknown(scheme, conditions, lower);
  const needed = conditions.map((each) => (each.tree === undefined ? [] : namesIn(each.tree)));
  const names = [...new Set(needed.flat())].filter((name) => run.columns.includes(name));
  const lacking = names.map((name) => {
    const positions = needed.flatMap((own, index) => (own.includes(name) ? [index + 1] : []));
    const asked: SqlExpression = {
      kind: 'in',
      operand: column('_first'),
      list: positions.map((position) => integer(position)),
    };
    return { value: aggregate('count', [integer(1)], { where: all([asked, isNull(column(name))]) }), as: name };
  });
  const marked = select({
    columns: [{ value: { kind: 'star' } }, { value: first, as: '_first' }],
    from: table(run.profile),
    ...(scheme.applyExclusions ? { where: isNull(column(excludedColumn)) } : {}),
  });
  const query = select({
    with: [named('marked', marked)],
    columns: [
      {
        value: aggregate('count', [integer(1)], { where: binary(column('_first'), '>', integer(0)) }),
        as: '_undecided',
      },
      ...lacking,
    ],
    from: table(['marked']),
  });
  const [row] = await session.rows(print(query, session.dialect));
  const missing = names
    .map((variable) => ({ variable, companies: Number(row?.[variable] ?? 0) }))
    .filter((each) => each.companies > 0)
    .sort((left, right) => right.companies - left.companies);
  return { undecided: Number(row?.['_undecided'] ?? 0), missing };
}

/** The number of the first condition that was asked and unknown; 0 when there is none. */
function firstUnknown(scheme: SchemePlan, conditions: readonly SchemeCondition[], lower: Lower): SqlExpression {
  const lowered = conditions.flatMap((each) => (each.tree === undefined ? [] : [lower(each.tree)]));
  const unknownAt = lowered.map((each, index) => ({ when: isNull(each), then: integer(index + 1) }));
  switch (scheme.method.kind) {
    case 'rules':
      if (!scheme.exclusive) return caseOf(unknownAt, integer(0));
      return caseOf(
        lowered.flatMap((each, index) => [
          { when: each, then: integer(0) },
          { when: isNull(each), then: integer(index + 1) },
        ]),
        integer(0),
      );
    case 'funnel': {
      const step = column(stepColumn(scheme.id));
      return caseOf(
        lowered.map((each, index) => ({
          when: all([binary(step, '=', integer(index + 1)), isNull(each)]),
          then: integer(index + 1),
        })),
        integer(0),
      );
    }
    case 'score':
    case 'matrix':
    case 'by':
    case 'key-accounts':
      return caseOf(unknownAt, integer(0));
  }
}
