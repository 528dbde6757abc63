import type { MixedColumn } from '../../../../kernels/index.ts';
import type { ClusterModel, TreeLeaf, TreeStep } from '../../../profile/clusters.ts';

export type TreeModel = Extract<ClusterModel, { method: 'tree' }>;

/** What a question counts that is not answered as a segment's are: as good as impossible, so that the next segment is the one most answers lead to. */
const NOT = Math.log(1e-12);

/** What each answer to a question counts on the way to a leaf: logarithms of how likely the company goes this way. */
export const stepLogs = ({ gap }: TreeStep) => ({ own: 0, other: NOT, unknown: Math.max(NOT, Math.log(gap)) }) as const;

/** How likely each leaf is for a row, as the logarithm, but for what all leaves share. */
export function leafLogs({ leaves }: TreeModel, columns: readonly MixedColumn[], row: number): readonly number[] {
  return leaves.map((leaf) => leafLog(leaf, columns, row));
}

export function leafLog({ steps }: Pick<TreeLeaf, 'steps'>, columns: readonly MixedColumn[], row: number): number {
  return steps.reduce((sum, step) => sum + stepLogs(step)[answer(step, columns, row)], 0);
}

/** Whether a row's value goes a step's way. A word the question was never asked about counts as unknown. */
export function answer(step: TreeStep, columns: readonly MixedColumn[], row: number): 'own' | 'other' | 'unknown' {
  const column = columns.find(({ name }) => name === step.item);
  if (step.kind === 'number') {
    const value = column?.kind === 'numeric' ? (column.values[row] ?? NaN) : NaN;
    if (Number.isNaN(value)) return 'unknown';
    return value <= step.cut === (step.side === 'up to') ? 'own' : 'other';
  }
  const word = column?.kind === 'categorical' ? column.levels[column.codes[row] ?? -1] : undefined;
  if (word === undefined) return 'unknown';
  return step.own.includes(word) ? 'own' : step.other.includes(word) ? 'other' : 'unknown';
}
