import type { ColumnHead } from '../../contract/explore.ts';
import {
  ascending,
  binary,
  cast,
  coalesce,
  column,
  integer,
  select,
  spelled,
  subquery,
  text,
} from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Derived } from '../../stages/profile/derived.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { groundOf, readCondition, selectHolding } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { binningOf } from './binning.ts';
import { barColumns, barName, barOf } from './coded.ts';

export interface ExploreColumn {
  readonly head: ColumnHead;
  /** A byte a company, the number of its bar; or its turnover. In the order of the companies' keys. */
  readonly values: Uint8Array | Float32Array;
}

/** Keys that go into one row of the answer: texts of this many signs are read faster than this many rows. */
const together = 65_536;

/** The bar of each company a condition holds for: what a page needs to count by any choice of bars by itself, without asking again. */
export async function exploreColumn(
  project: Project,
  name: string,
  where: string,
  work: Work = {},
): Promise<ExploreColumn> {
  const ground = await groundOf(project);
  const tree = readCondition(where, ground.bound, work);
  const binning = await binningOf(project.workspace.engine, ground, tree, name, work);
  const texts = await joined(
    project,
    ground,
    where,
    { value: column(barName), between: '' },
    [],
    work,
    barColumns(binning, ground),
  );
  const values = new Uint8Array(texts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of texts)
    for (let index = 0; index < each.length; index += 1) {
      values[at] = barOf(each.charCodeAt(index));
      at += 1;
    }
  return { head: headOf(ground, values.length, binning), values };
}

/** The turnover of each company a condition holds for, 0 where it is unknown; none at all where the model knows no turnover. */
export async function exploreTurnover(project: Project, where: string, work: Work = {}): Promise<ExploreColumn> {
  const ground = await groundOf(project);
  const turnover = turnoverName(ground.bound);
  if (turnover === undefined) return { head: headOf(ground, 0, null), values: new Float32Array() };
  const value = coalesce(cast(column(turnover), 'VARCHAR'), text(''));
  const texts = await joined(project, ground, where, { value, between: ',' }, [turnover], work);
  const values = Float32Array.from(texts.flatMap((each) => each.split(',')).map(Number));
  return { head: headOf(ground, values.length, null), values };
}

const headOf = (ground: Ground, companies: number, binning: ColumnHead['binning']): ColumnHead => ({
  version: ground.version,
  as_of: ground.moment.asOf,
  companies,
  binning,
});

/** A text a company, all of them one after another in the order of their keys, some ten thousand a row. */
async function joined(
  project: Project,
  ground: Ground,
  where: string,
  each: { readonly value: SqlExpression; readonly between: '' | ',' },
  keep: readonly string[],
  work: Work,
  more: readonly Derived[] = [],
): Promise<readonly string[]> {
  const session = project.workspace.engine;
  const tree = readCondition(where, ground.bound, work);
  const row = binary(column('_company'), '-', binary(column('_company'), '%', integer(together)));
  const all = spelled(
    {
      duckdb: `string_agg({0}, '${each.between}' ORDER BY {1})`,
      trino: `listagg({0}, '${each.between}') WITHIN GROUP (ORDER BY {1})`,
    },
    each.value,
    column('_company'),
  );
  const query = select({
    columns: [
      { value: row, as: '_row' },
      { value: all, as: '_all' },
    ],
    from: subquery(selectHolding(ground, tree, keep, more), 'companies'),
    groupBy: [row],
    orderBy: [ascending(column('_row'))],
  });
  const rows = await session.rows(print(query, session.dialect), work);
  return rows.map((each) => String(each['_all']));
}
