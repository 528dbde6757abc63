import { aggregate, all, column, equals, integer, named, no, select, table, text, binary } from '../../sql/build.ts';
import type { NamedQuery, SqlExpression, TableName } from '../../sql/tree.ts';
import { pinColumn } from './columns.ts';

/** Something people decided by hand: membership, non-membership, or (with `scheme` empty) an exception by its id. */
export interface Pin {
  readonly scheme: string;
  readonly segment: string;
  readonly effect: 'include' | 'exclude' | 'except';
}

/**
 * The decisions in use as columns to join to the profile: true where a company is named. `from` holds one row a decision:
 * `_company, scheme, segment, effect`.
 */
export function pinColumns(
  pins: readonly Pin[],
  from: TableName,
): { readonly query: NamedQuery; readonly columns: readonly string[] }[] {
  if (pins.length === 0) return [];
  const columns = pins.map((pin) => ({ value: isNamed(pin), as: pinColumn(pin) }));
  const query = select({
    columns: [{ value: column('_company') }, ...columns],
    from: table(from),
    groupBy: [column('_company')],
  });
  return [{ query: named('pinned', query), columns: pins.map((pin) => pinColumn(pin)) }];
}

/** The same from decisions at hand that no table holds: one row a decision, with the key of its company. */
export function pinColumnsOf(
  pins: readonly Pin[],
  rows: readonly (Pin & { readonly company: number })[],
): ReturnType<typeof pinColumns> {
  if (rows.length === 0) return pinColumns([], []);
  const named = (wanted: readonly { readonly company: number }[]): SqlExpression =>
    wanted.length === 0
      ? no
      : { kind: 'in', operand: column('company'), list: wanted.map(({ company }) => integer(company)) };
  const columns = pins.map((pin) => ({
    value: named(rows.filter((row) => sameKind(row, pin))),
    as: pinColumn(pin),
  }));
  const query = select({
    columns: [{ value: column('company'), as: '_company' }, ...columns],
    from: table(['data', 'company']),
    where: named(rows),
  });
  return [{ query: { name: 'pinned', query }, columns: pins.map((pin) => pinColumn(pin)) }];
}

const sameKind = (one: Pin, other: Pin): boolean =>
  one.scheme === other.scheme && one.segment === other.segment && one.effect === other.effect;

function isNamed(pin: Pin): SqlExpression {
  const own = all([
    equals(column('scheme'), text(pin.scheme)),
    equals(column('segment'), text(pin.segment)),
    equals(column('effect'), text(pin.effect)),
  ]);
  return binary(aggregate('count', [integer(1)], { where: own }), '>', integer(0));
}

/** True where the company is named; false where it is not or nobody is. */
export function isPinned(pins: readonly Pin[], pin: Pin): SqlExpression | undefined {
  return pins.some((each) => sameKind(each, pin)) ? column(pinColumn(pin)) : undefined;
}
