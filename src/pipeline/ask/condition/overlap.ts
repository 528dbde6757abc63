import type { OverlapAnswer } from '../../../contract/model/builder.ts';
import { aggregatesIn } from '../../../model/expression/names.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { aggregate, column, select, subquery } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Select } from '../../../sql/tree.ts';
import { memberColumn } from '../../../stages/segment/columns.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { canTell, groundOf, readCondition, selectMarked, whereColumn } from '../ground/where.ts';
import type { Ground } from '../ground/ground.ts';
import { keepWindows } from '../ground/windows.ts';

type SchemeOverlap = OverlapAnswer['schemes'][number];

/**
 * In which segments of every scheme the companies of a condition are today: one grouping a scheme, which for schemes of many segments
 * costs far less than a sum for each. Schemes whose clusters have not been found yet have no segments to share, and are left out.
 * @throws InputError when the condition does not read or names something unknown
 */
export async function askOverlap(project: Project, where: string, work: Work = {}): Promise<OverlapAnswer> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  await keepWindows(project, ground, aggregatesIn(tree), work);
  const session = project.workspace.engine;
  const schemes: SchemeOverlap[] = [];
  let count = 0;
  for (const scheme of ground.bound.plan.schemes) {
    const columns = columnsOf(scheme, ground);
    if (!canTell(ground, columns)) continue;
    const rows = await session.rows(print(selectOverlap(ground, tree, columns), session.dialect), work);
    const segments = segmentsOf(scheme, ground.bound).map(({ id }) => ({ segment: id, companies: 0, shared: 0 }));
    let outside = 0;
    count = 0;
    for (const row of rows) {
      const companies = Number(row['companies']);
      const holds = row[whereColumn] === true;
      const own = segments.filter(({ segment }) =>
        scheme.exclusive ? row[scheme.id] === segment : row[memberColumn(scheme.id, segment)] === true,
      );
      for (const each of own) {
        each.companies += companies;
        if (holds) each.shared += companies;
      }
      if (holds) count += companies;
      if (holds && own.length === 0) outside += companies;
    }
    schemes.push({ scheme: scheme.id, segments, outside });
  }
  return { count, as_of: ground.moment.asOf, schemes };
}

/** What tells a company's segments: the scheme's own column, or, of an overlapping one, a column a segment. */
const columnsOf = (scheme: SchemePlan, { bound }: Ground): readonly string[] =>
  scheme.exclusive ? [scheme.id] : segmentsOf(scheme, bound).map(({ id }) => memberColumn(scheme.id, id));

/** How many companies there are of each combination of segments, by whether the condition holds. */
function selectOverlap(ground: Ground, tree: ExpressionNode, columns: readonly string[]): Select {
  const by = [whereColumn, ...columns].map((name) => column(name));
  return select({
    columns: [...by.map((value) => ({ value })), { value: aggregate('count', []), as: 'companies' }],
    from: subquery(selectMarked(ground, [{ name: whereColumn, tree }], columns), 'companies'),
    groupBy: by,
  });
}
