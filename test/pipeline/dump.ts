import { name, sql } from '../../src/engine/raw.ts';
import type { Project } from '../../src/pipeline/project.ts';
import { currentRun } from '../../src/pipeline/run/runs.ts';

/** Everything history and its published runs are. */
export async function dumpHistory({
  workspace: { engine },
}: Project): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return {
    memberships: await engine.rows(sql`SELECT * FROM history.memberships ORDER BY ALL`),
    changes: await engine.rows(sql`SELECT * FROM history.changes ORDER BY ALL`),
    snapshots: await engine.rows(sql`SELECT * FROM history.snapshots ORDER BY ALL`),
    runs: await engine.rows(sql`SELECT number, run FROM meta.runs WHERE state = 'published' ORDER BY number`),
  };
}

/** The profile of the run history stands at, one text a company: every digit of every value. */
export async function dumpProfile({ workspace: { engine } }: Project): Promise<readonly string[]> {
  const run = await currentRun(engine);
  if (run === undefined) return [];
  const rows = await engine.rows(
    sql`SELECT CAST(p AS VARCHAR) AS line FROM ${name(...run.profile)} p ORDER BY _company`,
  );
  return rows.map((row) => String(row['line']));
}
