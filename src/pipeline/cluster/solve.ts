import { predictLeaves, type Random } from '../../kernels/index.ts';
import type { Candidate, Choice } from '../../stages/segment/discover/choose.ts';
import { methods } from '../../stages/segment/discover/methods/index.ts';
import { leavesAsSolution } from '../../stages/segment/discover/methods/tree.ts';
import { subset } from '../../stages/segment/discover/shape.ts';
import type { Shaped, Solution } from '../../stages/segment/discover/types.ts';
import { leavesOf } from '../../stages/segment/clusters/tree/leaves.ts';
import { leafName } from '../../stages/segment/clusters/tree/words.ts';
import type { ReadVariable } from './read.ts';

/** Companies a solution is told of by; beyond, they are stood for by a sample. */
const [EXPLAINED, EXPLAINED_PAIRS] = [5000, 2000];

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
  if (all.matrix.rows === choice.data.matrix.rows) return { data: all, solution };
  const most = solution.method === 'kmeans' || solution.method === 'lca' ? EXPLAINED : EXPLAINED_PAIRS;
  const chosen = random.split('explain').permutation(all.matrix.rows).subarray(0, most).sort();
  const data = chosen.length === all.matrix.rows ? all : subset(all, chosen);
  return { data, solution: methods[solution.method].solve(data, solution.k, random.split('solve'), 10) };
}
