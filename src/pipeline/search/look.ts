import type { Engine, Row } from '../../engine/engine.ts';
import { bind, name, nothing, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { TableName } from '../../sql/tree.ts';
import { inKeys } from '../ask/keys.ts';
import type { Work } from '../work.ts';

/** Companies in a way, at most so many, by `place`, or by `rank` and then `place`. A row has `company, id, name, org_number, place, rank`. */
export type Look = (way: Fragment, most: number, order?: 'place' | 'rank') => Promise<readonly Row[]>;

/**
 * Looks through the companies that are searched, or through some of them. The rank is 1 where the text begins with what was typed, 2 where a
 * word of it does, else 3.
 */
export function lookIn(
  engine: Engine,
  companies: TableName,
  typed: string,
  keys: readonly number[] | undefined,
  work: Work,
): Look {
  const text = bind('VARCHAR', typed);
  const rank = sql`CASE WHEN starts_with(text, ${text}) THEN 1 WHEN contains(text, concat(' ', ${text})) THEN 2 ELSE 3 END`;
  const own = keys === undefined ? nothing : sql` AND company IN (${inKeys(keys)})`;
  return (way, most, order = 'place') =>
    engine.rows(
      sql`SELECT company, id, name, org_number, place, ${rank} AS rank FROM ${name(...companies)} WHERE ${way}${own}
        ORDER BY ${verbatim(order === 'rank' ? 'rank, place' : 'place')} LIMIT ${bind('INTEGER', most)}`,
      work,
    );
}
