import type { Session } from '../../engine/engine.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import { namesIn, aggregatesIn } from '../../model/expression/names.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { all, column, integer, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { aggregateColumn } from '../../stages/profile/facts.ts';
import { lowering } from '../../stages/profile/lowering.ts';
import { readCondition, selectHolding } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';

/** Of some companies, those that are sole proprietors: natural persons, who are not judged unless somebody answers for a lawful basis. */
export async function personsAmong(
  session: Session,
  ground: Ground,
  companies: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ground.bound.names['sole_proprietor'] === undefined || companies.length === 0) return new Set();
  const persons = await holding(session, ground, readCondition('sole_proprietor', ground.bound), companies);
  return new Set(companies.filter((each) => persons.has(each)));
}

/** Of some companies, those each question is asked of; none is asked of sole proprietors. */
export async function askedOf(
  session: Session,
  ground: Ground,
  questions: readonly AssessmentPlan[],
  among: readonly number[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const persons = await personsAmong(session, ground, among);
  const companies = among.filter((each) => !persons.has(each));
  const asked = new Map<string, ReadonlySet<number>>();
  for (const { name } of questions) {
    // The ground's plan holds the condition bound to this workspace.
    const ask = ground.bound.plan.assessments?.find((each) => each.name === name)?.ask?.tree;
    asked.set(
      name,
      ask === undefined || companies.length === 0 ? new Set(companies) : await holding(session, ground, ask, companies),
    );
  }
  return asked;
}

/** Companies a condition holds for: those asked about, and perhaps others. Where the run knows all the condition reads its profile answers, also when an answer has just changed the data: as of the run is soon enough. */
async function holding(
  session: Session,
  ground: Ground,
  tree: ExpressionNode,
  companies: readonly number[],
): Promise<ReadonlySet<number>> {
  const { run, bound, moment } = ground;
  const needed = [...namesIn(tree), ...aggregatesIn(tree).map((each) => aggregateColumn(each))];
  const isHeld = run !== undefined && run.profile.length > 0 && needed.every((each) => run.columns.includes(each));
  const among = {
    kind: 'in',
    operand: column('_company'),
    list: companies.map((each) => integer(each)),
  } as const;
  const query = isHeld
    ? select({
        columns: [{ value: column('_company') }],
        from: table(run.profile),
        where: all([among, lowering(bound, moment)(tree)]),
      })
    : selectHolding(ground, tree);
  const rows = await session.rows(print(query, session.dialect));
  return new Set(rows.map((row) => Number(row['_company'])));
}
