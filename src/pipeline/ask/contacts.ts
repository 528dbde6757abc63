import type { ContactRow } from '../../contract/week.ts';
import type { Cell, Row, Session } from '../../engine/engine.ts';
import { join, name, sql, verbatim } from '../../engine/raw.ts';
import type { Catalogue } from '../../model/types.ts';
import { inKeys } from './keys.ts';

const wanted = [
  'name',
  'first_name',
  'last_name',
  'title',
  'department',
  'role',
  'phone',
  'email',
  'consent',
  'left',
] as const;

/** The people of companies who have not left: who decides before who holds the budget, recommends, uses; then by name. */
export async function contactsOf(
  session: Session,
  catalogue: Catalogue,
  companies: readonly number[],
): Promise<ReadonlyMap<number, readonly ContactRow[]>> {
  const people = new Map<number, ContactRow[]>();
  for (const table of catalogue.tables.filter((each) => each.kind === 'contacts' && each.linked)) {
    const known = wanted.filter((column) => table.columns.some((each) => each.name === column));
    if (known.length === 0) continue;
    const left = known.includes('left') ? sql` AND NOT coalesce(${name('left')}, false)` : verbatim('');
    const columns = join(
      known.map((column) => name(column)),
      ', ',
    );
    const rows = await session.rows(
      sql`SELECT _company, ${columns} FROM ${name('data', table.name)} WHERE _company IN (${inKeys(companies)})${left} ORDER BY _company, _row`,
    );
    for (const row of rows) {
      const company = Number(row['_company']);
      people.set(company, [...(people.get(company) ?? []), contactIn(row)]);
    }
  }
  for (const each of people.values())
    each.sort(
      (left, right) => rank(left) - rank(right) || (left.name ?? '\uFFFF').localeCompare(right.name ?? '\uFFFF', 'nb'),
    );
  return people;
}

const roles = ['decides', 'budget', 'recommends', 'uses'];

function rank({ role }: ContactRow): number {
  const at = roles.indexOf(role ?? '');
  return at < 0 ? roles.length : at;
}

function contactIn(row: Row): ContactRow {
  const parts = [textIn(row['first_name']), textIn(row['last_name'])].filter((part) => part !== null);
  const consent = row['consent'];
  return {
    name: textIn(row['name']) ?? (parts.length === 0 ? null : parts.join(' ')),
    title: textIn(row['title']),
    department: textIn(row['department']),
    role: textIn(row['role']),
    phone: textIn(row['phone']),
    email: textIn(row['email']),
    consent: typeof consent === 'boolean' ? consent : textIn(consent),
  };
}

const textIn = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
