import type { DuckDbSession } from '../../../engine/duckdb.ts';
import { diagnose, InputError, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { bind, sql } from '../../../engine/raw.ts';
import type { Incoming } from '../incoming/arriving.ts';
import type { Loaded } from './load.ts';
import type { Reader } from '../read/reader.ts';
import { storeImport } from '../store/record.ts';
import type { Problem } from '../problem.ts';
import type { ProblemSummary } from '../types.ts';

const examplesShown = 5;

/** Problems of a file by column and code, most frequent first, with the first few of each. */
export function summarise(file: string, problems: readonly Problem[]): readonly ProblemSummary[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.column, problem.code]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()]
    .sort((left, right) => right.length - left.length)
    .flatMap((group): ProblemSummary[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { column, code, message } = first;
      return [{ file, column, code, message, count: group.length, examples: group.slice(0, examplesShown) }];
    });
}

/** Refuses a file with more bad rows than its source tolerates, with what is odd about it; repeated records are no fault of the rows. */
export async function checkTolerance(
  incoming: Incoming,
  reader: Reader,
  { read, columns }: Loaded,
  problems: readonly Problem[],
  notes: readonly Diagnostic[],
): Promise<void> {
  const bad = problems.filter((problem) => problem.code !== 'import/repeated-record');
  const { tolerance } = incoming.source;
  const [first] = bad;
  if (first === undefined || bad.length <= tolerance * read) return;
  if (incoming.context.dryRun !== true) await keepRefused(incoming, reader, { read, columns }, problems);
  const where = first.line === null ? `row ${first.row}` : `line ${first.line}`;
  const refusal = diagnose(
    'import/too-many-rejected',
    { file: incoming.staged.name, rejected: bad.length, read, tolerance, first: `${where}: ${first.message}` },
    { file: incoming.staged.name, ...(first.line === null ? {} : { line: first.line }) },
  );
  throw new InputError([refusal, ...notes]);
}

/** The problems of a refused file are kept, so that they can be exported and mended; nothing else of it is. */
async function keepRefused(
  incoming: Incoming,
  { headers }: Reader,
  { read, columns }: Pick<Loaded, 'read' | 'columns'>,
  problems: readonly Problem[],
): Promise<void> {
  const { workspace, source, path, importNumber } = incoming;
  const same = sql`source = ${bind('VARCHAR', source.id)} AND path = ${bind('VARCHAR', path)} AND state = 'refused'`;
  const counts = { rows_read: read, rows_loaded: 0, rows_rejected: problems.length, ...noneReplaced };
  await workspace.engine.transaction(async (session) => {
    await session.run(sql`DELETE FROM meta.problems WHERE import IN (SELECT import FROM meta.imports WHERE ${same})`);
    await session.run(sql`DELETE FROM meta.imports WHERE ${same} AND import < ${bind('INTEGER', importNumber)}`);
    await storeProblems(session, importNumber, problems);
    await storeImport(session, incoming, counts, { columns, headers }, 'refused');
  });
}

const noneReplaced = { rows_repeated: 0, rows_replaced: 0, rows_unlinked: 0 };

export function repeatedProblem(row: number, key: string, where: Pick<Problem, 'line' | 'raw'> | undefined): Problem {
  const { message } = diagnose('import/repeated-record', { key });
  return {
    row,
    line: where?.line ?? null,
    raw: where?.raw ?? null,
    column: null,
    value: key,
    code: 'import/repeated-record',
    message,
  };
}

export async function storeProblems(
  session: DuckDbSession,
  importNumber: number,
  problems: readonly Problem[],
): Promise<void> {
  if (problems.length === 0) return;
  const appender = await session.appender('meta', 'problems');
  const text = (value: string | null): void =>
    value === null ? appender.appendNull() : appender.appendVarchar(value.replaceAll(/\p{Surrogate}/gu, '\u{fffd}'));
  const number = (value: number | null): void =>
    value === null ? appender.appendNull() : appender.appendBigInt(BigInt(value));
  for (const { row, line, column, value, code, message, raw, cells } of problems) {
    appender.appendInteger(importNumber);
    number(row);
    number(line);
    for (const each of [column, value, code, message, raw]) text(each);
    text(cells === undefined ? null : JSON.stringify(cells));
    appender.endRow();
  }
  appender.closeSync();
}
