import type { BoundPlan, BoundName } from '../../../model/bound.ts';
import { clusterId } from '../../../model/clusters.ts';
import { secondName } from '../../../model/normalise/names.ts';
import type { SchemePlan, SegmentPlan } from '../../../model/plan.ts';
import type { ClusterArtefact } from '../../profile/clusters.ts';
import type { Artefacts } from '../../profile/fit.ts';
import { leafName } from './tree/words.ts';

/**
 * A bound plan in which the segments of cluster schemes are those that were found: before, the model only knows how many there may be.
 * A cluster keeps the name and all that people wrote about its id.
 */
export function withClusters(bound: BoundPlan, artefacts: Artefacts): BoundPlan {
  const found = bound.plan.schemes.flatMap((scheme) => {
    const artefact = scheme.method.kind === 'clusters' ? artefacts[scheme.id] : undefined;
    return artefact?.kind === 'clusters' ? [[scheme.id, artefact] as const] : [];
  });
  if (found.length === 0) return bound;
  const byScheme = new Map(found);
  const names: Record<string, BoundName> = Object.assign(Object.create(null), bound.names);
  for (const [scheme, artefact] of found) {
    const type = { kind: 'category', values: idsInOrder(artefact) } as const;
    for (const name of [scheme, secondName(scheme)]) {
      const known = names[name];
      if (known !== undefined) names[name] = { ...known, type };
    }
  }
  const labels = new Map(bound.plan.variables.map(({ name, label }) => [name, label]));
  const schemes = bound.plan.schemes.map((scheme) => {
    const artefact = byScheme.get(scheme.id);
    return artefact === undefined ? scheme : { ...scheme, segments: segmentsIn(scheme, artefact, labels) };
  });
  return { ...bound, names, plan: { ...bound.plan, schemes } };
}

/** By their number, which stays, and not by size, which moves. */
function idsInOrder({ clusters }: ClusterArtefact): readonly string[] {
  const numberOf = (id: string): number => Number(id.slice(clusterId(0).length - 1));
  return clusters.map(({ id }) => id).sort((left, right) => numberOf(left) - numberOf(right));
}

function segmentsIn(
  scheme: SchemePlan,
  artefact: ClusterArtefact,
  labels: ReadonlyMap<string, string>,
): readonly SegmentPlan[] {
  const told = toldNames(artefact, labels);
  return idsInOrder(artefact).map((id) => {
    const known = scheme.segments.find((each) => each.id === id);
    const segment = known ?? { id, name: clusterName(scheme, id), include: [], exclude: [], place: scheme.place };
    const own = told.get(id);
    return own === undefined || segment.name !== numberedName(id) ? segment : { ...segment, name: own };
  });
}

/** What the segments of a tree are called that nobody named: what is asked of them. */
function toldNames(
  { model, clusters }: ClusterArtefact,
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (model.method !== 'tree') return new Map();
  const names = model.leaves.map(({ steps }) =>
    leafName({ steps: steps.map((step) => ({ ...step, item: labels.get(step.item) ?? step.item })) }),
  );
  const isOnly = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(
    clusters.flatMap(({ id }, leaf) => {
      const name = names[leaf];
      return name === undefined || !isOnly(name) ? [] : [[id, name] as const];
    }),
  );
}

/** What people call a cluster of a scheme as the model has it: one that is gone too, and one they have not named. */
export const clusterName = (scheme: SchemePlan, id: string): string =>
  scheme.segments.find((each) => each.id === id)?.name ?? numberedName(id);

const numberedName = (id: string): string => `Cluster ${id.slice(clusterId(0).length - 1)}`;
