import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, join, name, quote, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { StoredTable } from './catalogue.ts';
import { domainOf, nameKey, publicId } from './identifiers.ts';
import type { Computed } from './loading.ts';
import type { Placed } from './reconcile.ts';
import type { RecordChanges } from './types.ts';

/**
 * Columns a company record gets beside the file's: its key in the source, and the interval it holds for. With `byRow` the key is the
 * record's number, which is known when the file has been read.
 */
export function recordColumns(
  columns: readonly string[],
  observed: string,
  importNumber: number,
  byRow = false,
): readonly Computed[] {
  const derived = !columns.includes('domain') && (columns.includes('website') || columns.includes('email'));
  const domain = (cells: (column: string) => Fragment | undefined): Fragment => {
    const [website, email] = [cells('website'), cells('email')];
    const known = [website, email].flatMap((cell) => (cell === undefined ? [] : [domainOf(cell)]));
    return known.length === 1 && known[0] !== undefined ? known[0] : sql`coalesce(${join(known, ', ')})`;
  };
  return [
    { name: '_company', value: () => verbatim('NULL::INTEGER') },
    byRow
      ? { name: '_record', value: () => verbatim('NULL::VARCHAR') }
      : {
          name: '_record',
          required: 'import/row-without-identifier',
          value: (cells) => {
            const known = ['id', 'org_number', 'domain', 'name'].flatMap((each) => cells(each) ?? []);
            return sql`coalesce(${join([...known.map((cell) => sql`nullif(trim(${cell}), '')`), ...(derived ? [domain(cells)] : []), verbatim('NULL::VARCHAR')], ', ')})`;
          },
        },
    { name: '_from', value: () => sql`${bind('DATE', observed)}` },
    { name: '_to', value: () => verbatim('NULL::DATE') },
    { name: '_import', value: () => sql`${verbatim(String(importNumber))}::INTEGER` },
    ...(derived ? [{ name: 'domain', value: domain }] : []),
  ];
}

/** Identifiers a loaded table has, of those that make two records one company, strongest first. */
function matchable(
  match: readonly string[],
  columns: ReadonlySet<string>,
): readonly { readonly kind: string; readonly value: Fragment }[] {
  return match.flatMap((kind) => {
    if (!columns.has(kind)) return [];
    return [{ kind, value: kind === 'name' ? nameKey(name('name')) : name(kind) }];
  });
}

/** Of records the file repeats the last stands: answers the others, which are taken out. */
export async function dropRepeated(
  engine: DuckDbEngine,
  table: string,
): Promise<readonly { readonly row: number; readonly key: string }[]> {
  const stage = name('data', table);
  const [counts] = await engine.rows(sql`SELECT count(*) = count(DISTINCT _record) AS single FROM ${stage}`);
  if (counts?.['single'] === true) return [];
  const repeated = await engine.rows(sql`SELECT _row AS row, _record AS key FROM ${stage}
    QUALIFY row_number() OVER (PARTITION BY _record ORDER BY _row DESC) > 1 ORDER BY _row`);
  await engine.run(
    sql`DELETE FROM ${stage} WHERE _row IN (SELECT _row FROM ${stage} QUALIFY row_number() OVER (PARTITION BY _record ORDER BY _row DESC) > 1)`,
  );
  return repeated.map((each) => ({ row: Number(each['row']), key: String(each['key']) }));
}

/**
 * Gives every loaded record its company: the one its record already belonged to; else the one company an identifier points to, strongest
 * identifier first, unless a stronger one contradicts; else a new company, shared by the records of the file that share an identifier.
 * Answers the last key in use before.
 */
