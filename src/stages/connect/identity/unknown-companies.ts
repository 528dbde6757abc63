import type { DuckDbSession } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { lastCompany } from './companies.ts';
import { defineIdentifiers, storeColumns, storedTables, storeTable } from '../store/catalogue.ts';
import type { StoredColumn } from '../store/table.ts';
import { identityOf, referenceColumn } from '../store/facts.ts';
import { publicId } from './public-id.ts';
import type { Incoming } from '../incoming/arriving.ts';
import { nameKey } from './name-key.ts';
import type { Reference } from '../columns/standard.ts';
import { openJournal } from '../undo/journal.ts';

/** What rows that name companies no source holds are known of them. */
interface Naming {
  readonly stage: Fragment;
  readonly found: readonly Reference[];
  readonly companyBy: readonly string[];
  /** The column rows are dated by, in the loaded table. */
  readonly at: string | undefined;
}

/** The table of the companies a source's rows made. */
const madeTable = (source: string): string => `companies__${source}`;

/**
 * Companies that the rows of `links` name and no source holds become records of the rows' own source: known by the strongest reference their
 * rows have, called by it where nothing names them, from the first of their rows on (from the day of the file where rows have no date). Rows of
 * one company that name it by different references meet in it. Answers how many companies there are more, and sets `links.company`.
 */
export async function addUnknownCompanies(session: DuckDbSession, incoming: Incoming, naming: Naming): Promise<number> {
  const { source, observed, importNumber, workspace } = incoming;
  const last = await lastCompany(session);
  await session.run(
    sql`CREATE OR REPLACE TEMP TABLE made (company INTEGER, record VARCHAR, name VARCHAR, org_number VARCHAR, domain VARCHAR)`,
  );
  for (const kind of naming.companyBy) await makeBy(session, kind, naming.found, last);
  const physical = madeTable(source.id);
  const target = name('data', physical);
  await openJournal(session, importNumber, physical, 'whole');
  await session.run(sql`CREATE TABLE IF NOT EXISTS ${target} (_company INTEGER, _record VARCHAR, _from DATE, _to DATE, _import INTEGER, _row BIGINT,
    name VARCHAR, org_number VARCHAR, domain VARCHAR)`);
  await session.run(
    sql`INSERT INTO data.company SELECT company, ${publicId(name('company'), workspace.salt)}, ${verbatim(String(importNumber))} FROM made ORDER BY company`,
  );
  await session.run(sql`INSERT INTO ${target} SELECT company, record, ${bind('DATE', observed)}, NULL, ${verbatim(String(importNumber))}, NULL, name, org_number, domain
    FROM made ORDER BY company`);
  await knownFrom(session, target, naming);
  const [count] = await session.rows(sql`SELECT count(*) AS companies FROM made`);
  await session.run(sql`DROP TABLE made`);
  const isNew = (await storedTables(session)).every((each) => each.physical !== physical);
  await storeTable(session, {
    name: source.id,
    kind: 'companies',
    source: source.id,
    physical,
    linked: true,
    at: null,
    repeats: false,
    versions: false,
  });
  if (isNew) await storeColumns(session, physical, madeColumns);
  await defineIdentifiers(session, nameKey);
  return Number(count?.['companies']);
}

/** Makes a company of every value of one identifier among the rows without company, and links to it the rows that name it otherwise. */
async function makeBy(session: Session, kind: string, found: readonly Reference[], last: number): Promise<void> {
  const identity = identityOf(kind, found);
  if (identity === undefined) return;
  const any = (reference: Reference): Fragment =>
    found.includes(reference) ? name(referenceColumn(reference)) : verbatim('NULL::VARCHAR');
  const of = (wanted: string): Fragment =>
    identityOf(
      wanted,
      found.filter((each) => each !== 'company'),
    ) ?? verbatim('NULL::VARCHAR');
  const called = sql`coalesce(${any('company_name')}, ${any('company')}, ${any('domain')}, ${any('org_number')}, ${any('company_email')})`;
  const record = kind === 'name' ? called : identity;
  await session.run(sql`INSERT INTO made SELECT ${verbatim(String(last))} + (SELECT count(*) FROM made) + row_number() OVER (ORDER BY identity), record, name, org_number, domain
    FROM (SELECT ${identity} AS identity, min(${record}) AS record, min(${called}) AS name, min(${of('org_number')}) AS org_number, min(${of('domain')}) AS domain
      FROM links WHERE company IS NULL AND ${identity} IS NOT NULL GROUP BY 1)`);
  const meets: readonly (readonly [Fragment | undefined, Fragment])[] = [
    [identity, kind === 'name' ? nameKey(name('name')) : name('record')],
    [identityOf('org_number', found), name('org_number')],
    [identityOf('domain', found), name('domain')],
    [identityOf('name', found), nameKey(name('name'))],
  ];
  for (const [ours, theirs] of meets)
    if (ours !== undefined)
      await session.run(sql`UPDATE links SET company = k.made FROM (SELECT ${theirs} AS value, min(company) AS made FROM made WHERE ${theirs} IS NOT NULL
        GROUP BY 1 HAVING count(*) = 1) k WHERE links.company IS NULL AND k.value = ${ours}`);
}

/** A company made of rows is known from the first of them; a later file may bring an earlier one. */
async function knownFrom(session: Session, target: Fragment, { stage, found, at }: Naming): Promise<void> {
  if (at === undefined) return;
  const same = found.map(
    (by) => sql`l.${name(referenceColumn(by))} IS NOT DISTINCT FROM s.${name(referenceColumn(by))}`,
  );
  const first = sql`SELECT l.company, CAST(min(s.${name(at)}) AS DATE) AS day FROM ${stage} s JOIN links l ON ${join(same, ' AND ')}
    WHERE l.company IS NOT NULL GROUP BY 1`;
  await session.run(
    sql`UPDATE ${target} SET _from = f.day FROM (${first}) f WHERE f.company = ${target}._company AND f.day < ${target}._from`,
  );
}

const madeColumns: readonly StoredColumn[] = ['name', 'org_number', 'domain'].map((column) => ({
  name: column,
  label: column.replaceAll('_', ' '),
  type: { kind: 'text' },
  personal: false,
  own: false,
  header: column,
  family: column,
}));
