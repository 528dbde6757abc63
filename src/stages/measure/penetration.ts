import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { CatalogueCompanySource } from '../../model/types.ts';
import { aggregate, all, column, integer, isKnown, select, subquery } from '../../sql/build.ts';
import type { Column, Select, Source, SqlExpression, TableName } from '../../sql/tree.ts';
import { compileChain } from '../profile/chain.ts';
import type { Derived } from '../profile/derived.ts';
import type { Artefacts } from '../profile/fit.ts';
import type { Moment } from '../profile/moment.ts';
import { memberColumn } from '../segment/columns.ts';
import { deriveScheme } from '../segment/derive.ts';
import type { Inputs } from './inputs.ts';
import { customerColumn, deriveCustomer, hasRows, inRegister, isNot, type Customers } from './market.ts';

/** The companies of a run beside the register. */
export interface MarketRequest {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly artefacts: Artefacts;
  readonly profile: TableName;
  readonly columns: readonly string[];
  readonly registers: readonly CatalogueCompanySource[];
  readonly customers: Customers;
}

const inMarket = '_in_market';

/** Every company of the run with the columns wanted, `_customer` and `_in_market`. */
function companies(request: MarketRequest, derived: readonly Derived[], keep: readonly string[]): Source {
  const { bound, moment, profile, columns, registers, customers } = request;
  const own = bound.catalogue.companies.filter((each) => !registers.includes(each));
  const chain = compileChain({
    bound,
    moment,
    derived: [deriveCustomer(customers, own), ...derived],
    keep: [customerColumn, ...keep],
    stage: { table: profile, columns },
  });
  const wanted = [customerColumn, ...keep].map((each) => ({ value: column(each) }));
  const marked = select({
    columns: [{ value: column('_company') }, ...wanted, { value: inRegister(registers, moment), as: inMarket }],
    from: subquery(chain, 'p'),
  });
  return subquery(marked, 'market');
}

const counted = (as: string, ...where: readonly SqlExpression[]): Column => ({
  value: aggregate('count', [integer(1)], { where: all(where) }),
  as,
});

const figures: readonly Column[] = [
  counted('market', column(inMarket)),
  counted('customers', column(inMarket), column(customerColumn)),
];

/** `market`, `customers` and customers `outside` of it, of all companies of the run. */
export const totalsQuery = (request: MarketRequest): Select =>
  select({
    columns: [...figures, counted('outside', column(customerColumn), isNot(column(inMarket)))],
    from: companies(request, [], []),
  });

/** How many companies of the market know each input, customers and others: `customer, companies, a0, a1, …, t0, t1, …`. */
export function coverageQuery(request: MarketRequest, inputs: Inputs): Select {
  const attributes = [...inputs.attributes];
  const tables = [...inputs.tables];
  const known = tables.map((name, index): Derived => ({
    name: `_rows_${index}`,
    uses: [],
    trees: [],
    value: () => hasRows(name),
  }));
  return select({
    columns: [
      { value: column(customerColumn), as: 'customer' },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      ...attributes.map((name, index) => counted(`a${index}`, isKnown(column(name)))),
      ...known.map((each, index) => counted(`t${index}`, column(each.name))),
    ],
    from: companies(request, known, [...attributes, ...known.map((each) => each.name)]),
    where: column(inMarket),
    groupBy: [column(customerColumn)],
  });
}

/**
 * `market` and `customers` of each segment of a scheme. An exclusive scheme answers a row a segment (`segment` null: in none), an overlapping one
 * a single row with the figures of segment n as `market_n` and `customers_n`. A scheme that is not the run's own is placed anew.
 */
export function segmentsQuery(request: MarketRequest, scheme: SchemePlan, segments: readonly string[]): Select {
  const { bound, artefacts } = request;
  const isOwn = bound.plan.schemes.includes(scheme);
  const placed = isOwn ? [] : deriveScheme(scheme, bound, artefacts, []);
  const renamed = placed.map((each) => ({ ...each, name: anew(each.name) }));
  const columnOf = (name: string): string => (isOwn ? name : anew(name));
  if (scheme.exclusive) {
    const value = column(columnOf(scheme.id));
    return select({
      columns: [{ value, as: 'segment' }, ...figures],
      from: companies(request, renamed, [columnOf(scheme.id)]),
      groupBy: [value],
    });
  }
  const members = segments.map((each) => columnOf(memberColumn(scheme.id, each)));
  return select({
    columns: members.flatMap((member, index) => [
      counted(`market_${index}`, column(inMarket), column(member)),
      counted(`customers_${index}`, column(inMarket), column(customerColumn), column(member)),
    ]),
    from: companies(request, renamed, members),
  });
}

const anew = (name: string): string => `_market:${name}`;
