import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import type { Session } from '../../engine/engine.ts';
import type { Workspace } from '../../engine/workspace.ts';
import type { RunProvenance } from '../../contract/run.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { Lower } from '../../stages/profile/derived.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { lowering } from '../../stages/profile/lowering.ts';
import { withClusters } from '../../stages/segment/clusters/fitted-plan.ts';
import { momentOf, type Moment } from '../../stages/profile/moment.ts';
import { bindPlan, type Project } from '../project.ts';
import { artefactsOf, currentRun, planOf, type Run } from '../run/runs.ts';
import { standingOf } from './ground/standing.ts';

/**
 * What every question about a run works with: the run, the model version it was made by held against today's tables, and whether model
 * or data have moved on since. Answers are always about the run; whether it is stale is said beside them.
 */
export interface Question {
  readonly session: Session;
  readonly run: Run;
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly artefacts: Artefacts;
  readonly lower: Lower;
  readonly provenance: RunProvenance;
}

/**
 * Opens a question about a run (by default the newest published one). That of the newest is opened once and kept with the workspace for
 * as long as model, data and newest run are the same.
 */
export async function askAbout(project: Project, wanted?: Run): Promise<Question> {
  if (wanted !== undefined) return open(project, wanted);
  const key = await standingOf(project);
  const kept = newest.get(project.workspace);
  if (kept?.key === key) return kept.question;
  const run = (await currentRun(project.workspace.engine)) ?? fail('run/none', {});
  const question = await open(project, run);
  newest.set(project.workspace, { key, question });
  return question;
}

const newest = new WeakMap<Workspace, { readonly key: string; readonly question: Question }>();

async function open({ workspace, model }: Project, run: Run): Promise<Question> {
  const session = workspace.engine;
  if (run.profile.length === 0) fail('run/profile-gone', { run: run.run });
  const catalogue = await readCatalogue(session);
  const plan = run.model === model.plan.hash ? model.plan : await planOf(session, run.model);
  const artefacts = await artefactsOf(session, run.number);
  const bound = withClusters(bindPlan(plan, catalogue).bound, artefacts);
  const moment = momentOf(run.asOf, plan);
  return {
    session,
    run,
    bound,
    moment,
    artefacts,
    lower: lowering(bound, moment),
    provenance: {
      run: run.run,
      as_of: run.asOf,
      model_changed: run.model !== model.plan.hash,
      data_changed: run.dataVersion !== catalogue.dataVersion,
    },
  };
}

/** The scheme a person means, by id or name. */
export function schemeOf(bound: BoundPlan, wanted: string): SchemePlan {
  const { schemes } = bound.plan;
  const found = schemes.find((each) => each.id === wanted || each.name === wanted);
  if (found !== undefined) return found;
  return unknownScheme(
    wanted,
    schemes.map((each) => each.id),
  );
}

/** Complains of a scheme that is not among those known. */
export function unknownScheme(wanted: string, known: readonly string[]): never {
  const near = nearest(wanted, known);
  return fail('ask/unknown-scheme', {
    scheme: wanted,
    known: known.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}
