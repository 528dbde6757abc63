import { aggregate, all, column, equals, integer, named, select, table, text, binary } from '../../sql/build.ts';
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
  const used = pins.some(
    (each) => each.scheme === pin.scheme && each.segment === pin.segment && each.effect === pin.effect,
  );
  return used ? column(pinColumn(pin)) : undefined;
}
