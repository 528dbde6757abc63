import { diagnose } from '../../../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import type { StatementOptions } from '../../../engine/engine.ts';
import { name, sql, verbatim } from '../../../engine/raw.ts';
import type { Reading } from '../columns/convert.ts';
import { loadingStatements, rowWithoutIdentifier, type LoadingTable } from './loading.ts';
import type { Reader } from '../read/reader.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { Problem } from '../problem.ts';

/** A file's rows in a table of their own, typed, good ones only; nothing in the catalogue knows it yet. */
export interface Loaded {
  /** Table in schema `data`. */
  readonly table: string;
  /** The columns as they were read, widened where the file did not fit the guess. */
  readonly columns: readonly ShapedColumn[];
  readonly read: number;
  readonly problems: readonly Problem[];
}

const mostWidenings = 8;

/**
 * Reads a file into a table in one pass: every cell as text, each converted where it can be, and the row marked by its first column that
 * cannot. A clean file costs that one pass; for bad rows the file is searched once more for their lines. A guessed column that does not
 * hold for the rest of the file is widened, and the file read again.
 */
export async function load(
  engine: DuckDbEngine,
  reader: Reader,
  columns: readonly ShapedColumn[],
  into: LoadingTable,
  options: StatementOptions,
): Promise<Loaded> {
  let shaped = columns;
  for (let turn = 0; ; turn += 1) {
    await fill(engine, reader, shaped, into, options);
    for (const column of into.computed)
      if (column.required !== undefined) await markMissing(engine, into.table, column.name);
    const bad = await badByColumn(engine, into.table);
    const widened =
      turn < mostWidenings
        ? widen(shaped, bad, (await rowsOf(engine, into.table)) * Math.min(wrongGuess, into.tolerance))
        : shaped;
    if (widened === shaped) break;
    shaped = widened;
  }
  const read = await rowsOf(engine, into.table);
  // The beginning of the file was read here, so a file with records in it cannot come to none.
  if (read === 0 && reader.sample.length > 0) throw new Error('CSV records were not found');
  const problems = await setAside(engine, reader, shaped, into.table);
  return {
    table: into.table,
    columns: shaped,
    read: read + reader.flaws.length,
    problems: [...reader.flaws, ...problems],
  };
}

/** Fills the loading table; columns that look like plain yes and no are typed by the database itself where every row of them is. */
async function fill(
  engine: DuckDbEngine,
  reader: Reader,
  columns: readonly ShapedColumn[],
  into: LoadingTable,
  options: StatementOptions,
): Promise<void> {
  const run = async (from: Reader): Promise<void> => {
    for (const statement of loadingStatements(from, columns, into)) await engine.run(statement, options);
  };
  const booleans = plainBooleans(reader, columns);
  if (reader.withBooleans === undefined || booleans.size === 0) return run(reader);
  try {
    await run({ ...reader, booleans, from: reader.withBooleans(booleans) });
  } catch (error) {
    // Some row says it in other words, or says nothing: as text it is read, or set aside alone.
    if (options.signal?.aborted === true || !(error instanceof Error) || !/Conversion|CSV/u.test(error.message))
      throw error;
    await run(reader);
  }
}

/** Spellings the database and we take for the same. */
const plainSpellings = /^(?:true|false|t|f|yes|no|y|n|1|0)$/iu;

/** Columns, by position, that only yes-or-no columns are made of and whose sample has none but plain spellings. */
function plainBooleans(reader: Reader, columns: readonly ShapedColumn[]): ReadonlySet<number> {
  const others = new Set(
    columns.flatMap(({ index, orElse, reading, times }) => [
      ...(reading.kind === 'boolean' ? [] : [index]),
      ...(orElse === undefined ? [] : [orElse]),
      ...(times?.kind === 'column' ? [times.index, index] : []),
    ]),
  );
  const isPlain = (index: number): boolean =>
    reader.sample.every((cells) => cells[index] === null || plainSpellings.test(cells[index] ?? ''));
  return new Set(
    columns.map(({ index }) => index).filter((index) => index >= 0 && !others.has(index) && isPlain(index)),
  );
}

