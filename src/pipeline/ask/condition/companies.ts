import type { CompaniesAnswer } from '../../../contract/ask.ts';
import type { Cell } from '../../../engine/engine.ts';
import { probabilityName } from '../../../model/normalise/names.ts';
import { column, select } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { chooseCompanies, type Where } from '../ground/chosen.ts';
import { codeLabels } from '../company/code-labels.ts';
import { countHolding } from './count.ts';
import { namesOf } from '../names.ts';
import { groundOf } from '../ground/where.ts';
import type { Ground } from '../ground/ground.ts';

export interface CompaniesOptions {
  /** Columns to show: attributes, variables, schemes. By default turnover and the schemes. */
  readonly columns?: readonly string[];
  /** A name to sort by, the largest first with a minus before it; unknown values last. By default `-` turnover. */
  readonly order?: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Only companies of one segment, by id or name; of an overlapping scheme no condition can ask for them. */
  readonly member?: { readonly scheme: string; readonly segment: string };
}

/**
 * The companies a condition holds for, or all of several, each read by itself; the largest by turnover first, unless asked otherwise.
 *
 * @param where A condition in the model's language, as `employees >= 20 and main = 'Key accounts'`.
 * @throws InputError where a condition does not read, or names what is not there
 */
export async function companiesWhere(
  project: Project,
  where: Where,
  options: CompaniesOptions = {},
  work: Work = {},
): Promise<CompaniesAnswer> {
  const ground = await groundOf(project);
  const shown = options.columns ?? defaultColumns(ground);
  const chosen = { columns: shown, order: options.order, member: options.member };
  const { tree, companies, orderBy } = chooseCompanies(ground, where, chosen, work);
  const session = project.workspace.engine;
  const page = select({
    columns: ['_company', ...new Set(shown)].map((name) => ({ value: column(name) })),
    from: companies,
    orderBy,
    limit: options.limit ?? 50,
    ...(options.offset === undefined ? {} : { offset: options.offset }),
  });
  const rows = await session.rows(print(page, session.dialect), work);
  const names = await namesOf(
    session,
    ground.bound.catalogue,
    rows.map((row) => Number(row['_company'])),
  );
  return {
    run: ground.run?.run ?? '',
    as_of: ground.moment.asOf,
    model_changed: ground.run !== undefined && ground.run.model !== ground.bound.plan.hash,
    data_changed: ground.run !== undefined && ground.run.dataVersion !== ground.bound.catalogue.dataVersion,
    total: await countHolding(project, ground, tree, work),
    companies: rows.map((row) => {
      const values = Object.fromEntries(shown.map((name): [string, Cell] => [name, row[name] ?? null]));
      const known = names.get(Number(row['_company'])) ?? { id: '', name: null, org_number: null };
      return { ...known, values, labels: codeLabels(ground.bound, values) };
    }),
  };
}

function defaultColumns(ground: Ground): readonly string[] {
  const turnover = turnoverName(ground.bound);
  const schemes = ground.bound.plan.schemes
    .filter((each) => each.exclusive)
    .flatMap((each) => (each.method.kind === 'clusters' ? [each.id, probabilityName(each.id)] : [each.id]));
  return [...(turnover === undefined ? [] : [turnover]), ...schemes];
}
