import type { SearchAnswer } from '../../contract/companies/search.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { plainLetters } from '../../stages/connect/identity/name-key.ts';
import { companiesIdentified } from '../companies.ts';
import { keysHolding } from '../ask/ground/holding.ts';
import type { Project } from '../project.ts';
import { inKeys } from '../ask/keys.ts';
import type { Work } from '../work.ts';
import { withSearchTables } from './kept.ts';
import { lookIn } from './look.ts';
import { rankedOf, rankedQuickly } from './ranked.ts';

export interface SearchOptions {
  /** Conditions a company must hold, each read by itself. */
  readonly where?: readonly string[];
  readonly limit?: number;
}

/**
 * Companies by what people type of them: a part of the name with or without accents, an organisation number with or without spaces, a
 * domain, or a whole id in a source. A company of that very id comes first, then names that begin with the text, then those with a word
 * that does, then the rest; shorter names before longer. Of one or two letters, which half of all names have somewhere, only names that
 * begin with them are found.
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
  const [typed, keys] = await Promise.all([
    inPlainLetters(engine, joined(wanted)),
    where.length === 0 ? undefined : keysHolding(project, where),
  ]);
  return withSearchTables(engine, async (tables) => {
    const look = lookIn(engine, tables.companies, typed, keys, work);
    const ranked = (): Promise<readonly Row[]> => {
      if (wanted.length < 3) return look(sql`starts_with(text, ${bind('VARCHAR', typed)})`, limit);
      if (keys !== undefined) return rankedOf(look, typed, limit);
      return rankedQuickly(engine, look, tables.words, typed, limit, work);
    };
    const identified = async (): Promise<readonly Row[]> => {
      const companies = await companiesIdentified(engine, wanted);
      return companies.length === 0 ? [] : look(sql`company IN (${inKeys(companies)})`, limit);
    };
    const rows = (await Promise.all([identified(), ranked()])).flat();
    const found = new Map(rows.map((row) => [Number(row['company']), row]));
    return { companies: [...found.values()].slice(0, limit).map(shown) };
  });
}

const shown = (row: Row): SearchAnswer['companies'][number] => ({
  id: String(row['id']),
  name: row['name'] === null ? null : String(row['name']),
  org_number: row['org_number'] === null ? null : String(row['org_number']),
});

async function inPlainLetters(engine: Engine, text: string): Promise<string> {
  const [row] = await engine.rows(sql`SELECT ${plainLetters(bind('VARCHAR', text))} AS typed`);
  return String(row?.['typed']);
}

/** An organisation number is stored without the spaces it is written with. */
const joined = (text: string): string => (/^[\d\s.]{6,}$/u.test(text) ? text.replaceAll(/[\s.]/gu, '') : text);
