import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernels/random.ts';
import { wilsonInterval } from '../../../src/kernels/inference/wilson-interval.ts';

/** Newcombe 1998, Statistics in Medicine 17, table I, method 3 (the score method). */
const published = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const;

test.each(published)('%d of %d lies between %f and %f, as published', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('the interval holds the share, lies within 0 and 1, and mirrors when successes and failures change places', () => {
  assert(
    property(integer({ min: 1, max: 1e7 }), double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
      const successes = Math.floor(trials * part);
      const { share, low, high } = wilsonInterval(successes, trials);
      const mirrored = wilsonInterval(trials - successes, trials);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(1);
      expect(mirrored.low).toBeCloseTo(1 - high, 9);
    }),
    { seed: 7 },
  );
});

test('about 95 of 100 intervals of simulated trials hold the true share', () => {
  const random = createRandom(5).split('wilson');
  let held = 0;
  for (let turn = 0; turn < 2000; turn++) {
    let successes = 0;
    for (let trial = 0; trial < 50; trial++) if (random.uniform() < 0.12) successes++;
    const { low, high } = wilsonInterval(successes, 50);
    if (low <= 0.12 && 0.12 <= high) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.93);
  expect(held / 2000).toBeLessThan(0.98);
});

test('no trials tell nothing; more successes than trials are a mistake', () => {
  expect(wilsonInterval(0, 0).share).toBeNaN();
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
});
