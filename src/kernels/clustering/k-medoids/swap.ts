import type { StopReason, Watch } from '../../control.ts';

export interface Swapped {
  readonly medoids: Int32Array;
  /** Position in `medoids` of each row's nearest medoid. */
  readonly nearest: Int32Array;
  readonly totalDistance: number;
  readonly iterations: number;
  readonly reason: StopReason;
}

/**
 * Swaps medoids for other rows as soon as a swap lowers the total distance, until a full pass finds none. For one candidate all k
 * swaps are judged in one pass over the rows: what removing each medoid would cost is kept, and corrected for the rows the
 * candidate would take.
 */
export function swapMedoids(
  start: Int32Array,
  weights: Float64Array,
  distanceRow: (row: number, into: Float64Array) => void,
  passCap: number,
  watch: Watch,
): Swapped {
  const rows = weights.length;
  const k = start.length;
  const medoids = start.slice();
  const rowsOfMedoids = Array.from(medoids, (medoid) => {
    const row = new Float64Array(rows);
    distanceRow(medoid, row);
    return row;
  });
  const nearest = new Int32Array(rows);
  const near = new Float64Array(rows);
  const second = new Float64Array(rows);
  const removal = new Float64Array(k);
  const losses = new Float64Array(k);
  const candidate = new Float64Array(rows);

  const recompute = (): void => {
    removal.fill(0);
    for (let row = 0; row < rows; row++) {
      let [best, next, own] = [Infinity, Infinity, 0];
      for (let i = 0; i < k; i++) {
        const distance = rowsOfMedoids[i]?.[row] ?? Infinity;
        if (distance < best) [next, best, own] = [best, distance, i];
        else if (distance < next) next = distance;
      }
      nearest[row] = own;
      near[row] = best;
      second[row] = next;
      removal[own] = (removal[own] ?? 0) + (weights[row] ?? 0) * (next - best);
    }
  };

  /** What the best swap of a medoid for the candidate changes, and which medoid it is. */
  const judge = (): { change: number; out: number } => {
    losses.set(removal);
    let gain = 0;
    for (let row = 0; row < rows; row++) {
      const distance = candidate[row] ?? 0;
      if (distance >= (second[row] ?? 0)) continue;
      const own = nearest[row] ?? 0;
      const weight = weights[row] ?? 0;
      if (distance < (near[row] ?? 0)) {
        gain += weight * (distance - (near[row] ?? 0));
        losses[own] = (losses[own] ?? 0) + weight * ((near[row] ?? 0) - (second[row] ?? 0));
      } else {
        losses[own] = (losses[own] ?? 0) + weight * (distance - (second[row] ?? 0));
      }
    }
    let out = 0;
    for (let i = 1; i < k; i++) if ((losses[i] ?? 0) < (losses[out] ?? 0)) out = i;
    return { change: gain + (losses[out] ?? 0), out };
  };

  const total = (): number => near.reduce((sum, distance, row) => sum + distance * (weights[row] ?? 0), 0);
  const end = (reason: StopReason, steps: number): Swapped => ({
    medoids,
    nearest,
    totalDistance: total(),
    iterations: Math.ceil(steps / rows),
    reason,
  });

  if (k === 1) return { ...bestSingle(weights, distanceRow), nearest, iterations: 1, reason: 'converged' };
  recompute();
  let sinceSwap = 0;
  for (let step = 0; step < passCap * rows; step++) {
    if (sinceSwap >= rows) return end('converged', step);
    if (step % rows === 0 && watch.cancelled?.() === true) return end('cancelled', step);
    sinceSwap++;
    const row = step % rows;
    if (medoids.includes(row)) continue;
    distanceRow(row, candidate);
    const { change, out } = judge();
    if (!(change < -1e-12 * total())) continue;
    medoids[out] = row;
    rowsOfMedoids[out]?.set(candidate);
    recompute();
    sinceSwap = 0;
  }
  return end('iteration-cap', passCap * rows);
}

function bestSingle(weights: Float64Array, distanceRow: (row: number, into: Float64Array) => void) {
  const scratch = new Float64Array(weights.length);
  let [medoid, totalDistance] = [0, Infinity];
  for (let row = 0; row < weights.length; row++) {
    distanceRow(row, scratch);
    const sum = scratch.reduce((sum, distance, other) => sum + distance * (weights[other] ?? 0), 0);
    if (sum < totalDistance) [medoid, totalDistance] = [row, sum];
  }
  return { medoids: Int32Array.of(medoid), totalDistance };
}
