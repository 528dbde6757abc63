import type { SearchAnswer } from '../../contract/search.ts';
import { bind, name, nothing, sql, verbatim, type Fragment } from '../../engine/raw.ts';
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
  const typed = plainLetters(bind('VARCHAR', joined(wanted)));
  const held = where.length === 0 ? nothing : sql` AND company IN (${inKeys(await keysHolding(project, where))})`;
  const look = (way: Fragment) =>
    engine.rows(
      sql`SELECT company, id, name, org_number FROM ${name(...table)} WHERE ${way}${held} ORDER BY place LIMIT ${bind('INTEGER', limit)}`,
      work,
    );
  const [identified, beginning] = await Promise.all([
    companiesIdentified(engine, wanted),
    look(sql`starts_with(text, ${typed})`),
  ]);
  const named = identified.length === 0 ? [] : await look(sql`company IN (${verbatim(identified.join(', '))})`);
  const found = new Map([...named, ...beginning].map((row) => [Number(row['company']), row]));
  // Of one or two letters, half of all names have them somewhere.
  const further = wanted.length < 3 ? [] : [sql`contains(text, concat(' ', ${typed}))`, sql`contains(text, ${typed})`];
  for (const way of further) {
    if (found.size >= limit) break;
    for (const row of await look(way)) found.set(Number(row['company']), row);
  }
  return {
    companies: [...found.values()].slice(0, limit).map((row) => ({
      id: String(row['id']),
      name: row['name'] === null ? null : String(row['name']),
      org_number: row['org_number'] === null ? null : String(row['org_number']),
    })),
  };
}

/** An organisation number is stored without the spaces it is written with. */
const joined = (text: string): string => (/^[\d\s.]{6,}$/u.test(text) ? text.replaceAll(/[\s.]/gu, '') : text);
