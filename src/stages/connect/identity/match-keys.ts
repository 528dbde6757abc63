import { join, name, sql, type Fragment } from '../../../engine/raw.ts';
import type { StoredTable } from '../store/table.ts';
import { nameKey, postalKey } from './name-key.ts';

/** One way two records can be found to be the same company. */
export interface MatchKey {
  /** As `resolve.match` spells it. */
  readonly kind: string;
  /** The value of a record, null where it has none. */
  readonly value: Fragment;
  /** True where the value belongs to one company only, by law. */
  readonly official: boolean;
  /** True where records of one file that share it may still be several companies: it links to what is known, and merges nothing. */
  readonly linksOnly: boolean;
}

const nameAndPostalCode = 'name + postal_code';

/** The keys a table's columns give for a kind; none where it lacks them, two where it has two postal codes. */
export function matchKeys(kind: string, has: (column: string) => boolean): readonly MatchKey[] {
  const key = (value: Fragment, official = false, linksOnly = false): MatchKey => ({
    kind,
    value,
    official,
    linksOnly,
  });
  switch (kind) {
    case 'org_number':
      return has('org_number') ? [key(name('org_number'), true)] : [];
    case 'name':
      return has('name') ? [key(nameKey(name('name')))] : [];
    case nameAndPostalCode:
      return ['postal_code', 'mail_postal_code']
        .filter((column) => has('name') && has(column))
        .map((column) => key(sql`${nameKey(name('name'))} || ' ' || ${postalKey(name(column))}`, false, true));
    default:
      return has(kind) ? [key(name(kind))] : [];
  }
}

/** Every company with each of its values of a kind, `company, value`, from the tables of company records that have it. */
export function knownKeys(kind: string, tables: readonly StoredTable[]): Fragment | undefined {
  const parts = tables.flatMap((table) =>
    matchKeys(kind, (column) => table.columns.some((each) => each.name === column)).map(
      ({ value }) =>
        sql`SELECT _company AS company, ${value} AS value FROM ${name('data', table.physical)} WHERE ${value} IS NOT NULL`,
    ),
  );
  return parts.length === 0 ? undefined : sql`(${join(parts, ' UNION ALL ')})`;
}
