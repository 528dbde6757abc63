import type { Engine, Row } from '../../engine/engine.ts';
import { bind, name, sql, type Fragment } from '../../engine/raw.ts';
import { inKeys } from '../ask/keys.ts';
import type { Work } from '../work.ts';
import { tailLength, type SearchTables } from './kept.ts';
import type { Look } from './look.ts';

/** The plain way: everything with the text in it, put in order. */
export const rankedOf = (look: Look, typed: string, limit: number): Promise<readonly Row[]> =>
  look(sql`contains(text, ${bind('VARCHAR', typed)})`, limit, 'rank');

/**
 * As `rankedOf`, in a market of any size: what is common is found by going through companies by their place until there are enough, and what is rare by going
 * through all of them; names and words that begin with what others have in their middle are read where they stand in alphabetical order.
 */
export async function rankedQuickly(
  engine: Engine,
  look: Look,
  words: SearchTables['words'],
  typed: string,
  limit: number,
  work: Work,
): Promise<readonly Row[]> {
  if (typed.length > tailLength) return rankedOf(look, typed, limit);
  const within = await look(sql`contains(text, ${bind('VARCHAR', typed)})`, enough * limit);
  const ofRank = (rank: number) => within.filter((row) => row['rank'] === rank).length;
  // Fewer are all there are, and by their place the first of a rank are the right ones.
  if (within.length < enough * limit || ofRank(1) >= limit) return byRank(within);
  const begun = sql`FROM ${name(...words)} WHERE prefix(tail, ${bind('VARCHAR', typed)})`;
  const most = sql`LIMIT ${bind('INTEGER', limit)}`;
  const at = async (places: Fragment): Promise<readonly Row[]> => {
    const found = await engine.rows(places, work);
    if (found.length === 0) return [];
    return look(sql`place IN (${inKeys(found.map((row) => Number(row['place'])))})`, limit);
  };
  const first = await at(sql`SELECT place ${begun} AND first ORDER BY place ${most}`);
  const isEnough = first.length + ofRank(2) >= limit;
  const later = isEnough
    ? []
    : await at(sql`SELECT place ${begun} GROUP BY place HAVING NOT bool_or(first) ORDER BY place ${most}`);
  return byRank([...first, ...later, ...within]);
}

const byRank = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (left, right) => Number(left['rank']) - Number(right['rank']) || Number(left['place']) - Number(right['place']),
  );

/** So many times what is shown is looked at. */
const enough = 8;
