import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { print } from '../../sql/print.ts';
import type { Query } from '../../sql/tree.ts';
import type { ClusterArtefact } from '../../stages/profile/clusters.ts';
import type { Artefacts } from '../../stages/profile/fit.ts';
import { definitionOf } from '../../stages/segment/clusters/definition.ts';

/** What a run takes over from the one before: fits that stand, and fits that are made again and followed. */
export interface EarlierFits {
  /** Used as they are. */
  readonly standing: Artefacts;
  /** Made again; clusters are matched to these. */
  readonly replaced: Readonly<Record<string, ClusterArtefact>>;
  /** What the run's identity owes to them: equal for runs that give equal results. */
  readonly fingerprint: string;
}

export interface FitMoment {
  readonly asOf: string;
  readonly dataVersion: number;
  /** Schemes to find again; true: all. */
  readonly refit?: boolean | readonly string[];
}

/**
 * Clusters stand while what they are found by stands, unless someone asks for new ones or the model wants them with every run and the data
 * or the date are others. So movement is companies' own, and not noise of a new search.
 */
export function earlierFits(bound: BoundPlan, learned: Artefacts, moment: FitMoment): EarlierFits {
  const standing: Record<string, ClusterArtefact> = {};
  const replaced: Record<string, ClusterArtefact> = {};
  const owed: string[] = [];
  for (const scheme of bound.plan.schemes) {
    const before = learned[scheme.id];
    if (scheme.method.kind !== 'clusters' || before?.kind !== 'clusters') continue;
    const { fit } = before;
    const same = fit.definition === definitionOf(scheme, scheme.method, bound);
    // The same search on the same data finds the same.
    const equal = same && fit.asOf === moment.asOf && fit.dataVersion === moment.dataVersion;
    const asked = moment.refit === true || (Array.isArray(moment.refit) && moment.refit.includes(scheme.id));
    const stands = equal || (same && scheme.method.fit === 'once' && !asked);
    (stands ? standing : replaced)[scheme.id] = before;
    owed.push(...debtOf(scheme.id, before, equal ? 'same' : stands ? 'taken over' : 'found again'));
  }
  return { standing, replaced, fingerprint: owed.join('\n') };
}

/** What results owe to a fit before: clusters found on a run's very data owe nothing but their ids, which they took from the fit before. */
function debtOf(
  scheme: string,
  { fit }: ClusterArtefact,
  how: 'same' | 'taken over' | 'found again',
): readonly string[] {
  if (how === 'taken over') return [`${scheme} by ${fit.fingerprint}`];
  const followed = how === 'same' ? fit.before?.fingerprint : fit.fingerprint;
  return followed === undefined ? [] : [`${scheme} after ${followed}`];
}

/** What was learned, without clusters that the model now asks for in another way. */
export function stillAsked(bound: BoundPlan, learned: Artefacts): Artefacts {
  return Object.fromEntries(
    Object.entries(learned).filter(([name, artefact]) => {
      const scheme = bound.plan.schemes.find((each) => each.id === name);
      if (artefact.kind !== 'clusters' || scheme?.method.kind !== 'clusters') return true;
      return artefact.fit.definition === definitionOf(scheme, scheme.method, bound);
    }),
  );
}

/** The cluster history holds each company of a sample in, by its key. */
export async function clustersOf(
  session: Session,
  scheme: string,
  sample: Query,
): Promise<ReadonlyMap<number, string>> {
  const rows = await session.rows(
    sql`SELECT company, segment FROM history.memberships WHERE scheme = ${bind('VARCHAR', scheme)} AND valid_to IS NULL
      AND company IN (SELECT _company FROM (${print(sample, session.dialect)}) AS sample)`,
  );
  return new Map(rows.map((row) => [Number(row['company']), String(row['segment'])]));
}
