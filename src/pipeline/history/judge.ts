import { InputError } from '../../diagnostics/diagnostic.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import type { Session } from '../../engine/engine.ts';
import type { Judge } from './causes.ts';
import { pinKindsOf, pinTableOf } from '../pins/pins.ts';
import { bindPlan, type Project } from '../project.ts';
import { artefactsOf, planOf, type Run } from '../run/runs.ts';

/** The run history stands at and how it would judge today; a model version that no longer fits the tables judges nothing. */
export async function runBefore(
  session: Session,
  run: Run | undefined,
  project: Project,
): Promise<{ readonly before?: { readonly run: Run; readonly judge?: Judge } }> {
  if (run === undefined) return {};
  try {
    return { before: { run, judge: await judgeOf(session, run, project) } };
  } catch (error) {
    if (error instanceof InputError) return { before: { run } };
    throw error;
  }
}

/** A model version held against today's tables, with what its run learned and what people had pinned. */
async function judgeOf(session: Session, run: Run, project: Project): Promise<Judge> {
  const plan = run.model === project.model.plan.hash ? project.model.plan : await planOf(session, run.model);
  const { bound } = bindPlan(plan, await readCatalogue(project.workspace.engine));
  return {
    bound,
    artefacts: await artefactsOf(session, run.number),
    pins: await pinKindsOf(session, run.number),
    pinTable: pinTableOf(run.number),
  };
}
