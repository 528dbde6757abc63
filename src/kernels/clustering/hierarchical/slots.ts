import { startTeam } from '../../wasm/team.ts';
import { header, nearestFunctions, nearestModule, SLOT_BLOCK } from './nearest-module.ts';

/** Clusters as slots of a mean and a size, and the search for the one nearest to another by Ward's distance. */
export interface Slots {
  readonly size: (slot: number) => number;
  readonly write: (slot: number, mean: ArrayLike<number>, size: number) => void;
  /** Leaves the slot out of searches. */
  readonly clear: (slot: number) => void;
  /** Writes the mean of a slot where it is told. */
  readonly read: (slot: number, into: Float64Array) => void;
  /**
   * Squared distance of the means × size × size ÷ (size + size): what merging would add to the within sum of squares.
   * The same number from either side.
   */
  readonly distance: (slot: number, other: number) => number;
  /** The other slot at the least distance among the first `count`, the lowest on a tie; −1 when there is none. */
  readonly nearest: (slot: number, count: number) => number;
}

/** Slots searched by WebAssembly where the engine allows and it is asked for, else in JavaScript, with the same result. */
export function openSlots(capacity: number, columns: number, engine: 'auto' | 'plain'): Slots {
  const blocks = Math.ceil(capacity / SLOT_BLOCK);
  const valuesAt = header.size;
  const sizesAt = valuesAt + 8 * blocks * SLOT_BLOCK * columns;
  const queryAt = sizesAt + 8 * blocks * SLOT_BLOCK;
  const bytes = queryAt + 8 * columns;
  const team = engine === 'plain' ? undefined : startTeam(nearestModule, nearestFunctions, bytes, 1);
  const memory = team?.memory ?? new ArrayBuffer(bytes);
  const values = new Float64Array(memory, valuesAt, blocks * SLOT_BLOCK * columns);
  const sizes = new Float64Array(memory, sizesAt, blocks * SLOT_BLOCK).fill(Infinity);
  const query = new Float64Array(memory, queryAt, columns);
  const best = new Float64Array(memory, header.best, SLOT_BLOCK);
  const places = new Float64Array(memory, header.places, SLOT_BLOCK);
  const head = new DataView(memory, 0, header.size);
  const addresses = { columns, slots: valuesAt, sizes: sizesAt, query: queryAt };
  for (const [name, value] of Object.entries(addresses))
    head.setInt32(header[name as keyof typeof addresses], value, true);

  const start = (slot: number): number => (slot - (slot % SLOT_BLOCK)) * columns + (slot % SLOT_BLOCK);
  const size = (slot: number): number => sizes[slot] ?? Infinity;
  const read = (slot: number, into: Float64Array): void => {
    for (let d = 0, at = start(slot); d < columns; d++, at += SLOT_BLOCK) into[d] = values[at] ?? 0;
  };
  const write = (slot: number, mean: ArrayLike<number>, weight: number): void => {
    for (let d = 0, at = start(slot); d < columns; d++, at += SLOT_BLOCK) values[at] = mean[d] ?? 0;
    sizes[slot] = weight;
  };
  const clear = (slot: number): void => {
    sizes[slot] = Infinity;
  };
  const distance = (slot: number, other: number): number => {
    let square = 0;
    for (let d = 0, a = start(slot), b = start(other); d < columns; d++, a += SLOT_BLOCK, b += SLOT_BLOCK) {
      const difference = (values[a] ?? 0) - (values[b] ?? 0);
      square += difference * difference;
    }
    return square * ((size(other) * size(slot)) / (size(other) + size(slot)));
  };

  const nearestPlain = (slot: number, count: number): number => {
    let nearest = -1;
    let least = Infinity;
    for (let other = 0; other < count; other++) {
      if (other === slot) continue;
      const apart = distance(slot, other);
      if (apart < least) [least, nearest] = [apart, other];
    }
    return nearest;
  };

  const nearestFast = (run: () => void, slot: number, count: number): number => {
    const weight = size(slot);
    read(slot, query);
    head.setFloat64(header.querySize, weight, true);
    head.setInt32(header.blocks, Math.ceil(count / SLOT_BLOCK), true);
    clear(slot);
    run();
    sizes[slot] = weight;
    let nearest = -1;
    let least = Infinity;
    for (let lane = 0; lane < SLOT_BLOCK; lane++) {
      const apart = best[lane] ?? Infinity;
      const place = places[lane] ?? -1;
      if (place >= 0 && (apart < least || (apart === least && place < nearest))) [least, nearest] = [apart, place];
    }
    return nearest;
  };

  const nearest =
    team === undefined
      ? nearestPlain
      : (slot: number, count: number) => nearestFast(() => team.run('scan', 1), slot, count);
  return { size, write, clear, read, distance, nearest };
}
