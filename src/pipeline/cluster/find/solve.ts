import { predictLeaves, type Random } from '../../../kernels/index.ts';
import type { Choice } from '../../../stages/segment/discover/choose.ts';
import type { Candidate } from '../../../stages/segment/discover/candidate.ts';
import { enlarge } from '../../../stages/segment/discover/enlarge.ts';
import { leavesAsSolution } from '../../../stages/segment/discover/methods/tree.ts';
import type { Shaped, Solution } from '../../../stages/segment/discover/types.ts';
import { leavesOf } from '../../../stages/segment/clusters/tree/leaves.ts';
import { leafName } from '../../../stages/segment/clusters/tree/words.ts';
import type { ReadVariable } from '../material/read.ts';

export interface Solved {
  readonly data: Shaped;
  readonly solution: Solution;
  /** What segments are called by what is asked of them; absent where nothing is asked. */
  readonly names?: readonly string[];
}

/** A candidate on more companies than were compared, where there are more. */
export function solve(
  all: Shaped,
  choice: Choice,
  { solution, tree }: Candidate,
  on: readonly ReadVariable[],
  random: Random,
): Solved {
  if (tree !== undefined && all.aim !== undefined) {
    const { columns } = all.aim;
    const labels = new Map(on.map(({ text, label }) => [text, label]));
    const leaves = leavesOf(tree, columns).map(({ steps }) => ({
      steps: steps.map((step) => ({ ...step, item: labels.get(step.item) ?? step.item })),
    }));
    const { order, ...told } = leavesAsSolution(predictLeaves(tree, columns, all.matrix.rows), leaves.length);
    return { data: all, solution: told, names: order.map((place) => leafName(leaves[place] ?? { steps: [] })) };
  }
  return enlarge(all, solution, choice.data.matrix.rows, random);
}
