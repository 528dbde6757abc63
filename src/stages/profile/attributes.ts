import {
  aggregate,
  all,
  any,
  ascending,
  binary,
  coalesce,
  column,
  equals,
  integer,
  isKnown,
  isNull,
  named,
  parameter,
  select,
  subquery,
  table,
} from '../../sql/build.ts';
import type { Column, Join, NamedQuery, SqlExpression, TableName } from '../../sql/tree.ts';
import type { CatalogueColumn, CatalogueCompanySource } from '../../model/types.ts';
import type { Plan } from '../../model/plan.ts';
import { readColumn } from './money.ts';
import type { Moment } from './moment.ts';

export interface AttributeRequest {
  readonly plan: Plan;
  readonly sources: readonly CatalogueCompanySource[];
  /** Names of attributes wanted. */
  readonly names: readonly string[];
  readonly moment: Moment;
  /** Only these companies: a table with a column `_company`. */
  readonly only?: TableName;
}

/**
 * The companies observed by the horizon with the attributes wanted, one row a company, as a chain of named queries ending in `base`.
 * Where several sources know an attribute the earlier one in the model speaks first; where a source holds a company twice, the
 * lowest record that knows the value does.
 */
export function attributeQueries(request: AttributeRequest): readonly NamedQuery[] {
  const { sources } = request;
  const parts = sources.map((source, index) => named(`source_${index + 1}`, recordsOf(source, request)));
  const [first] = sources;
  const columns: Column[] = request.names.map((name) => ({ value: firstKnown(name, sources), as: name }));
  if (first !== undefined && sources.length === 1) {
    const base = select({
      columns: [{ value: column('_company', 'source_1'), as: '_company' }, ...columns],
      from: table(['source_1']),
    });
    return [...parts, named('base', base)];
  }
  const joins: Join[] = sources.map((_, index) => ({
    type: 'left',
    source: table([`source_${index + 1}`]),
    on: equals(column('_company', `source_${index + 1}`), column('company', 'spine')),
  }));
  const observed = any(sources.map((_, index) => isKnown(column('_company', `source_${index + 1}`))));
  const base = select({
    columns: [{ value: column('company', 'spine'), as: '_company' }, ...columns],
    from: table(['data', 'company'], 'spine'),
    joins,
    where: observed,
  });
  return [...parts, named('base', base)];
}

function firstKnown(name: string, sources: readonly CatalogueCompanySource[]): SqlExpression {
  const known = sources.flatMap((source, index) =>
    source.columns.some((each) => each.name === name) ? [column(name, `source_${index + 1}`)] : [],
  );
  const [only] = known;
  return known.length === 1 && only !== undefined ? only : coalesce(...known);
}

function recordsOf(source: CatalogueCompanySource, request: AttributeRequest) {
  const wanted = source.columns.filter((each) => request.names.includes(each.name));
  const visible = source.versions ? currentVersions(source, wanted, request) : onlyVersions(source, wanted, request);
  if (!source.repeats) return visible;
  return select({
    columns: [
      { value: column('_company'), as: '_company' },
      ...wanted.map((each) => ({ value: lowestKnown(each.name), as: each.name })),
    ],
    from: subquery(visible, 'records'),
    groupBy: [column('_company')],
  });
}

const lowestKnown = (name: string): SqlExpression =>
  aggregate('min_by', [column(name), column('_record')], { where: isKnown(column(name)) });

const readAll = (wanted: readonly CatalogueColumn[], plan: Plan): readonly Column[] =>
  wanted.map((each) => ({ value: readColumn(each.name, each.type, plan.currency, plan.rates), as: each.name }));

const keys: readonly Column[] = [{ value: column('_company') }, { value: column('_record') }];

function onlyVersions(
  source: CatalogueCompanySource,
  wanted: readonly CatalogueColumn[],
  { plan, moment, only }: AttributeRequest,
) {
  const observed = plan.assume === 'earliest' ? [] : [binary(column('_from'), '<=', parameter('DATE', moment.horizon))];
  return select({
    columns: [...(source.repeats ? keys : keys.slice(0, 1)), ...readAll(wanted, plan)],
    from: table(['data', source.table]),
    where: all([isKnown(column('_company')), ...observed, ...restriction(only)]),
  });
}

/** The version of each record that held at the horizon; with `assume: earliest` its first version reaches back for ever. */
function currentVersions(
  source: CatalogueCompanySource,
  wanted: readonly CatalogueColumn[],
  { plan, moment, only }: AttributeRequest,
) {
  const horizon = parameter('DATE', moment.horizon);
  const notEnded = any([isNull(column('_to')), binary(column('_to'), '>', horizon)]);
  const base = [isKnown(column('_company')), notEnded, ...restriction(only)];
  if (plan.assume === 'unknown') {
    return select({
      columns: [...keys, ...readAll(wanted, plan)],
      from: table(['data', source.table]),
      where: all([...base, binary(column('_from'), '<=', horizon)]),
    });
  }
  const versions = select({
    columns: [
      ...keys,
      ...readAll(wanted, plan),
      {
        value: {
          kind: 'window',
          name: 'row_number',
          operands: [],
          partitionBy: [column('_record')],
          orderBy: [ascending(column('_from'))],
        },
        as: '_version',
      },
    ],
    from: table(['data', source.table]),
    where: all(base),
  });
  return select({
    columns: [...keys, ...wanted.map((each) => ({ value: column(each.name) }))],
    from: subquery(versions, 'versions'),
    where: equals(column('_version'), integer(1)),
  });
}

/** Keeps the companies of a table, where one is given. */
export function restriction(only: TableName | undefined): readonly SqlExpression[] {
  if (only === undefined) return [];
  const companies = select({ columns: [{ value: column('_company') }], from: table(only) });
  return [{ kind: 'in-query', operand: column('_company'), query: companies }];
}
