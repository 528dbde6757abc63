import type { CountAnswer } from '../../../contract/ask.ts';
import { aggregatesIn } from '../../../model/expression/names.ts';
import { printExpression } from '../../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { aggregate, column, isNull, select, subquery } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { groundOf, readCondition, selectHolding, selectPossible, whereColumn } from '../ground/where.ts';
import type { Ground } from '../ground/ground.ts';
import { keepWindows } from '../ground/windows.ts';

export interface CountOptions {
  /** Keeps the aggregates of the condition for the next question: worth it in a process that stays. */
  readonly keepWindows?: boolean;
  /** Also counts the companies it cannot be decided for. */
  readonly undecided?: boolean;
}

/**
 * How many companies a condition holds for, and, where asked, for how many it cannot be decided.
 *
 * @param where A condition in the model's language, as `employees >= 20 and main = 'Key accounts'`.
 * @throws InputError where the condition does not read, or names what is not there
 */
export async function countWhere(
  project: Project,
  where: string,
  options: CountOptions = {},
  work: Work = {},
): Promise<CountAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  if (options.keepWindows === true) await keepWindows(project, ground, aggregatesIn(tree), work);
  const counted =
    options.undecided === true
      ? await countDecided(project, ground, tree, work)
      : { count: await countHolding(project, ground, tree, work), undecided: null };
  return { ...counted, as_of: ground.moment.asOf };
}

/** How many companies a condition holds for; not asked again while its last answer stands. */
export async function countHolding(
  { workspace: { engine } }: Project,
  ground: Ground,
  tree: ExpressionNode,
  work: Work,
): Promise<number> {
  const key = printExpression(tree);
  const there = ground.counts.get(key);
  if (there !== undefined) return there;
  const query = select({
    columns: [{ value: aggregate('count', []), as: 'n' }],
    from: subquery(selectHolding(ground, tree), 'companies'),
  });
  const [row] = await engine.rows(print(query, engine.dialect), work);
  return keepCount(ground, key, Number(row?.['n']));
}

async function countDecided({ workspace: { engine } }: Project, ground: Ground, tree: ExpressionNode, work: Work) {
  const holds = column(whereColumn);
  const query = select({
    columns: [
      { value: aggregate('count', [], { where: holds }), as: 'count' },
      { value: aggregate('count', [], { where: isNull(holds) }), as: 'undecided' },
    ],
    from: subquery(selectPossible(ground, tree), 'companies'),
  });
  const [row] = await engine.rows(print(query, engine.dialect), work);
  const count = keepCount(ground, printExpression(tree), Number(row?.['count']));
  return { count, undecided: Number(row?.['undecided']) };
}

const mostCounts = 500;

function keepCount({ counts }: Ground, key: string, count: number): number {
  if (counts.size >= mostCounts) counts.clear();
  counts.set(key, count);
  return count;
}
