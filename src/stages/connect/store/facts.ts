import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, nothing, quote, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { readStored, storedTexts } from '../../../engine/stored.ts';
import { domainOf, organisationNumber } from '../identity/identifiers.ts';
import type { Computed } from '../columns/derived-columns.ts';
import { nameKey } from '../identity/name-key.ts';
import { references, type Reference } from '../columns/standard.ts';
import type { Placed } from '../columns/reconcile.ts';
import type { UnlinkedReference } from '../types.ts';
import { keepLinks, keepRemoved } from '../undo/journal.ts';

export const referenceColumn = (by: Reference): string => `_ref_${by}`;

/** Columns a row gets beside the file's: its company, the references it names it by, and where it came from. */
export function rowColumns(found: readonly Reference[], importNumber: number): readonly Computed[] {
  return [
    { name: '_company', value: () => verbatim('NULL::INTEGER') },
    { name: '_ref', value: () => verbatim('NULL::VARCHAR') },
    { name: '_import', value: () => sql`${verbatim(String(importNumber))}::INTEGER` },
    ...found.map((by) => ({
      name: referenceColumn(by),
      value: (cells: (column: string) => Fragment | undefined) =>
        sql`nullif(trim(${cells(by) ?? verbatim('NULL')}), '')`,
    })),
  ];
}

/** Table `links` of the connection: every distinct combination of references in a loaded table with its company, null where none answers. */
export async function findLinks(
  session: Session,
  table: Fragment,
  found: readonly Reference[],
  companyBy: readonly string[],
): Promise<void> {
  const columns = found.map((by) => name(referenceColumn(by)));
  await session.run(
    sql`CREATE OR REPLACE TEMP TABLE links AS SELECT DISTINCT ${join(columns, ', ')}, NULL::INTEGER AS company FROM ${table}`,
  );
  for (const kind of companyBy) await linkBy(session, kind, identityOf(kind, found));
}

/** What a row's references say of one kind of identifier, as SQL over `links`; undefined where none of them can hold it. */
export function identityOf(kind: string, found: readonly Reference[]): Fragment | undefined {
  return valueOf(kind, (wanted) => {
    const present = wanted.filter((by) => found.includes(by)).map((by) => name(referenceColumn(by)));
    return present.length === 0 ? undefined : sql`coalesce(${join(present, ', ')}, NULL)`;
  });
}

function valueOf(kind: string, first: (wanted: readonly Reference[]) => Fragment | undefined): Fragment | undefined {
  const given = (wanted: readonly Reference[], normal: (text: Fragment) => Fragment): Fragment | undefined => {
    const value = first(wanted);
    return value === undefined ? undefined : normal(value);
  };
  switch (kind) {
    case 'org_number':
      return given(['org_number', 'company'], organisationNumber);
    case 'domain':
      return given(['domain', 'company_email', 'company'], domainOf);
    case 'name':
      return given(['company_name', 'company'], nameKey);
    default:
      return first(['company']);
  }
}

/** Links by one kind of identifier; one that several companies share links nothing. `id` is the key of any source, `id:crm` of that one. */
async function linkBy(session: Session, kind: string, value: Fragment | undefined): Promise<void> {
  if (value === undefined) return;
  const kinds = kind === 'id' ? sql`kind LIKE 'id:%'` : sql`kind = ${quote(kind)}`;
  await session.run(sql`UPDATE links SET company = k.company FROM (SELECT value AS v, min(company) AS company FROM data.company_ids
    WHERE ${kinds} GROUP BY 1 HAVING count(DISTINCT company) = 1) k WHERE links.company IS NULL AND k.v = ${value}`);
}

/** A loaded table's rows with their companies, in the columns of the table they go to. */
export function linkedRows(stage: Fragment, found: readonly Reference[], placed: readonly Placed[]): Fragment {
  const same = found.map(
    (by) => sql`l.${name(referenceColumn(by))} IS NOT DISTINCT FROM s.${name(referenceColumn(by))}`,
  );
  const joined = found.length === 0 ? nothing : sql`LEFT JOIN links l ON ${join(same, ' AND ')}`;
  const company = found.length === 0 ? verbatim('NULL::INTEGER') : verbatim('l.company');
  const reference =
    found.length === 0
      ? verbatim('NULL::VARCHAR')
      : sql`CASE WHEN l.company IS NULL THEN coalesce(${join([...found.map((by) => sql`s.${name(referenceColumn(by))}`), verbatim('NULL')], ', ')}) END`;
  const columns = placed.map(({ from, to }) => sql`, s.${name(from)} AS ${name(to.name)}`);
  return sql`SELECT ${company} AS _company, ${reference} AS _ref, s._import, s._row${join(columns, '')} FROM ${stage} s ${joined}`;
}

