import type { SchemeCount } from '../../contract/run.ts';
import type { Session } from '../../engine/engine.ts';
import { aggregatesIn, namesIn } from '../../model/expression/names.ts';
import { printExpression } from '../../model/expression/print.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { aggregate, all, any, binary, column, integer, isNull, named, not, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Lower } from '../../stages/profile/derived.ts';
import { aggregateColumn } from '../../stages/profile/facts.ts';
import { conditionsOf } from '../../stages/segment/conditions.ts';
import { lastAsked } from '../../stages/segment/asked.ts';
import { outside } from '../../stages/segment/frame.ts';
import type { Run } from '../runs.ts';

/** A variable, attribute or aggregate a condition reads, and the column of the profile it stands in. */
interface Input {
  readonly shown: string;
  readonly column: string;
}

/**
 * Companies for which a condition was asked and unknown, and which inputs they lacked. In a list of rules the conditions up to the one
 * that matched are asked, in a funnel those up to the one that failed, elsewhere all. Companies the scheme is not about are not counted.
 */
export async function countUndecided(
  session: Session,
  run: Run,
  scheme: SchemePlan,
  lower: Lower,
): Promise<Pick<SchemeCount, 'undecided' | 'missing'>> {
  const trees = conditionsOf(scheme).flatMap((each) => (each.tree === undefined ? [] : [each.tree]));
  if (trees.length === 0) return { undecided: 0, missing: [] };
  const inputs = trees.map((tree) => inputsOf(tree).filter((each) => run.columns.includes(each.column)));
  const distinct = [...new Map(inputs.flat().map((each) => [each.column, each])).values()];
  const unknown = trees.map((_, index) => column(`_unknown_${index}`));
  const reached = named(
    'reached',
    select({
      columns: [{ value: { kind: 'star' } }, { value: lastAsked(scheme, trees, lower), as: '_last' }],
      from: table(run.profile),
      where: not(any(outside(scheme))),
    }),
  );
  const marked = named(
    'marked',
    select({
      columns: [
        { value: { kind: 'star' } },
        ...trees.map((tree, index) => ({
          value: all([binary(column('_last'), '>=', integer(index + 1)), isNull(lower(tree))]),
          as: `_unknown_${index}`,
        })),
      ],
      from: table(['reached']),
    }),
  );
  const query = select({
    with: [reached, marked],
    columns: [
      { value: aggregate('count', [integer(1)], { where: any(unknown) }), as: '_undecided' },
      ...distinct.map((input, position) => {
        const needing = unknown.filter((_, index) => inputs[index]?.some((each) => each.column === input.column));
        return {
          value: aggregate('count', [integer(1)], { where: all([any(needing), isNull(column(input.column))]) }),
          as: `_missing_${position}`,
        };
      }),
    ],
    from: table(['marked']),
  });
  const [row] = await session.rows(print(query, session.dialect));
  const missing = distinct
    .map(({ shown }, position) => ({ variable: shown, companies: Number(row?.[`_missing_${position}`] ?? 0) }))
    .filter((each) => each.companies > 0)
    .sort((left, right) => right.companies - left.companies);
  return { undecided: Number(row?.['_undecided'] ?? 0), missing };
}

function inputsOf(tree: ExpressionNode): readonly Input[] {
  return [
    ...[...new Set(namesIn(tree))].map((name) => ({ shown: name, column: name })),
    ...aggregatesIn(tree).map((node) => ({ shown: printExpression(node), column: aggregateColumn(node) })),
  ];
}
