import type { DistributionAnswer } from '../../contract/explore.ts';
import { aggregate, ascending, column, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { labelOf } from '../ask/label.ts';
import { groundOf, readCondition, selectHolding } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { binningOf } from './binning.ts';
import { barColumns, barName, barOf } from './coded.ts';

export interface DistributionOptions {
  /** Only companies for which this holds. */
  readonly where?: string;
}

/** The condition that leaves nobody out. */
export const everybody = 'true';

/**
 * How a variable is spread: a bar for each of its values or ranges, with how many companies are in it and what they bring; unknown is a bar of its own.
 *
 * @param name Of an attribute, a variable or a scheme.
 */
export async function askDistribution(
  project: Project,
  name: string,
  options: DistributionOptions = {},
  work: Work = {},
): Promise<DistributionAnswer> {
  const ground = await groundOf(project);
  const session = project.workspace.engine;
  const where = readCondition(options.where ?? everybody, ground.bound, work);
  const binning = await binningOf(session, ground, where, name, work);
  const turnover = turnoverName(ground.bound);
  const keep = turnover === undefined ? [] : [turnover];
  const query = select({
    columns: [
      { value: column(barName) },
      { value: aggregate('count', []), as: 'companies' },
      ...keep.map((each) => ({ value: aggregate('sum', [column(each)]), as: 'turnover' })),
    ],
    from: subquery(selectHolding(ground, where, keep, barColumns(binning, ground)), 'companies'),
    groupBy: [column(barName)],
    orderBy: [ascending(column(barName))],
  });
  const rows = await session.rows(print(query, session.dialect), work);
  const found = new Map(rows.map((row) => [barOf(String(row[barName]).charCodeAt(0)), row]));
  const companies = rows.reduce((sum, row) => sum + Number(row['companies']), 0);
  const money = turnover === undefined ? null : rows.reduce((sum, row) => sum + Number(row['turnover'] ?? 0), 0);
  const { run } = ground;
  return {
    run: run?.run ?? '',
    as_of: ground.moment.asOf,
    model_changed: run !== undefined && run.model !== ground.bound.plan.hash,
    data_changed: run !== undefined && run.dataVersion !== ground.bound.catalogue.dataVersion,
    companies,
    worth: turnover === undefined ? null : labelOf(turnover, ground.bound),
    turnover: money,
    binning,
    bars: binning.bins.map((_, bar) => {
      const row = found.get(bar);
      const own = money === null ? null : Number(row?.['turnover'] ?? 0);
      return {
        companies: Number(row?.['companies'] ?? 0),
        share: companies === 0 ? 0 : Number(row?.['companies'] ?? 0) / companies,
        turnover: own,
        turnover_share: own === null || money === null || money === 0 ? null : own / money,
      };
    }),
  };
}
