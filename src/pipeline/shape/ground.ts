import { exceptedColumn, memberColumn } from '../../stages/segment/columns.ts';
import path from 'node:path';
import type { BoundPlan } from '../../model/bound.ts';
import { deriveAll, populationColumn } from '../../stages/segment/profile.ts';
import { lowering } from '../../stages/profile/lowering.ts';
import type { Artefacts, FitRequest } from '../../stages/profile/fit.ts';
import { momentOf, type Moment } from '../../stages/profile/moment.ts';
import { withClusters } from '../../stages/segment/clusters/fitted-plan.ts';
import { pinsOf, resolvePins, type ResolvedPins } from '../pins/pins.ts';
import type { Pin } from '../../stages/segment/pins.ts';
import { bindPlan, type Project } from '../project.ts';
import { planOf, type Run } from '../run/runs.ts';
import type { Ground as Asked } from '../ask/ground/ground.ts';
import { groundStart } from '../ask/ground/start.ts';
import { InputError } from '../../diagnostics/diagnostic.ts';

/** What is asked of a draft stands on; nothing of it is kept for the next question, which is of another draft. */
export type Ground = Omit<Asked, 'version' | 'counts'> & {
  /** Decisions by hand as they stand now and the draft has them, where the newest run saw others. */
  readonly decided?: ResolvedPins['rows'];
};

/**
 * Where a draft's questions stand: its own model over the data as they are, on what the newest run has computed and the draft leaves as it was.
 * An edit of one limit then costs that variable and the scheme, whatever else the model holds.
 */
export async function draftGround(project: Project): Promise<Ground> {
  const session = project.workspace.engine;
  const { catalogue, run, learned, ground: start } = await groundStart(project);
  const decided = await resolvePins(session, start.bound, path.dirname(project.model.file));
  const seen = run === undefined ? { kinds: [], rows: [] } : await pinsOf(session, run.number);
  const sinceRun = changedSchemes(seen.rows, decided.rows);
  const ground: Ground = {
    ...start,
    artefacts: clustersAmong(learned),
    pins: decided.kinds,
    ...(sinceRun === undefined ? {} : { decided: decided.rows }),
  };
  if (run === undefined || run.profile.length === 0 || run.dataVersion !== catalogue.dataVersion) return ground;
  const before = await boundBefore(session, run, catalogue, learned);
  if (before === undefined) return { ...ground, run };
  const then = { ...ground, bound: before, pins: seen.kinds };
  const isStanding = sameNames(run, then, ground, sinceRun);
  const artefacts = Object.fromEntries(
    Object.entries(learned).filter(([name, { kind }]) => kind === 'clusters' || isStanding(name)),
  );
  const isSame = sameNames(run, { ...then, artefacts }, { ...ground, artefacts }, sinceRun);
  // Companies another population had left out are not in the run's profile.
  if (!isSame(populationColumn)) return { ...ground, artefacts, run };
  const columns = run.columns.filter((name) => isSame(name));
  return { ...ground, artefacts, run, stage: { table: run.profile, columns } };
}

const clustersAmong = (learned: Artefacts): Artefacts =>
  Object.fromEntries(Object.entries(learned).filter(([, { kind }]) => kind === 'clusters'));

async function boundBefore(
  session: Parameters<typeof planOf>[0],
  run: Run,
  catalogue: BoundPlan['catalogue'],
  artefacts: Artefacts,
): Promise<BoundPlan | undefined> {
  try {
    return withClusters(bindPlan(await planOf(session, run.model), catalogue).bound, artefacts);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

interface Model {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly artefacts: Artefacts;
  readonly pins: readonly Pin[];
}

/**
 * Which names mean under another model what they meant when the run was made: spelled the same, from names of which that holds too. What waits for
 * cuts or a threshold means the same when the same would be asked of the data. What people decide by hand about companies of a scheme since the run
 * (`decided`) changes what its columns mean.
 */
function sameNames(run: Run, before: Model, ground: Model, decided: readonly string[] = []): (name: string) => boolean {
  const { plan } = ground.bound;
  const old = before.bound.plan;
  if (old.timeZone !== plan.timeZone || old.yearStarts !== plan.yearStarts) return () => false;
  if (old.currency !== plan.currency || old.assume !== plan.assume) return () => false;
  const then = spellings({ ...before, moment: momentOf(run.asOf, old) });
  const now = spellings(ground);
  const known = new Map<string, boolean>();
  const isSame = (name: string): boolean => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (decided.some((scheme) => isPinnedColumn(scheme, name))) return false;
    // Held for the same while it is looked at: binding saw to it that there is no circle.
    known.set(name, true);
    const [earlier, own] = [then.get(name), now.get(name)];
    const same =
      earlier === undefined || own === undefined
        ? earlier === own
        : earlier.text !== '' && earlier.text === own.text && own.uses.every((each) => isSame(each));
    known.set(name, same);
    return same;
  };
  return isSame;
}

/** How each derived column is computed, as text; of one that waits for a fit what it asks, none where that is clusters. */
function spellings({ bound, moment, artefacts, pins }: Model) {
  const lower = lowering(bound, moment);
  const asked = (fit: FitRequest): string =>
    fit.kind === 'clusters'
      ? ''
      : JSON.stringify({ ...fit, of: lower(fit.of), among: fit.among === undefined ? null : lower(fit.among) });
  return new Map(
    deriveAll(bound, moment.asOf, artefacts, pins).map((each) => [
      each.name,
      { uses: each.uses, text: each.fit === undefined ? JSON.stringify(each.value(lower)) : asked(each.fit) },
    ]),
  );
}

/** Schemes about whose companies other things are decided than before, '' for exceptions; undefined where nothing differs. */
function changedSchemes(before: ResolvedPins['rows'], now: ResolvedPins['rows']): readonly string[] | undefined {
  const keysOf = (rows: ResolvedPins['rows']) =>
    new Map(rows.map((row) => [JSON.stringify([row.scheme, row.segment, row.effect, row.company]), row.scheme]));
  const [then, after] = [keysOf(before), keysOf(now)];
  const differing = [...then, ...after].flatMap(([key, scheme]) => (then.has(key) && after.has(key) ? [] : [scheme]));
  return differing.length === 0 ? undefined : [...new Set(differing)];
}

const isPinnedColumn = (scheme: string, name: string): boolean =>
  scheme === '' ? name === exceptedColumn : name === scheme || name.startsWith(memberColumn(scheme, ''));
