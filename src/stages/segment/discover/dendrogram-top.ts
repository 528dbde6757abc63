import { cutDendrogram, type Dendrogram } from '../../../kernels/index.ts';

/** The last merges of a tree: what a picture can hold. */
export interface DendrogramTop {
  /** Branches below the merges shown, from left to right, each with its companies and their segment. */
  readonly branches: readonly { readonly companies: number; readonly segment: number }[];
  /** Merges in the order of their height; a node below the number of branches is a branch, above it an earlier merge. */
  readonly merges: readonly { readonly left: number; readonly right: number; readonly height: number }[];
}

/** The top of a tree down to so many branches, in an order in which no lines cross. */
export function dendrogramTop(tree: Dendrogram, assignment: Int32Array, most = 24): DendrogramTop {
  const branches = Math.min(most, tree.rows);
  const group = cutDendrogram(tree, branches);
  const first = Array.from({ length: branches }, (_, branch) => group.indexOf(branch));
  // The node each branch is known by: the last merge within it, or its single row.
  const kept = tree.heights.length - (branches - 1);
  const nodeBranch = new Map<number, number>();
  for (let row = 0; row < tree.rows; row++) nodeBranch.set(row, group[row] ?? 0);
  for (let i = 0; i < kept; i++) nodeBranch.set(tree.rows + i, nodeBranch.get(tree.left[i] ?? 0) ?? 0);
  const own = new Map<number, number>();
  const merges = Array.from({ length: branches - 1 }, (_, i) => {
    const at = kept + i;
    own.set(tree.rows + at, branches + i);
    const node = (index: number): number => own.get(index) ?? nodeBranch.get(index) ?? 0;
    return { left: node(tree.left[at] ?? 0), right: node(tree.right[at] ?? 0), height: tree.heights[at] ?? 0 };
  });
  const order = leavesOf(branches, merges);
  const place = new Map(order.map((branch, i) => [branch, i]));
  const renumbered = (node: number): number => place.get(node) ?? node;
  return {
    branches: order.map((branch) => ({
      companies: group.reduce((sum, each) => sum + Number(each === branch), 0),
      segment: assignment[first[branch] ?? 0] ?? 0,
    })),
    merges: merges.map(({ left, right, height }) => ({ left: renumbered(left), right: renumbered(right), height })),
  };
}

function leavesOf(branches: number, merges: DendrogramTop['merges']): number[] {
  const under = (node: number): number[] => {
    const merge = merges[node - branches];
    return merge === undefined ? [node] : [...under(merge.left), ...under(merge.right)];
  };
  return under(branches + merges.length - 1);
}
