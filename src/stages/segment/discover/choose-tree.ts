import {
  decisionLeaves,
  decisionTree,
  predictLeaves,
  prunedTree,
  tellsTarget,
  type DecisionNode,
  type Random,
  type TreeTarget,
} from '../../../kernels/index.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { judgeSolution, type Choice, type ChooseOptions } from './choose.ts';
import type { Candidate } from './candidate.ts';
import { aimOf, leavesAsSolution, smallestLeaf, TREE_DEPTH } from './methods/tree.ts';
import type { ReferenceTest } from './reference.ts';
import { pickColumn, subset } from './shape.ts';
import type { Aim, Shaped } from './types.ts';
import { limits } from './verdict.ts';

/** Companies a tree is chosen on at most. */
const MOST_ROWS = 4000;

/**
 * Chooses a tree that tells the data's target: every size is judged by what it explains in companies held out and by how it comes back,
 * and the fewest segments within one standard error of the best are recommended; none when no size explains more than chance, or when
 * trees of a shuffled target fit as well.
 *
 * @throws InputError when the target does not differ
 */
export async function chooseTree(all: Shaped, options: ChooseOptions): Promise<Choice> {
  const { random, pairs = 15, references = 39, starts = 8, outcomes = [] } = options;
  const step = options.onStep ?? (() => Promise.resolve());
  const chosen = random.split('sample').permutation(all.matrix.rows).subarray(0, MOST_ROWS).sort();
  const data = chosen.length === all.matrix.rows ? all : subset(all, chosen);
  const own = outcomes.map((each) => ({ ...each, column: pickColumn(each.column, data.rows) }));
  const aim = aimOf(data);
  refuseSame(aim);
  const rows = data.matrix.rows;
  const most = Math.max(2, ...options.ks);
  const bounds = { maxDepth: TREE_DEPTH, minLeaf: smallestLeaf(rows) };

  await step('Growing and pruning a tree', 0);
  const { kept, tried } = prunedTree(aim.columns, aim.target, {
    ...bounds,
    maxLeaves: most,
    random: random.split('folds'),
  });
  const test = await shuffledTest(aim, { ...bounds, maxLeaves: most }, rows, { references, random, step });
  const told = tried.filter(({ leaves }) => leaves > 1 && options.ks.includes(leaves));
  const candidates: Candidate[] = [];
  for (const [place, { tree, leaves, explained, error }] of told.entries()) {
    const { order: _order, ...solution } = leavesAsSolution(predictLeaves(tree, aim.columns, rows), leaves);
    const pace = {
      pairs,
      starts,
      random: random.split('stability').split(leaves),
      step: () =>
        step(`Drawing companies anew: a tree of ${leaves} segments`, 0.3 + (0.7 * place) / Math.max(1, told.length)),
    };
    candidates.push({
      ...(await judgeSolution(data, solution, test, own, pace)),
      tree,
      explained: { share: explained, error },
    });
  }
  const recommended =
    test.pValue <= limits.pValue && tellsTarget(kept)
      ? candidates.find(({ solution }) => solution.k === kept.leaves)
      : undefined;
  return {
    data,
    test,
    candidates,
    notes: [],
    aim: aim.label,
    verdict: recommended?.kind ?? 'nothing',
    recommended,
    division: undefined,
  };
}

function refuseSame({ target, label }: Aim): void {
  const values = target.kind === 'classes' ? target.codes : target.values;
  if (new Set(Array.from(values)).size < 2) fail('clusters/target-same', { scheme: 'cluster', target: label });
}

interface Bounds {
  readonly maxDepth: number;
  readonly minLeaf: number;
  readonly maxLeaves: number;
}

/** Whether a tree fits the target better than it fits the same values dealt out anew, so that nothing can tell them. */
async function shuffledTest(
  { columns, target }: Aim,
  bounds: Bounds,
  rows: number,
  {
    references,
    random,
    step,
  }: {
    readonly references: number;
    readonly random: Random;
    readonly step: (doing: string, share: number) => Promise<void>;
  },
): Promise<ReferenceTest> {
  const fitOf = (each: TreeTarget): number => {
    const tree = decisionTree(columns, each, bounds);
    return 1 - riskOf(tree) / tree.risk;
  };
  const own = fitOf(target);
  const dealt: number[] = [];
  for (let reference = 0; reference < references; reference++) {
    await step('Comparing with a target that nothing tells', 0.05 + (0.25 * reference) / references);
    dealt.push(fitOf(shuffled(target, random.split('shuffle').split(reference).permutation(rows))));
  }
  const mean = dealt.reduce((sum, fit) => sum + fit, 0) / Math.max(1, references);
  const spread = Math.sqrt(dealt.reduce((sum, fit) => sum + (fit - mean) ** 2, 0) / Math.max(1, references)) || 1e-12;
  const better = dealt.filter((fit) => fit >= own).length;
  return { references, rows, gains: [], gain: (own - mean) / spread, pValue: (1 + better) / (1 + references) };
}

const riskOf = (tree: DecisionNode): number => decisionLeaves(tree).reduce((sum, { risk }) => sum + risk, 0);

function shuffled(target: TreeTarget, order: Int32Array): TreeTarget {
  return target.kind === 'classes'
    ? { ...target, codes: Int32Array.from(order, (row) => target.codes[row] ?? -1) }
    : { ...target, values: Float64Array.from(order, (row) => target.values[row] ?? NaN) };
}
