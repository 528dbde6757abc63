import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  columnMoments,
  createRandom,
  distinctRows,
  kMeans,
  matrixOf,
  type Matrix,
} from '../../../src/kernels/index.ts';
import { openAssigner } from '../../../src/kernels/clustering/k-means.ts';
import iris from '../reference/iris.json' with { type: 'json' };
import reference from '../reference/k_means.json' with { type: 'json' };

const irisMatrix = matrixOf(iris.measures);

function blobs(seed: string, rows: number, columns: number, k: number, distance: number) {
  const random = createRandom(seed);
  const centers = Float64Array.from({ length: k * columns }, () => distance * random.normal());
  const truth = Int32Array.from({ length: rows }, () => random.integer(k));
  const values = Float64Array.from({ length: rows * columns }, (_, i) => {
    const group = truth[Math.floor(i / columns)] ?? 0;
    return (centers[group * columns + (i % columns)] ?? 0) + random.normal();
  });
  return { matrix: { values, rows, columns }, truth };
}

const smallMatrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 }), fc.boolean())
  .chain(([columns, rows, lattice]) =>
    fc
      .array(
        lattice ? fc.integer({ min: -1, max: 1 }) : fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 997),
        {
          minLength: rows * columns,
          maxLength: rows * columns,
        },
      )
      .map((values): Matrix => ({ values: Float64Array.from(values), rows, columns })),
  );
const distinctCount = (matrix: Matrix) => distinctRows(matrix).distinct.rows;

