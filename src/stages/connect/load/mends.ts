import type { Mend } from '../types.ts';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { DuckDbEngine } from '../../../engine/duckdb.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, name, quote, sql } from '../../../engine/raw.ts';
import { readStored, storedCells } from '../../../engine/stored.ts';
import type { Incoming } from '../incoming/arriving.ts';
import { load, type Loaded } from './load.ts';
import type { LoadingTable } from './loading.ts';
import type { Reader } from '../read/reader.ts';
import { written } from '../read/tidy.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';
import type { Problem } from '../problem.ts';

const mendKey = (raw: string, nth: number): string => `${nth} ${raw}`;

/** Numbers bad records among those with the same text, in the order of the file. */
export function numbered<T extends { readonly raw: string | null }>(
  problems: readonly T[],
): readonly (T & { readonly nth: number })[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const nth = (seen.get(problem.raw ?? '') ?? 0) + 1;
    seen.set(problem.raw ?? '', nth);
    return { ...problem, nth };
  });
}

/** A loaded file with its mended records read as if they had stood in it; what is still wrong with them is a problem as before. */
export async function applyMends(
  incoming: Incoming,
  reader: Reader,
  into: LoadingTable,
  loaded: Loaded,
): Promise<Loaded> {
  const { engine, staging } = incoming.workspace;
  const mends = loaded.problems.length === 0 ? new Map<string, Mend>() : await mendsFor(incoming);
  if (mends.size === 0) return loaded;
  const found = numbered(loaded.problems).flatMap((problem) => {
    const mend = problem.raw === null ? undefined : mends.get(mendKey(problem.raw, problem.nth));
    return mend === undefined || problem.row === null ? [] : [{ problem, row: problem.row, mend }];
  });
  if (found.length === 0) return loaded;
  const table = `${into.table}_mended`;
  const file = path.join(staging, `${incoming.staged.sha256}.mended.csv`);
  await writeRecords(file, reader.headers.length, found);
  try {
    const columns = loaded.columns.map((column) => ({ ...column, guessed: false }));
    const mended = await load(engine, readerOf(file, reader.headers, found), columns, { ...into, table }, {});
    await widenLike(engine, into.table, loaded.columns, mended.columns);
    await engine.run(sql`INSERT INTO ${name('data', into.table)} BY NAME SELECT * FROM ${name('data', table)}`);
    const taken = new Set(found.map(({ row }) => row));
    const rest = loaded.problems.filter(({ row }) => row === null || !taken.has(row));
    return {
      ...loaded,
      columns: loaded.columns.map((column, index) => ({
        ...column,
        reading: mended.columns[index]?.reading ?? column.reading,
      })),
      problems: [...rest, ...mended.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    };
  } finally {
    await engine.run(sql`DROP TABLE IF EXISTS ${name('data', table)}`);
  }
}

interface Found {
  readonly problem: Problem;
  readonly row: number;
  readonly mend: Mend;
}

/** Mends kept for the file, and those that come with the import; the newer takes the place of the older. */
async function mendsFor({ workspace, source, path: at, context }: Incoming): Promise<ReadonlyMap<string, Mend>> {
  const rows = await workspace.engine.rows(sql`SELECT raw, nth, cells, who FROM meta.mends
    WHERE source = ${bind('VARCHAR', source.id)} AND path = ${bind('VARCHAR', at)} ORDER BY written, import`);
  const kept = rows.map((row): Mend => ({
    raw: String(row['raw']),
    nth: Number(row['nth']),
    cells: readStored(storedCells, row['cells'], `how a row of ${source.id} was put right`),
    who: String(row['who']),
  }));
  return new Map([...kept, ...newMends(context, at)].map((each) => [mendKey(each.raw, each.nth), each]));
}

export const newMends = (context: Incoming['context'], at: string): readonly Mend[] => context.mends?.get(at) ?? [];

/** Keeps the mends that came with an import. */
export async function storeMends(session: Session, incoming: Incoming): Promise<void> {
  const { source, path: at, context, importNumber, workspace } = incoming;
  const now = workspace.clock().toISOString().slice(0, 19);
  for (const { raw, nth, cells, who } of newMends(context, at))
    await session.run(sql`INSERT INTO meta.mends VALUES (${bind('VARCHAR', source.id)}, ${bind('VARCHAR', at)}, ${bind('VARCHAR', raw)},
      ${bind('INTEGER', nth)}, ${bind('VARCHAR', JSON.stringify(cells))}, ${bind('VARCHAR', who)}, ${bind('TIMESTAMP', now)},
      ${bind('INTEGER', importNumber)})`);
}

async function writeRecords(file: string, width: number, found: readonly Found[]): Promise<void> {
  const out = createWriteStream(file);
  for (const { row, mend } of found) {
    const cells = Array.from({ length: width }, (_, index) => written(mend.cells[index] ?? null));
    out.write(`${[String(row), ...cells].join(',')}\n`);
  }
  out.end();
  await once(out, 'close');
}

/** Reads the mended records; where they stand, and how they stood, is as in the file. */
function readerOf(file: string, headers: readonly string[], found: readonly Found[]): Reader {
  const columns = ['_row', ...headers.map((_, index) => `c${index}`)].map((each) => `${quote(each).text}: 'VARCHAR'`);
  const places = new Map(
    found.map(({ row, problem, mend }) => [row, { line: problem.line, raw: problem.raw ?? '', cells: mend.cells }]),
  );
  return {
    headers,
    sample: [],
    from: {
      text: `read_csv(${quote(file).text}, auto_detect = false, columns = {${columns.join(', ')}}, delim = ',', quote = '"', escape = '"', header = false, parallel = false)`,
      parameters: [],
    },
    texts: headers.map((_, index) => name(`c${index}`)),
    row: sql`CAST("_row" AS BIGINT)`,
    flaws: [],
    // oxlint-disable-next-line require-await -- other readers look into their file
    locate: async (rows) => new Map([...places].filter(([row]) => rows.includes(row))),
  };
}

/** Whole numbers give way to numbers where a mended record brings a fraction. */
async function widenLike(
  engine: DuckDbEngine,
  table: string,
  before: readonly ShapedColumn[],
  after: readonly ShapedColumn[],
): Promise<void> {
  for (const [index, column] of before.entries()) {
    const now = after[index]?.reading;
    const isWider = column.reading.kind === 'number' && column.reading.whole && now?.kind === 'number' && !now.whole;
    if (isWider && column.role.kind === 'column')
      await engine.run(sql`ALTER TABLE ${name('data', table)} ALTER COLUMN ${name(column.name)} SET DATA TYPE DOUBLE`);
  }
}