export async function assignCompanies(
  engine: DuckDbEngine,
  table: string,
  known: StoredTable | undefined,
  match: readonly string[],
  columns: ReadonlySet<string>,
): Promise<number> {
  const stage = name('data', table);
  const identifiers = matchable(match, columns);
  const [spine] = await engine.rows(sql`SELECT coalesce(max(company), 0) AS last FROM data.company`);
  const last = Number(spine?.['last']);
  if (last === 0 && (await isEachItsOwn(engine, stage, identifiers))) {
    await engine.run(sql`UPDATE ${stage} SET _company = rowid + 1`);
    return last;
  }
  if (known !== undefined)
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT _record AS record, min(_company) AS company
      FROM ${name('data', known.physical)} GROUP BY 1) k WHERE k.record = ${stage}._record`);
  for (const [index, { kind, value }] of identifiers.entries()) {
    const stronger = identifiers
      .slice(0, index)
      .map(
        (each) =>
          sql`(${each.value} IS NULL OR k.company NOT IN (SELECT company FROM data.company_ids WHERE kind = ${quote(each.kind)}))`,
      );
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT value, min(company) AS company FROM data.company_ids
      WHERE kind = ${quote(kind)} GROUP BY 1 HAVING count(DISTINCT company) = 1) k
      WHERE _company IS NULL AND k.value = ${value} AND ${join([...stronger, verbatim('true')], ' AND ')}`);
  }
  for (const [index, { value }] of identifiers.entries()) {
    if (index > 0)
      await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT ${value} AS value, min(_company) AS company FROM ${stage}
        WHERE _company IS NOT NULL GROUP BY 1 HAVING count(DISTINCT _company) = 1) k WHERE _company IS NULL AND k.value = ${value}`);
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT ${value} AS value,
      greatest(${verbatim(String(last))}, (SELECT coalesce(max(_company), 0) FROM ${stage})) + row_number() OVER (ORDER BY min(_row)) AS company
      FROM ${stage} WHERE _company IS NULL AND ${value} IS NOT NULL GROUP BY 1) k WHERE _company IS NULL AND k.value = ${value}`);
  }
  await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT _row AS row,
    greatest(${verbatim(String(last))}, (SELECT coalesce(max(_company), 0) FROM ${stage})) + row_number() OVER (ORDER BY _row) AS company
    FROM ${stage} WHERE _company IS NULL) k WHERE _company IS NULL AND k.row = ${stage}._row`);
  return last;
}

/** True when no two records can be one company: the strongest identifier is always there and never twice, or none is ever shared. */
async function isEachItsOwn(
  engine: DuckDbEngine,
  stage: Fragment,
  identifiers: readonly { readonly value: Fragment }[],
): Promise<boolean> {
  for (const [index, { value }] of identifiers.entries()) {
    const [counts] = await engine.rows(
      sql`SELECT count(*) AS rows, count(${value}) AS known, count(DISTINCT ${value}) AS distinct_ FROM ${stage}`,
    );
    if (counts?.['known'] !== counts?.['distinct_']) return false;
    if (index === 0 && counts?.['known'] === counts?.['rows']) return true;
  }
  return true;
}

/** Adds the companies that are new to the spine. */
export async function extendSpine(
  session: Session,
  table: Fragment,
  last: number,
  salt: number,
  importNumber: number,
): Promise<number> {
  const company = name('_company');
  return session.run(sql`INSERT INTO data.company SELECT ${company}, ${publicId(company, salt)}, ${verbatim(String(importNumber))}
    FROM (SELECT DISTINCT _company FROM ${table} WHERE _company > ${verbatim(String(last))}) ORDER BY 1`);
}

/** What applying a newer file to a source's records would change, and how many records it leaves out. */
export async function applyRecords(
  session: Session,
  stage: Fragment,
  physical: string,
  placed: readonly Placed[],
  all: readonly string[],
  observed: string,
): Promise<RecordChanges> {
  const target = name('data', physical);
  const day = bind('DATE', observed);
  const differs = placed
    .filter((each) => !each.isNew)
    .map(({ from, to }) => sql`s.${name(from)} IS DISTINCT FROM c.${name(to.name)}`);
  const fresh = placed.filter((each) => each.isNew).map(({ from }) => sql`s.${name(from)} IS NOT NULL`);
  const changes = [...differs, ...fresh, verbatim('false')];
  await session.run(sql`CREATE OR REPLACE TEMP TABLE changed AS
    SELECT s._row AS row, c.rowid AS old, c._from AS old_from, c._to AS old_to, CASE WHEN c._record IS NULL THEN 'new' ELSE 'changed' END AS change
    FROM ${stage} s LEFT JOIN (SELECT *, rowid FROM ${target} WHERE _from <= ${day} AND (_to IS NULL OR _to > ${day})) c ON c._record = s._record
    WHERE c._record IS NULL OR (${join(changes, ' OR ')})`);
  const [counts] =
    await session.rows(sql`SELECT count(*) FILTER (WHERE change = 'new') AS new, count(*) FILTER (WHERE change = 'changed') AS changed,
    (SELECT count(*) FROM ${stage}) - count(*) AS same,
    (SELECT count(*) FROM ${target} WHERE _to IS NULL AND _record NOT IN (SELECT _record FROM ${stage})) AS missing FROM changed`);
  const sources = new Map(placed.map(({ from, to }) => [to.name, from]));
  const values = all.map((column) => {
    const from = sources.get(column);
    return from === undefined ? sql`c.${name(column)}` : sql`s.${name(from)}`;
  });
  await session.run(sql`CREATE OR REPLACE TEMP TABLE fresh AS SELECT s._company, s._record, ${day} AS _from,
    CASE WHEN h.old IS NOT NULL THEN h.old_to ELSE (SELECT min(later._from) FROM ${target} later WHERE later._record = s._record AND later._from > ${day}) END AS _to,
    s._import, s._row${join(
      values.map((value) => sql`, ${value}`),
      '',
    )}
    FROM changed h JOIN ${stage} s ON s._row = h.row LEFT JOIN (SELECT *, rowid FROM ${target}) c ON c.rowid = h.old`);
  await session.run(sql`DELETE FROM ${target} WHERE rowid IN (SELECT old FROM changed WHERE old_from = ${day})`);
  await session.run(
    sql`UPDATE ${target} SET _to = ${day} WHERE rowid IN (SELECT old FROM changed WHERE old_from < ${day})`,
  );
  await session.run(
    sql`INSERT INTO ${target} (_company, _record, _from, _to, _import, _row${join(
      all.map((column) => sql`, ${name(column)}`),
      '',
    )}) SELECT * FROM fresh ORDER BY _row`,
  );
  await session.run(sql`DROP TABLE fresh`);
  await session.run(sql`DROP TABLE changed`);
  const count = (key: string): number => Number(counts?.[key] ?? 0);
  return { new: count('new'), changed: count('changed'), same: count('same'), missing: count('missing') };
}

/** Whether some company has several records in a source, and whether any record has had more than one version. */
export async function flagsOf(
  session: Session,
  table: Fragment,
): Promise<{ readonly repeats: boolean; readonly versions: boolean }> {
  const [row] = await session.rows(
    sql`SELECT count(DISTINCT _company) < count(DISTINCT _record) AS repeats, count(*) > count(DISTINCT _record) OR count(_to) > 0 AS versions FROM ${table}`,
  );
  return { repeats: row?.['repeats'] === true, versions: row?.['versions'] === true };
}
