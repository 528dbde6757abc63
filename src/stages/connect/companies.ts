import type { DuckDbEngine } from '../../engine/duckdb.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, join, name, quote, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { StoredTable } from './catalogue.ts';
import { nameKey, publicId } from './identifiers.ts';
import type { Computed } from './loading.ts';
import type { Placed } from './reconcile.ts';
import type { ShapedColumn } from './shape.ts';
import type { RecordChanges } from './types.ts';

/** A hidden column the domain of a record is found by, where the file has none: its website's host, or its e-mail's where it has no website. */
export function domainColumns(columns: readonly ShapedColumn[]): readonly ShapedColumn[] {
  if (columns.some((column) => column.name === 'domain')) return [];
  const [first, second] = ['website', 'email'].flatMap((source) => columns.find((each) => each.name === source) ?? []);
  if (first === undefined) return [];
  const orElse = second === undefined ? {} : { orElse: second.index };
  const domain = { name: '_domain', role: { kind: 'hidden' }, reading: { kind: 'domain' }, guessed: false } as const;
  return [{ ...first, ...domain, ...orElse }];
}

/**
 * Columns a company record gets beside the file's: its key in the source, the interval it holds for, and its domain. With `byRow` the key is
 * the record's number, which is known when the file has been read.
 */
export function recordColumns(
  columns: readonly ShapedColumn[],
  observed: string,
  importNumber: number,
  byRow = false,
): readonly Computed[] {
  const hidden = columns.filter((column) => column.role.kind === 'hidden').map((column) => column.name);
  const domain = (cells: (column: string) => Fragment | undefined): Fragment =>
    sql`coalesce(${join([...hidden.flatMap((each) => cells(each) ?? []), verbatim('NULL::VARCHAR')], ', ')})`;
  const blankless = (cell: Fragment): Fragment => sql`nullif(trim(${cell}), '')`;
  return [
    { name: '_company', value: () => verbatim('NULL::INTEGER') },
    {
      name: '_record',
      ...(byRow ? {} : { required: 'import/row-without-identifier' }),
      value: (cells) => {
        if (byRow) return verbatim('NULL::VARCHAR');
        const keys = ['id', 'org_number', 'domain', 'name'].flatMap((each) => {
          const cell = cells(each);
          return cell === undefined ? [] : [each === 'id' || each === 'name' ? blankless(cell) : cell];
        });
        return sql`coalesce(${join([...keys, ...(hidden.length > 0 ? [domain(cells)] : []), verbatim('NULL::VARCHAR')], ', ')})`;
      },
    },
    { name: '_from', value: () => sql`${bind('DATE', observed)}` },
    { name: '_to', value: () => verbatim('NULL::DATE') },
    { name: '_import', value: () => sql`${verbatim(String(importNumber))}::INTEGER` },
    ...(hidden.length > 0 ? [{ name: 'domain', value: domain }] : []),
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
 * Answers the last key in use before, and whether each record is known to be a company of its own.
 */
export async function assignCompanies(
  engine: DuckDbEngine,
  table: string,
  known: StoredTable | undefined,
  match: readonly string[],
  columns: ReadonlySet<string>,
): Promise<{ readonly last: number; readonly single: boolean }> {
  const stage = name('data', table);
  const identifiers = matchable(match, columns);
  const [spine] = await engine.rows(sql`SELECT coalesce(max(company), 0) AS last FROM data.company`);
  const last = Number(spine?.['last']);
  if (last === 0 && (await isEachItsOwn(engine, stage, identifiers))) {
    await engine.run(sql`UPDATE ${stage} SET _company = rowid + 1`);
    return { last, single: true };
  }
  if (known !== undefined)
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT _record AS record, min(_company) AS company
      FROM ${name('data', known.physical)} GROUP BY 1) k WHERE k.record = ${stage}._record`);
  await meetMade(engine, stage, columns.has('name'));
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
  return { last, single: false };
}

/** Records of companies that rows made before any file held them take those companies over: by the key the rows name them by, then by name. */
async function meetMade(engine: DuckDbEngine, stage: Fragment, hasName: boolean): Promise<void> {
  const made = await engine.rows(sql`SELECT DISTINCT source FROM meta.tables t WHERE kind = 'companies'
    AND EXISTS (SELECT 1 FROM meta.imports i WHERE i.source = t.source AND i.table_name <> t.physical AND i.kind <> 'companies') ORDER BY 1`);
  for (const { source } of made) {
    const key = (kind: Fragment): Fragment => sql`(SELECT value, min(company) AS company FROM data.company_ids
      WHERE kind = ${kind} AND source = ${quote(String(source))} GROUP BY 1 HAVING count(DISTINCT company) = 1)`;
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM ${key(quote(`id:${String(source)}`))} k
      WHERE _company IS NULL AND k.value = ${stage}._record`);
    if (hasName)
      await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM ${key(quote('name'))} k
        WHERE _company IS NULL AND k.value = ${nameKey(name('name'))} AND k.company NOT IN (SELECT _company FROM ${stage} WHERE _company IS NOT NULL)`);
  }
}

/** True when no two records can be one company: the strongest identifier is always there and never twice, or none is ever shared. */
async function isEachItsOwn(
  engine: DuckDbEngine,
  stage: Fragment,
  identifiers: readonly { readonly value: Fragment }[],
): Promise<boolean> {
  for (const [index, { value }] of identifiers.entries()) {
    // Record keys are single by now, so an identifier that is the record's key is single too.
    const [same] =
      index > 0
        ? []
        : await engine.rows(sql`SELECT count(*) = 0 AS same FROM ${stage} WHERE ${value} IS DISTINCT FROM _record`);
    if (same?.['same'] === true) return true;
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
  single: boolean,
): Promise<number> {
  const company = name('_company');
  const fresh = single
    ? sql`${table}`
    : sql`(SELECT DISTINCT _company FROM ${table} WHERE _company > ${verbatim(String(last))} ORDER BY 1)`;
  return session.run(
    sql`INSERT INTO data.company SELECT ${company}, ${publicId(company, salt)}, ${verbatim(String(importNumber))} FROM ${fresh}`,
  );
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
