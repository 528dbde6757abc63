import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  covarianceModels,
  createRandom,
  gaussianMixture,
  matrixOf,
  type Matrix,
} from '../../../src/kernels/index.ts';
import reference from '../reference/gaussian_mixture.json' with { type: 'json' };
import iris from '../reference/iris.json' with { type: 'json' };

const irisMatrix = matrixOf(iris.measures);
const species = Int32Array.from(iris.species);
const random = createRandom('mixtures');

const numbersOf = (result: object) =>
  Object.values(result).flatMap((value) =>
    value instanceof Float64Array ? [...value] : typeof value === 'number' ? [value] : [],
  );

describe('gaussianMixture', () => {
  it.each([
    ['VVV', reference.models.VVV],
    ['EEE', reference.models.EEE],
    ['VVI', reference.models.VVI],
    ['VII', reference.models.VII],
  ] as const)('%s equals scikit-learn from a given partition', (model, expected) => {
    const found = gaussianMixture(irisMatrix, {
      k: 3,
      model,
      random,
      partition: species,
      tolerance: 1e-13,
      iterationCap: 5000,
    });
    expect(found.logLikelihood).toBeCloseTo(expected.log_likelihood, 5);
    expect(found.bic).toBeCloseTo(expected.bic, 4);
    expected.weights.forEach((weight, i) => expect(found.shares[i]).toBeCloseTo(weight, 5));
  });

  // mclust 6.0.0 stops a little before the optimum.
  it.each([
    ['EII', 3, -878.765, -401.803],
    ['VVI', 3, -744.638, -307.181],
    ['EEE', 3, -632.965, -256.355],
    ['VVV', 2, -574.018, -214.355],
    ['VVV', 3, -580.84, -180.186],
  ] as const)('%s with k = %d reaches what mclust publishes for iris', (model, k, bic, logLikelihood) => {
    const found = gaussianMixture(irisMatrix, { k, model, random });
    expect(found.logLikelihood).toBeGreaterThan(logLikelihood - 0.001);
    expect(Math.abs(found.logLikelihood - logLikelihood)).toBeLessThan(0.005);
    expect(Math.abs(found.bic - bic)).toBeLessThan(0.01);
  });

  it('orders nested models by likelihood', () => {
    const likelihood = Object.fromEntries(
      covarianceModels.map((model) => [model, gaussianMixture(irisMatrix, { k: 2, model, random }).logLikelihood]),
    );
    const nested = [
      ['EII', 'VII'],
      ['EII', 'EEI'],
      ['EEI', 'VVI'],
      ['EEI', 'EEE'],
      ['EEE', 'VVV'],
      ['VVI', 'VVV'],
    ];
    for (const [less = '', more = ''] of nested)
      expect(likelihood[less]).toBeLessThan((likelihood[more] ?? NaN) + 1e-6);
  });

  it('never lowers the likelihood from one step to the next', () => {
    for (const model of covarianceModels) {
      let last = -Infinity;
      for (const iterationCap of [1, 2, 3, 5, 8, 13, 21]) {
        const { logLikelihood } = gaussianMixture(irisMatrix, {
          k: 3,
          model,
          random,
          partition: species,
          iterationCap,
          tolerance: 0,
        });
        expect(logLikelihood).toBeGreaterThanOrEqual(last - 1e-9);
        last = logLikelihood;
      }
    }
  });

  it('keeps shares and probabilities summing to one, and shifts and scales with the data', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...covarianceModels),
        fc.integer(),
        fc.integer({ min: 1, max: 3 }),
        (model, seed, k) => {
          const draw = createRandom(seed);
          const values = Float64Array.from({ length: 120 }, () => draw.normal() + 3 * draw.integer(k));
          const matrix: Matrix = { values, rows: 60, columns: 2 };
          const partition = Int32Array.from({ length: 60 }, () => draw.integer(k));
          const found = gaussianMixture(matrix, { k, model, random, partition, iterationCap: 50 });
          const moved = { ...matrix, values: values.map((value) => 1000 + 10 * value) };
          const other = gaussianMixture(moved, { k, model, random, partition, iterationCap: 50 });
          expect(found.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
          expect(found.posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(60, 8);
          expect(other.logLikelihood).toBeCloseTo(found.logLikelihood - 120 * Math.log(10), 5);
          expect(other.means[0]).toBeCloseTo(1000 + 10 * (found.means[0] ?? NaN), 5);
          expect(other.covariances[0]).toBeCloseTo(100 * (found.covariances[0] ?? NaN), 4);
          expect(numbersOf(found).every(Number.isFinite)).toBe(true);
        },
      ),
      { seed: 41, numRuns: 30 },
    );
  });

  it('does not depend on duplicated rows with halved weights', () => {
    const twice = { values: Float64Array.of(...irisMatrix.values, ...irisMatrix.values), rows: 300, columns: 4 };
    const partition = Int32Array.of(...species, ...species);
    const weights = new Float64Array(300).fill(0.5);
    const doubled = gaussianMixture(twice, { k: 3, model: 'VVV', random, partition, weights });
    const base = gaussianMixture(irisMatrix, { k: 3, model: 'VVV', random, partition: species });
    expect(doubled.bic).toBeCloseTo(base.bic, 6);
  });

  it('recovers components with different covariances', () => {
    const draw = createRandom('recover');
    const truth = Int32Array.from({ length: 3000 }, () => draw.categorical([0.6, 0.4]));
    const rows = Array.from(truth, (group) => {
      const x = draw.normal();
      return group === 0 ? [x, 0.9 * x + 0.3 * draw.normal()] : [4 + 2 * draw.normal(), -1 + draw.normal()];
    });
    const found = gaussianMixture(matrixOf(rows), { k: 2, model: 'VVV', random });
    expect(adjustedRandIndex(found.assignment, truth)).toBeGreaterThan(0.85);
    expect(found.shares[0]).toBeCloseTo(0.6, 1);
    [1, 0.9, 0.9, 0.9].forEach((value, i) =>
      expect(Math.abs((found.covariances[i] ?? NaN) - value)).toBeLessThan(0.08),
    );
  });

  it('bears columns of very different units', () => {
    const draw = createRandom('units');
    const rows = Array.from({ length: 200 }, (_, i) => [
      (i % 2) * 4 + draw.normal(),
      1e8 * ((i % 2) * 4 + draw.normal()),
    ]);
    const truth = rows.map((_, i) => i % 2);
    for (const model of ['EEI', 'VVI', 'EEE', 'VVV'] as const) {
      const found = gaussianMixture(matrixOf(rows), { k: 2, model, random });
      expect(adjustedRandIndex(found.assignment, truth)).toBeGreaterThan(0.9);
    }
  });

  it('prefers the right number of components by BIC, and one for structureless data', () => {
    const draw = createRandom('noise');
    const noise = matrixOf(Array.from({ length: 400 }, () => [draw.normal(), draw.normal(), draw.normal()]));
    const bic = (matrix: Matrix, k: number) => gaussianMixture(matrix, { k, model: 'EII', random }).bic;
    expect(bic(noise, 1)).toBeGreaterThan(Math.max(bic(noise, 2), bic(noise, 3)));
  });

  it('refuses what has no solution', () => {
    const flat = matrixOf(
      [
        [1, 2],
        [2, 2],
        [3, 2],
      ],
      ['growth', 'margin'],
    );
    expect(() => gaussianMixture(flat, { k: 1, model: 'VVV', random })).toThrow(/column margin has the same value/);
    const few = matrixOf([
      [1, 2],
      [2, 1],
      [8, 9],
      [9, 8.5],
    ]);
    expect(() => gaussianMixture(few, { k: 2, model: 'VVV', random })).toThrow(/statistics\/degenerate/);
    expect(() => gaussianMixture(few, { k: 5, model: 'EII', random })).toThrow(/statistics\/too-many-groups/);
    expect(() => gaussianMixture(matrixOf([[1]]), { k: 1, model: 'EII', random })).toThrow(/needs at least 2 rows/);
    expect(() => gaussianMixture(matrixOf([[1], [Infinity]]), { k: 1, model: 'EII', random })).toThrow(
      /Infinity in row 2/,
    );
  });

  it('starts from a sample of large data, and fits all of it', () => {
    const random = createRandom('large');
    const rows = 120_000;
    const values = Float64Array.from({ length: 2 * rows }, (_, i) => random.normal() + (i % 6 < 2 ? 8 : 0));
    const found = gaussianMixture({ values, rows, columns: 2 }, { k: 2, model: 'VVI', random, starts: 2 });
    expect(found.shares[1]).toBeCloseTo(1 / 3, 3);
    [0, 0, 8, 8].forEach((mean, i) => expect(found.means[i]).toBeCloseTo(mean, 1));
    expect(found.starts[0]).toBeCloseTo(found.starts[1] ?? NaN, 3);
  });
});
