import type { Engine } from '../../../engine/engine.ts';
import { name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { headerWords } from './headers/words.ts';
import type { UnderstoodColumn } from './columns/understand.ts';
import { isUnique } from './open/profile-table.ts';
import type { UnmatchedValue } from './types.ts';

/** A file in the database with its columns understood. */
export interface JoinTable {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly UnderstoodColumn[];
  /** True when its rows are companies. */
  readonly isRecords: boolean;
  /** Sum of a row's money, as SQL over the text table; absent: none. */
  readonly amount?: Fragment;
}

/** Columns of two tables that hold the same values. */
export interface FoundJoin {
  readonly from: { readonly table: JoinTable; readonly column: UnderstoodColumn };
  readonly to: { readonly table: JoinTable; readonly column: UnderstoodColumn };
  readonly rows: number;
  readonly matched: number;
  /** Share of the distinct values of `from` that `to` holds. */
  readonly share: number;
}

const leastShare = 0.5;
/** Whole numbers meet by chance, names do not. */
const leastByChance = 0.9;
const fewestByChance = 20;
const fewestValues = 2;

/** Finds for every column of every table the keys of other tables its values stand in, by counting in the database. */
export async function findJoins(engine: Engine, tables: readonly JoinTable[]): Promise<readonly FoundJoin[]> {
  const found: FoundJoin[] = [];
  for (const to of tables)
    for (const key of to.columns.filter(isJoinKey))
      for (const from of tables) {
        if (from === to) continue;
        for (const column of from.columns) {
          if (!mayMeet(column, key)) continue;
          const join = await measure(engine, { table: from, column }, { table: to, column: key });
          if (join !== undefined) found.push(join);
        }
      }
  return bestOf(found);
}

/** Keys of a table: unique, not dates, amounts or answers. */
function isJoinKey({ facts, contents }: UnderstoodColumn): boolean {
  const kind = contents.at(-1)?.kind;
  const single = facts.filled > 0 && facts.distinct >= facts.filled * 0.98;
  return (
    single &&
    facts.distinct >= 3 &&
    kind !== undefined &&
    !['date', 'instant', 'money', 'boolean', 'number', 'empty'].includes(kind)
  );
}

const isWhole = ({ contents }: UnderstoodColumn): boolean => contents.some(({ kind }) => kind === 'whole');

function mayMeet(column: UnderstoodColumn, key: UnderstoodColumn): boolean {
  if (column.facts.distinct < fewestValues || isWhole(column) !== isWhole(key)) return false;
  const kind = column.contents.at(-1)?.kind;
  if (kind === undefined || ['date', 'instant', 'money', 'boolean', 'number', 'empty', 'year'].includes(kind))
    return false;
  if (column.facts.some.every(({ value }) => value.length > 200)) return false;
  // Numbers of one file meet those of another by chance, unless the headers agree or their ranges are large.
  return !isWhole(column) || sameHeader(column, key) || column.facts.distinct >= fewestByChance;
}

/** True when two headers say the same, or one says it with more words: `ResellerKey`, `Reseller ID`; `account`, `Account name`. */
function sameHeader(one: UnderstoodColumn, other: UnderstoodColumn): boolean {
  const [left, right] = [headerWords(one.facts.header), headerWords(other.facts.header)];
  if (left === right) return true;
  const common = one.candidates.some(
    ({ meaning, score }) =>
      score >= 0.5 &&
      !generic.has(meaning) &&
      other.candidates.some((each) => each.meaning === meaning && each.score >= 0.5),
  );
  return common && /(?:id|key|no|nr|number)$/.test(left) === /(?:id|key|no|nr|number)$/.test(right);
}

const generic: ReadonlySet<string> = new Set(['id', 'key', 'text', 'category', 'measure', 'product']);

async function measure(engine: Engine, from: FoundJoin['from'], to: FoundJoin['to']): Promise<FoundJoin | undefined> {
  const [one, other] = [compared(name('f', from.column.facts.cell)), compared(name(to.column.facts.cell))];
  const [row] =
    await engine.rows(sql`SELECT count(*) AS values_, count(t.v) AS held, sum(n)::BIGINT AS rows, coalesce(sum(n) FILTER (t.v IS NOT NULL), 0)::BIGINT AS matched
    FROM (SELECT ${one} AS v, count(*) AS n FROM ${name(from.table.table)} f WHERE ${one} IS NOT NULL GROUP BY 1) d
    LEFT JOIN (SELECT DISTINCT ${other} AS v FROM ${name(to.table.table)} WHERE ${other} IS NOT NULL) t ON t.v = d.v`);
  const [values, held] = [Number(row?.['values_']), Number(row?.['held'])];
  const share = values === 0 ? 0 : held / values;
  const byChance = isWhole(from.column) && !sameHeader(from.column, to.column);
  const reached = held / Math.max(1, to.column.facts.distinct);
  if (share < (byChance ? leastByChance : leastShare) || held < fewestValues) return undefined;
  if (byChance && (reached < 0.3 || isSerial(to.column))) return undefined;
  return { from, to, rows: Number(row?.['rows']), matched: Number(row?.['matched']), share };
}

/** Numbers counted from one: any other small numbers are among them. */
function isSerial({ facts, contents }: UnderstoodColumn): boolean {
  const numbers = facts.some.map(({ value }) => Number(value));
  return (
    contents.some(({ kind }) => kind === 'whole') &&
    isUnique(facts) &&
    Math.min(...numbers) >= 0 &&
    Math.max(...numbers) <= facts.distinct * 1.5
  );
}

/** Values as they are compared: case and blanks aside. */
const compared = (cell: Fragment): Fragment => sql`lower(${cell})`;

/** Of the keys of one table a column meets, the one it meets best; two tables that hold the same key both ways join from the larger to the smaller. */
function bestOf(joins: readonly FoundJoin[]): readonly FoundJoin[] {
  const best = new Map<string, FoundJoin>();
  for (const join of joins) {
    const key = [join.from.table.name, join.from.column.facts.index, join.to.table.name].join('\0');
    const there = best.get(key);
    const rank = (each: FoundJoin): number => each.share + (sameHeader(each.from.column, each.to.column) ? 0.5 : 0);
    if (there === undefined || rank(join) > rank(there)) best.set(key, join);
  }
  const kept = [...best.values()];
  return kept.filter((join) => !kept.some((other) => isReverse(join, other) && rankOf(other) > rankOf(join)));
}

const isReverse = (one: FoundJoin, other: FoundJoin): boolean =>
  other.from.table === one.to.table &&
  other.to.table === one.from.table &&
  other.from.column === one.to.column &&
  other.to.column === one.from.column;

/** Of the two ways round: towards company records, else from more rows to fewer, else as the names are ordered. */
const rankOf = ({ from, to }: FoundJoin): number =>
  (Number(to.table.isRecords) - Number(from.table.isRecords)) * 4 +
  Math.sign(from.table.rows - to.table.rows) * 2 +
  (from.table.name > to.table.name ? 1 : 0);

const unmatchedShown = 20;

/** Values of a join's left side the right side lacks, by money where there is some, else by rows, each with the closest spelling there is. */
export async function unmatchedOf(engine: Engine, { from, to }: FoundJoin): Promise<readonly UnmatchedValue[]> {
  const [one, other] = [name('f', from.column.facts.cell), name(to.column.facts.cell)];
  const amount = from.table.amount ?? verbatim('NULL::DOUBLE');
  const missing = sql`SELECT min(${one}) AS value, count(*) AS rows, sum(${amount})::DOUBLE AS amount FROM ${name(from.table.table)} f
    WHERE ${one} IS NOT NULL AND ${compared(one)} NOT IN (SELECT ${compared(other)} FROM ${name(to.table.table)} WHERE ${other} IS NOT NULL)
    GROUP BY ${compared(one)} ORDER BY amount DESC NULLS LAST, rows DESC, value LIMIT ${verbatim(String(unmatchedShown))}`;
  // Numbers near each other are no slips of each other.
  const known = isWhole(from.column)
    ? sql`SELECT NULL::VARCHAR AS v WHERE false`
    : sql`SELECT DISTINCT ${other} AS v FROM ${name(to.table.table)} WHERE ${other} IS NOT NULL`;
  const rows = await engine.rows(sql`WITH missing AS MATERIALIZED (${missing}), known AS (${known}),
    near AS (SELECT value, arg_min(v, (steps, v)) AS nearest FROM (SELECT value, v, ${steps} AS steps FROM missing, known)
      WHERE steps <= greatest(1, length(value) // 3) AND ${digits('value')} = ${digits('v')} GROUP BY 1)
    SELECT missing.*, near.nearest FROM missing LEFT JOIN near USING (value) ORDER BY amount DESC NULLS LAST, rows DESC, value`);
  return rows.map((row) => ({
    value: String(row['value']),
    rows: Number(row['rows']),
    amount: row['amount'] === null || row['amount'] === undefined ? null : Number(row['amount']),
    ...(typeof row['nearest'] === 'string' ? { nearest: row['nearest'] } : {}),
  }));
}

/** Slips of the hand between two spellings, blanks and marks aside (Damerau 1964). */
const bare = (text: string): Fragment => verbatim(`regexp_replace(lower(${text}), '[^\\p{L}\\p{N}]', '', 'g')`);
const steps = sql`damerau_levenshtein(${bare('value')}, ${bare('v')})`;

/** Numbers within names are no slips: `Unit 4` is not `Unit 5`. */
const digits = (text: string): Fragment => verbatim(`regexp_replace(${text}, '[^0-9]', '', 'g')`);
