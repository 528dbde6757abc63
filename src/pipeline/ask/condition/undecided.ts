import type { SchemeCount } from '../../../contract/run.ts';
import type { Session } from '../../../engine/engine.ts';
import { aggregatesIn, namesIn } from '../../../model/expression/names.ts';
import { printExpression } from '../../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { aggregate, all, any, binary, column, integer, isNull, named, not, select, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { NamedQuery, SqlExpression } from '../../../sql/tree.ts';
import type { Lower } from '../../../stages/profile/derived.ts';
import { aggregateColumn } from '../../../stages/profile/facts.ts';
import { conditionsOf } from '../../../stages/segment/conditions.ts';
import { lastAsked } from '../../../stages/segment/asked.ts';
import { outside } from '../../../stages/segment/frame.ts';
import type { Run } from '../../run/runs.ts';

/** A variable, attribute or aggregate a condition reads, and the column of the profile it stands in. */
interface Input {
  readonly shown: string;
  readonly column: string;
}

/** How to find, company by company, what a scheme asked and did not learn. */
interface Asked {
  /** The last of these queries, `marked`, has a row a company with `_unknown_<n>`: the nth condition was asked and unknown. */
  readonly queries: readonly [NamedQuery, NamedQuery];
  /** `_unknown_<n>` of every condition. */
  readonly unknown: readonly SqlExpression[];
  readonly inputs: readonly Input[];
  /** By input: some condition that reads it was asked and unknown, and so is the input itself. */
  readonly lacking: readonly SqlExpression[];
}

/**
 * What a scheme asked: in a list of rules the conditions up to the one that matched, in a funnel those up to the one that failed,
 * elsewhere all. Companies the scheme is not about are left out, and those `among` does not hold for. Undefined: it has no conditions.
 */
function askedBy(run: Run, scheme: SchemePlan, lower: Lower, among?: SqlExpression): Asked | undefined {
  const trees = conditionsOf(scheme).flatMap((each) => (each.tree === undefined ? [] : [each.tree]));
  if (trees.length === 0) return undefined;
  const inputs = trees.map((tree) => inputsOf(tree).filter((each) => run.columns.includes(each.column)));
  const distinct = [...new Map(inputs.flat().map((each) => [each.column, each])).values()];
  const unknown = trees.map((_, index) => column(`_unknown_${index}`));
  const reached = named(
    'reached',
    select({
      columns: [{ value: { kind: 'star' } }, { value: lastAsked(scheme, trees, lower), as: '_last' }],
      from: table(run.profile),
      where: all([not(any(outside(scheme))), ...(among === undefined ? [] : [among])]),
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
  const lacking = distinct.map((input) => {
    const needing = unknown.filter((_, index) => inputs[index]?.some((each) => each.column === input.column));
    return all([any(needing), isNull(column(input.column))]);
  });
  return { queries: [reached, marked], unknown, inputs: distinct, lacking };
}

/** Companies for which a condition was asked and unknown, and which inputs they lacked. */
export async function countUndecided(
  session: Session,
  run: Run,
  scheme: SchemePlan,
  lower: Lower,
): Promise<Pick<SchemeCount, 'undecided' | 'missing'>> {
  const asked = askedBy(run, scheme, lower);
  if (asked === undefined) return { undecided: 0, missing: [] };
  const { queries, unknown, inputs, lacking } = asked;
  const query = select({
    with: queries,
    columns: [
      { value: aggregate('count', [integer(1)], { where: any(unknown) }), as: '_undecided' },
      ...lacking.map((where, position) => ({
        value: aggregate('count', [integer(1)], { where }),
        as: `_missing_${position}`,
      })),
    ],
    from: table(['marked']),
  });
  const [row] = await session.rows(print(query, session.dialect));
  const missing = inputs
    .map(({ shown }, position) => ({ variable: shown, companies: Number(row?.[`_missing_${position}`] ?? 0) }))
    .filter((each) => each.companies > 0)
    .sort((left, right) => right.companies - left.companies);
  return { undecided: Number(row?.['_undecided'] ?? 0), missing };
}

/** Of each of some companies, the inputs that were unknown where a condition of the scheme asked for them; companies without any are left out. */
export async function unknownOf(
  session: Session,
  run: Run,
  scheme: SchemePlan,
  lower: Lower,
  companies: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const among: SqlExpression = {
    kind: 'in',
    operand: column('_company'),
    list: companies.map((each) => integer(each)),
  };
  const asked = companies.length === 0 ? undefined : askedBy(run, scheme, lower, among);
  if (asked === undefined) return new Map();
  const query = select({
    with: asked.queries,
    columns: [
      { value: column('_company') },
      ...asked.lacking.map((value, position) => ({ value, as: `_missing_${position}` })),
    ],
    from: table(['marked']),
    where: any(asked.unknown),
  });
  const rows = await session.rows(print(query, session.dialect));
  return new Map(
    rows.flatMap((row) => {
      const names = asked.inputs.filter((_, position) => row[`_missing_${position}`] === true);
      return names.length === 0 ? [] : [[Number(row['_company']), names.map(({ shown }) => shown)] as const];
    }),
  );
}

function inputsOf(tree: ExpressionNode): readonly Input[] {
  return [
    ...[...new Set(namesIn(tree))].map((name) => ({ shown: name, column: name })),
    ...aggregatesIn(tree).map((node) => ({ shown: printExpression(node), column: aggregateColumn(node) })),
  ];
}
