import type { Matrix } from '../../data/matrix.ts';
import { startTeam } from '../../wasm/team.ts';
import { CHUNK_ROWS, type Assigner } from './assignment.ts';
import { CENTER_GROUP, header, notes } from './assignment-header.ts';
import { assignmentFunctions, assignmentModule } from './assignment-module.ts';
import { centring, meanVariance } from './spread.ts';

/**
 * Assigns rows by WebAssembly SIMD on `threads` threads: 32-bit floats decide where they surely can, 64-bit floats the rest,
 * so the result is that of {@link plainAssigner}. Undefined where the engine or the size of the data does not allow it.
 */
export function simdAssigner(
  matrix: Matrix,
  mostCenters: number,
  weighted: boolean,
  threads: number,
): Assigner | undefined {
  const { values, rows, columns } = matrix;
  const chunks = Math.ceil(rows / CHUNK_ROWS);
  const width = columns + 1;
  const paddedRows = 4 * Math.ceil(rows / 4);
  const paddedCenters = CENTER_GROUP * Math.ceil(mostCenters / CENTER_GROUP);
  const plan = layOut({
    values: 8 * rows * columns,
    weights: weighted ? 8 * rows : 0,
    centers: 8 * mostCenters * columns,
    gained: 8 * chunks * mostCenters * width,
    means: 8 * columns,
    spread: 8 * chunks * width,
    smallRows: 4 * rows * width,
    assignment: 4 * rows,
    leads: 4 * paddedRows,
    smallCenters: 4 * paddedCenters * columns,
    halfSquares: 4 * paddedCenters,
    notes: notes.size * chunks,
    moved: 4 * chunks,
    partSums: 8 * chunks,
  });
  const team = startTeam(assignmentModule, assignmentFunctions, plan.bytes, threads);
  if (team === undefined) return undefined;
  const { memory } = team;

  const doubles = (address: number, length: number) => new Float64Array(memory, address, length);
  const floats = (address: number, length: number) => new Float32Array(memory, address, length);
  const integers = (address: number, length: number) => new Int32Array(memory, address, length);
  const head = new DataView(memory, 0, header.size);
  const setInteger = (address: number, value: number): void => head.setInt32(address, value, true);
  const setFloat = (address: number, value: number): void => head.setFloat32(address, value, true);

  const centers = doubles(plan.centers, mostCenters * columns);
  const smallCenters = floats(plan.smallCenters, paddedCenters * columns);
  const halfSquares = floats(plan.halfSquares, paddedCenters);
  const assignment = integers(plan.assignment, rows);
  const leads = floats(plan.leads, paddedRows);
  const moved = integers(plan.moved, chunks);
  const partSums = doubles(plan.partSums, chunks);
  const centred = centring(matrix);
  const { means, scale } = centred;

  doubles(plan.means, columns).set(means);
  head.setFloat64(header.scale, scale, true);
  const whole = { rows, columns, chunkRows: CHUNK_ROWS };
  for (const [name, value] of Object.entries({ ...whole, ...plan.addresses, weights: 0 }))
    setInteger(header[name as keyof typeof whole], value);
  const shared = doubles(plan.values, rows * columns);
  const feed = (chunk: number): void => {
    const start = chunk * CHUNK_ROWS * columns;
    shared.set(values.subarray(start, start + CHUNK_ROWS * columns), start);
  };

  let loaded = false;
  let k = 0;
  let gained = new Float64Array(0);
  let parts = doubles(plan.gained, 0);

  const reset = (next: number): void => {
    k = next;
    assignment.fill(-1);
    // What pads the leads to whole fours is never asked to settle.
    leads.fill(-Infinity, 0, rows).fill(Infinity, rows);
    gained = new Float64Array(k * width);
    parts = doubles(plan.gained, chunks * k * width);
    setInteger(header.gainedStride, 8 * k * width);
    setInteger(header.centersCount, k);
    setInteger(header.paddedCenters, CENTER_GROUP * Math.ceil(k / CENTER_GROUP));
    halfSquares.fill(Infinity);
    smallCenters.fill(0);
  };

  /** Copies the centers as 32-bit floats, in groups, coordinate by coordinate; returns the greatest length. */
  const shrinkCenters = (): number => {
    let longest = 0;
    for (let center = 0; center < k; center++) {
      const lane = center % CENTER_GROUP;
      const group = (center - lane) * columns + lane;
      let square = 0;
      for (let d = 0; d < columns; d++) {
        const value = ((centers[center * columns + d] ?? 0) - (means[d] ?? 0)) * scale;
        smallCenters[group + CENTER_GROUP * d] = value;
        square += value * value;
      }
      halfSquares[center] = square / 2;
      longest = Math.max(longest, Math.sqrt(square));
    }
    return longest;
  };

  const assign = (next: Float64Array, drift: number): number => {
    centers.set(next);
    const longest = shrinkCenters();
    // Each of the columns + 3 roundings (row, center, half square, products, sums) is within 2⁻²⁴; doubled for safety.
    const unit = 2 * (columns + 8) * 2 ** -24;
    const usable = longest < 1e9;
    setFloat(header.errorBase, usable ? (unit * longest * longest) / 2 : Infinity);
    setFloat(header.errorSlope, unit * longest);
    setFloat(header.driftAbove, Math.min(drift * scale * (1 + 2 ** -20), LARGEST_FLOAT));
    setFloat(header.driftBelow, usable ? drift * scale * (1 - 2 ** -20) : -Infinity);
    parts.fill(0);
    if (loaded) team.run('assign', chunks);
    else team.run('open', chunks, feed);
    loaded = true;
    gained.fill(0);
    for (let i = 0, g = 0; i < parts.length; i++, g = g + 1 === gained.length ? 0 : g + 1)
      gained[g] = (gained[g] ?? 0) + (parts[i] ?? 0);
    return moved.reduce((sum, count) => sum + count, 0);
  };

  const setWeights = (weights: Float64Array | undefined): void => {
    if (weights !== undefined) doubles(plan.weights, rows).set(weights);
    setInteger(header.weights, weights === undefined ? 0 : plan.weights);
  };

  const withinSum = (final: Float64Array): number => {
    centers.set(final);
    team.run('within', chunks);
    return partSums.reduce((sum, part) => sum + part, 0);
  };

  const spread = doubles(plan.spread, chunks * width).fill(0);
  return {
    assignment,
    reset,
    assign,
    meanVariance: () => meanVariance(spread, matrix, centred),
    withinSum,
    setWeights,
    close: team.close,
    get gained() {
      return gained;
    },
  };
}

/** The largest 32-bit float. */
const LARGEST_FLOAT = (2 - 2 ** -23) * 2 ** 127;

/** Gives each part of the memory its address, after the header, on 16-byte boundaries. */
function layOut<K extends string>(
  sizes: Record<K, number>,
): Record<K, number> & { addresses: Record<K, number>; bytes: number } {
  let bytes: number = header.size;
  const addresses = { ...sizes };
  for (const name in sizes) {
    addresses[name] = bytes;
    bytes += 16 * Math.ceil(sizes[name] / 16);
  }
  return { ...addresses, addresses, bytes };
}
