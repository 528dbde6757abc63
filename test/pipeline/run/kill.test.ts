import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sql } from '../../../src/engine/raw.ts';
import { makeDemo, runDemo } from '../../../src/pipeline/demo/demo.ts';
import { openProject, type Project } from '../../../src/pipeline/project.ts';
import { built } from '../../built.ts';
import { outcomeOf } from '../../killed.ts';
import { dumpHistory, dumpProfile } from '../dump.ts';
import { withFolder } from '../project.ts';

beforeAll(built);

const asOf = '2026-07-31';

/** What must be all there or not at all. */
async function stateOf(project: Project): Promise<string> {
  const { engine } = project.workspace;
  const tables = await engine.rows(
    sql`SELECT schema_name, table_name FROM duckdb_tables() WHERE schema_name IN ('profile', 'history', 'meta') ORDER BY ALL`,
  );
  const counts = await engine.rows(
    sql`SELECT (SELECT count(*) FROM meta.runs) AS runs, (SELECT count(*) FROM meta.artefacts) AS artefacts,
      (SELECT count(*) FROM meta.run_log) AS log, (SELECT count(*) FROM meta.model_versions) AS models`,
  );
  return JSON.stringify([tables, counts, await dumpHistory(project), await dumpProfile(project)]);
}

async function opened<T>(folder: string, work: (project: Project) => Promise<T>): Promise<T> {
  const project = await openProject(folder, { doing: 'test', waitSeconds: 0 });
  try {
    return await work(project);
  } finally {
    await project.workspace.close();
  }
}

/** Runs in a process of its own, which kills itself at a statement where one is given; answers the first words of all it sent. */
async function runProcess(folder: string, at?: Moment): Promise<readonly string[]> {
  const told = at === undefined ? [] : [String(at.statement), String(at.moment)];
  const said = await outcomeOf(
    path.join(import.meta.dirname, 'killed-run.mjs'),
    path.resolve('dist'),
    folder,
    asOf,
    ...told,
  );
  return said === 'killed' ? [] : z.array(z.string()).parse(JSON.parse(said));
}

interface Moment {
  readonly statement: number;
  /** Before it is sent, so many milliseconds after, or when it is done. */
  readonly moment: 'before' | number | 'after';
}

/**
 * The moments at which a kill can find something else on the disk: within each transaction that writes, and before, while and after it is ended. How
 * long ending it takes is not known, so that is met early and late.
 */
function momentsOf(sent: readonly string[]): readonly Moment[] {
  let begun = 0;
  return sent.flatMap((word, statement): readonly Moment[] => {
    if (word === 'BEGIN') begun = statement;
    if (word !== 'COMMIT' || sent.slice(begun, statement).every((each) => /BEGIN|SELECT|WITH/u.test(each))) return [];
    const ending = (['before', 0, 4, 16, 'after'] as const).map((moment) => ({ statement, moment }));
    return [{ statement: Math.ceil((begun + statement) / 2), moment: 0 }, ...ending];
  });
}

test('a run killed within its transaction, or as that ends, is whole or absent', { timeout: 240_000 }, () =>
  withFolder(async ({ folder }) => {
    const base = path.join(folder, 'base');
    const { project, market } = await makeDemo(base, { companies: 400, seed: 5 });
    await runDemo(project, market, 'test');
    const absent = await stateOf(project);
    await project.workspace.close();

    const reference = path.join(folder, 'reference');
    await fs.cp(base, reference, { recursive: true });
    const sent = await runProcess(reference);
    const whole = await opened(reference, stateOf);
    expect(whole).not.toBe(absent);

    const place = path.join(folder, 'trial');
    const seen = { whole: 0, absent: 0 };
    for (const at of momentsOf(sent)) {
      await fs.rm(place, { recursive: true, force: true });
      await fs.cp(base, place, { recursive: true });
      await runProcess(place, at);
      const state = await opened(place, stateOf);
      expect(state === whole || state === absent, `${JSON.stringify(at)}: neither whole nor absent`).toBe(true);
      seen[state === whole ? 'whole' : 'absent'] += 1;
    }
    expect(Math.min(seen.whole, seen.absent)).toBeGreaterThan(0);
  }),
);
