import { classificationTree } from '../../kernels/trees/classification-tree.ts';
import { pickColumn } from '../segment/discover/shape.ts';
import { leafConjunctions, meets, type Conjunction } from '../segment/discover/rules/clauses.ts';
import { conditionOf, type Readable } from '../segment/discover/rules/expression.ts';

/** Questions to a rule at most: three are still repeated by heart. */
const depth = 3;
const mostLeaves = 6;
const mostRules = 3;
/** A rule is told when companies it takes are marked at least this much more often than all are. */
const leastLift = 1.25;
/** Fewer marked companies than these are an anecdote. */
const fewest = 5;
const leastShare = 0.03;

/**
 * The rules that tell marked rows from the others, in the model's language: leaves of a small tree in which both sides weigh the same, so that a few that differ
 * among many that do not are seen; the ones that gather most marked rows first. None where no question parts them.
 *
 * @param marked 1 marked, 0 not, −1 takes no part
 */
export function rulesOfMarked(columns: readonly Readable[], marked: Int8Array): readonly string[] {
  const rows = Int32Array.from(marked.keys()).filter((row) => (marked[row] ?? -1) >= 0);
  const usable = columns.filter(({ column }) => {
    const own = pickColumn(column, rows);
    return own.kind === 'numeric'
      ? own.values.some((each) => !Number.isNaN(each))
      : own.codes.some((each) => each >= 0);
  });
  const target = Int32Array.from(rows, (row) => marked[row] ?? 0);
  const hits = target.reduce((sum, each) => sum + each, 0);
  if (usable.length === 0 || hits === 0 || hits === target.length) return [];
  const data = usable.map(({ column }) => pickColumn(column, rows));
  const weights = Float64Array.from(target, (own) => (own === 1 ? 1 / hits : 1 / (target.length - hits)));
  // A rule takes at least one in fifty of either side, or five companies.
  const minLeaf = Math.max(0.02, 5 / Math.max(hits, target.length - hits));
  const tree = classificationTree(data, target, {
    maxDepth: depth,
    maxLeaves: mostLeaves,
    minLeaf,
    minGain: 0.02,
    weights,
  });
  const base = hits / target.length;
  return leafConjunctions(tree.root, data)
    .filter(({ prediction, clauses }) => prediction === 1 && clauses.length > 0)
    .map(({ clauses }) => ({ clauses, ...counted(clauses) }))
    .filter((each) => each.marked >= Math.max(fewest, leastShare * hits) && each.marked / each.rows >= leastLift * base)
    .sort((one, two) => two.marked - one.marked)
    .slice(0, mostRules)
    .map(({ clauses }) => conditionOf([clauses], usable));

  function counted(clauses: Conjunction): { rows: number; marked: number } {
    let [taken, right] = [0, 0];
    for (let row = 0; row < target.length; row++) {
      if (!meets(clauses, data, row)) continue;
      taken += 1;
      right += target[row] ?? 0;
    }
    return { rows: taken, marked: right };
  }
}
