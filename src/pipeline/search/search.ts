import type { SearchAnswer } from '../../contract/search.ts';
import type { Row } from '../../engine/engine.ts';
import { bind, name, nothing, sql, verbatim } from '../../engine/raw.ts';
import { plainLetters } from '../../stages/connect/name-key.ts';
import { companiesIdentified } from '../companies.ts';
import { keysHolding } from '../ask/holding.ts';
import type { Project } from '../project.ts';
import { inKeys } from '../ask/keys.ts';
import type { Work } from '../work.ts';
import { searchTable } from './kept.ts';

export interface SearchOptions {
  /** Conditions a company must hold, each read by itself. */
  readonly where?: readonly string[];
  readonly limit?: number;
}

/**
 * Companies by what people type of them: a part of the name with or without accents, an organisation number with or without spaces, a
 * domain, or a whole id in a source. A company of that very id comes first, then names that begin with the text, then those with a word
 * that does, then the rest; shorter names before longer.
 */
export async function searchCompanies(
  project: Project,
  text: string,
  { where = [], limit = 10 }: SearchOptions = {},
  work: Work = {},
): Promise<SearchAnswer> {
  const wanted = text.trim();
  if (wanted === '') return { companies: [] };
  const { engine } = project.workspace;
  const table = await searchTable(engine);
  const identified = await companiesIdentified(engine, wanted);
  const [folded] = await engine.rows(sql`SELECT ${plainLetters(bind('VARCHAR', joined(wanted)))} AS typed`);
  const typed = bind('VARCHAR', String(folded?.['typed'] ?? ''));
  const ways = [
    ...(identified.length === 0 ? [] : [sql`company IN (${verbatim(identified.join(', '))})`]),
    sql`starts_with(text, ${typed})`,
    // Of one or two letters, half of all names have them somewhere.
    ...(wanted.length < 3 ? [] : [sql`contains(text, concat(' ', ${typed}))`, sql`contains(text, ${typed})`]),
  ];
  const held = where.length === 0 ? nothing : sql` AND company IN (${inKeys(await keysHolding(project, where))})`;
  const found: Row[] = [];
  // One way after the other: mostly the first that is looked at brings as many as are shown.
  for (const way of ways) {
    if (found.length >= limit) break;
    const there = found.map((row) => Number(row['company']));
    const others = there.length === 0 ? nothing : sql` AND company NOT IN (${verbatim(there.join(', '))})`;
    const rows = await engine.rows(
      sql`SELECT company, id, name, org_number FROM ${name(...table)} WHERE ${way}${others}${held}
        ORDER BY place LIMIT ${bind('INTEGER', limit - found.length)}`,
      work,
    );
    found.push(...rows);
  }
  return {
    companies: found.map((row) => ({
      id: String(row['id']),
      name: row['name'] === null ? null : String(row['name']),
      org_number: row['org_number'] === null ? null : String(row['org_number']),
    })),
  };
}

/** An organisation number is stored without the spaces it is written with. */
const joined = (text: string): string => (/^[\d\s.]{6,}$/u.test(text) ? text.replaceAll(/[\s.]/gu, '') : text);
