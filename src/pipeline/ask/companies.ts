import type { CompaniesAnswer } from '../../contract/ask.ts';
import type { Cell } from '../../engine/engine.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { probabilityName } from '../../model/normalise/names.ts';
import { aggregate, ascending, column, descending, integer, select, subquery } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { namesOf } from './names.ts';
import { groundOf, readCondition, selectHolding, type Ground } from './where.ts';

export interface CompaniesOptions {
  /** Columns to show: attributes, variables, schemes. By default turnover and the schemes. */
  readonly columns?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

/** The companies a condition holds for, or all of several, each read by itself; the largest by turnover first. */
export async function companiesWhere(
  project: Project,
  where: string | readonly [string, ...string[]],
  options: CompaniesOptions = {},
  work: Work = {},
): Promise<CompaniesAnswer> {
  const ground = await groundOf(project);
  const trees = [where].flat().map((each) => readCondition(each, ground.bound, work));
  const [first] = trees;
  const tree: ExpressionNode =
    trees.length === 1 && first !== undefined ? first : { kind: 'and', operands: trees, at: { start: 0, end: 0 } };
  const turnover = turnoverName(ground.bound);
  const shown = options.columns ?? defaultColumns(ground, turnover);
  for (const name of shown) if (!(name in ground.bound.names)) failUnknown(name, ground);
  const keep = [...new Set([...shown, ...(turnover === undefined ? [] : [turnover])])];
  const companies = subquery(selectHolding(ground, tree, keep), 'companies');
  const session = project.workspace.engine;
  const total = select({
    columns: [{ value: aggregate('count', [integer(1)]), as: 'total' }],
    from: companies,
  });
  const [counted] = await session.rows(print(total, session.dialect), work);
  const page = select({
    columns: [{ value: column('_company') }, ...keep.map((name) => ({ value: column(name) }))],
    from: companies,
    orderBy: [...(turnover === undefined ? [] : [descending(column(turnover))]), ascending(column('_company'))],
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
    total: Number(counted?.['total'] ?? 0),
    companies: rows.map((row) => ({
      ...(names.get(Number(row['_company'])) ?? { id: '', name: null, org_number: null }),
      values: Object.fromEntries(shown.map((name): [string, Cell] => [name, row[name] ?? null])),
    })),
  };
}

function defaultColumns(ground: Ground, turnover: string | undefined): readonly string[] {
  const schemes = ground.bound.plan.schemes
    .filter((each) => each.exclusive)
    .flatMap((each) => (each.method.kind === 'clusters' ? [each.id, probabilityName(each.id)] : [each.id]));
  return [...(turnover === undefined ? [] : [turnover]), ...schemes];
}

function failUnknown(name: string, ground: Ground): never {
  const near = nearest(name, Object.keys(ground.bound.names));
  return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
}
