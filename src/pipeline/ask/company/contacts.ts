import type { ContactRow } from '../../../contract/companies/week.ts';
import type { Cell, Row, Session } from '../../../engine/engine.ts';
import { join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import type { Catalogue } from '../../../model/types.ts';
import { identifier } from '../../../stages/connect/privacy/identifiers.ts';
import type { Suppression } from '../../../stages/connect/privacy/suppression.ts';

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

/**
 * The people of companies who have not left, by internal key: who decides before who holds the budget, recommends, uses; then by name, then as
 * their source has them. Who has objected (GDPR 21) stands among them as such, without a way to reach him.
 * @param among internal keys: written out, or a query
 */
export async function contactsOf(
  session: Session,
  catalogue: Catalogue,
  among: Fragment,
  { hasObjected }: Pick<Suppression, 'hasObjected'>,
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
      sql`SELECT _company, ${columns} FROM ${name('data', table.name)} WHERE _company IN (${among})${left} ORDER BY _company, _import, _row`,
    );
    for (const row of rows) {
      const company = Number(row['_company']);
      const at = people.get(company);
      const person = contactIn(row, hasObjected);
      if (at === undefined) people.set(company, [person]);
      else at.push(person);
    }
  }
  for (const each of people.values())
    each.sort(
      (left, right) => rank(left) - rank(right) || byName.compare(left.name ?? '\uFFFF', right.name ?? '\uFFFF'),
    );
  return people;
}

/** Whom to call or write to: the first who has not objected. */
export const firstToAsk = (people: readonly ContactRow[] | undefined): ContactRow | null =>
  people?.find((each) => !each.objected) ?? null;

const byName = new Intl.Collator('nb');
const roles = ['decides', 'budget', 'recommends', 'uses'];

function rank({ role }: ContactRow): number {
  const at = roles.indexOf(role ?? '');
  return at < 0 ? roles.length : at;
}

function contactIn(row: Row, hasObjected: Suppression['hasObjected']): ContactRow {
  const parts = [textIn(row['first_name']), textIn(row['last_name'])].filter((part) => part !== null);
  const consent = row['consent'];
  const [phone, email] = [textIn(row['phone']), textIn(row['email'])];
  const objected = hasObjected(identifier('email', email ?? '')) || hasObjected(identifier('phone', phone ?? ''));
  return {
    name: textIn(row['name']) ?? (parts.length === 0 ? null : parts.join(' ')),
    title: textIn(row['title']),
    department: textIn(row['department']),
    role: textIn(row['role']),
    phone: objected ? null : phone,
    email: objected ? null : email,
    objected,
    consent: typeof consent === 'boolean' ? consent : textIn(consent),
  };
}

const textIn = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
