import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, fail } from '../diagnostics/diagnostic.ts';
import { engineVersion } from '../engine/duckdb.ts';
import type { Session } from '../engine/engine.ts';
import { name, sql } from '../engine/raw.ts';
import { readCatalogue } from '../stages/connect/catalogue.ts';
import { momentOf } from '../stages/profile/moment.ts';
import type { TableName } from '../sql/tree.ts';
import type { SchemeCount } from '../contract/run.ts';
import { countSegments } from './ask/segments.ts';
import { judgeOf } from './judge.ts';
import { giveColours } from './colours.ts';
import { computeProfile } from './compute.ts';
import { pinTableOf, resolvePins, storePins } from './pins.ts';
import { bindPlan, type Project } from './project.ts';
import { extendHistory } from './publish.ts';
import { currentRun, insertArtefacts, insertRun, keepModel, listRuns, runId, type Run } from './runs.ts';
import { keepSnapshot } from './snapshot.ts';
import { refreshSources, type Refreshed } from './refresh.ts';
import { today } from './today.ts';
import type { Work } from './work.ts';

export interface RunOptions {
  /** Plain date; by default the model's `as_of`, else today in the model's zone. */
  readonly asOf?: string;
  /** Leaves the run a draft: computed and kept, but not in history. */
  readonly draft?: boolean;
  /** Reads no sources first. */
  readonly offline?: boolean;
  readonly by?: string;
  readonly why?: string;
}

export interface RunResult {
  readonly run: Run;
  /** True when an equal run was there already: same model, data, date and engine. */
  readonly repeated: boolean;
  readonly imports: readonly Refreshed[];
  readonly schemes: readonly SchemeCount[];
  /** Companies whose segment changed in some scheme, each counted once a scheme; 0 for a first run. */
  readonly moved: number;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The main job: reads the model's sources, computes the profile and all schemes as of a date, and writes the run, with the
 * changes it makes to history, whole or not at all.
 * @throws InputError for anything wrong with model or data
 */
export async function runModel(project: Project, options: RunOptions = {}, work: Work = {}): Promise<RunResult> {
  const { workspace, model } = project;
  const started = performance.now();
  const refreshed = options.offline === true ? undefined : await refreshSources(project, work);
  work.onStep?.('Reading the model');
  const catalogue = await readCatalogue(workspace.engine);
  const { bound, warnings } = bindPlan(model.plan, catalogue);
  const asOf = options.asOf ?? model.plan.asOf ?? today(workspace.clock(), model.plan.timeZone);
  const at = workspace.clock().toISOString().slice(0, 19);

  const outcome = await workspace.engine.transaction(async (session) => {
    const pins = await resolvePins(session, model.plan, workspace.folder);
    const id = runId({
      asOf,
      model: model.plan.hash,
      dataVersion: catalogue.dataVersion,
      engine: engineVersion,
      pins: pins.fingerprint,
    });
    const runs = await listRuns(session);
    const current = await currentRun(session);
    const same = current?.run === id && options.draft !== true ? current : undefined;
    if (same !== undefined) return { run: same, moved: 0, repeated: true, pins };

    const number = 1 + Math.max(0, ...runs.map((each) => each.number));
    const profile: TableName = ['profile', `run_${number}`];
    await storePins(session, number, pins);
    work.onStep?.('Computing the profile and the schemes');
    const computed = await computeProfile(
      session,
      {
        bound,
        moment: momentOf(asOf, model.plan.timeZone),
        pins: pins.kinds,
        pinTable: pinTableOf(number),
        artefacts: {},
        into: profile,
      },
      work,
    );
    const companies = await countCompanies(session, profile);
    if (companies === 0) fail('run/no-companies', { asOf });
    const extendsHistory = current === undefined || asOf >= current.asOf;
    const run: Run = {
      number,
      run: id,
      asOf,
      model: model.plan.hash,
      dataVersion: catalogue.dataVersion,
      state: options.draft === true ? 'draft' : 'published',
      extends: extendsHistory,
      profile,
      columns: computed.columns,
      schemes: model.plan.schemes.map((each) => each.id),
      companies,
      seconds: (performance.now() - started) / 1000,
      at,
    };
    await keepModel(session, model, at);
    await insertArtefacts(session, number, computed.artefacts);
    await giveColours(session, bound);
    await insertRun(session, run, engineVersion);
    let moved = 0;
    if (run.state === 'published') {
      work.onStep?.('Writing who moved');
      const request = { run, bound, by: options.by ?? 'command line', why: options.why ?? '', at };
      if (!extendsHistory) await keepSnapshot(session, run, bound);
      else moved = await extendHistory(session, { ...request, ...(await previous(session, current, project)) }, work);
      await dropOldProfiles(session, runs, run, current);
    }
    return { run, moved, repeated: false, pins };
  });

  work.onStep?.('Counting');
  return {
    run: outcome.run,
    repeated: outcome.repeated,
    imports: refreshed?.imports ?? [],
    schemes: await countSegments(workspace.engine, bound, outcome.run),
    moved: outcome.moved,
    warnings: [
      ...(refreshed?.warnings ?? []),
      ...model.warnings,
      ...warnings,
      ...outcome.pins.warnings,
      ...dueReviews(project, asOf),
    ],
  };
}

/** How the run before would judge today: its plan held against today's tables. A plan that no longer fits judges nothing. */
async function previous(session: Session, run: Run | undefined, project: Project) {
  if (run === undefined) return {};
  const judge = await judgeOf(session, run, project).catch(() => undefined);
  return { before: { run, ...(judge === undefined ? {} : { judge }) } };
}

async function countCompanies(session: Session, profile: TableName): Promise<number> {
  const rows = await session.rows(sql`SELECT count(*) AS n FROM ${name(...profile)}`);
  return Number(rows[0]?.['n']);
}

/** Keeps the profiles of the newest published run and of the one before it, so that it can be taken back. */
async function dropOldProfiles(
  session: Session,
  runs: readonly Run[],
  run: Run,
  current: Run | undefined,
): Promise<void> {
  const kept = new Set([run.number, ...(current === undefined ? [] : [current.number])]);
  for (const each of runs) {
    if (kept.has(each.number) || each.state === 'draft') continue;
    await session.run(sql`DROP TABLE IF EXISTS ${name(...each.profile)}`);
    await session.run(sql`DROP TABLE IF EXISTS ${name(...pinTableOf(each.number))}`);
  }
}

/** Strategic exceptions whose review date has come. */
function dueReviews({ model }: Project, asOf: string): readonly Diagnostic[] {
  return model.plan.exceptions
    .filter((each) => each.review <= asOf)
    .map((each) =>
      diagnose(
        'run/review-due',
        { exception: each.name, owner: each.owner, review: each.review },
        each.place,
        'warning',
      ),
    );
}
