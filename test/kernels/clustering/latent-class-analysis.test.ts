import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  createRandom,
  latentClassAnalysis,
  type Answers,
  type LatentClassResult,
} from '../../../src/kernels/index.ts';
import { collapsePatterns } from '../../../src/kernels/clustering/latent-class/answers.ts';
import { emStep } from '../../../src/kernels/clustering/latent-class/expectation-maximisation.ts';
import reference from '../reference/latent_class.json' with { type: 'json' };

const answersOf = (rows: number[][], levels: number[]): Answers => ({
  codes: Int32Array.from(rows.flat()),
  rows: rows.length,
  levels,
});

const someAnswers = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 5 }).chain((levels) =>
  fc
    .array(fc.tuple(...levels.map((count) => fc.integer({ min: -1, max: count - 1 }))), {
      minLength: 12,
      maxLength: 60,
    })
    .map((rows) => answersOf([...rows, levels.map(() => 0), levels.map(() => 1)], levels)),
);

function simulate(seed: string, rows: number, shares: number[], items: number) {
  const random = createRandom(seed);
  const yes = shares.map(() => Array.from({ length: items }, () => (random.uniform() < 0.5 ? 0.1 : 0.9)));
  const truth = Int32Array.from({ length: rows }, () => random.categorical(shares));
  const codes = Int32Array.from({ length: rows * items }, (_, i) =>
    Number(random.uniform() < (yes[truth[Math.floor(i / items)] ?? 0]?.[i % items] ?? 0)),
  );
  return { answers: { codes, rows, levels: yes[0]?.map(() => 2) ?? [] }, truth, yes };
}

const everyNumber = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (value instanceof Float64Array) return [...value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyNumber) : [];
};

