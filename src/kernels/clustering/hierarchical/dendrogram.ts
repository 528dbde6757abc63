/**
 * A tree of merges. Leaves are the rows 0 … rows − 1; merge i makes the node rows + i of the nodes `left[i]` < `right[i]`,
 * at the height `heights[i]`. Heights never fall.
 */
export interface Dendrogram {
  readonly rows: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
  /** Weight of the rows under each merge. */
  readonly sizes: Float64Array;
}

/** A merge of the clusters that two rows belong to. */
export interface Merge {
  readonly first: number;
  readonly second: number;
  readonly height: number;
}

/** Orders merges found in any order by height and numbers the nodes. */
export function dendrogramOf(merges: readonly Merge[], rows: number, weights?: ArrayLike<number>): Dendrogram {
  const sorted = merges.map((merge, i) => ({ ...merge, i })).sort((a, b) => a.height - b.height || a.i - b.i);
  const forest = disjointSets(rows);
  const node = Int32Array.from({ length: rows }, (_, row) => row);
  const weight = Float64Array.from({ length: rows }, (_, row) => (weights === undefined ? 1 : (weights[row] ?? 0)));
  const left = new Int32Array(sorted.length);
  const right = new Int32Array(sorted.length);
  const sizes = new Float64Array(sorted.length);
  sorted.forEach(({ first, second }, i) => {
    const a = forest.find(first);
    const b = forest.find(second);
    left[i] = Math.min(node[a] ?? 0, node[b] ?? 0);
    right[i] = Math.max(node[a] ?? 0, node[b] ?? 0);
    const size = (weight[a] ?? 0) + (weight[b] ?? 0);
    sizes[i] = size;
    const root = forest.join(a, b);
    node[root] = rows + i;
    weight[root] = size;
  });
  return { rows, left, right, heights: Float64Array.from(sorted, (merge) => merge.height), sizes };
}

/** The partition into k clusters: the last k − 1 merges undone. Clusters are numbered by their first row. */
export function cutDendrogram({ rows, left, right }: Dendrogram, k: number): Int32Array {
  const forest = disjointSets(2 * rows - 1);
  for (let i = 0; i < rows - k; i++) {
    forest.join(left[i] ?? 0, rows + i);
    forest.join(right[i] ?? 0, rows + i);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: rows }, (_, row) => {
    const root = forest.find(row);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

function disjointSets(length: number) {
  const parent = Int32Array.from({ length }, (_, i) => i);
  const find = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = member; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): number => {
    const root = find(a);
    parent[find(b)] = root;
    return root;
  };
  return { find, join };
}
