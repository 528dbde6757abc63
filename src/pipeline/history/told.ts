import type { RunRow } from '../../contract/server.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { fileOf } from '../draft/desk.ts';
import type { Project } from '../project.ts';
import { listRuns, type Run } from '../run/runs.ts';

type Said = NonNullable<RunRow['published']>;

/** All runs, oldest first: by whom and why each was published or taken back, what is another than for the run before, and how many it moved. */
export async function askRuns({ workspace, model }: Project): Promise<readonly RunRow[]> {
  const session = workspace.engine;
  const [runs, log, moves, versions, imports] = await Promise.all([
    listRuns(session),
    session.rows(sql`SELECT number, action, who, why, written FROM meta.run_log ORDER BY written, number`),
    session.rows(sql`SELECT number, count(DISTINCT company) AS companies FROM history.changes GROUP BY number`),
    session.rows(sql`SELECT version, max(number) AS number FROM server.versions
      WHERE file = ${bind('VARCHAR', fileOf({ workspace, file: model.file }))} GROUP BY version`),
    importsBetween(session),
  ]);
  const numberOf = new Map(versions.map((row) => [String(row['version']), Number(row['number'])]));
  const moved = new Map(moves.map((row) => [Number(row['number']), Number(row['companies'])]));
  const saidOf = (run: Run, action: string): Said | null => saidIn(log, run.number, action);
  return runs.map((run, place) => {
    const before = runs.slice(0, place).findLast((each) => each.state === 'published' && each.extends);
    return {
      run: run.run,
      number: run.number,
      as_of: run.asOf,
      state: run.state,
      companies: run.companies,
      seconds: run.seconds,
      at: run.at,
      published: saidOf(run, 'published'),
      taken_back: saidOf(run, 'taken back'),
      changed: before === undefined ? ['first'] : changesSince(before, run),
      version: numberOf.get(run.model) ?? null,
      imports: before === undefined ? [] : imports(before.at, run.at),
      moved: before === undefined || run.state !== 'published' ? null : (moved.get(run.number) ?? 0),
    };
  });
}

/** What a run's identity has other than the one before; with nothing of it, people decided by hand, or clusters were found anew. */
function changesSince(before: Run, run: Run): RunRow['changed'] {
  const found: RunRow['changed'] = [
    ...(before.model === run.model ? [] : (['model'] as const)),
    ...(before.dataVersion === run.dataVersion ? [] : (['data'] as const)),
    ...(before.asOf === run.asOf ? [] : (['date'] as const)),
  ];
  return found.length > 0 ? found : before.run === run.run ? [] : ['decisions'];
}

function saidIn(log: readonly Row[], number: number, action: string): Said | null {
  const row = log.findLast((each) => Number(each['number']) === number && each['action'] === action);
  return row === undefined ? null : { who: String(row['who']), why: String(row['why']), at: String(row['written']) };
}

/** Which files were read between two moments, each once. */
async function importsBetween(session: Session): Promise<(from: string, to: string) => string[]> {
  const rows = await session.rows(
    sql`SELECT file, imported FROM meta.imports WHERE state = 'stands' ORDER BY imported, import`,
  );
  const files = rows.map((row) => ({ file: String(row['file']), at: String(row['imported']) }));
  return (from, to) => [...new Set(files.filter(({ at }) => at > from && at <= to).map(({ file }) => file))];
}
