import path from 'node:path';
import type { FlowRow } from '../../contract/ask.ts';
import type { SchemeCount } from '../../contract/run.ts';
import { fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { engineVersion } from '../../engine/duckdb.ts';
import type { Session } from '../../engine/engine.ts';
import { name, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { TableName } from '../../sql/tree.ts';
import { withClusters } from '../../stages/segment/clusters/fitted-plan.ts';
import { momentOf } from '../../stages/profile/moment.ts';
import { countSegments } from '../ask/segments/segments.ts';
import { clusterNotes } from './cluster-notes.ts';
import { giveColours } from '../colours.ts';
import { computeProfile } from './compute.ts';
import { earlierFits } from './fits.ts';
import { runBefore } from '../history/judge.ts';
import { movesOf } from '../history/moves.ts';
import { pinTableOf, resolvePins, storePins, type ResolvedPins } from '../pins/pins.ts';
import type { Project } from '../project.ts';
import { writeHistory } from '../history/write-history.ts';
import type { RunOptions } from './options.ts';
import {
  artefactsOf,
  currentRun,
  dropProfiles,
  insertArtefacts,
  insertRun,
  keepModel,
  listRuns,
  runId,
  type Run,
} from './runs.ts';
import type { Work } from '../work.ts';

export interface ExecuteRequest {
  readonly project: Project;
  readonly bound: BoundPlan;
  readonly dataVersion: number;
  readonly asOf: string;
  /** When, as a UTC instant. */
  readonly at: string;
  /** `performance.now()` at the start of it all. */
  readonly started: number;
  readonly options: RunOptions;
}

export interface Executed {
  readonly run: Run;
  readonly repeated: boolean;
  readonly schemes: readonly SchemeCount[];
  readonly moved: number;
  readonly moves: readonly FlowRow[];
  readonly pins: ResolvedPins;
  /** What is to be said of clusters. */
  readonly notes: readonly Diagnostic[];
}

/** Computes a run and writes it with what it changes, inside a transaction. A run equal to the one history stands at is not made again. */
export async function executeRun(session: Session, request: ExecuteRequest, work: Work): Promise<Executed> {
  const { project, dataVersion, asOf, at, options } = request;
  const { plan } = project.model;
  const pins = await resolvePins(session, request.bound, path.dirname(project.model.file));
  const runs = await listRuns(session);
  const current = await currentRun(session);
  const learned = current === undefined ? {} : await artefactsOf(session, current.number);
  const earlier = earlierFits(request.bound, learned, { asOf, dataVersion, refit: options.refit ?? false });
  const id = runId({
    asOf,
    model: plan.hash,
    dataVersion,
    engine: engineVersion,
    pins: pins.fingerprint,
    fits: earlier.fingerprint,
  });
  if (current?.run === id && current.profile.length > 0 && options.draft !== true) {
    const schemes = await countSegments(session, withClusters(request.bound, learned), current);
    return { run: current, repeated: true, schemes, moved: 0, moves: [], pins, notes: [] };
  }
  const number = 1 + Math.max(0, ...runs.map((each) => each.number));
  const profile: TableName = ['profile', `run_${number}`];
  await storePins(session, number, pins);
  work.onStep?.('Computing the profile and the schemes');
  const moment = momentOf(asOf, plan);
  const pinTable = pinTableOf(number);
  const computed = await computeProfile(
    session,
    {
      bound: request.bound,
      moment,
      pins: pins.kinds,
      pinTable,
      artefacts: earlier.standing,
      fits: { dataVersion, replaced: earlier.replaced },
      into: profile,
    },
    work,
  );
  const bound = withClusters(request.bound, computed.artefacts);
  const companies = await countCompanies(session, profile);
  if (companies === 0) fail('run/no-companies', { asOf });
  const run: Run = {
    number,
    run: id,
    asOf,
    model: plan.hash,
    dataVersion,
    state: options.draft === true ? 'draft' : 'published',
    extends: current === undefined || asOf >= current.asOf,
    profile,
    columns: computed.columns,
    schemes: plan.schemes.map((each) => each.id),
    companies,
    seconds: (performance.now() - request.started) / 1000,
    at,
  };
  await keepModel(session, project.model, at);
  await insertArtefacts(session, number, computed.artefacts);
  await giveColours(session, bound);
  await insertRun(session, run, engineVersion);
  let moved = 0;
  if (run.state === 'published') {
    work.onStep?.('Writing who moved');
    const decision = { by: options.by ?? 'command line', why: options.why ?? '', at };
    moved = await writeHistory(
      session,
      { run, bound, ...decision, ...(await runBefore(session, current, project)) },
      work,
    );
    // That of the run before stays, so that this one can be taken back.
    await dropProfiles(session, runs, new Set([number, ...(current === undefined ? [] : [current.number])]));
  }
  work.onStep?.('Counting');
  const schemes = await countSegments(session, bound, run);
  const { artefacts } = computed;
  const notes = await clusterNotes(session, {
    written: request.bound,
    bound,
    artefacts,
    standing: earlier.standing,
    profile,
    moment,
  });
  return { run, repeated: false, schemes, moved, moves: await movesOf(session, number), pins, notes };
}

async function countCompanies(session: Session, profile: TableName): Promise<number> {
  const rows = await session.rows(sql`SELECT count(*) AS n FROM ${name(...profile)}`);
  return Number(rows[0]?.['n']);
}
