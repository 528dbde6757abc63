import type { DuckDbSession } from '../../engine/duckdb.ts';
import { diagnose, InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Incoming } from './incoming.ts';
import type { Problem, ProblemSummary } from './types.ts';

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
export function checkTolerance(
  incoming: Incoming,
  read: number,
  problems: readonly Problem[],
  notes: readonly Diagnostic[],
): void {
  const bad = problems.filter((problem) => problem.code !== 'import/repeated-record');
  const { tolerance } = incoming.source;
  const [first] = bad;
  if (first === undefined || bad.length <= tolerance * read) return;
  const where = first.line === null ? `row ${first.row}` : `line ${first.line}`;
  const refusal = diagnose(
    'import/too-many-rejected',
    { file: incoming.staged.name, rejected: bad.length, read, tolerance, first: `${where}: ${first.message}` },
    { file: incoming.staged.name, ...(first.line === null ? {} : { line: first.line }) },
  );
  throw new InputError([refusal, ...notes]);
}

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
  for (const { row, line, column, value, code, message, raw } of problems) {
    appender.appendInteger(importNumber);
    number(row);
    number(line);
    for (const each of [column, value, code, message, raw]) text(each);
    appender.endRow();
  }
  appender.closeSync();
}
