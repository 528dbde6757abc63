import type { Watch } from '../../control.ts';
import type { Matrix } from '../../data/matrix.ts';
import type { Merge } from './dendrogram.ts';
import { openSlots } from './slots.ts';

/**
 * Ward's merges by chains of nearest neighbours, on means and sizes: memory grows with the rows, not with their pairs. Heights
 * are √(2 × what the merge adds to the within sum of squares), so that two single rows merge at their distance. Undefined
 * when cancelled.
 */
export function wardMerges(
  { values, rows, columns }: Matrix,
  weights: ArrayLike<number> | undefined,
  engine: 'auto' | 'plain',
  watch: Watch,
): Merge[] | undefined {
  const slots = openSlots(rows, columns, engine);
  // A row of each cluster, to name it in merges; slots move together when many have been cleared.
  let members = Int32Array.from({ length: rows }, (_, row) => row);
  for (let row = 0; row < rows; row++)
    slots.write(
      row,
      values.subarray(row * columns, (row + 1) * columns),
      weights === undefined ? 1 : (weights[row] ?? 0),
    );
  const [mean, goneMean] = [new Float64Array(columns), new Float64Array(columns)];
  const merges: Merge[] = [];
  let chain: number[] = [];
  let used = rows;
  let active = rows;
  let first = 0;

  const compact = (): void => {
    const moved = new Map<number, number>();
    for (let slot = 0, to = 0; slot < used; slot++) {
      const size = slots.size(slot);
      if (size === Infinity) continue;
      slots.read(slot, mean);
      slots.write(to, mean, size);
      members[to] = members[slot] ?? 0;
      moved.set(slot, to++);
    }
    for (let slot = active; slot < used; slot++) slots.clear(slot);
    members = members.subarray(0, active);
    chain = chain.map((slot) => moved.get(slot) ?? 0);
    used = active;
    first = 0;
  };

  while (active > 1) {
    if (chain.length === 0) {
      if (merges.length % 64 === 0) {
        if (watch.cancelled?.() === true) return undefined;
        watch.progress?.(1 - (active / rows) ** 2);
      }
      while (slots.size(first) === Infinity) first++;
      chain.push(first);
    }
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const next = slots.nearest(top, used);
    if (before === undefined || slots.distance(top, next) < slots.distance(top, before)) {
      chain.push(next);
      continue;
    }
    const height = Math.sqrt(2 * slots.distance(top, before));
    merges.push({ first: members[top] ?? 0, second: members[before] ?? 0, height });
    const [kept, gone] = top < before ? [top, before] : [before, top];
    const [keptSize, goneSize] = [slots.size(kept), slots.size(gone)];
    slots.read(kept, mean);
    slots.read(gone, goneMean);
    const share = goneSize / (keptSize + goneSize);
    for (let d = 0; d < columns; d++) mean[d] = (mean[d] ?? 0) + share * ((goneMean[d] ?? 0) - (mean[d] ?? 0));
    slots.write(kept, mean, keptSize + goneSize);
    slots.clear(gone);
    active--;
    chain.length -= 2;
    if (active < 0.8 * used) compact();
  }
  return merges;
}
