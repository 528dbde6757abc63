import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  contingencyTable,
  createRandom,
  jaccardIndex,
  logGamma,
  mutualInformation,
  normalizedMutualInformation,
  setOverlap,
} from '../../../src/kernels/index.ts';
import reference from '../reference/partitions.json' with { type: 'json' };

const labels = (levels: number) => fc.array(fc.integer({ min: 0, max: levels }), { minLength: 2, maxLength: 40 });
const twoPartitions = labels(4).chain((first) =>
  fc.tuple(
    fc.constant(first),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: first.length, maxLength: first.length }),
  ),
);
const seed = { seed: 20 };

describe('agreement of two partitions', () => {
  it.each(reference.cases.map((each, i) => ({ i, ...each })))('equals scikit-learn, case $i', (each) => {
    expect(adjustedRandIndex(each.first, each.second)).toBeCloseTo(each.adjusted_rand, 12);
    expect(normalizedMutualInformation(each.first, each.second)).toBeCloseTo(each.normalized_mutual_information, 12);
    expect(mutualInformation(contingencyTable(each.first, each.second))).toBeCloseTo(each.mutual_information, 12);
    expect(jaccardIndex(each.first, each.second)).toBeCloseTo(each.jaccard, 12);
  });

  it('is symmetric, and blind to names and to the order of rows', () => {
    fc.assert(
      fc.property(twoPartitions, fc.integer(), ([first, second], shuffle) => {
        const order = createRandom(shuffle).permutation(first.length);
        const renamed = Array.from(order, (row) => 90 - (first[row] ?? 0));
        const moved = Array.from(order, (row) => second[row] ?? 0);
        for (const index of [adjustedRandIndex, jaccardIndex, normalizedMutualInformation]) {
          expect(index(second, first)).toBeCloseTo(index(first, second), 12);
          expect(index(renamed, moved)).toBeCloseTo(index(first, second), 12);
          expect(index(first, first)).toBeCloseTo(1, 12);
        }
      }),
      seed,
    );
  });

  it('treats a weight of two as the row twice', () => {
    fc.assert(
      fc.property(twoPartitions, ([first, second]) => {
        const weights = first.map(() => 2);
        const doubled = adjustedRandIndex([...first, ...first], [...second, ...second]);
        expect(adjustedRandIndex(first, second, weights)).toBeCloseTo(doubled, 12);
      }),
      seed,
    );
  });

  it('leaves rows with a missing label out and counts them', () => {
    const table = contingencyTable([0, 0, -1, 1, 1], [5, 5, 5, 7, -1]);
    expect([table.total, table.leftOut]).toEqual([3, 2]);
    expect([...table.counts]).toEqual([2, 0, 0, 1]);
    expect(adjustedRandIndex([0, 0, -1, 1, 1], [5, 5, 5, 7, -1])).toBe(1);
  });

  it('is near zero for unrelated partitions', () => {
    const random = createRandom('unrelated');
    const draw = () => Array.from({ length: 5000 }, () => random.integer(4));
    expect(Math.abs(adjustedRandIndex(draw(), draw()))).toBeLessThan(0.01);
  });

  it('has a value for partitions that hold nothing to compare', () => {
    expect(adjustedRandIndex([], [])).toBe(1);
    expect(adjustedRandIndex([0], [3])).toBe(1);
    expect(adjustedRandIndex([0, 0, 0], [0, 1, 2])).toBe(0);
    expect(normalizedMutualInformation([0, 0], [1, 1])).toBe(1);
    expect(setOverlap([0, 0], [0, 0])).toBe(1);
  });

  it('refuses partitions of different rows', () => {
    expect(() => adjustedRandIndex([0, 1], [0])).toThrow(/statistics\/lengths-differ/);
  });
});

describe('logGamma', () => {
  it.each(reference.log_gamma)('of %d equals scipy', (x, expected) => {
    expect(Math.abs(logGamma(x ?? NaN) - (expected ?? NaN))).toBeLessThan(
      1e-13 * Math.max(1, Math.abs(expected ?? NaN)),
    );
  });
});
