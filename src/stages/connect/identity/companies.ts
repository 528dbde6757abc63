import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { publicId } from './public-id.ts';
import type { Computed } from '../columns/derived-columns.ts';
import type { Placed } from '../columns/reconcile.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { RecordChanges } from '../types.ts';
import { keepEnded, keepRemoved } from '../undo/journal.ts';

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

/** The last company key ever given: those of imports that were undone are not given again. */
export async function lastCompany(session: Session): Promise<number> {
  const [row] = await session.rows(
    sql`SELECT greatest(0, (SELECT max(company) FROM data.company), (SELECT max(last_company) FROM meta.imports)) AS last`,
  );
  return Number(row?.['last'] ?? 0);
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
  { observed, importNumber }: { readonly observed: string; readonly importNumber: number },
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
  const replaced = sql`rowid IN (SELECT old FROM changed WHERE old_from = ${day})`;
  await keepRemoved(session, importNumber, target, replaced);
  await session.run(sql`DELETE FROM ${target} WHERE ${replaced}`);
  const ended = sql`rowid IN (SELECT old FROM changed WHERE old_from < ${day})`;
  await keepEnded(session, importNumber, target, ended);
  await session.run(sql`UPDATE ${target} SET _to = ${day} WHERE ${ended}`);
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
