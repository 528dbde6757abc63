import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/kernels/index.ts';

const draws = (length: number, draw: () => number) => Array.from({ length }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

describe('createRandom', () => {
  it('repeats itself from the same seed and differs between seeds', () => {
    const first = draws(5, createRandom(1).uniform);
    expect(draws(5, createRandom(1).uniform)).toEqual(first);
    expect(draws(5, createRandom(2).uniform)).not.toEqual(first);
    expect(first).toEqual(draws(5, createRandom('1').uniform));
  });

  it('splits by name, whatever was drawn before', () => {
    const fresh = createRandom('market');
    const used = createRandom('market');
    draws(17, used.normal);
    expect(used.split('orders').uniform()).toBe(fresh.split('orders').uniform());
    expect(fresh.split('orders').uniform()).not.toBe(fresh.split('people').uniform());
    expect(fresh.split('a').split('b').uniform()).not.toBe(fresh.split('b').split('a').uniform());
  });

  it('draws with the right mean and variance', () => {
    const random = createRandom('moments');
    const size = 40_000;
    const cases: [name: string, draw: () => number, mean: number, variance: number][] = [
      ['uniform', random.uniform, 0.5, 1 / 12],
      ['integer', () => random.integer(6), 2.5, 35 / 12],
      ['normal', () => random.normal(3, 2), 3, 4],
      ['gamma 0.4', () => random.gamma(0.4, 2), 0.8, 1.6],
      ['gamma 7', () => random.gamma(7), 7, 7],
      ['beta', () => random.beta(2, 3), 0.4, 0.04],
      ['poisson 0.7', () => random.poisson(0.7), 0.7, 0.7],
      ['poisson 9.5', () => random.poisson(9.5), 9.5, 9.5],
      ['poisson 10', () => random.poisson(10), 10, 10],
      ['poisson 300', () => random.poisson(300), 300, 300],
      ['categorical', () => random.categorical([0, 1, 0, 3]), 2.5, 0.75],
    ];
    for (const [name, draw, expectedMean, expectedVariance] of cases) {
      const values = draws(size, draw);
      const error = Math.sqrt(expectedVariance / size);
      expect(Math.abs(mean(values) - expectedMean), name).toBeLessThan(5 * error);
      expect(variance(values) / expectedVariance, name).toBeGreaterThan(0.93);
      expect(variance(values) / expectedVariance, name).toBeLessThan(1.07);
    }
  });

  it('never draws an impossible category, and stays below the bound of integers', () => {
    const random = createRandom('bounds');
    expect(new Set(draws(500, () => random.categorical([0, 2, 0, 1, 0])))).toEqual(new Set([1, 3]));
    expect(Math.max(...draws(500, () => random.integer(3)))).toBe(2);
    expect(draws(3, () => random.poisson(0))).toEqual([0, 0, 0]);
  });

  it('permutes without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (length, seed) => {
        const order = createRandom(seed).permutation(length);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
      }),
      { seed: 21 },
    );
  });
});
