import type { ClusterAnswer } from '../../contract/clusters/cluster.ts';
import type { FoundGroups, Groups } from './find/find-groups.ts';
import type { CompanyTable, ReadVariable } from './material/read.ts';

/** Segments with what they rest on: for reports, rules and questionnaires made of them. */
export interface FoundSegments extends Groups {
  /** Id of the scheme they are of; null when they were only explored. */
  readonly scheme: string | null;
  readonly table: CompanyTable;
  readonly on: readonly ReadVariable[];
}

export interface Exploration extends FoundSegments, Pick<FoundGroups, 'choice' | 'current'> {
  readonly answer: ClusterAnswer;
  /** What segments were to tell, where they were. */
  readonly target: ReadVariable | undefined;
}
