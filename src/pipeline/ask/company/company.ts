import { fail } from '../../../diagnostics/diagnostic.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, sql } from '../../../engine/raw.ts';
import { companiesIdentified, companyOfId, resolveCompanies } from '../../companies.ts';

/**
 * The one company a text means: public id, organisation number, domain, id in a source, or name.
 * @throws InputError `ask/unknown-company`, `ask/several-companies`
 */
export async function theCompany(session: Session, wanted: string): Promise<number> {
  // A public id, which pages ask by, means one company and needs no look at what others call theirs.
  const own = await companyOfId(session, wanted);
  if (own !== undefined) return own;
  const known = await companiesIdentified(session, wanted);
  const found = known.length > 0 ? known : ((await resolveCompanies(session, [wanted])).get(wanted) ?? []);
  const [first] = found;
  if (first === undefined) return fail('ask/unknown-company', { company: wanted });
  if (found.length === 1) return first;
  const shown = join(
    found.slice(0, 10).map((each) => bind('INTEGER', each)),
    ', ',
  );
  const rows = await session.rows(sql`SELECT id FROM data.company WHERE company IN (${shown}) ORDER BY company`);
  return fail('ask/several-companies', { company: wanted, ids: rows.map((row) => String(row['id'])).join(', ') });
}
