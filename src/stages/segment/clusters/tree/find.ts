import { diagnose, fail, type Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import {
  createRandom,
  predictLeaves,
  prunedTree,
  sizedTree,
  tellsTarget,
  type DecisionNode,
  type TriedTree,
} from '../../../../kernels/index.ts';
import type { ClusterItem, ClustersPlan } from '../../../../model/clusters.ts';
import type { FindOptions, FoundClusters } from '../find/find.ts';
import type { PreparedClusters } from '../find/prepare.ts';
import type { ReadTarget } from '../read-columns.ts';
import { largestFirst, renumbered } from '../find/solution.ts';
import { leafWeights, leavesOf } from './leaves.ts';

type Prepared = Extract<PreparedClusters, { kind: 'questions' }>;

export interface TreeSearch extends FindOptions, Pick<ClustersPlan, 'depth' | 'smallest'> {
  /** The scheme, as people call it. */
  readonly name: string;
  readonly about: ClusterItem;
  /** One a row of the prepared data. */
  readonly target: ReadTarget;
}

/** Values a target of words may have. */
const MOST_LEVELS = 20;
/** Least companies of a segment, and least share of those it is found on. */
const [FEWEST, LEAST_SHARE] = [10, 0.02];

/**
 * Parts companies by the questions that tell a target: as many segments as companies held out bear out, within the range asked for, or one
 * number of them. Says whether the questions tell the target better than chance.
 *
 * @throws InputError when the target does not differ, or is words of too many kinds
 */
export function findTree({ columns, rows }: Prepared, search: TreeSearch): FoundClusters {
  const { name, about, target, k, depth = 4, smallest, seed, weights, progress, cancelled } = search;
  if (target.levels.length > MOST_LEVELS)
    fail('statistics/too-many-levels', {
      column: about.name,
      levels: target.levels.length,
      limit: MOST_LEVELS,
      method: 'A tree',
    });
  refuseSame(search);
  const options = {
    random: createRandom(seed),
    maxDepth: depth,
    minLeaf: smallest ?? Math.max(FEWEST, Math.ceil(LEAST_SHARE * rows.length)),
    ...(weights === undefined ? {} : { weights }),
    ...(progress === undefined ? {} : { progress }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
  const isOne = k.least === k.most;
  const { kept, tried } = isOne
    ? sizedTree(columns, target.target, { ...options, leaves: k.most })
    : prunedTree(columns, target.target, { ...options, maxLeaves: k.most });
  const tells = tellsTarget(kept);
  // Whoever asks for at least two gets them, and is told that they differ by accident.
  const chosen =
    kept.leaves >= k.least ? kept : (tried.find(({ leaves }) => leaves >= k.least) ?? tried.at(-1) ?? kept);
  const order = largestFirst(leafWeights(chosen.tree));
  const leaves = leavesOf(chosen.tree, columns);
  return {
    solution: {
      k: chosen.leaves,
      model: {
        method: 'tree',
        items: columns.map((column) => ({
          name: column.name,
          levels: column.kind === 'categorical' ? column.levels : null,
        })),
        target: { name: about.name, reads: about.reads ?? 'number', levels: target.levels },
        leaves: order.map((place) => leaves[place] ?? { steps: [], expected: [] }),
      },
      assignment: renumbered(predictLeaves(chosen.tree, columns, rows.length), order),
      statistics: statisticsOf(chosen),
      converged: true,
    },
    tried: tried.map((each) => ({ k: each.leaves, value: each.explained })),
    criterion: 'explained',
    structure: tells,
    notes: notesOf(name, about.name, k.least, chosen, tells),
  };
}

/** Before any work is begun: nothing can tell what does not differ. */
function refuseSame({ name, about, target: { target } }: TreeSearch): void {
  const values = Array.from(target.kind === 'classes' ? target.codes : target.values);
  const known = values.filter((value) => (target.kind === 'classes' ? value >= 0 : !Number.isNaN(value)));
  if (new Set(known).size < 2) fail('clusters/target-same', { scheme: name, target: about.name });
}

const statisticsOf = ({ tree, leaves, explained, error }: TriedTree): Readonly<Record<string, number>> => ({
  explained_in_sample: 1 - riskOf(tree) / tree.risk,
  // Of one leaf there is nothing to explain.
  ...(leaves > 1 ? { explained, explained_error: error } : {}),
});

const riskOf = (node: DecisionNode): number =>
  node.kind === 'leaf' ? node.risk : riskOf(node.left) + riskOf(node.right);

function notesOf(
  scheme: string,
  target: string,
  least: number,
  { leaves }: TriedTree,
  tells: boolean,
): readonly Diagnostic[] {
  const told = tells ? [] : [diagnose('clusters/nothing-told', { scheme, target }, {}, 'warning')];
  const few =
    leaves < least ? [diagnose('clusters/fewer-segments', { scheme, k: least, found: leaves }, {}, 'warning')] : [];
  return [...few, ...told];
}
