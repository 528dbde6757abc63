import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  fTail,
  incompleteBeta,
  lowerGamma,
  normalTail,
  tTailTwoSided,
  upperGamma,
} from '../../src/kernels/index.ts';
import reference from './reference/tests.json' with { type: 'json' };

const expectNear = (found: number, expected: number | undefined, label: string) =>
  expect(Math.abs(found - (expected ?? NaN)), label).toBeLessThan(1e-12 + 1e-10 * Math.abs(expected ?? NaN));

describe('special functions equal scipy', () => {
  it('incomplete gamma', () => {
    for (const [a = 0, x = 0, upper, lower] of reference.gamma) {
      expectNear(upperGamma(a, x), upper, `Q(${a}, ${x})`);
      expectNear(lowerGamma(a, x), lower, `P(${a}, ${x})`);
    }
  });

  it('incomplete beta', () => {
    for (const [x = 0, a = 0, b = 0, expected] of reference.beta)
      expectNear(incompleteBeta(x, a, b), expected, `I(${x}; ${a}, ${b})`);
  });

  it('tails, also far out', () => {
    for (const [x = 0, d = 0, expected] of reference.tails.chi_square)
      expectNear(chiSquareTail(x, d), expected, 'chi-square');
    for (const [x = 0, a = 0, b = 0, expected] of reference.tails.f) expectNear(fTail(x, a, b), expected, 'F');
    for (const [x = 0, d = 0, expected] of reference.tails.t) expectNear(tTailTwoSided(x, d), expected, 't');
    for (const [x = 0, expected] of reference.tails.normal) expectNear(normalTail(x), expected, 'normal');
    expect(normalTail(8) / 6.22096057427178e-16).toBeCloseTo(1, 8);
  });

  it('have their limits, and no value outside their domain', () => {
    expect([upperGamma(2, 0), upperGamma(2, Infinity), lowerGamma(2, 0), lowerGamma(2, Infinity)]).toEqual([
      1, 0, 0, 1,
    ]);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([upperGamma(-1, 1), lowerGamma(1, -1), incompleteBeta(2, 1, 1)]).toEqual([NaN, NaN, NaN]);
    expect([chiSquareTail(-1, 3), fTail(0, 1, 1)]).toEqual([1, 1]);
  });
});