describe('latentClassAnalysis', () => {
  it.each(reference.cases.map((each, i) => ({ i, ...each })))(
    'reaches the likelihood of the references, case $i',
    (each) => {
      const found = latentClassAnalysis(answersOf(each.codes, each.levels), {
        k: each.k,
        random: createRandom('reference'),
        starts: 60,
      });
      expect(found.logLikelihood).toBeCloseTo(each.log_likelihood, 4);
      if (each.stepmix !== undefined) expect(found.logLikelihood).toBeCloseTo(each.stepmix, 4);
      expect(found.converged).toBe(true);
    },
  );

  it('with one class has the closed-form likelihood', () => {
    const found = latentClassAnalysis(answersOf([[0], [0], [0], [1]], [2]), { k: 1, random: createRandom(1) });
    expect(found.logLikelihood).toBeCloseTo(3 * Math.log(0.75) + Math.log(0.25), 10);
    expect(found.gSquared).toBeCloseTo(0, 10);
    expect([...found.shares, ...(found.probabilities[0]?.[0] ?? [])]).toEqual([1, 0.75, 0.25]);
  });

  it('never lowers the likelihood, step by step', () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 1, max: 4 }), fc.integer(), (answers, k, seed) => {
        const patterns = collapsePatterns(answers);
        const step = emStep(patterns, k);
        const random = createRandom(seed);
        const width = answers.levels.reduce((sum, count) => sum + count, 0);
        let parameters = new Float64Array(k + k * width).fill(1 / k, 0, k);
        for (let group = 0, at = k; group < k; group++)
          for (const count of answers.levels) {
            const draws = Array.from({ length: count }, () => random.gamma(1));
            const sum = draws.reduce((a, b) => a + b, 0);
            for (const draw of draws) parameters[at++] = draw / sum;
          }
        let last = -Infinity;
        for (let i = 0; i < 15; i++) {
          const { logLikelihood, next } = step(parameters);
          expect(logLikelihood).toBeGreaterThanOrEqual(last - 1e-9 * Math.abs(logLikelihood));
          last = logLikelihood;
          parameters = Float64Array.from(next);
        }
      }),
      { seed: 31, numRuns: 40 },
    );
  });

  it('returns shares, probabilities and posteriors that sum to one, and no NaN', () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 1, max: 3 }), (answers, k) => {
        const wanted = Math.min(k, collapsePatterns(answers).count - 1);
        const found: LatentClassResult = latentClassAnalysis(answers, {
          k: wanted,
          random: createRandom(5),
          starts: 2,
        });
        const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
        expect(sum(found.shares)).toBeCloseTo(1, 10);
        for (const item of found.probabilities) for (const row of item) expect(sum(row)).toBeCloseTo(1, 10);
        expect(sum(found.posterior)).toBeCloseTo(answers.rows, 8);
        expect(everyNumber(found).every(Number.isFinite)).toBe(true);
        expect([...found.shares]).toEqual([...found.shares].sort((a, b) => b - a));
      }),
      { seed: 32, numRuns: 40 },
    );
  });

  it('does not depend on the order of rows, nor on duplicated rows with halved weights', () => {
    const { answers } = simulate('order', 200, [0.6, 0.4], 5);
    const options = { k: 2, random: createRandom('order'), starts: 5 };
    const base = latentClassAnalysis(answers, options);
    const rows = Array.from({ length: 200 }, (_, i) => Array.from(answers.codes.subarray(i * 5, i * 5 + 5)));
    const reversed = latentClassAnalysis(answersOf(rows.toReversed(), answers.levels), options);
    const doubled = latentClassAnalysis(answersOf([...rows, ...rows], answers.levels), {
      ...options,
      weights: new Float64Array(400).fill(0.5),
    });
    for (const other of [reversed, doubled]) {
      expect(other.logLikelihood).toBeCloseTo(base.logLikelihood, 5);
      expect(other.shares[0]).toBeCloseTo(base.shares[0] ?? 0, 3);
    }
  });

  it('recovers classes, shares and answer probabilities', () => {
    const { answers, truth, yes } = simulate('truth', 4000, [0.5, 0.3, 0.2], 12);
    const found = latentClassAnalysis(answers, { k: 3, random: createRandom(1) });
    expect(adjustedRandIndex(found.assignment, truth)).toBeGreaterThan(0.9);
    [0.5, 0.3, 0.2].forEach((share, i) => expect(Math.abs((found.shares[i] ?? 0) - share)).toBeLessThan(0.03));
    found.probabilities.forEach((item, j) =>
      item.forEach(([, probability], group) =>
        expect(Math.abs((probability ?? 0) - (yes[group]?.[j] ?? 0))).toBeLessThan(0.05),
      ),
    );
    expect(found.entropy).toBeGreaterThan(0.8);
  });

  it('bears hundreds of items without underflow', () => {
    const { answers, truth } = simulate('wide', 100, [0.5, 0.5], 900);
    const found = latentClassAnalysis(answers, { k: 2, random: createRandom(1), starts: 3 });
    expect(adjustedRandIndex(found.assignment, truth)).toBe(1);
    expect(Number.isFinite(found.logLikelihood)).toBe(true);
  });

  it('gives a row without answers the shares, and a row of weight zero its class', () => {
    const { answers } = simulate('silent', 100, [0.7, 0.3], 6);
    const more = { ...answers, rows: 101, codes: Int32Array.of(...answers.codes, -1, -1, -1, -1, -1, -1) };
    const options = { k: 2, random: createRandom(1) };
    const found = latentClassAnalysis(more, options);
    expect(found.logLikelihood).toBeCloseTo(latentClassAnalysis(answers, options).logLikelihood, 6);
    expect(found.posterior[200]).toBeCloseTo(found.shares[0] ?? 0, 10);
    const weights = new Float64Array(100).fill(1);
    weights[0] = 0;
    const weighted = latentClassAnalysis(answers, { ...options, weights });
    expect((weighted.posterior[0] ?? 0) + (weighted.posterior[1] ?? 0)).toBeCloseTo(1, 10);
  });

  it('says when it was stopped', () => {
    const { answers } = simulate('stop', 100, [0.7, 0.3], 6);
    const capped = latentClassAnalysis(answers, { k: 3, random: createRandom(1), iterationCap: 2 });
    expect([capped.reason, capped.converged]).toEqual(['iteration-cap', false]);
    const cancelled = latentClassAnalysis(answers, { k: 3, random: createRandom(1), cancelled: () => true });
    expect(cancelled.reason).toBe('cancelled');
  });

  it('refuses items nobody answered, impossible answers and too many classes', () => {
    const random = createRandom(1);
    const named = {
      ...answersOf(
        [
          [0, -1],
          [1, -1],
        ],
        [2, 2],
      ),
      names: ['price', 'trust'],
    };
    expect(() => latentClassAnalysis(named, { k: 1, random })).toThrow(/column trust has no known value/);
    expect(() => latentClassAnalysis(answersOf([[0, 2]], [2, 2]), { k: 1, random })).toThrow(/answer to 2 is 2/);
    expect(() =>
      latentClassAnalysis(
        answersOf(
          [
            [0, 1],
            [0, 1],
          ],
          [2, 2],
        ),
        { k: 2, random },
      ),
    ).toThrow(/2 groups from 1/);
    expect(() => latentClassAnalysis(answersOf([], [2]), { k: 1, random })).toThrow(/too-few-rows/);
  });
});
