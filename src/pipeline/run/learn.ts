import type { Row } from '../../engine/engine.ts';
import type { ClusterArtefact } from '../../stages/profile/clusters.ts';
import type { ClusterRequest } from '../../stages/profile/fit.ts';
import { learnClusters, type Learning } from '../../stages/segment/clusters/learn.ts';
import type { Progress } from '../progress.ts';

export interface Sample {
  /** What is being done, in words. */
  readonly doing: string;
  readonly request: ClusterRequest;
  readonly rows: readonly Row[];
  readonly learning: Learning;
}

/** Finds the clusters of a scheme on the rows of its sample. @throws InputError as `learnClusters` does */
export function learn({ doing, request, rows, learning }: Sample, { signal, onStep }: Progress): ClusterArtefact {
  return learnClusters(request, rows, learning, {
    progress: (share) => onStep?.(doing, share),
    ...(signal === undefined ? {} : { cancelled: () => signal.aborted }),
  });
}
