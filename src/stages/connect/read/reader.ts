import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Row, Session } from '../../../engine/engine.ts';
import { join, name, quote, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import type { ReadOptions } from '../../../model/plan.ts';
import { createCsvReader, type CsvDialect } from '../recognise/csv.ts';
import type { FileWork } from './file-work.ts';
import type { Located } from './locate.ts';
import { headerOf, sniffDialect, type Sniffed } from '../recognise/sniff.ts';
import type { StagedFile } from '../incoming/staging.ts';
import type { Problem } from '../problem.ts';
import type { Watch } from './watch.ts';

/** A staged file as the database can read it: every cell as text, whatever the format. */
export interface Reader {
  readonly headers: readonly string[];
  /** The first records, for recognising types. */
  readonly sample: readonly (readonly (string | null)[])[];
  readonly from: Fragment;
  /** Column expressions in the order of the headers, each of type VARCHAR. */
  readonly texts: readonly Fragment[];
  /** The same with columns, by position, that the database is to read as yes or no at once; one that is neither fails the whole read. */
  readonly withBooleans?: (columns: ReadonlySet<number>) => Fragment;
  /** Columns that are read so. */
  readonly booleans?: ReadonlySet<number>;
  /** The record number, where the reader knows it; else records come in their order and are counted. */
  readonly row?: Fragment;
  /** Records that could not be cut into cells; they are not among what `from` yields. */
  readonly flaws: readonly Problem[];
  /** Records whose cells stood, all together, within one pair of quotes, and were taken out of it. */
  readonly repaired?: number;
  /** What is odd about the file as a whole. */
  readonly remarks?: readonly Diagnostic[];
  /** Of a very large file that is only looked at: the share of it that is read, from all over it. Absent: all. */
  readonly share?: number;
  /** Physical line and text of records by number. */
  readonly locate: (rows: readonly number[]) => Promise<ReadonlyMap<number, Located>>;
}

const sampleRecords = 1000;

/** Delimited UTF-8 text that DuckDB can read by itself. */
export function readCsvDirectly(
  staged: StagedFile,
  sniffed: Sniffed,
  options: ReadOptions,
  work: FileWork,
  watch: Watch,
): Reader {
  const dialect = sniffDialect(sniffed.head, options);
  const headers = headerOf(sniffed.head, dialect);
  const withBooleans = (booleans: ReadonlySet<number>): Fragment => {
    const columns = headers.map(
      (_, index) => sql`${quote(`c${index}`)}: ${quote(booleans.has(index) ? 'BOOLEAN' : 'VARCHAR')}`,
    );
    return sql`read_csv(${quote(staged.path)}, auto_detect = false, columns = {${join(columns, ', ')}},
    delim = ${quote(dialect.delimiter)}, quote = ${quote(dialect.quote)}, escape = ${quote(dialect.quote)},
    header = ${verbatim(String(dialect.header))}, skip = ${verbatim(String(dialect.skip))},
    new_line = ${quote(sniffed.head.includes('\r\n') ? '\\r\\n' : '\\n')}, compression = ${quote(sniffed.gzip ? 'gzip' : 'none')})`;
  };
  return {
    headers,
    sample: sampleOf(sniffed.head, dialect, headers.length),
    from: withBooleans(new Set()),
    withBooleans,
    texts: headers.map((_, index) => name(`c${index}`)),
    flaws: [],
    locate: async (rows) =>
      new Map(
        await work.locate({ rows, among: { format: 'text', path: staged.path, dialect, gzip: sniffed.gzip } }, watch),
      ),
  };
}

function sampleOf(head: string, dialect: CsvDialect, width: number): readonly (readonly (string | null)[])[] {
  const reader = createCsvReader(dialect);
  const records = reader.push(head);
  if (records.length < 3) records.push(...reader.end());
  return records
    .filter((record) => record.line > dialect.skip && record.flaw === undefined && record.cells.length === width)
    .slice(dialect.header ? 1 : 0, sampleRecords)
    .map((record) => record.cells);
}

/** A Parquet file; numbers that are whole are written without a point, so that ids stay what they are. */
export async function readParquet(staged: StagedFile, session: Session): Promise<Reader> {
  const from = sql`read_parquet(${quote(staged.path)})`;
  const described = await session.rows(sql`DESCRIBE SELECT * FROM ${from}`);
  const headers = described.map((row) => String(row['column_name']));
  const texts = described.map((row) => asText(name(String(row['column_name'])), String(row['column_type'])));
  const wanted = sql`SELECT ${join(
    texts.map((text, index) => sql`${text} AS ${name(`c${index}`)}`),
    ', ',
  )} FROM ${from}`;
  const cells = (row: Row): (string | null)[] =>
    headers.map((_, index) => {
      const cell = row[`c${index}`];
      return cell === null || cell === undefined ? null : String(cell);
    });
  const sample = await session.rows(sql`${wanted} LIMIT ${verbatim(String(sampleRecords))}`);
  return {
    headers,
    sample: sample.map(cells),
    from,
    texts,
    flaws: [],
    async locate(rows) {
      const numbers = verbatim(rows.map((row) => Math.trunc(row)).join(', ') || 'NULL');
      const found = await session.rows(
        sql`SELECT file_row_number + 1 AS number, ${join(
          texts.map((text, index) => sql`${text} AS ${name(`c${index}`)}`),
          ', ',
        )}
          FROM read_parquet(${quote(staged.path)}, file_row_number = true) WHERE file_row_number + 1 IN (${numbers})`,
      );
      return new Map(
        found.map((row) => [Number(row['number']), { line: null, raw: JSON.stringify(cells(row)), cells: cells(row) }]),
      );
    },
  };
}

function asText(column: Fragment, type: string): Fragment {
  if (type === 'VARCHAR') return column;
  if (type === 'DOUBLE' || type === 'FLOAT')
    return sql`CASE WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
  if (type === 'BLOB') return sql`hex(${column})`;
  return sql`CAST(${column} AS VARCHAR)`;
}
