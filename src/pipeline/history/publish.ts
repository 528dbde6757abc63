import { fail } from '../../diagnostics/diagnostic.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { bind, sql } from '../../engine/raw.ts';
import { runBefore } from './judge.ts';
import { bindPlan, type Project } from '../project.ts';
import { takeBackRun, writeHistory } from './write-history.ts';
import { currentRun, findRun, planOf, type Run } from '../run/runs.ts';
import type { Work } from '../work.ts';

export interface Decision {
  readonly by: string;
  readonly why: string;
}

/**
 * Makes a draft the truth: history is extended by what it changed. A draft from before a newer run is refused.
 *
 * @param wanted Id of the run.
 */
export async function publishRun(
  project: Project,
  wanted: string,
  decision: Decision,
  work: Work = {},
): Promise<{ readonly run: string; readonly moved: number }> {
  const { workspace, model } = project;
  const catalogue = await readCatalogue(workspace.engine);
  return workspace.engine.transaction(async (session) => {
    const run = await findRun(session, wanted);
    if (run.state !== 'draft') fail('run/not-draft', { run: run.run, state: run.state });
    const current = await currentRun(session);
    if (current !== undefined && current.number > run.number)
      fail('run/stale-draft', { run: run.run, newest: current.run });
    const plan = run.model === model.plan.hash ? model.plan : await planOf(session, run.model);
    const { bound } = bindPlan(plan, catalogue);
    const at = workspace.clock().toISOString().slice(0, 19);
    const published: Run = { ...run, state: 'published' };
    await session.run(sql`UPDATE meta.runs SET state = 'published' WHERE number = ${bind('INTEGER', run.number)}`);
    const request = { run: published, bound, ...decision, at };
    const moved = await writeHistory(session, { ...request, ...(await runBefore(session, current, project)) }, work);
    return { run: run.run, moved };
  });
}

/**
 * Takes the newest published run back.
 *
 * @param wanted Id of the run.
 */
export async function takeBack(
  project: Project,
  wanted: string,
  decision: Decision,
): Promise<{ readonly run: string }> {
  const at = project.workspace.clock().toISOString().slice(0, 19);
  return project.workspace.engine.transaction(async (session) => {
    const run = await findRun(session, wanted);
    await takeBackRun(session, run, { ...decision, at });
    return { run: run.run };
  });
}
