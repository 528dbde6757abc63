import type { CountAnswer } from '../../contract/ask.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import { aggregate, column, isNull, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select } from '../../sql/tree.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { groundOf, readCondition, selectHolding, selectWhere, whereColumn } from './where.ts';
import { keepWindows } from './windows.ts';

export interface CountOptions {
  /** Keeps the aggregates of the condition for the next question: worth it in a process that stays. */
  readonly keepWindows?: boolean;
  /** Also counts the companies it cannot be decided for, which costs a look at every company. */
  readonly undecided?: boolean;
}

/** How many companies a condition holds for, and, where asked, for how many it cannot be decided. */
export async function countWhere(
  project: Project,
  where: string,
  options: CountOptions = {},
  work: Work = {},
): Promise<CountAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  if (options.keepWindows === true) await keepWindows(project, ground, aggregatesIn(tree), work);
  const session = project.workspace.engine;
  const countOf = async (query: Select): Promise<number> => {
    const [row] = await session.rows(print(query, session.dialect), work);
    return Number(row?.['n']);
  };
  const all = { columns: [{ value: aggregate('count', []), as: 'n' }] };
  const held = select({ ...all, from: subquery(selectHolding(ground, tree), 'companies') });
  const undecided = select({
    ...all,
    from: subquery(selectWhere(ground, tree), 'companies'),
    where: isNull(column(whereColumn)),
  });
  return {
    count: await countOf(held),
    undecided: options.undecided === true ? await countOf(undecided) : null,
    as_of: ground.moment.asOf,
  };
}
