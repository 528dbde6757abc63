import { readCatalogue } from '../stages/connect/catalogue.ts';
import type { Session } from '../engine/engine.ts';
import type { Judge } from './causes.ts';
import { pinKindsOf, pinTableOf } from './pins.ts';
import { bindPlan, type Project } from './project.ts';
import { artefactsOf, planOf, type Run } from './runs.ts';

/**
 * How a run would judge today: its model version held against today's tables, with what it learned and what people had pinned.
 * @throws InputError when that version no longer fits the tables
 */
export async function judgeOf(session: Session, run: Run, project: Project): Promise<Judge> {
  const plan = run.model === project.model.plan.hash ? project.model.plan : await planOf(session, run.model);
  const { bound } = bindPlan(plan, await readCatalogue(project.workspace.engine));
  return {
    bound,
    artefacts: await artefactsOf(session, run.number),
    pins: await pinKindsOf(session, run.number),
    pinTable: pinTableOf(run.number),
  };
}
