import type { ProblemsAnswer } from '../../contract/data/problems.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Cell, Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { readStored, storedCells, storedTexts } from '../../engine/stored.ts';
import { numbered } from '../../stages/connect/load/mends.ts';
import type { Project } from '../project.ts';
import type { Problem } from '../../stages/connect/problem.ts';

/** A bad row with all it takes to mend it. */
export interface KeptProblem extends Omit<Problem, 'cells'> {
  readonly import: number;
  readonly source: string;
  readonly file: string;
  /** The file's path within its source. */
  readonly path: string;
  /** Which of the bad rows with this text, from 1. */
  readonly nth: number;
  readonly cells: readonly (string | null)[] | null;
}

/** The newest import of a file, standing or refused. */
export interface KeptFile {
  readonly import: number;
  readonly source: string;
  readonly file: string;
  readonly path: string;
  readonly state: 'stands' | 'refused';
  readonly rowsRead: number;
  readonly headers: readonly string[];
  /** The source as JSON, as it was read. */
  readonly plan: string;
  readonly problems: readonly KeptProblem[];
}

/**
 * Files with bad rows, by their newest import.
 * @throws InputError `problems/unknown-source`
 */
export async function filesWithProblems(session: Session, source?: string): Promise<readonly KeptFile[]> {
  const files =
    await session.rows(sql`SELECT import, source, file, path, state, rows_read, headers, plan FROM meta.imports
    WHERE state IN ('stands', 'refused') QUALIFY row_number() OVER (PARTITION BY source, path ORDER BY import DESC) = 1 ORDER BY import`);
  const known = [...new Set(files.map((row) => String(row['source'])))];
  if (source !== undefined && !known.includes(source)) {
    const near = nearest(source, known);
    fail('problems/unknown-source', { source, known, ...(near === undefined ? {} : { nearest: near }) });
  }
  const found: KeptFile[] = [];
  for (const file of files) {
    if (source !== undefined && file['source'] !== source) continue;
    const problems = await problemsOf(session, file);
    if (problems.length > 0) found.push({ ...fileOf(file), problems });
  }
  return found;
}

const fileOf = (row: Row): Omit<KeptFile, 'problems'> => ({
  import: Number(row['import']),
  source: String(row['source']),
  file: String(row['file']),
  path: String(row['path']),
  state: row['state'] === 'refused' ? 'refused' : 'stands',
  rowsRead: Number(row['rows_read']),
  headers: readStored(storedTexts, row['headers'] ?? '[]', `the header of ${String(row['file'])}`),
  plan: String(row['plan'] ?? 'null'),
});

async function problemsOf(session: Session, file: Row): Promise<readonly KeptProblem[]> {
  const rows =
    await session.rows(sql`SELECT * FROM meta.problems WHERE import = ${bind('INTEGER', Number(file['import']))}
    ORDER BY "row", line, "column"`);
  const bad = rows.map((row) => ({
    import: Number(file['import']),
    source: String(file['source']),
    file: String(file['file']),
    path: String(file['path']),
    row: numberIn(row['row']),
    line: numberIn(row['line']),
    column: textIn(row['column']),
    value: textIn(row['value']),
    code: String(row['code']),
    message: String(row['message']),
    raw: textIn(row['raw']),
    cells: row['cells'] === null ? null : readStored(storedCells, row['cells'], `a bad row of ${String(file['file'])}`),
  }));
  // A record the file repeats is no bad row, and is not counted among those with its text.
  const isRepeated = ({ code }: { readonly code: string }): boolean => code === 'import/repeated-record';
  return [
    ...numbered(bad.filter((each) => !isRepeated(each))),
    ...bad.filter(isRepeated).map((each) => ({ ...each, nth: 0 })),
  ];
}

/**
 * The bad rows of every file, for people and programs to read.
 *
 * @param source Id of a source; every source where it is left out.
 * @throws InputError `problems/unknown-source`
 */
export async function listProblems(project: Pick<Project, 'workspace'>, source?: string): Promise<ProblemsAnswer> {
  const files = await filesWithProblems(project.workspace.engine, source);
  return {
    files: files.map((each) => ({
      import: each.import,
      source: each.source,
      file: each.file,
      state: each.state,
      problems: each.problems.length,
      rows_read: each.rowsRead,
    })),
    problems: files.flatMap(({ problems }) =>
      problems.map(({ path: _path, nth: _nth, cells: _cells, ...problem }) => problem),
    ),
  };
}

const numberIn = (cell: Cell | undefined): number | null => (cell === null || cell === undefined ? null : Number(cell));
const textIn = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
