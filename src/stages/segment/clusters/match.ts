import { bestMatching } from '../../../kernels/index.ts';
import { clusterId } from '../../../model/clusters.ts';
import type { ClusterArtefact, ClusterLineage } from '../../profile/clusters.ts';

/** Clusters that share less than this of their companies are not the same one. */
const LEAST_OVERLAP = 0.25;

/** The fit before, and the cluster each company of the new sample was in, where it was in any. */
export interface ClustersBefore {
  readonly artefact: ClusterArtefact;
  readonly members: readonly (string | undefined)[];
}

export interface Named {
  /** The id of each new cluster, in its order. */
  readonly ids: readonly string[];
  readonly highest: number;
  readonly lineage?: ClusterLineage;
}

/**
 * Ids for clusters: a cluster that is found again keeps its own, found by who its companies were in before (the pairing one to one with the
 * greatest overlap in all, Jaccard); a new one is numbered above all there ever were; one that is not found again is gone.
 */
export function nameClusters(assignment: Int32Array, k: number, before: ClustersBefore | undefined): Named {
  const fresh = (highest: number, index: number): string => clusterId(highest + index + 1);
  if (before === undefined) return { ids: Array.from({ length: k }, (_, index) => fresh(0, index)), highest: k };
  const { artefact, members } = before;
  const old = artefact.clusters.map(({ id }) => id);
  const overlaps = overlapsOf(assignment, k, members, old);
  const partners = bestMatching(overlaps, k, old.length);
  const kept = Array.from(partners, (partner, group) => {
    const overlap = partner < 0 ? 0 : (overlaps[group * old.length + partner] ?? 0);
    return overlap >= LEAST_OVERLAP ? { id: old[partner] ?? '', overlap } : undefined;
  });
  const news = kept.flatMap((each, group) => (each === undefined ? [group] : []));
  const ids = kept.map((each, group) => each?.id ?? fresh(artefact.highest, news.indexOf(group)));
  return {
    ids,
    highest: artefact.highest + news.length,
    lineage: {
      fingerprint: artefact.fit.fingerprint,
      kept: kept.filter((each) => each !== undefined),
      gone: old.filter((id) => !ids.includes(id)),
      fresh: news.map((group) => ids[group] ?? ''),
    },
  };
}

/** Jaccard overlap of each new cluster with each old one among companies that were in some cluster before. */
function overlapsOf(
  assignment: Int32Array,
  k: number,
  members: ClustersBefore['members'],
  old: readonly string[],
): Float64Array {
  const both = new Float64Array(k * old.length);
  const newSizes = new Float64Array(k);
  const oldSizes = new Float64Array(old.length);
  assignment.forEach((group, row) => {
    const was = old.indexOf(members[row] ?? '');
    if (was < 0 || group < 0) return;
    both[group * old.length + was] = (both[group * old.length + was] ?? 0) + 1;
    newSizes[group] = (newSizes[group] ?? 0) + 1;
    oldSizes[was] = (oldSizes[was] ?? 0) + 1;
  });
  return both.map((shared, place) => {
    const [group, was] = [Math.floor(place / old.length), place % old.length];
    const either = (newSizes[group] ?? 0) + (oldSizes[was] ?? 0) - shared;
    return either > 0 ? shared / either : 0;
  });
}
