import type { Row, Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { storedTables } from '../store/catalogue.ts';
import type { StoredTable } from '../store/table.ts';
import type { Holdings } from './holdings.ts';
import type { Identifier } from './identifiers.ts';

type Subject = Pick<Holdings, 'identifiers' | 'companies'>;

/** Notes about a sole proprietor's company, or that name a person by an e-mail address, telephone or organisation number. */
export const notesAbout = (session: Session, subject: Subject): Promise<readonly Row[]> =>
  session.rows(
    sql`SELECT name AS by, text, CAST(written AS VARCHAR) AS written FROM server.notes WHERE ${isAbout(subject, 'text')} ORDER BY written, id`,
  );

/** Removes those notes. Answers how many there were. */
export const eraseNotes = (session: Session, subject: Subject): Promise<number> =>
  session.run(sql`DELETE FROM server.notes WHERE ${isAbout(subject, 'text')}`);

/** Why companies were placed by hand, now or before: of a sole proprietor's company, or where the reason names a person. */
export const reasonsAbout = (session: Session, subject: Subject): Promise<readonly Row[]> =>
  session.rows(
    sql`SELECT who AS by, why, CAST(written AS VARCHAR) AS written FROM meta.overrides WHERE ${isAbout(subject, 'why')} ORDER BY ALL`,
  );

/** Takes those reasons out; what was decided about a company stands without them. Answers how many there were. */
export const eraseReasons = (session: Session, subject: Subject): Promise<number> =>
  session.run(sql`UPDATE meta.overrides SET why = '—' WHERE ${isAbout(subject, 'why')}`);

/** Takes what people answered in their own words out where it names a person. Answers how many answers it was. */
export async function eraseAnswers(session: Session, { identifiers }: Subject): Promise<number> {
  let erased = 0;
  for (const { table, column } of await answersInWords(session)) {
    const named = naming(name(column), identifiers);
    erased += await session.run(sql`UPDATE ${name('data', table.physical)} SET ${name(column)} = NULL WHERE ${named}`);
  }
  return erased;
}

/** What people answered in their own words that names a person. */
export async function answersAbout(session: Session, { identifiers }: Subject): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const { table, column } of await answersInWords(session))
    found.push(
      ...(await session.rows(
        sql`SELECT ${bind('VARCHAR', column)} AS question, ${name(column)} AS answer FROM ${name('data', table.physical)}
          WHERE ${naming(name(column), identifiers)} ORDER BY _import, _row`,
      )),
    );
  return found;
}

async function answersInWords(
  session: Session,
): Promise<readonly { readonly table: StoredTable; readonly column: string }[]> {
  const tables = (await storedTables(session)).filter(({ kind }) => kind === 'assessments');
  return tables.flatMap((table) =>
    table.columns
      .filter(({ name: column, type }) => type.kind === 'text' && column !== 'deal')
      .map(({ name: column }) => ({ table, column })),
  );
}

function isAbout({ identifiers, companies }: Subject, column: string): Fragment {
  const named = naming(name(column), identifiers);
  return companies.length === 0
    ? named
    : sql`${named} OR company IN (${join(
        companies.map((each) => bind('INTEGER', each)),
        ', ',
      )})`;
}

/** Telephone and organisation numbers are looked for among the digits alone, however they are spaced. */
function naming(text: Fragment, identifiers: readonly Identifier[]): Fragment {
  const conditions = identifiers
    .filter(({ kind }) => kind !== 'contact_id')
    .map(({ kind, value }) =>
      kind === 'email'
        ? sql`contains(lower(${text}), ${bind('VARCHAR', value)})`
        : sql`contains(regexp_replace(${text}, '[^0-9]', '', 'g'), ${bind('VARCHAR', value)})`,
    );
  return conditions.length === 0 ? verbatim('false') : sql`(${join(conditions, ' OR ')})`;
}
