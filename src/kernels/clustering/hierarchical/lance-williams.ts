import type { Watch } from '../../control.ts';
import type { Merge } from './dendrogram.ts';

/** Place of a pair in a list of the distances of all pairs: (0,1), (0,2), …, (1,2), …, as R's dist and scipy's pdist have. */
export function pairPlace(rows: number, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low * rows - (low * (low + 3)) / 2 + high - 1;
}

/**
 * Merges by chains of nearest neighbours on the distances of all pairs, which are overwritten with those of the clusters
 * (Lance and Williams 1967). Undefined when cancelled.
 */
export function chainMerges(
  distances: Float64Array,
  rows: number,
  linkage: 'average' | 'complete',
  weights: ArrayLike<number> | undefined,
  watch: Watch,
): Merge[] | undefined {
  const sizes = Float64Array.from({ length: rows }, (_, row) => (weights === undefined ? 1 : (weights[row] ?? 0)));
  const active = Int32Array.from({ length: rows }, (_, row) => row);
  let count = rows;
  const merges: Merge[] = [];
  const chain: number[] = [];
  const apart = (a: number, b: number): number => distances[pairPlace(rows, a, b)] ?? Infinity;

  const nearest = (row: number): number => {
    let found = -1;
    let least = Infinity;
    for (let i = 0; i < count; i++) {
      const other = active[i] ?? 0;
      if (other === row) continue;
      const distance = apart(row, other);
      if (distance < least) [least, found] = [distance, other];
    }
    return found;
  };

  const join = (kept: number, gone: number): void => {
    const [keptSize, goneSize] = [sizes[kept] ?? 0, sizes[gone] ?? 0];
    const total = keptSize + goneSize;
    let to = 0;
    for (let i = 0; i < count; i++) {
      const other = active[i] ?? 0;
      if (other === gone) continue;
      active[to++] = other;
      if (other === kept) continue;
      const [one, two] = [apart(kept, other), apart(gone, other)];
      distances[pairPlace(rows, kept, other)] =
        linkage === 'complete' ? Math.max(one, two) : (keptSize * one + goneSize * two) / total;
    }
    count = to;
    sizes[kept] = total;
  };

  while (merges.length + 1 < rows) {
    if (chain.length === 0) {
      if (merges.length % 64 === 0) {
        if (watch.cancelled?.() === true) return undefined;
        watch.progress?.(1 - (count / rows) ** 2);
      }
      chain.push(active[0] ?? 0);
    }
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const next = nearest(top);
    if (before === undefined || apart(top, next) < apart(top, before)) {
      chain.push(next);
      continue;
    }
    merges.push({ first: top, second: before, height: apart(top, before) });
    join(Math.min(top, before), Math.max(top, before));
    chain.length -= 2;
  }
  return merges;
}
