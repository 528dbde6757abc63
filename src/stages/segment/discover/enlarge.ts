import type { Random } from '../../../kernels/index.ts';
import { methods } from './methods/index.ts';
import { subset } from './shape.ts';
import type { Shaped, Solution } from './types.ts';

/** Companies a solution is told of by; beyond, they are stood for by a sample. */
const [EXPLAINED, EXPLAINED_PAIRS] = [5000, 2000];

/** A solution on more companies than were compared, where there are more. */
export function enlarge(
  all: Shaped,
  solution: Solution,
  compared: number,
  random: Random,
): { readonly data: Shaped; readonly solution: Solution } {
  if (all.matrix.rows === compared) return { data: all, solution };
  const { method, k } = solution;
  const most = method === 'kmeans' || method === 'lca' ? EXPLAINED : EXPLAINED_PAIRS;
  const chosen = random.split('explain').permutation(all.matrix.rows).subarray(0, most).sort();
  const data = chosen.length === all.matrix.rows ? all : subset(all, chosen);
  return { data, solution: methods[method].solve(data, k, random.split('solve'), 10) };
}