/** Marks rows where a required column is null; after the fact, because asking within the loading would compute the column twice. */
async function markMissing(engine: DuckDbEngine, table: string, column: string): Promise<void> {
  const missing = sql`FROM ${name('data', table)} WHERE ${name(column)} IS NULL AND "_bad" IS NULL`;
  const [row] = await engine.rows(sql`SELECT count(*) AS rows ${missing}`);
  if (row?.['rows'] === 0) return;
  await engine.run(
    sql`UPDATE ${name('data', table)} SET "_bad" = ${verbatim(String(rowWithoutIdentifier))} WHERE ${name(column)} IS NULL AND "_bad" IS NULL`,
  );
}

async function badByColumn(engine: DuckDbEngine, table: string): Promise<ReadonlyMap<number, number>> {
  const rows = await engine.rows(
    sql`SELECT "_bad" AS bad, count(*) AS rows FROM ${name('data', table)} WHERE "_bad" IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map((row) => [Number(row['bad']), Number(row['rows'])]));
}

async function rowsOf(engine: DuckDbEngine, table: string): Promise<number> {
  const [row] = await engine.rows(sql`SELECT count(*) AS rows FROM ${name('data', table)}`);
  return Number(row?.['rows']);
}

/** A guess that fails in more rows than are tolerated, or than one of a hundred, was wrong; whole numbers give way to numbers at once. */
const wrongGuess = 0.01;

function widen(
  columns: readonly ShapedColumn[],
  bad: ReadonlyMap<number, number>,
  most: number,
): readonly ShapedColumn[] {
  const changes = new Map<number, Reading>();
  for (const [index, count] of bad) {
    const column = columns[index];
    if (column === undefined) continue;
    if (column.reading.kind === 'number' && column.reading.whole)
      changes.set(index, { ...column.reading, whole: false });
    else if (column.guessed && count > most) changes.set(index, { kind: 'text' });
  }
  if (changes.size === 0) return columns;
  return columns.map((column, index) => {
    const reading = changes.get(index);
    if (reading === undefined) return column;
    return { ...column, reading, ...(reading.kind === 'text' ? { type: { kind: 'text' } as const } : {}) };
  });
}

/** Numbers the records, takes the bad ones out of the table, and says of each where it stands and what is wrong with it. */
async function setAside(
  engine: DuckDbEngine,
  reader: Reader,
  columns: readonly ShapedColumn[],
  table: string,
): Promise<readonly Problem[]> {
  const target = name('data', table);
  if (reader.row === undefined) await engine.run(sql`UPDATE ${target} SET "_row" = rowid + 1`);
  const bad = await engine.rows(
    sql`SELECT "_row" AS row, "_bad" AS bad FROM ${target} WHERE "_bad" IS NOT NULL ORDER BY 1`,
  );
  if (bad.length > 0) await engine.run(sql`DELETE FROM ${target} WHERE "_bad" IS NOT NULL`);
  await engine.run(sql`ALTER TABLE ${target} DROP COLUMN "_bad"`);
  if (bad.length === 0) return [];
  const located = await reader.locate(bad.map((row) => Number(row['row'])));
  return bad.map((each): Problem => {
    const row = Number(each['row']);
    const where = located.get(row);
    const place = {
      row,
      line: where?.line ?? null,
      raw: where?.raw ?? null,
      ...(where === undefined ? {} : { cells: where.cells }),
    };
    const column = columns[Number(each['bad'])];
    if (column === undefined)
      return {
        ...place,
        column: null,
        value: null,
        code: 'import/row-without-identifier',
        message: diagnose('import/row-without-identifier', {}).message,
      };
    const cell = (index: number): string | null => where?.cells?.[index] ?? null;
    const value =
      column.times?.kind === 'column'
        ? `${cell(column.index) ?? ''} × ${cell(column.times.index) ?? ''}`
        : cell(column.index);
    const { message } = diagnose('import/bad-value', {
      value: (value ?? '').slice(0, 100),
      column: column.header,
      type: column.type.kind,
    });
    return { ...place, column: column.header, value, code: 'import/bad-value', message };
  });
}

/** Where given records stand, for problems found after loading. */
export async function placesOf(
  reader: Reader,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Pick<Problem, 'row' | 'line' | 'raw'>>> {
  const located = rows.length === 0 ? new Map() : await reader.locate(rows);
  return new Map(
    rows.map((row) => [row, { row, line: located.get(row)?.line ?? null, raw: located.get(row)?.raw ?? null }]),
  );
}
