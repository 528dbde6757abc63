import type { FoundPerson } from '../../../contract/data/privacy.ts';
import type { Row, Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, type Fragment } from '../../../engine/raw.ts';
import { storedTables } from '../store/catalogue.ts';
import type { StoredTable } from '../store/table.ts';
import { hasColumn } from './columns.ts';
import { identifier, subjectOf } from './identifiers.ts';
import type { Suppression } from './suppression.ts';

const most = 50;

/** People by a part of their name, or by e-mail address, telephone or organisation number: contacts, and sole proprietors, who are people too. */
export async function findPeople(
  session: Session,
  text: string,
  suppression: Suppression,
): Promise<{ readonly people: readonly FoundPerson[]; readonly more: boolean }> {
  const found = new Map<string, FoundPerson>();
  for (const table of await storedTables(session)) {
    const isSole = table.kind === 'companies' && hasColumn(table, 'sole_proprietor');
    if (table.kind !== 'contacts' && !isSole) continue;
    for (const row of await matching(session, table, text)) {
      const person = personOf(row, table, suppression);
      if (person !== undefined && !found.has(person.subject)) found.set(person.subject, person);
    }
  }
  const people = [...found.values()];
  return { people: people.slice(0, most), more: people.length > most };
}

async function matching(session: Session, table: StoredTable, text: string): Promise<readonly Row[]> {
  const digits = text.replaceAll(/\D/gu, '');
  const plain = text.trim().toLowerCase();
  const has = (column: string): boolean => hasColumn(table, column);
  const holds = (of: Fragment, what: string): Fragment =>
    sql`contains(lower(coalesce(${of}, '')), ${bind('VARCHAR', what)})`;
  const whole = sql`concat_ws(' ', t.${name('first_name')}, t.${name('last_name')})`;
  const conditions = [
    ...(has('name') ? [holds(sql`t.${name('name')}`, plain)] : []),
    ...(has('first_name') && has('last_name') ? [holds(whole, plain)] : []),
    ...(has('email') ? [holds(sql`t.${name('email')}`, plain)] : []),
    ...(has('phone') && digits.length >= 5
      ? [holds(sql`regexp_replace(t.${name('phone')}, '[^0-9]', '', 'g')`, digits)]
      : []),
    ...(has('org_number') && digits.length === 9 ? [sql`t.org_number = ${bind('VARCHAR', digits)}`] : []),
    ...(has('contact_id') ? [sql`lower(t.contact_id) = ${bind('VARCHAR', plain)}`] : []),
  ];
  if (conditions.length === 0 || plain === '') return [];
  const sole = table.kind === 'companies' ? sql`t.sole_proprietor AND t._to IS NULL AND` : sql``;
  const shown = ['name', 'first_name', 'last_name', 'email', 'phone', 'org_number', 'contact_id'].filter((each) =>
    has(each),
  );
  return session.rows(sql`SELECT ${join(
    shown.map((each) => sql`t.${name(each)}`),
    ', ',
  )}, (SELECT id FROM data.company c WHERE c.company = t._company) AS _id,
      (SELECT any_value(source) FROM meta.imports i WHERE i.import = t._import) AS _source
    FROM ${name('data', table.physical)} t WHERE ${sole} (${join(conditions, ' OR ')}) ORDER BY t._import, t._row LIMIT ${bind('INTEGER', most + 1)}`);
}

function personOf(row: Row, { kind }: StoredTable, suppression: Suppression): FoundPerson | undefined {
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  const parts = [text('first_name'), text('last_name')].filter((each) => each !== null);
  const known =
    kind === 'companies'
      ? identifier('org_number', text('org_number') ?? '')
      : (identifier('email', text('email') ?? '') ??
        identifier('phone', text('phone') ?? '') ??
        (text('contact_id') === null
          ? undefined
          : identifier('contact_id', `${text('_source') ?? ''}:${text('contact_id') ?? ''}`)));
  if (known === undefined) return undefined;
  const id = text('_id');
  return {
    subject: subjectOf(known),
    kind: kind === 'companies' ? 'sole proprietor' : 'contact',
    name: text('name') ?? (parts.length === 0 ? null : parts.join(' ')),
    email: text('email'),
    phone: text('phone'),
    company: id === null ? null : { id, name: kind === 'companies' ? text('name') : null },
    objected: suppression.hasObjected(known),
  };
}
