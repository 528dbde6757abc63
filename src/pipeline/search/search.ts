import type { SearchAnswer } from '../../contract/companies/search.ts';
import type { Row } from '../../engine/engine.ts';
import { bind, name, nothing, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import { plainLetters } from '../../stages/connect/identity/name-key.ts';
import { companiesIdentified } from '../companies.ts';
import { keysHolding } from '../ask/ground/holding.ts';
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
  const begins = sql`starts_with(text, ${typed})`;
  const word = sql`contains(text, concat(' ', ${typed}))`;
  const look = (way: Fragment, most = limit) =>
    engine.rows(
      sql`SELECT company, id, name, org_number, CASE WHEN ${begins} THEN 1 WHEN ${word} THEN 2 ELSE 3 END AS rank
        FROM ${name(...table)} WHERE ${way}${held} ORDER BY place LIMIT ${bind('INTEGER', most)}`,
      work,
    );
  // Of one or two letters, half of all names have them somewhere.
  const isShort = wanted.length < 3;
  const [identified, within] = await Promise.all([
    companiesIdentified(engine, wanted),
    look(isShort ? begins : sql`contains(text, ${typed})`, enough * limit),
  ]);
  // Where there may be more, those that rank before them are looked for by themselves.
  const before: Row[] = [];
  for (const way of isShort || within.length < enough * limit ? [] : [begins, word]) {
    if (before.length < limit) before.push(...(await look(way)));
  }
  const named = identified.length === 0 ? [] : await look(sql`company IN (${verbatim(identified.join(', '))})`);
  const ranked = [...before, ...within].toSorted((left, right) => Number(left['rank']) - Number(right['rank']));
  const found = new Map([...named, ...ranked].map((row) => [Number(row['company']), row]));
  return {
    companies: [...found.values()].slice(0, limit).map((row) => ({
      id: String(row['id']),
      name: row['name'] === null ? null : String(row['name']),
      org_number: row['org_number'] === null ? null : String(row['org_number']),
    })),
  };
}

/** So many times what is shown is looked at: fewer are all there are. */
const enough = 8;

/** An organisation number is stored without the spaces it is written with. */
const joined = (text: string): string => (/^[\d\s.]{6,}$/u.test(text) ? text.replaceAll(/[\s.]/gu, '') : text);
