import type { Session } from '../engine/engine.ts';
import { bind, join, sql, verbatim, type Fragment } from '../engine/raw.ts';
import { nameKey } from '../stages/connect/identity/name-key.ts';
import { companyKey, isPublicId } from '../stages/connect/identity/public-id.ts';

/**
 * The companies people mean by a text: public id, organisation number, domain, id in a source, or name (as names are compared: without
 * its legal form, accents and punctuation). Answers the internal
 * keys found for each text, in ascending order; several when a name is shared.
 */
export async function resolveCompanies(
  session: Session,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  return companiesBy(
    session,
    references,
    sql`i.value = CASE WHEN i.kind = 'name' THEN ${nameKey(verbatim('w.reference'))} WHEN i.kind LIKE 'id:%' THEN w.reference ELSE w.normal END`,
  );
}

/** As `resolveCompanies`, but not by name: of a million companies it takes milliseconds, as no name must be made comparable. */
export const resolveIdentifiers = (
  session: Session,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> =>
  companiesBy(
    session,
    references,
    sql`i.kind <> 'name' AND i.value = CASE WHEN i.kind LIKE 'id:%' THEN w.reference ELSE w.normal END`,
  );

/** The companies one text is a public id, organisation number, domain or id in a source of: internal keys, ascending. */
export async function companiesIdentified(session: Session, reference: string): Promise<readonly number[]> {
  const own = await companyOfId(session, reference);
  const rows = await session.rows(
    sql`SELECT DISTINCT company FROM data.company_ids WHERE kind <> 'name'
        AND value = CASE WHEN kind LIKE 'id:%' THEN ${bind('VARCHAR', reference)} ELSE ${bind('VARCHAR', normal(reference))} END`,
  );
  const found = new Set([...(own === undefined ? [] : [own]), ...rows.map((row) => Number(row['company']))]);
  return [...found].toSorted((left, right) => left - right);
}

/** The company of a public id: read where its key stands, so that nothing is searched through. */
export async function companyOfId(session: Session, id: string): Promise<number | undefined> {
  if (!isPublicId(id)) return undefined;
  const [workspace] = await session.rows(sql`SELECT salt FROM meta.workspace`);
  const key = companyKey(id, Number(workspace?.['salt']));
  if (key === undefined) return undefined;
  const [row] = await session.rows(
    sql`SELECT company FROM data.company WHERE company = ${bind('INTEGER', key)} AND id = ${bind('VARCHAR', id)}`,
  );
  return row === undefined ? undefined : key;
}

async function companiesBy(
  session: Session,
  references: readonly string[],
  meant: Fragment,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>(references.map((each) => [each, []]));
  for (let start = 0; start < references.length; start += chunk) {
    const part = references.slice(start, start + chunk);
    const values = join(
      part.map(
        (each, index) => sql`(${bind('INTEGER', index)}, ${bind('VARCHAR', each)}, ${bind('VARCHAR', normal(each))})`,
      ),
      ', ',
    );
    const rows = await session.rows(
      sql`WITH wanted(position, reference, normal) AS (VALUES ${values})
        SELECT DISTINCT w.position, c.company FROM wanted w JOIN data.company c ON c.id = w.reference
        UNION SELECT DISTINCT w.position, i.company FROM wanted w JOIN data.company_ids i ON ${meant}
        ORDER BY position, company`,
    );
    for (const row of rows) found.get(part[Number(row['position'])] ?? '')?.push(Number(row['company']));
  }
  return found;
}

const chunk = 5000;

/** Organisation numbers are written with spaces, names with capitals. */
function normal(reference: string): string {
  const digits = reference.replaceAll(/[\s.-]/gu, '');
  return /^\d{6,}$/u.test(digits) ? digits : reference.trim().toLowerCase();
}
