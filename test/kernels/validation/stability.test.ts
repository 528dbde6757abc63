import { describe, expect, it } from 'vitest';
import {
  bootstrapStability,
  createRandom,
  distinctRows,
  kMeansClusterer,
  matrixOf,
  stabilityAcross,
  stabilityWithin,
  type SampleClusterer,
} from '../../../src/kernels/index.ts';
import { drawSample } from '../../../src/kernels/validation/bootstrap-stability.ts';

const random = createRandom('stability');

function blobs(rows: number, centers: number[][]) {
  const draw = createRandom('blobs');
  return matrixOf(
    Array.from({ length: rows }, (_, row) =>
      (centers[row % centers.length] ?? []).map((center) => center + draw.normal()),
    ),
  );
}
const threeBlobs = blobs(150, [
  [0, 0],
  [12, 0],
  [0, 12],
]);

describe('bootstrapStability', () => {
  it('is near 1 for the true number of separated groups, and lower for others', () => {
    const { solutions } = bootstrapStability(150, kMeansClusterer(threeBlobs), { ks: [2, 3, 5], random, pairs: 15 });
    const [two, three, five] = solutions.map((each) => each.mean);
    expect(three).toBeGreaterThan(0.99);
    expect(two).toBeLessThan(0.9);
    expect(five).toBeLessThan(0.9);
  });

  it('is low for noise', () => {
    const noise = blobs(200, [[0, 0, 0, 0, 0, 0]]);
    const { solutions } = bootstrapStability(200, kMeansClusterer(noise), { ks: [4], random, pairs: 15 });
    expect(solutions[0]?.mean).toBeLessThan(0.5);
  });

  it('is 1 for a clusterer that does not look, and 0 on average for one that guesses', () => {
    const fixed: SampleClusterer = () => Int32Array.from({ length: 90 }, (_, row) => row % 3);
    const guessing: SampleClusterer = (_, k, draw) => Int32Array.from({ length: 90 }, () => draw.integer(k));
    const options = { ks: [3], random, pairs: 40 };
    const steady = bootstrapStability(90, fixed, options).solutions[0];
    expect([steady?.mean.toFixed(10), ...(steady?.quantiles ?? [])]).toEqual(['1.0000000000', 1, 1, 1, 1, 1]);
    expect(Math.abs(bootstrapStability(90, guessing, options).solutions[0]?.mean ?? 1)).toBeLessThan(0.02);
  });

  it('repeats itself, each k whatever the others, and reports how far it is', () => {
    const shares: number[] = [];
    const one = bootstrapStability(150, kMeansClusterer(threeBlobs, 2), {
      ks: [2, 4],
      random,
      pairs: 3,
      progress: (share) => shares.push(share),
    });
    const other = bootstrapStability(150, kMeansClusterer(threeBlobs, 2), { ks: [4], random, pairs: 3 });
    expect(one.solutions[1]).toEqual(other.solutions[0]);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('keeps finished solutions when cancelled', () => {
    let asked = 0;
    const found = bootstrapStability(150, kMeansClusterer(threeBlobs, 1), {
      ks: [2, 3],
      random,
      pairs: 3,
      cancelled: () => ++asked > 3,
    });
    expect(found.complete).toBe(false);
    expect(found.solutions.map((each) => each.k)).toEqual([2]);
  });

  it('draws as many rows as the data holds, with frequencies as if rows were copied', () => {
    const sum = (counts: Float64Array) => counts.reduce((a, b) => a + b, 0);
    expect(sum(drawSample(50, random))).toBe(50);
    const drawn = drawSample(3, random, Float64Array.of(0, 900, 100));
    expect([drawn[0], sum(drawn)]).toEqual([0, 1000]);
    expect(drawn[1]).toBeGreaterThan(850);
    expect(drawn[1]).toBeLessThan(950);
  });

  it('refuses a single row', () => {
    const nothing: SampleClusterer = () => new Int32Array(1);
    expect(() => bootstrapStability(1, nothing, { ks: [1], random })).toThrow(/needs at least 2 rows/);
  });
});

describe('stability of single segments', () => {
  it('within a solution tells the separated segment from the one split by force', () => {
    const draw = createRandom('within');
    const rows = Array.from({ length: 160 }, (_, row) =>
      row < 60 ? [20 + draw.normal(), draw.normal()] : [draw.normal(), draw.normal()],
    );
    const { distinct, weights } = distinctRows(matrixOf(rows));
    const cluster = kMeansClusterer(distinct, 5);
    const assignment = cluster(weights, 3, random);
    const overlaps = stabilityWithin(assignment, cluster, { k: 3, random, samples: 20 });
    const means = overlaps.map((each) => each.reduce((a, b) => a + b, 0) / each.length);
    const separate = assignment[0] ?? 0;
    expect(means[separate]).toBeGreaterThan(0.99);
    for (const segment of [0, 1, 2]) if (segment !== separate) expect(means[segment]).toBeLessThan(0.9);
  });

  it('across solutions follows where members come from', () => {
    const two = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const three = Int32Array.of(0, 0, 2, 2, 1, 1, 2, 2);
    const [first, second] = stabilityAcross([two, three]);
    expect(first?.map((each) => [each.size, each.stability])).toEqual([
      [4, null],
      [4, null],
    ]);
    expect(second).toEqual([
      { segment: 0, size: 2, origins: [1, 0], stability: 1 },
      { segment: 1, size: 2, origins: [0, 1], stability: 1 },
      { segment: 2, size: 4, origins: [0.5, 0.5], stability: 0 },
    ]);
  });

  it('across from one group is certain', () => {
    const [, second] = stabilityAcross([Int32Array.of(0, 0), Int32Array.of(0, 1)]);
    expect(second?.map((each) => each.stability)).toEqual([1, 1]);
  });
});
