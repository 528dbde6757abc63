import type { LinkReason, LinksAnswer, SourceLinks } from '../../contract/data/links.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, join, name, quote, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { StoredTable } from '../connect/store/table.ts';
import { reasonFrom, whyNot } from './reasons.ts';
import { hasColumn, judge, registerCompanies, type Register } from './register.ts';

export interface LinksRequest {
  readonly register: Register;
  /** Sources of company records that are no register. */
  readonly others: readonly StoredTable[];
  /** Local units, where a table of them is there. */
  readonly localUnits?: string;
  /** What companies are worth: a table with `_company`, and its column. */
  readonly worth?: { readonly table: Fragment; readonly column: string };
  /** Pairs and records without a company of the register to name. */
  readonly limit: number;
}

/**
 * Holds the records of every other source against the register: which have a company of it and by what, and why the rest have none. Reads what
 * imports decided and decides nothing itself; each source is judged in one statement.
 */
export async function findLinks(
  session: Session,
  request: LinksRequest,
): Promise<Omit<LinksAnswer, 'register' | 'match'>> {
  const sources: SourceLinks[] = [];
  for (const each of request.others) sources.push(await sourceLinks(session, request, each));
  const pairs = await union(session, request, (each) => pairsOf(request, each), sql`ORDER BY source, record`);
  const unlinked = await union(
    session,
    request,
    (each) => unlinkedOf(request, each),
    sql`ORDER BY turnover DESC NULLS LAST, source, record`,
  );
  const text = (row: Row, key: string): string | null =>
    row[key] === null || row[key] === undefined ? null : String(row[key]);
  return {
    sources,
    pairs: pairs.map((row) => ({
      source: String(row['source']),
      record: String(row['record']),
      name: text(row, 'name'),
      company: String(row['id']),
      register_record: String(row['register_record']),
      register_name: text(row, 'register_name'),
      by: String(row['by']),
    })),
    unlinked: unlinked.map((row) => ({
      source: String(row['source']),
      record: String(row['record']),
      name: text(row, 'name'),
      company: String(row['id']),
      turnover: typeof row['turnover'] === 'number' ? row['turnover'] : null,
      ...reasonOf(row),
    })),
  };
}

/** Each source's own statement, one after another, of which the first rows in the order are wanted. */
async function union(
  session: Session,
  { others, limit }: LinksRequest,
  of: (each: StoredTable) => Fragment,
  order: Fragment,
): Promise<readonly Row[]> {
  if (others.length === 0 || limit === 0) return [];
  return session.rows(
    sql`SELECT * FROM (${join(others.map(of), ' UNION ALL ')}) ${order} LIMIT ${verbatim(String(limit))}`,
  );
}

async function sourceLinks(session: Session, request: LinksRequest, each: StoredTable): Promise<SourceLinks> {
  const by = await session.rows(
    sql`SELECT "by", count(*) AS records FROM (${pairsOf(request, each)}) GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const reasons = await session.rows(
    sql`SELECT reason, kind, count(*) AS records FROM (${unlinkedOf(request, each)}) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  );
  const sum = (rows: readonly Row[]): number => rows.reduce((all, row) => all + Number(row['records']), 0);
  return {
    source: each.source ?? each.name,
    records: sum(by) + sum(reasons),
    linked: sum(by),
    by: by.map((row) => ({ by: String(row['by']), records: Number(row['records']) })),
    reasons: reasons.map((row) => ({ ...reasonOf(row), records: Number(row['records']) })),
  };
}

function reasonOf(row: Row): { readonly reason: LinkReason; readonly why: string } {
  const reason = reasonFrom(row['reason']);
  return {
    reason,
    why: whyNot(reason, row['kind'] === null || row['kind'] === undefined ? undefined : String(row['kind'])),
  };
}

const current = (each: StoredTable): Fragment =>
  sql`(SELECT *, ${hasColumn(each, 'name') ? name('name') : verbatim('NULL::VARCHAR')} AS _name
    FROM ${name('data', each.physical)} WHERE _to IS NULL AND _company IS NOT NULL)`;

/** A source's records beside the register's record of the same company: `source, record, name, id, register_record, register_name, by`. */
function pairsOf({ register }: LinksRequest, each: StoredTable): Fragment {
  const source = quote(each.source ?? each.name);
  const registers = register.tables.map((table) => quote(table.source ?? table.name));
  return sql`SELECT ${source} AS source, r._record AS record, r._name AS name, c.id, g.record AS register_record, g.name AS register_name,
      coalesce(own.kind, theirs.kind, 'together') AS "by"
    FROM ${current(each)} r JOIN ${registerCompanies(register)} g ON g.company = r._company JOIN data.company c ON c.company = r._company
    LEFT JOIN (SELECT record, company, min(kind) AS kind FROM meta.links WHERE source = ${source} GROUP BY 1, 2) own
      ON own.record = r._record AND own.company = r._company
    LEFT JOIN (SELECT company, min(kind) AS kind FROM meta.links WHERE source IN (${join(registers, ', ')}) GROUP BY 1) theirs
      ON theirs.company = r._company`;
}

/** Records whose company the register does not hold, with the reason: `source, record, name, id, turnover, reason, kind`. */
function unlinkedOf(request: LinksRequest, each: StoredTable): Fragment {
  const { register, worth } = request;
  const { columns, joins, reason, kind } = judge(register, each, request.localUnits);
  const turnover = worth === undefined ? verbatim('NULL::DOUBLE') : sql`CAST(w.${name(worth.column)} AS DOUBLE)`;
  const joined = worth === undefined ? verbatim('') : sql`LEFT JOIN ${worth.table} w ON w._company = r._company`;
  return sql`SELECT ${bind('VARCHAR', each.source ?? each.name)} AS source, r._record AS record, r._name AS name, c.id, ${turnover} AS turnover,
      ${reason} AS reason, ${kind} AS kind
    FROM (SELECT *${columns} FROM ${current(each)}) r JOIN data.company c ON c.company = r._company ${joined} ${joins}
    WHERE r._company NOT IN (SELECT company FROM ${registerCompanies(register)})`;
}
