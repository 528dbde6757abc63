import { bestSplit, goesLeft, sumsOf, type Split, type Training } from './split.ts';

/** A node while a tree grows: a leaf until it has children. */
export interface Growing {
  readonly rows: Int32Array;
  readonly depth: number;
  /** What its criterion keeps of the rows. */
  readonly sums: Float64Array;
  readonly split: Split | undefined;
  children?: readonly [Growing, Growing];
}

export interface GrowBounds {
  readonly maxDepth: number;
  readonly maxLeaves: number;
  /** Least share of the root's impurity that a split must remove. */
  readonly minGain: number;
}

export interface Growth {
  readonly root: Growing;
  readonly leaves: readonly Growing[];
  readonly depth: number;
  /** The fall in impurity that each column brought. */
  readonly gains: readonly number[];
}

/** Grows a tree, always at the leaf where a question lowers the impurity most, until a bound is reached. */
export function grow(data: Training, rows: Int32Array, { maxDepth, maxLeaves, minGain }: GrowBounds): Growth {
  const node = (own: Int32Array, depth: number): Growing => ({
    rows: own,
    depth,
    sums: sumsOf(data, own),
    split: depth < maxDepth && maxLeaves > 1 ? bestSplit(data, own) : undefined,
  });
  const root = node(rows, 0);
  const least = minGain * data.criterion.impurity(root.sums);
  const leaves = [root];
  const gains = data.columns.map(() => 0);
  let depth = 0;
  while (leaves.length < maxLeaves) {
    const next = leaves.reduce<Growing | undefined>(
      (best, leaf) => ((leaf.split?.gain ?? 0) > (best?.split?.gain ?? least) ? leaf : best),
      undefined,
    );
    const split = next?.split;
    if (next === undefined || split === undefined) break;
    const left = next.rows.filter((row) => goesLeft(data.columns, split, row));
    const right = next.rows.filter((row) => !goesLeft(data.columns, split, row));
    next.children = [node(left, next.depth + 1), node(right, next.depth + 1)];
    leaves.splice(leaves.indexOf(next), 1, ...next.children);
    gains[split.column] = (gains[split.column] ?? 0) + split.gain;
    depth = Math.max(depth, next.depth + 1);
  }
  return { root, leaves, depth, gains };
}
