import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import { bind, join, name, quote, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import type { Session } from '../../../engine/engine.ts';
import { lastCompany } from './companies.ts';
import type { StoredTable } from '../store/table.ts';
import { meetMade } from './meet-made.ts';
import { knownKeys, matchKeys, type MatchKey } from './match-keys.ts';

export interface Assigned {
  /** The last company key in use before. */
  readonly last: number;
  /** True where each record is known to be a company of its own. */
  readonly single: boolean;
  /** Records that were linked to a company known before, by the identifier that did, strongest first. */
  readonly linked: readonly { readonly by: string; readonly records: number }[];
}

export interface AssignRequest {
  /** The loading table, in schema `data`. */
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  /** The table the records go to, where it is there. */
  readonly own: StoredTable | undefined;
  /** All tables of company records, that one included. */
  readonly known: readonly StoredTable[];
  /** Identifiers that make two records one company, strongest first. */
  readonly match: readonly string[];
}

/** The table beside a loading table that tells which record was linked to a company known before, and by what. */
export const linksTable = (loading: string): string => `${loading}_links`;

/**
 * Gives every loaded record its company: the one its record already belonged to; else the one company an identifier points to, strongest
 * identifier first; else a new company, shared by the records of the file that share an identifier. An identifier links only what is unique:
 * a value that several companies have, that records with different official numbers share, or that points to a company with another official
 * number, links nothing.
 */
export async function assignCompanies(engine: DuckDbEngine, request: AssignRequest): Promise<Assigned> {
  const { table, columns, own, known } = request;
  const stage = name('data', table);
  const links = name('data', linksTable(table));
  const keys = request.match.flatMap((kind) => matchKeys(kind, (column) => columns.has(column)));
  const last = await lastCompany(engine);
  const merging = keys.filter((key) => !key.linksOnly);
  if (last === 0 && (await isEachItsOwn(engine, stage, merging))) {
    await engine.run(sql`UPDATE ${stage} SET _company = rowid + 1`);
    return { last, single: true, linked: [] };
  }
  if (own !== undefined)
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT _record AS record, min(_company) AS company
      FROM ${name('data', own.physical)} GROUP BY 1) k WHERE k.record = ${stage}._record`);
  await meetMade(engine, stage, columns.has('name'));
  await engine.run(sql`CREATE OR REPLACE TABLE ${links} (record VARCHAR, company INTEGER, kind VARCHAR)`);
  for (const [index, key] of keys.entries()) {
    const there = knownKeys(key.kind, known);
    if (there === undefined) continue;
    await engine.run(sql`INSERT INTO ${links} ${linksBy(stage, key, keys.slice(0, index), there, known)}`);
    await engine.run(
      sql`UPDATE ${stage} SET _company = k.company FROM ${links} k WHERE _company IS NULL AND k.record = ${stage}._record`,
    );
  }
  await assignNew(engine, stage, merging, last);
  const linked = await engine.rows(sql`SELECT kind AS by, count(*) AS records FROM ${links} GROUP BY 1`);
  const kinds = [...new Set(keys.map((each) => each.kind))];
  return {
    last,
    single: false,
    linked: kinds.flatMap((by) => {
      const found = linked.find((each) => each['by'] === by);
      return found === undefined ? [] : [{ by, records: Number(found['records']) }];
    }),
  };
}

/** Records without a company whose value of a key points to one that is known, and to no other: `record, company, kind`. */
function linksBy(
  stage: Fragment,
  { kind, value }: MatchKey,
  stronger: readonly MatchKey[],
  there: Fragment,
  known: readonly StoredTable[],
): Fragment {
  const official = stronger.filter((each) => each.official);
  const differing = official.map((each) => sql`count(DISTINCT ${each.value}) > 1`);
  const shared =
    differing.length === 0
      ? verbatim('true')
      : sql`s.value NOT IN (SELECT ${value} AS value FROM ${stage} WHERE ${value} IS NOT NULL GROUP BY 1 HAVING ${join(differing, ' OR ')})`;
  // Where names alone link, a domain of its own speaks against; beside a postal code it does not, as companies have several.
  const contradicting = (kind === 'name' ? stronger : official).flatMap((each, index) => {
    const others = knownKeys(each.kind, known);
    return others === undefined
      ? []
      : [sql`(s.${name(`stronger_${index}`)} IS NULL OR k.company NOT IN (SELECT company FROM ${others}))`];
  });
  const carried = (kind === 'name' ? stronger : official).map(
    (each, index) => sql`, ${each.value} AS ${name(`stronger_${index}`)}`,
  );
  return sql`SELECT s.record, k.company, ${quote(kind)} FROM (SELECT _record AS record, ${value} AS value${join(carried, '')} FROM ${stage}
      WHERE _company IS NULL AND ${value} IS NOT NULL) s
    JOIN (SELECT value, min(company) AS company FROM ${there} GROUP BY 1 HAVING count(DISTINCT company) = 1) k ON k.value = s.value
    WHERE ${join([shared, ...contradicting], ' AND ')}`;
}

/** New companies for the records left: one for all that share an identifier, strongest first, then one for each. */
async function assignNew(
  engine: DuckDbEngine,
  stage: Fragment,
  keys: readonly MatchKey[],
  last: number,
): Promise<void> {
  const next = sql`greatest(${verbatim(String(last))}, (SELECT coalesce(max(_company), 0) FROM ${stage}))`;
  for (const [index, { value }] of keys.entries()) {
    if (index > 0)
      await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT ${value} AS value, min(_company) AS company FROM ${stage}
        WHERE _company IS NOT NULL GROUP BY 1 HAVING count(DISTINCT _company) = 1) k WHERE _company IS NULL AND k.value = ${value}`);
    await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT ${value} AS value,
      ${next} + row_number() OVER (ORDER BY min(_row)) AS company
      FROM ${stage} WHERE _company IS NULL AND ${value} IS NOT NULL GROUP BY 1) k WHERE _company IS NULL AND k.value = ${value}`);
  }
  await engine.run(sql`UPDATE ${stage} SET _company = k.company FROM (SELECT _row AS row, ${next} + row_number() OVER (ORDER BY _row) AS company
    FROM ${stage} WHERE _company IS NULL) k WHERE _company IS NULL AND k.row = ${stage}._row`);
}

/** True when no two records can be one company: the strongest identifier is always there and never twice, or none is ever shared. */
async function isEachItsOwn(engine: DuckDbEngine, stage: Fragment, keys: readonly MatchKey[]): Promise<boolean> {
  for (const [index, { value }] of keys.entries()) {
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

/** Keeps what linked each record, so that it can be shown, and taken back. */
export async function storeLinks(
  session: Session,
  loading: string,
  source: string,
  importNumber: number,
): Promise<void> {
  await session.run(sql`INSERT INTO meta.links SELECT ${bind('INTEGER', importNumber)}, ${bind('VARCHAR', source)}, record, company, kind
    FROM ${name('data', linksTable(loading))} ORDER BY record`);
}
