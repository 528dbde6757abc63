import type { ClusterAnswer, ClusterCandidate, ClusterSegment } from '../../../../contract/clusters/cluster.ts';
import type { DistilAnswer } from '../../../../contract/clusters/tools.ts';
import type { SegmentReference, Text } from '../../../../report/text.ts';

/** What is told of segments found in data: as much of it as is known. */
export interface ClusterPages {
  /** Unique among the sections of a report. */
  readonly id: string;
  readonly name: string;
  /** A sentence with the finding. */
  readonly finding: string;
  readonly advice?: string;
  /** How segments were found, in a sentence: method, variables, companies. */
  readonly method: Text;
  readonly segments: readonly ClusterSegment[];
  /** The segments as they are drawn everywhere, in the same order. */
  readonly references: readonly SegmentReference[];
  /** Names of variables as people read them. */
  readonly labels: Readonly<Record<string, string>>;
  readonly map: ClusterAnswer['map'];
  readonly dendrogram: ClusterAnswer['dendrogram'];
  readonly candidates: readonly ClusterCandidate[];
  /** How far the segments that are told of hold; in `candidates` where it is one of them. */
  readonly shown:
    | {
        readonly method: ClusterCandidate['method'];
        readonly segments: readonly Pick<ClusterCandidate['segments'][number], 'stability'>[];
      }
    | undefined;
  readonly rules: DistilAnswer | undefined;
}
