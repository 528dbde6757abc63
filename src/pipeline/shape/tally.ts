import type { Row } from '../../engine/engine.ts';
import { aggregate, ascending, column, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Ground } from './ground.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { selectDrafted, type Mark } from './select.ts';

/** How many companies there are of each combination of some columns; undefined where only a preview can tell. */
export async function tally(
  { workspace }: Project,
  ground: Ground,
  names: readonly string[],
  marks: readonly Mark[] = [],
  work: Work = {},
): Promise<readonly Row[] | undefined> {
  const query = selectDrafted(ground, names, marks);
  if (query === undefined) return undefined;
  const keys = [...names, ...marks.map((each) => each.name)].map((each) => column(each));
  const counted = select({
    columns: [...keys.map((value) => ({ value })), { value: aggregate('count', []), as: countColumn }],
    from: subquery(query, 'companies'),
    groupBy: keys,
    orderBy: keys.map((each) => ascending(each)),
  });
  return workspace.engine.rows(print(counted, workspace.engine.dialect), work);
}

const countColumn = '_n';
export const countOf = (row: Row): number => Number(row[countColumn]);

/** The companies of the rows that fit; null where nothing was counted. */
export const companiesOf = (rows: readonly Row[] | undefined, fits: (row: Row) => boolean): number | null =>
  rows === undefined ? null : rows.reduce((sum, row) => sum + (fits(row) ? countOf(row) : 0), 0);
