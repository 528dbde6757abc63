import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { roundCut, roundNumber, roundThreshold } from '../../../src/kernels/index.ts';

describe('numbers people say', () => {
  test.each([
    [47.3, 42, 55, true, 50],
    [19.4, 18.5, 21, true, 20],
    [248, 230, 260, true, 250],
    [103, 101, 104, true, 102],
    [1_230_000, 1_100_000, 1_300_000, false, 1_200_000],
    [0.118, 0.09, 0.13, false, 0.1],
    [5, 5, 5, true, 5],
    [7.4, 7.4, 7.4, true, 7],
    [-0.2, -0.5, 0.5, false, 0],
  ])('%d between %d and %d', (wanted, low, high, whole, said) => {
    expect(roundNumber(wanted, low, high, whole)).toBe(said);
  });
});

describe('roundCut', () => {
  it.each([
    [4873, 5112, 5000],
    [2, 3, 2],
    [7, 8, 7],
    [0, 1, 0],
    [0.28, 0.34, 0.3],
    [-7, -2, -5],
    [19.6, 31.2, 20],
    [7.25481, 7.25482, 7.25481],
  ])('between %d and %d: %d', (low, high, cut) => {
    expect(roundCut(low, high)).toBe(cut);
  });

  it('stays within the gap', () => {
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const cut = roundCut(low, high);
        expect(cut).toBeGreaterThanOrEqual(low);
        if (high > low) expect(cut).toBeLessThan(high);
      }),
      { seed: 2 },
    );
  });
});

it('parts values as a threshold does', () => {
  expect(roundThreshold(Float64Array.of(NaN, 3, 48, 61, 7), 54.5)).toBe(50);
  expect(roundThreshold(Float64Array.of(3, 4), 9)).toBe(9);
});
