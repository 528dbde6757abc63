import type { RunOptions } from './options.ts';
import type { FlowRow } from '../../contract/ask.ts';
import type { SchemeCount } from '../../contract/run.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnose, fail } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { schemeOf } from '../ask/question.ts';
import { versionOf } from '../draft/desk.ts';
import { dryTransaction } from '../dry.ts';
import { executeRun, type Executed } from './execute.ts';
import { bindPlan, type Project } from '../project.ts';
import { missingRates } from './rates.ts';
import { refreshSources, type Refreshed } from '../import/refresh.ts';
import type { Run } from './runs.ts';
import { today } from '../today.ts';
import { keepVersion } from '../versions/store.ts';
import type { Work } from '../work.ts';

export interface RunResult {
  readonly run: Run;
  /** True when an equal run was there already: same model, data, date and engine. */
  readonly repeated: boolean;
  /** True when nothing of this was stored. */
  readonly dry: boolean;
  readonly imports: readonly Refreshed[];
  readonly schemes: readonly SchemeCount[];
  /** Companies whose segment changed in some scheme, each counted once a scheme; 0 for a first run. */
  readonly moved: number;
  /** Those moves by scheme, from, to and cause. */
  readonly moves: readonly FlowRow[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * The main job: reads the model's sources, computes the profile and all schemes as of a date, and writes the run, with the
 * changes it makes to history, whole or not at all. A dry run does all of it and takes it back: it reads no sources and stores nothing.
 * @throws InputError for anything wrong with model or data
 */
export async function runModel(project: Project, options: RunOptions = {}, work: Work = {}): Promise<RunResult> {
  const { workspace, model } = project;
  const started = performance.now();
  const dry = options.dryRun === true;
  const refreshed =
    options.offline === true ? undefined : await refreshSources(project, work, undefined, dry ? { dryRun: true } : {});
  work.onStep?.('Reading the model');
  const catalogue = await readCatalogue(workspace.engine);
  const { bound, warnings } = bindPlan(model.plan, catalogue);
  if (Array.isArray(options.refit)) for (const each of options.refit) checkClusters(bound, String(each));
  const asOf = options.asOf ?? model.plan.asOf ?? today(workspace.clock(), model.plan.timeZone);
  const at = workspace.clock().toISOString().slice(0, 19);
  const request = { project, bound, dataVersion: catalogue.dataVersion, asOf, at, started, options };
  const { engine } = workspace;
  const execute = (session: Session): Promise<Executed> => executeRun(session, request, work);
  const outcome = dry ? await dryTransaction(engine, execute) : await engine.transaction(execute);
  if (!dry) await keepVersion(engine, versionOf({ workspace, file: model.file }, model.text, seen));
  return {
    run: outcome.run,
    repeated: outcome.repeated,
    dry,
    imports: refreshed?.imports ?? [],
    schemes: outcome.schemes,
    moved: outcome.moved,
    moves: outcome.moves,
    warnings: [
      ...(refreshed?.warnings ?? []),
      ...(dry ? unread(refreshed?.imports ?? []) : []),
      ...model.warnings,
      ...warnings,
      ...outcome.pins.warnings,
      ...outcome.notes,
      ...(await missingRates(workspace.engine, model.plan, catalogue)),
      ...dueReviews(project, asOf),
    ],
  };
}

/** A text nobody published in the app: people write the file, and a run meets it. */
const seen = { who: '', why: '', origin: 'run' } as const;

/** Only clusters can be found again. */
function checkClusters(bound: BoundPlan, wanted: string): void {
  const { id, method } = schemeOf(bound, wanted);
  if (method.kind !== 'clusters') fail('clusters/not-found-in-data', { scheme: id, kind: method.kind });
}

/** Sources a dry run would have had to read. */
const unread = (imports: readonly Refreshed[]): readonly Diagnostic[] =>
  imports
    .filter((each) => !each.unchanged)
    .map((each) => diagnose('run/source-unread', { source: each.source }, {}, 'warning'));

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