describe('kMeans', () => {
  it.each(reference.cases.map((each, i) => ({ i, ...each })))(
    'equals scikit-learn from a given start, case $i',
    (each) => {
      const matrix = matrixOf(each.x);
      const centers = matrix.values.slice(0, each.k * matrix.columns);
      const found = kMeans(matrix, { k: each.k, centers, weights: each.weights, random: createRandom(1) });
      expect(found.withinSumOfSquares).toBeCloseTo(each.within, 8);
      expect([...found.assignment]).toEqual(each.assignment);
      each.centers.flat().forEach((value, i) => expect(found.centers[i]).toBeCloseTo(value, 10));
      expect(found.reason).toBe('converged');
    },
  );

  it('finds the known optimum of iris', () => {
    const found = kMeans(irisMatrix, { k: 3, random: createRandom('iris'), starts: 20 });
    expect(found.withinSumOfSquares).toBeCloseTo(78.851441, 5);
    expect(adjustedRandIndex(found.assignment, iris.species)).toBeCloseTo(0.7302, 4);
    expect([...found.sizes].sort((a, b) => a - b)).toEqual([38, 50, 62]);
  });

  it('recovers separated groups', () => {
    const { matrix, truth } = blobs('recover', 2000, 5, 4, 8);
    const found = kMeans(matrix, { k: 4, random: createRandom(1) });
    expect(adjustedRandIndex(found.assignment, truth)).toBeGreaterThan(0.99);
  });

  it('gives the same to the last bit with WebAssembly, in plain JavaScript, and on two threads', () => {
    const random = createRandom('weights');
    const sets = [
      { ...blobs('a', 20_000, 7, 5, 1), k: 9, tolerance: 1e-3 },
      { ...blobs('b', 9001, 3, 11, 3), k: 5, weights: Float64Array.from({ length: 9001 }, () => random.integer(4)) },
      { ...blobs('c', 130_000, 8, 20, 0), k: 20 },
    ];
    for (const { matrix, truth: _, ...rest } of sets) {
      const options = { ...rest, random: createRandom(2), starts: 1, iterationCap: 6 };
      const fast = kMeans(matrix, options);
      for (const other of [{ engine: 'plain' }, { threads: 1 }] as const) {
        const { assignment, ...rest } = kMeans(matrix, { ...options, ...other });
        expect(Buffer.from(assignment.buffer).equals(Buffer.from(fast.assignment.buffer))).toBe(true);
        expect({ ...fast, assignment: undefined }).toEqual({ ...rest, assignment: undefined });
      }
    }
  });

  it('gives the same in WebAssembly and plain on any small data, ties included', () => {
    fc.assert(
      fc.property(smallMatrix, fc.integer({ min: 1, max: 9 }), fc.integer(), (matrix, wanted, seed) => {
        const k = Math.min(wanted, distinctCount(matrix));
        const options = { k, random: createRandom(seed), starts: 2 };
        expect(kMeans(matrix, options)).toEqual(kMeans(matrix, { ...options, engine: 'plain' }));
      }),
      { seed: 22 },
    );
  });

  it('leaves each row with its nearest center, and each center at the mean of its rows', () => {
    fc.assert(
      fc.property(smallMatrix, fc.integer({ min: 1, max: 6 }), (matrix, wanted) => {
        const k = Math.min(wanted, distinctCount(matrix));
        const { assignment, centers, sizes } = kMeans(matrix, { k, random: createRandom(3), starts: 1 });
        const p = matrix.columns;
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        const sums = new Float64Array(k * p);
        for (let row = 0; row < matrix.rows; row++) {
          const squares = Array.from({ length: k }, (_, c) => {
            let square = 0;
            for (let d = 0; d < p; d++) square += ((matrix.values[row * p + d] ?? 0) - (centers[c * p + d] ?? 0)) ** 2;
            return square;
          });
          const own = assignment[row] ?? -1;
          expect(squares[own]).toBeLessThanOrEqual(Math.min(...squares) * (1 + 1e-9) + 1e-9);
          for (let d = 0; d < p; d++)
            sums[own * p + d] = (sums[own * p + d] ?? 0) + (matrix.values[row * p + d] ?? 0) / (sizes[own] ?? 1);
        }
        sums.forEach((mean, i) => expect(Math.abs(mean - (centers[i] ?? NaN))).toBeLessThan(1e-8));
      }),
      { seed: 23 },
    );
  });

  it('does not depend on the order of columns, on shifts, or on duplicated rows with halved weights', () => {
    const { matrix } = blobs('invariance', 400, 3, 3, 2);
    const centers = matrix.values.slice(0, 9);
    const base = kMeans(matrix, { k: 3, centers, random: createRandom(1) });
    const mirror = (values: Float64Array) => values.map((_, i) => values[i - (i % 3) + 2 - (i % 3)] ?? 0);
    const flipped = kMeans(
      { ...matrix, values: mirror(matrix.values) },
      { k: 3, centers: mirror(centers), random: createRandom(1) },
    );
    const shifted = kMeans(
      { ...matrix, values: matrix.values.map((value) => 1000 + value) },
      { k: 3, centers: centers.map((value) => 1000 + value), random: createRandom(1) },
    );
    const twice = { values: Float64Array.of(...matrix.values, ...matrix.values), rows: 800, columns: 3 };
    const doubled = kMeans(twice, { k: 3, centers, weights: new Float64Array(800).fill(0.5), random: createRandom(1) });
    for (const other of [flipped, shifted, doubled]) {
      expect(other.withinSumOfSquares).toBeCloseTo(base.withinSumOfSquares, 6);
      expect([...other.assignment.subarray(0, 400)]).toEqual([...base.assignment]);
    }
  });

  it('fills a center that no row is nearest to', () => {
    const matrix = matrixOf([[0], [1], [2], [50], [51]]);
    const centers = Float64Array.of(1, 1e5, -1e5, 50.5);
    for (const engine of ['auto', 'plain'] as const) {
      const found = kMeans(matrix, { k: 4, centers, engine, random: createRandom(1) });
      expect(Math.min(...found.sizes)).toBe(1);
      expect(found.withinSumOfSquares).toBe(0.5);
    }
  });

  it('handles values so large that squares overflow 32 bits, and a column that never varies', () => {
    const matrix = matrixOf([
      [1e30, 5],
      [1.1e30, 5],
      [-1e30, 5],
      [-1.2e30, 5],
    ]);
    const found = kMeans(matrix, { k: 2, random: createRandom(1) });
    expect([...found.sizes]).toEqual([2, 2]);
    expect(Number.isFinite(found.withinSumOfSquares)).toBe(true);
  });

  it('stops at the cap, on cancel, and leaves its input alone', () => {
    const { matrix } = blobs('stop', 3000, 4, 6, 0);
    const before = matrix.values.slice();
    const capped = kMeans(matrix, { k: 6, random: createRandom(1), starts: 1, iterationCap: 2 });
    expect([capped.reason, capped.converged, capped.iterations]).toEqual(['iteration-cap', false, 2]);
    const cancelled = kMeans(matrix, { k: 6, random: createRandom(1), cancelled: () => true });
    expect([cancelled.reason, cancelled.starts.length]).toEqual(['cancelled', 1]);
    expect(matrix.values).toEqual(before);
  });

  it('refuses what cannot be clustered, naming it', () => {
    const random = createRandom(1);
    const rows = matrixOf(
      [
        [1, 2],
        [1, 2],
        [3, 4],
      ],
      ['spend', 'orders'],
    );
    const withValue = (value: number) => ({ ...rows, values: Float64Array.of(1, 2, 1, value, 3, 4) });
    expect(() => kMeans(rows, { k: 3, random })).toThrow(/3 groups from 2 distinct rows/);
    expect(() => kMeans(withValue(Infinity), { k: 1, random })).toThrow(/orders holds Infinity in row 2/);
    expect(() => kMeans(withValue(NaN), { k: 1, random })).toThrow(/statistics\/not-finite/);
    expect(() => kMeans(matrixOf([]), { k: 1, random })).toThrow(/statistics\/too-few-rows/);
    expect(() => kMeans(rows, { k: 0, random })).toThrow(/statistics\/bad-option/);
    expect(() => kMeans(rows, { k: 1, random, weights: [1, -1, 1] })).toThrow(/weight of row 2 is -1/);
    expect(() => kMeans(rows, { k: 2, random, weights: [1, 1, 0] })).toThrow(/2 groups from 1 distinct/);
    expect(() => kMeans(rows, { k: 2, random, centers: Float64Array.of(1) })).toThrow(/statistics\/lengths-differ/);
  });

  it('can be asked for a single row', () => {
    const found = kMeans(matrixOf([[4, 2]]), { k: 1, random: createRandom(1) });
    expect([found.withinSumOfSquares, ...found.centers]).toEqual([0, 4, 2]);
  });
});

describe('openAssigner', () => {
  it('knows the mean variance of the columns, however far from zero they lie', () => {
    fc.assert(
      fc.property(smallMatrix, fc.integer({ min: -4, max: 4 }), (matrix, power) => {
        const values = matrix.values.map((value, i) => (value + (i % matrix.columns) * 1e3) * 10 ** power);
        const { variances } = columnMoments({ ...matrix, values });
        const expected = variances.reduce((sum, variance) => sum + variance / matrix.columns, 0);
        const [fast, plain] = (['auto', 'plain'] as const).map((engine) => {
          const assigner = openAssigner({ ...matrix, values }, 1, undefined, { engine });
          assigner.reset(1);
          assigner.assign(values.slice(0, matrix.columns), 0);
          const found = assigner.meanVariance();
          assigner.close();
          return found;
        });
        expect(fast).toBe(plain);
        expect(Math.abs((fast ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-12);
      }),
      { seed: 24 },
    );
  });

  it('uses WebAssembly here', () => {
    const assigner = openAssigner(irisMatrix, 3, undefined, {});
    expect(assigner.assignment.buffer).toBeInstanceOf(SharedArrayBuffer);
    assigner.close();
  });
});
