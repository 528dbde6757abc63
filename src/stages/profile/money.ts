import { binary, caseOf, cast, column, equals, literal, text, unknown } from '../../sql/build.ts';
import type { SqlExpression } from '../../sql/tree.ts';
import { MIXED, type Catalogue, type CatalogueColumn, type CatalogueTable, type ValueType } from '../../model/types.ts';

/**
 * Reads a stored column in the model's currency. A currency without a rate makes the amount unknown: better no number than one in
 * another currency's size.
 */
export function readColumn(
  name: string,
  type: ValueType,
  currency: string,
  rates: Readonly<Record<string, number>>,
): SqlExpression {
  const amount = column(name);
  if (type.kind !== 'money' || type.currency === currency) return amount;
  if (type.currency !== MIXED) return converted(amount, rates[type.currency]);
  const code = column(`${name}_currency`);
  return caseOf([
    { when: equals(code, text(currency)), then: amount },
    ...Object.entries(rates).map(([other, rate]) => ({
      when: equals(code, text(other)),
      then: converted(amount, rate),
    })),
  ]);
}

/** A table as it is once its money has been read in `currency`: what expressions are typed against. */
export const inCurrency = (table: CatalogueTable, currency: string): CatalogueTable => ({
  ...table,
  columns: columnsIn(table.columns, currency),
});

/** The same for all that a workspace holds. */
export const catalogueIn = (currency: string, catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  companies: catalogue.companies.map((each) => ({ ...each, columns: columnsIn(each.columns, currency) })),
  tables: catalogue.tables.map((each) => inCurrency(each, currency)),
});

const columnsIn = (columns: readonly CatalogueColumn[], currency: string): readonly CatalogueColumn[] =>
  columns.map((each) => (needsConversion(each.type, currency) ? { ...each, type: { kind: 'money', currency } } : each));

/** True when reading the column in `currency` needs more than the column itself. */
export function needsConversion(type: ValueType, currency: string): boolean {
  return type.kind === 'money' && type.currency !== currency;
}

function converted(amount: SqlExpression, rate: number | undefined): SqlExpression {
  if (rate === undefined) return unknown('DECIMAL(18,4)');
  return cast(binary(cast(amount, 'DOUBLE'), '*', literal('DOUBLE', rate)), 'DECIMAL(18,4)');
}