/** References no company answers to, by rows. */
export async function unlinkedOf(
  session: Session,
  table: string,
  rows: Fragment,
  hasAmount: boolean,
): Promise<readonly UnlinkedReference[]> {
  const found =
    await session.rows(sql`SELECT _ref AS reference, count(*) AS rows, ${verbatim(hasAmount ? 'sum(amount)' : 'NULL')} AS amount
    FROM ${rows} WHERE _company IS NULL GROUP BY 1 ORDER BY rows DESC, reference LIMIT 100`);
  return found.map((row) => ({
    table,
    reference: row['reference'] === null ? null : String(row['reference']),
    rows: Number(row['rows']),
    amount: row['amount'] === null || row['amount'] === undefined ? null : Number(row['amount']),
  }));
}

/** Of rows with the same id in one file the last stands: answers the others, which are taken out. */
export async function dropRepeatedRows(
  engine: DuckDbEngine,
  table: string,
  id: string,
): Promise<readonly { readonly row: number; readonly key: string }[]> {
  const stage = name('data', table);
  const repeats = sql`SELECT _row AS row, ${name(id)} AS key FROM ${stage} WHERE ${name(id)} IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY ${name(id)} ORDER BY _row DESC) > 1`;
  const found = await engine.rows(sql`${repeats} ORDER BY 1`);
  if (found.length > 0) await engine.run(sql`DELETE FROM ${stage} WHERE _row IN (SELECT row FROM (${repeats}))`);
  return found.map((row) => ({ row: Number(row['row']), key: String(row['key']) }));
}

/**
 * Takes out of a table what a loaded file replaces: rows of the same id, where an id names one row, unless a newer file brought them; and
 * the rows without an id of earlier imports of the same file. Answers how many rows went, and leaves out of the loaded table what is older
 * than what stands.
 */
export async function replaceRows(
  session: Session,
  target: Fragment,
  stage: Fragment,
  ids: { readonly target: string; readonly stage: string } | undefined,
  earlier: readonly number[],
  { observed, importNumber }: { readonly observed: string; readonly importNumber: number },
): Promise<number> {
  let replaced = 0;
  const remove = async (condition: Fragment): Promise<number> => {
    await keepRemoved(session, importNumber, target, condition);
    return session.run(sql`DELETE FROM ${target} WHERE ${condition}`);
  };
  if (ids !== undefined) {
    const [there, here] = [name(ids.target), name(ids.stage)];
    const newer = sql`SELECT import FROM meta.imports WHERE observed > ${bind('DATE', observed)}`;
    await session.run(
      sql`DELETE FROM ${stage} WHERE ${here} IN (SELECT ${there} FROM ${target} WHERE ${there} IS NOT NULL AND _import IN (${newer}))`,
    );
    replaced += await remove(sql`${there} IN (SELECT ${here} FROM ${stage} WHERE ${here} IS NOT NULL)`);
  }
  if (earlier.length > 0) {
    const withoutId = ids === undefined ? verbatim('true') : sql`${name(ids.target)} IS NULL`;
    replaced += await remove(sql`_import IN (${verbatim(earlier.join(', '))}) AND ${withoutId}`);
  }
  return replaced;
}

/** Links rows that waited for their company, by the identifiers their import was told to use. Answers how many found it. */
export async function relink(session: Session, table: string, importNumber: number): Promise<number> {
  const target = name('data', table);
  const waiting =
    await session.rows(sql`SELECT company_by, list(import) AS imports FROM meta.imports WHERE table_name = ${bind('VARCHAR', table)}
    AND import IN (SELECT DISTINCT _import FROM ${target} WHERE _company IS NULL AND _ref IS NOT NULL) GROUP BY 1 ORDER BY 1`);
  let linked = 0;
  for (const each of waiting) {
    const companyBy = readStored(storedTexts, each['company_by'], `what rows of ${table} name their company by`);
    const imports = verbatim(String(each['imports']).replaceAll(/[^\d,]/g, '') || 'NULL');
    const rows = sql`(SELECT _ref AS "_ref_company" FROM ${target} WHERE _company IS NULL AND _ref IS NOT NULL AND _import IN (${imports}))`;
    await findLinks(session, rows, ['company'], companyBy);
    const found = sql`SELECT t._import, t._row, t._ref FROM ${target} t JOIN links l ON t._ref = l."_ref_company"
      WHERE l.company IS NOT NULL AND t._company IS NULL AND t._import IN (${imports})`;
    await keepLinks(session, importNumber, table, found);
    linked += await session.run(sql`UPDATE ${target} SET _company = l.company, _ref = NULL FROM links l
      WHERE l.company IS NOT NULL AND _company IS NULL AND _ref = l."_ref_company" AND _import IN (${imports})`);
  }
  return linked;
}

export const referencesIn = (names: readonly string[]): readonly Reference[] =>
  references.filter((by) => names.includes(by));
