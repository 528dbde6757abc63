import type { CountAnswer } from '../../contract/ask.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import { aggregate, column, integer, isNull, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { groundOf, readCondition, selectWhere, whereColumn } from './where.ts';
import { keepWindows } from './windows.ts';

export interface CountOptions {
  /** Keeps the aggregates of the condition for the next question: worth it in a process that stays. */
  readonly keepWindows?: boolean;
}

/** How many companies a condition holds for, and for how many it cannot be decided. */
export async function countWhere(
  project: Project,
  where: string,
  options: CountOptions = {},
  work: Work = {},
): Promise<CountAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound);
  const windows =
    options.keepWindows === true ? await keepWindows(project, ground, aggregatesIn(tree), work) : ground.windows;
  const companies = subquery(selectWhere({ ...ground, windows }, tree), 'companies');
  const query = select({
    columns: [
      { value: aggregate('count', [integer(1)], { where: column(whereColumn) }), as: 'count' },
      { value: aggregate('count', [integer(1)], { where: isNull(column(whereColumn)) }), as: 'undecided' },
    ],
    from: companies,
  });
  const session = project.workspace.engine;
  const [row] = await session.rows(print(query, session.dialect), work);
  return { count: Number(row?.['count']), undecided: Number(row?.['undecided']), as_of: ground.moment.asOf };
}
