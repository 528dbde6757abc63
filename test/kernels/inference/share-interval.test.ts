import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile, shareInterval } from '../../../src/kernels/index.ts';

test('Wilson as published: 0, 1 and 15 of 29 and 263 (Newcombe 1998, table I)', () => {
  const shown = (hits: number, rows: number) =>
    Object.values(shareInterval(hits, rows)).map((each) => Number(each.toFixed(4)));
  expect(shown(81, 263)).toEqual([0.2553, 0.3662]);
  expect(shown(15, 148)).toEqual([0.0624, 0.1605]);
  expect(shown(0, 20)).toEqual([0, 0.1611]);
  expect(shown(1, 29)).toEqual([0.0061, 0.1718]);
});

test('holds the share, stays within 0 and 1, and narrows with more rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }), (some, rows) => {
      const hits = Math.min(some, rows);
      const { low, high } = shareInterval(hits, rows);
      expect(low).toBeLessThanOrEqual(hits / rows);
      expect(high).toBeGreaterThanOrEqual(hits / rows);
      expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0);
      const larger = shareInterval(10 * hits, 10 * rows);
      expect(larger.high - larger.low).toBeLessThan(high - low);
      expect(shareInterval(hits + 1, rows + 1).low).toBeGreaterThanOrEqual(low - 1e-12);
    }),
    { seed: 20251231 },
  );
  expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test('normal quantiles', () => {
  expect(normalQuantile(0.025)).toBeCloseTo(1.959963984540054, 9);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
  expect(normalQuantile(1e-9)).toBeCloseTo(5.9978070150076865, 7);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([Infinity, -Infinity]);
});
