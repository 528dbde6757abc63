import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { makeDemo, runDemo } from '../../../src/pipeline/demo/demo.ts';
import { openProject, type Project } from '../../../src/pipeline/project.ts';
import { built } from '../../built.ts';
import { dumpHistory, dumpProfile } from '../dump.ts';
import { withFolder } from '../project.ts';

beforeAll(built);

const trials = Number(process.env['FIRMAMENT_KILLS'] ?? 15);
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

/** Starts a run in a process of its own; answers when it is gone, killed after so many milliseconds where given. */
async function runProcess(folder: string, killAfter?: number): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'run', '--offline', '--as-of', asOf, '--workspace', folder],
    {
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => child.on('exit', resolve));
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - started;
}

/** Numbers from 0 to 1, the same every time (Park and Miller 1988). */
function* draws(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

test(`a run killed at ${trials} random moments is whole or absent`, { timeout: 60_000 + trials * 10_000 }, () =>
  withFolder(async ({ folder }) => {
    const base = path.join(folder, 'base');
    const { project, market } = await makeDemo(base, { companies: 400, seed: 5 });
    await runDemo(project, market, 'test');
    const absent = await stateOf(project);
    await project.workspace.close();

    const reference = path.join(folder, 'reference');
    await fs.cp(base, reference, { recursive: true });
    const milliseconds = await runProcess(reference);
    const whole = await opened(reference, stateOf);
    expect(whole).not.toBe(absent);

    const place = path.join(folder, 'trial');
    const random = draws(17);
    const seen = { whole: 0, absent: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      // Most of the time goes into starting; half of the kills are aimed at the second half, where it writes.
      const share = random.next().value;
      const from = trial % 2 === 0 ? 0 : 0.5;
      await fs.rm(place, { recursive: true, force: true });
      await fs.cp(base, place, { recursive: true });
      await runProcess(place, milliseconds * (from + (1 - from) * share));
      const state = await opened(place, stateOf);
      expect(state === whole || state === absent, `trial ${trial}: neither whole nor absent`).toBe(true);
      seen[state === whole ? 'whole' : 'absent'] += 1;
    }
    expect(seen.absent).toBeGreaterThan(0);
  }),
);
