import type { SearchAnswer } from '../../contract/search.ts';
import { bind, name, nothing, sql, verbatim } from '../../engine/raw.ts';
import { plainLetters } from '../../stages/connect/name-key.ts';
import { resolveIdentifiers } from '../companies.ts';
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
  const [identified, [folded]] = await Promise.all([
    resolveIdentifiers(engine, [wanted]),
    engine.rows(sql`SELECT ${plainLetters(bind('VARCHAR', joined(wanted)))} AS typed`),
  ]);
  const keys = verbatim([-1, ...(identified.get(wanted) ?? [])].join(', '));
  const typed = bind('VARCHAR', String(folded?.['typed'] ?? ''));
  // Of one or two letters, half of all names have them somewhere.
  const matches = wanted.length < 3 ? sql`starts_with(text, ${typed})` : sql`contains(text, ${typed})`;
  const held = where.length === 0 ? nothing : sql` AND company IN (${inKeys(await keysHolding(project, where))})`;
  const rows = await engine.rows(
    sql`SELECT id, name, org_number FROM ${name(...table)} WHERE (${matches} OR company IN (${keys}))${held}
      ORDER BY company NOT IN (${keys}), NOT starts_with(text, ${typed}), NOT contains(text, concat(' ', ${typed})), length(name), name, company
      LIMIT ${bind('INTEGER', limit)}`,
    work,
  );
  return {
    companies: rows.map((row) => ({
      id: String(row['id']),
      name: row['name'] === null ? null : String(row['name']),
      org_number: row['org_number'] === null ? null : String(row['org_number']),
    })),
  };
}

/** An organisation number is stored without the spaces it is written with. */
const joined = (text: string): string => (/^[\d\s.]{6,}$/u.test(text) ? text.replaceAll(/[\s.]/gu, '') : text);
