import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  createRandom,
  latentClassAnalysis,
  latentClassRegression,
  matrixOf,
  type Answers,
} from '../../../src/kernels/index.ts';
import reference from '../reference/latent_class_regression.json' with { type: 'json' };

const answers: Answers = {
  codes: Int32Array.from(reference.codes.flat()),
  rows: reference.codes.length,
  levels: [2, 2, 2, 2, 2],
};
const covariates = matrixOf(reference.covariates, ['growth', 'age']);
const options = { k: 2, random: createRandom('regression'), starts: 10 };

describe('latentClassRegression', () => {
  it('reaches the likelihood and coefficients that direct maximisation finds', () => {
    const found = latentClassRegression(answers, covariates, { ...options, tolerance: 1e-10, iterationCap: 20_000 });
    expect(found.logLikelihood).toBeCloseTo(reference.log_likelihood, 4);
    reference.coefficients.forEach((value, i) => expect(Math.abs(found.coefficients[i] ?? NaN)).toBeCloseTo(value, 2));
    expect(found.reason).toBe('converged');
    expect(found.parameterCount).toBe(13);
  });

  it('never lowers the likelihood, and is at least as likely as without covariates', () => {
    const without = latentClassAnalysis(answers, options).logLikelihood;
    let last = without - 1e-6;
    for (const iterationCap of [1, 2, 4, 8, 16, 32]) {
      const base = { ...options, iterationCap: 2000 };
      let steps = 0;
      // Stops by cancelling after so many steps, for the cap would stop the fit without covariates too.
      let started = false;
      const found = latentClassRegression(answers, covariates, {
        ...base,
        progress: (share) => (started = share === 1),
        cancelled: () => started && ++steps > iterationCap,
      });
      expect(found.logLikelihood).toBeGreaterThanOrEqual(last - 1e-9);
      last = found.logLikelihood;
    }
  });

  it('recovers what makes classes likely, whatever the units', () => {
    const random = createRandom('recover');
    const size = Array.from({ length: 3000 }, () => 100 + 30 * random.normal());
    const truth = size.map((value) => Number(random.uniform() < 1 / (1 + Math.exp(-(value - 90) / 15))));
    const codes = Int32Array.from({ length: 3000 * 6 }, (_, i) =>
      Number(random.uniform() < (truth[Math.floor(i / 6)] === i % 2 ? 0.85 : 0.1)),
    );
    const found = latentClassRegression(
      { codes, rows: 3000, levels: [2, 2, 2, 2, 2, 2] },
      matrixOf(size.map((value) => [value])),
      options,
    );
    expect(adjustedRandIndex(found.assignment, truth)).toBeGreaterThan(0.9);
    // The larger class is that of large companies, so the odds of the other fall with size.
    expect((found.coefficients[1] ?? NaN) * 15).toBeCloseTo(-1, 0);
    expect(-(found.coefficients[0] ?? NaN) / (found.coefficients[1] ?? NaN)).toBeGreaterThan(85);
    expect([...found.posterior, ...found.shares].every(Number.isFinite)).toBe(true);
  });

  it('stays finite where a covariate parts the classes perfectly, and with one class', () => {
    const rows = Array.from({ length: 80 }, (_, i) => Array.from({ length: 4 }, () => i % 2));
    const parted = latentClassRegression(
      { codes: Int32Array.from(rows.flat()), rows: 80, levels: [2, 2, 2, 2] },
      matrixOf(rows.map(([own]) => [own ?? 0])),
      options,
    );
    expect([...parted.coefficients].every(Number.isFinite)).toBe(true);
    const one = latentClassRegression(answers, covariates, { ...options, k: 1 });
    expect(one.logLikelihood).toBeCloseTo(latentClassAnalysis(answers, { ...options, k: 1 }).logLikelihood, 8);
    expect(one.coefficients.length).toBe(0);
  });

  it('refuses covariates that do not fit', () => {
    expect(() => latentClassRegression(answers, matrixOf([[1]]), options)).toThrow(/lengths-differ/);
    const flat = matrixOf(
      reference.covariates.map(() => [1]),
      ['same'],
    );
    expect(() => latentClassRegression(answers, flat, options)).toThrow(/column same has the same value/);
  });
});
