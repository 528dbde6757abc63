import type { BoundPlan } from '../../model/bound.ts';
import { namesIn } from '../../model/expression/names.ts';
import { parseExpression } from '../../model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { CatalogueCompanySource } from '../../model/types.ts';
import {
  all,
  any,
  binary,
  coalesce,
  column,
  isKnown,
  isNull,
  no,
  not,
  parameter,
  select,
  table,
} from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import type { Derived } from '../profile/derived.ts';
import type { Moment } from '../profile/moment.ts';

/** The column that says whether a company is a customer. */
export const customerColumn = '_customer';

/** Who counts as a customer: a condition, or being known to one of our own sources. */
export interface Customers {
  readonly text: string;
  readonly tree?: ExpressionNode;
}

/**
 * Who is a customer where the model does not say: companies with an order, else with a deal won, else those a source that is no register
 * knows.
 */
export function customersOf(bound: BoundPlan): Customers {
  const said = bound.plan.measurement?.penetration.customers;
  if (said !== undefined) return { text: said.text, tree: said.tree };
  const linked = bound.catalogue.tables.filter((each) => each.linked);
  const orders = linked.find((each) => each.kind === 'orders');
  if (orders !== undefined) return condition(`count(${orders.name}) > 0`);
  const deals = linked.find(
    (each) => each.kind === 'deals' && each.columns.some((column_) => column_.name === 'status'),
  );
  if (deals !== undefined) return condition(`count(${deals.name} where status = 'won') > 0`);
  return { text: 'companies known to a source that is no register' };
}

function condition(text: string): Customers {
  const { tree } = parseExpression(text);
  return tree === undefined ? { text } : { text, tree };
}

/** Whether a company is a customer, as a column: unknown is no customer. */
export function deriveCustomer({ tree }: Customers, own: readonly CatalogueCompanySource[]): Derived {
  return {
    name: customerColumn,
    uses: tree === undefined ? [] : namesIn(tree),
    trees: tree === undefined ? [] : [tree],
    value: (lower) => (tree === undefined ? any(own.map((each) => isIn(each, []))) : coalesce(lower(tree), no)),
  };
}

/** Whether a company stands in one of the registers on the date, and was not deleted by then. */
export function inRegister(registers: readonly CatalogueCompanySource[], { asOf }: Moment): SqlExpression {
  const after = (name: string): SqlExpression =>
    any([isNull(column(name)), binary(column(name), '>', parameter('DATE', asOf))]);
  return any(
    registers.map((each) =>
      isIn(each, [after('_to'), ...(each.columns.some((known) => known.name === 'deleted') ? [after('deleted')] : [])]),
    ),
  );
}

function isIn({ table: name }: CatalogueCompanySource, where: readonly SqlExpression[]): SqlExpression {
  const query = select({
    columns: [{ value: column('_company') }],
    from: table(['data', name]),
    where: all([isKnown(column('_company')), ...where]),
  });
  return { kind: 'in-query', operand: column('_company'), query };
}

/** Whether a company has a row of a related table. */
export function hasRows(name: string): SqlExpression {
  const query = select({
    columns: [{ value: column('_company') }],
    from: table(['data', name]),
    where: isKnown(column('_company')),
  });
  return { kind: 'in-query', operand: column('_company'), query };
}

/** True where a condition does not hold or is unknown. */
export const isNot = (operand: SqlExpression): SqlExpression => not(coalesce(operand, no));
