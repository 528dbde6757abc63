import type { JobOf } from '../../../../src/contract/jobs/jobs.ts';
import type { ClusterDivision } from '../../../../src/contract/clusters/lab.ts';
import type { ClusterAnswer, Told } from '../../api/clusters.ts';

/** A division with the names people gave its segments, and the colours they have everywhere. */
export interface Shown {
  readonly job: JobOf<'clusters'>;
  readonly answer: ClusterAnswer;
  readonly division: ClusterDivision;
  /** What its later parts are asked for by. */
  readonly told: Told;
  readonly names: readonly string[];
  /** Of the scheme's own segments; empty for those that are in no model, which take the chart's series in turn. */
  readonly colours: readonly string[];
}
