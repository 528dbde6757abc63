import type { Engine, StatementOptions } from '../../../../engine/engine.ts';
import { join, name, sql, verbatim, type Fragment } from '../../../../engine/raw.ts';
import { unknownSpellings } from '../../columns/convert.ts';
import type { Reader } from '../../read/reader.ts';
import { between, type Watch } from '../../read/watch.ts';

/** A file's rows in the database, every cell as trimmed text, null where it is empty. */
export interface TextTable {
  readonly table: string;
  readonly headers: readonly string[];
  /** Records the file holds; of a very large one about so many. */
  readonly rows: number;
  /** Which rows were looked at: all, the first, or some from all over the file, whose number of rows is then an estimate. */
  readonly part: 'all' | 'first' | 'sample';
  /** Of these so many were looked at. */
  readonly looked: number;
}

/** A value of a column and how many rows have it. */
export interface Weighted {
  readonly value: string;
  readonly rows: number;
}

/** What counting tells of a column, before anybody knows what it holds. */
export interface ColumnFacts {
  readonly header: string;
  /** Name in the text table. */
  readonly cell: string;
  readonly index: number;
  readonly rows: number;
  /** Rows with a value; those that say "unknown" (`n/a`, `-`) have none. */
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent values, most frequent first. */
  readonly top: readonly Weighted[];
  /** Some distinct values, whichever their frequency, in an order that does not depend on the file's. */
  readonly some: readonly Weighted[];
}

const mostCells = 30_000_000;
const fewestRows = 100_000;
const topValues = 60;
const someValues = 1000;

/** Reads a file into a table of texts; of a very large one the first rows. */
export async function readTexts(
  engine: Engine,
  reader: Reader,
  table: string,
  { signal, onShare }: Watch = {},
): Promise<TextTable> {
  const how = {
    ...(signal === undefined ? {} : { signal }),
    ...(onShare === undefined ? {} : { onProgress: onShare }),
  };
  const cells = reader.texts.map((text, index) => sql`nullif(trim(${text}), '') AS ${name(`c${index}`)}`);
  const most = Math.max(fewestRows, Math.floor(mostCells / Math.max(1, cells.length)));
  await engine.run(
    sql`CREATE OR REPLACE TABLE ${name(table)} AS SELECT ${join(cells, ', ')} FROM ${reader.from} LIMIT ${verbatim(String(most))}`,
    how,
  );
  const looked = await countOf(engine, name(table));
  const { headers, flaws, share = 1 } = reader;
  const held = looked < most ? looked : await countOf(engine, reader.from, how);
  const part = share < 1 ? 'sample' : looked < held ? 'first' : 'all';
  const rows = held + flaws.length;
  return { table, headers, rows: part === 'sample' ? aboutRows(rows, share) : rows, part, looked };
}

/** Rows of a whole, of which a share was counted: no more digits than that tells. */
export const aboutRows = (rows: number, share: number): number => Number((rows / share).toPrecision(2));

async function countOf(engine: Engine, from: Fragment, how: StatementOptions = {}): Promise<number> {
  const [row] = await engine.rows(sql`SELECT count(*) AS rows FROM ${from}`, how);
  return Number(row?.['rows']);
}

const unknownWords = new Set(unknownSpellings);

/** Counts every column of a text table: one grouping a column, whose result is all that is looked at afterwards. */
export async function factsOf(engine: Engine, table: TextTable, watch: Watch = {}): Promise<readonly ColumnFacts[]> {
  const facts: ColumnFacts[] = [];
  for (const [index, header] of table.headers.entries()) {
    between(watch, index / table.headers.length);
    const cell = `c${index}`;
    const found =
      await engine.rows(sql`WITH d AS MATERIALIZED (SELECT ${name(cell)} AS v, count(*) AS n FROM ${name(table.table)}
        WHERE ${name(cell)} IS NOT NULL GROUP BY 1)
      SELECT * FROM (SELECT 'all' AS part, NULL AS v, count(*) AS distinct_, coalesce(sum(n), 0)::BIGINT AS n FROM d)
      UNION ALL SELECT * FROM (SELECT 'top', v, 0, n FROM d ORDER BY n DESC, v LIMIT ${verbatim(String(topValues))})
      UNION ALL SELECT * FROM (SELECT 'some', v, 0, n FROM d ORDER BY hash(v), v LIMIT ${verbatim(String(someValues))})`);
    const part = (wanted: string): Weighted[] =>
      found.filter((row) => row['part'] === wanted).map((row) => ({ value: String(row['v']), rows: Number(row['n']) }));
    const known = (values: readonly Weighted[]): Weighted[] =>
      values.filter(({ value }) => !unknownWords.has(value.toLowerCase()));
    const all = found.find((row) => row['part'] === 'all');
    const blanks = part('top').filter(({ value }) => unknownWords.has(value.toLowerCase()));
    facts.push({
      header,
      cell,
      index,
      rows: table.looked,
      filled: Number(all?.['n'] ?? 0) - blanks.reduce((sum, each) => sum + each.rows, 0),
      distinct: Number(all?.['distinct_'] ?? 0) - blanks.length,
      top: known(part('top')),
      some: known(part('some')),
    });
  }
  return facts;
}

export const isUnique = (facts: ColumnFacts): boolean => facts.filled > 0 && facts.distinct === facts.filled;
/** Every row has a value and no two the same. */
export const isKey = (facts: ColumnFacts): boolean => isUnique(facts) && facts.filled === facts.rows;
