import { describe, expect, it } from 'vitest';
import {
  classPosterior,
  covarianceModels,
  createRandom,
  gaussianMixture,
  kMeans,
  latentClassAnalysis,
  matrixOf,
  mixturePosterior,
  nearestCenters,
} from '../../src/kernels/index.ts';
import iris from './reference/iris.json' with { type: 'json' };

const matrix = matrixOf(iris.measures);
const random = createRandom('scoring');

describe('scoring the rows of the fit gives what the fit said', () => {
  it('nearest centers', () => {
    const fit = kMeans(matrix, { k: 4, random });
    const found = nearestCenters(matrix, fit.centers);
    expect(found.assignment).toEqual(fit.assignment);
    expect(found.nearest.reduce((a, b) => a + b, 0)).toBeCloseTo(fit.withinSumOfSquares, 8);
    expect(found.second.every((second, row) => second >= (found.nearest[row] ?? 0))).toBe(true);
  });

  it.each(covarianceModels)('mixtures, %s', (model) => {
    const fit = gaussianMixture(matrix, { k: 3, model, random, starts: 2 });
    mixturePosterior(matrix, fit).forEach((share, i) => expect(share).toBeCloseTo(fit.posterior[i] ?? NaN, 9));
  });

  it('latent classes, with missing answers', () => {
    const codes = Int32Array.from({ length: 300 * 5 }, (_, i) =>
      i % 17 === 0 ? -1 : random.integer(2 + (Math.floor(i / 5) % 2)),
    );
    const answers = { codes, rows: 300, levels: [3, 3, 3, 3, 3] };
    const fit = latentClassAnalysis(answers, { k: 2, random, starts: 3 });
    classPosterior(answers, fit).forEach((share, i) => expect(share).toBeCloseTo(fit.posterior[i] ?? NaN, 9));
  });
});

describe('scoring new rows', () => {
  it('treats an answer never seen, or that no class gives, as missing', () => {
    const fit = {
      shares: Float64Array.of(0.7, 0.3),
      probabilities: [
        [
          [1, 0, 0],
          [0.5, 0.5, 0],
        ],
      ],
    };
    const found = classPosterior({ codes: Int32Array.of(-1, 7, 2, 1), rows: 4, levels: [8] }, fit);
    expect([...found]).toEqual([0.7, 0.3, 0.7, 0.3, 0.7, 0.3, 0, 1]);
  });

  it('places a row far from everything without NaN', () => {
    const fit = gaussianMixture(matrix, { k: 2, model: 'VVV', random, starts: 1 });
    const far = mixturePosterior(matrixOf([[1e6, -1e6, 1e6, 1e6]]), fit);
    expect((far[0] ?? NaN) + (far[1] ?? NaN)).toBeCloseTo(1, 12);
    expect([...nearestCenters(matrixOf([[5]]), Float64Array.of(2)).second]).toEqual([Infinity]);
  });

  it('refuses what does not fit', () => {
    expect(() => nearestCenters(matrix, Float64Array.of(1, 2, 3))).toThrow(/lengths-differ/);
    const fit = gaussianMixture(matrix, { k: 1, model: 'EII', random });
    expect(() => mixturePosterior(matrixOf([[1]]), fit)).toThrow(/lengths-differ/);
    expect(() =>
      classPosterior(
        { codes: Int32Array.of(0), rows: 1, levels: [2] },
        { shares: Float64Array.of(1), probabilities: [] },
      ),
    ).toThrow(/lengths-differ/);
  });
});
