import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/contract/segments/scorecard.ts';
import { combine, judge, reaches, type Judged } from '../../../src/stages/evaluate/verdict.ts';

const figure = (parts: Partial<Judged>): Judged => ({
  value: 0.5,
  low: null,
  high: null,
  threshold: 0.6,
  bound: 'least',
  sample: null,
  needed: null,
  ...parts,
});
const rank: readonly (Verdict | null)[] = ['fail', 'watch', 'pass'];
const seed = 20251231;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('one figure', () => {
  test.each([
    ['reaches it', { value: 0.6 }, 'pass'],
    ['nearly reaches it', { value: 0.48 }, 'watch'],
    ['is far from it', { value: 0.47 }, 'fail'],
    ['reaches it but may lie below', { value: 0.7, low: 0.5, high: 0.9 }, 'watch'],
    ['lies below but may reach it', { value: 0.3, low: 0.1, high: 0.61 }, 'watch'],
    ['surely lies below', { value: 0.3, low: 0.2, high: 0.4 }, 'fail'],
    ['rests on too few', { value: 1, sample: 29, needed: 30 }, 'not enough data'],
    ['is not known', { value: null }, 'not enough data'],
    ['has no threshold', { threshold: null }, null],
    ['may be at most so much and is', { value: 0.6, bound: 'most' }, 'pass'],
    ['is a little more than it may', { value: 0.7, bound: 'most' }, 'watch'],
    ['is far more than it may', { value: 0.8, bound: 'most' }, 'fail'],
    ['is below a threshold of nothing', { value: -1, threshold: 0 }, 'fail'],
  ] as const)('%s', (_, parts, expected) => {
    expect(judge(figure(parts), 0.8)).toBe(expected);
  });

  test('better evidence never gets a worse verdict, in either direction', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        share,
        fc.constantFrom('least', 'most' as const),
        (value, down, up, better, threshold, bound) => {
          const sign = bound === 'least' ? 1 : -1;
          const worse = figure({ value, low: value - down, high: value + up, threshold, bound });
          const moved = {
            ...worse,
            value: value + sign * better,
            low: value - down + sign * better,
            high: value + up + sign * better,
          };
          expect(rank.indexOf(judge(moved, 0.8))).toBeGreaterThanOrEqual(rank.indexOf(judge(worse, 0.8)));
        },
      ),
      { seed },
    );
  });

  test('a lower threshold never makes a pass a failure', () => {
    fc.assert(
      fc.property(share, share, share, (value, high, low) => {
        const [easy, hard] = [Math.min(high, low), Math.max(high, low)];
        const [first, second] = [
          judge(figure({ value, threshold: easy }), 0.8),
          judge(figure({ value, threshold: hard }), 0.8),
        ];
        expect(rank.indexOf(first)).toBeGreaterThanOrEqual(rank.indexOf(second));
      }),
      { seed },
    );
  });
});

describe('several together', () => {
  const verdicts = fc.constantFrom<Verdict | null>('pass', 'watch', 'fail', 'not enough data', null);
  test('pass only when all do, fail when one does', () => {
    fc.assert(
      fc.property(fc.array(verdicts), (all) => {
        const judged = all.filter((each) => each !== null);
        const whole = combine(all);
        expect(whole === 'pass').toBe(judged.length > 0 && judged.every((each) => each === 'pass'));
        expect(whole === 'fail').toBe(judged.includes('fail'));
        expect(whole === null).toBe(judged.length === 0);
      }),
      { seed },
    );
  });

  test('what a model demands', () => {
    expect([reaches('pass', 'pass'), reaches('watch', 'pass'), reaches('watch', 'watch')]).toEqual([true, false, true]);
    expect([reaches('not enough data', 'watch'), reaches('fail', 'watch'), reaches(null, 'pass')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
