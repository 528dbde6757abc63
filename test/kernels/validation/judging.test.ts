import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageRanks,
  calinskiHarabasz,
  classify,
  componentScores,
  createRandom,
  daviesBouldin,
  euclideanDistances,
  gapStatistic,
  matrixOf,
  naturalBreaks,
  principalComponents,
  quantiles,
  silhouette,
  silhouetteFromDistances,
} from '../../../src/kernels/index.ts';
import iris from '../reference/iris.json' with { type: 'json' };
import reference from '../reference/judging.json' with { type: 'json' };

const matrix = matrixOf(iris.measures);

describe('indices of separation', () => {
  it('equal scikit-learn on iris', () => {
    const found = silhouette(matrix, iris.species);
    reference.iris.silhouette.forEach((value, i) => expect(found.values[i]).toBeCloseTo(value, 10));
    expect(silhouetteFromDistances(euclideanDistances(matrix), iris.species)).toEqual(found);
    expect(calinskiHarabasz(matrix, iris.species)).toBeCloseTo(reference.iris.calinski_harabasz, 8);
    expect(daviesBouldin(matrix, iris.species)).toBeCloseTo(reference.iris.davies_bouldin, 10);
  });

  it('have values, never NaN, where there is nothing to compare', () => {
    const three = matrixOf([[1], [1], [5]]);
    for (const assignment of [
      [0, 0, 0],
      [0, 1, 2],
      [0, 0, 2],
      [0, 1, 1],
    ])
      for (const value of [
        silhouette(three, assignment).mean,
        calinskiHarabasz(three, assignment),
        daviesBouldin(three, assignment),
      ])
        expect(Number.isFinite(value)).toBe(true);
    expect(silhouette(three, [0, 0, 0]).mean).toBe(0);
    expect([...silhouette(three, [0, 0, 2]).clusterMeans]).toEqual([1, 0, 0]);
    expect(daviesBouldin(matrixOf([[0], [2], [1], [1]]), [0, 0, 1, 1])).toBe(0);
  });

  it('do not depend on row order or on scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
          minLength: 5,
          maxLength: 30,
        }),
        (rows) => {
          const labels = rows.map((_, i) => i % 3);
          const turned = matrixOf(rows.toReversed().map((row) => row.map((value) => 7 * value)));
          const base = matrixOf(rows);
          for (const index of [
            calinskiHarabasz,
            daviesBouldin,
            (...args: Parameters<typeof silhouette>) => silhouette(...args).mean,
          ]) {
            const [one, two] = [index(base, labels), index(turned, labels.toReversed())];
            expect(Math.abs(one - two)).toBeLessThan(1e-9 * (1 + Math.abs(one)));
          }
        },
      ),
      { seed: 81 },
    );
  });

  it('refuse lengths that differ', () => {
    expect(() => silhouette(matrix, [0])).toThrow(/lengths-differ/);
    expect(() => daviesBouldin(matrix, [0])).toThrow(/lengths-differ/);
  });
});

describe('gapStatistic', () => {
  const draw = createRandom('gap');
  const blob = (x: number, y: number) => Array.from({ length: 40 }, () => [x + draw.normal(), y + draw.normal()]);
  const options = { most: 5, random: createRandom('references'), references: 12, starts: 3 };

  it('finds three separated groups, and says that one blob and noise are one', () => {
    const groups = matrixOf([...blob(0, 0), ...blob(12, 0), ...blob(0, 12)]);
    const noise = matrixOf(Array.from({ length: 120 }, () => [draw.uniform(), draw.uniform(), draw.uniform()]));
    expect(gapStatistic(groups, options).recommended).toBe(3);
    expect(gapStatistic(matrixOf(blob(0, 0)), options).recommended).toBe(1);
    expect(gapStatistic(noise, options).recommended).toBe(1);
  });

  it('stops where rows cannot be split', () => {
    const found = gapStatistic(matrixOf([[0], [0], [1], [1]]), options);
    expect(found.gaps.every(Number.isFinite)).toBe(true);
    expect(found.gaps.length).toBe(1);
    expect(gapStatistic(matrixOf([[2], [2]]), options)).toMatchObject({ gaps: [], recommended: 1 });
  });
});

describe('principalComponents', () => {
  it.each([
    ['plain', false],
    ['standardised', true],
  ] as const)('equals scikit-learn, %s', (name, standardise) => {
    const found = principalComponents(matrix, { standardise });
    const expected = reference.pca[name];
    expected.shares.forEach((share, i) => expect(found.shares[i]).toBeCloseTo(share, 12));
    expected.components
      .flat()
      .forEach((loading, i) => expect(Math.abs(found.loadings[i] ?? NaN)).toBeCloseTo(loading, 9));
  });

  it('keeps all variance, in scores that are uncorrelated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer(), (columns, seed) => {
        const draw = createRandom(seed);
        const rows = Array.from({ length: 25 }, () =>
          Array.from({ length: columns }, () => 5 + draw.normal() * draw.uniform()),
        );
        const found = principalComponents(matrixOf(rows), { standardise: false });
        const scores = componentScores(matrixOf(rows), found, columns);
        for (let a = 0; a < columns; a++)
          for (let b = 0; b <= a; b++) {
            let product = 0;
            for (let row = 0; row < 25; row++)
              product += ((scores[row * columns + a] ?? 0) * (scores[row * columns + b] ?? 0)) / 25;
            expect(product).toBeCloseTo(a === b ? (found.variances[a] ?? NaN) : 0, 10);
          }
      }),
      { seed: 82, numRuns: 30 },
    );
  });

  it('refuses to standardise a constant column, and can do without', () => {
    const flat = matrixOf(
      [
        [1, 2],
        [3, 2],
      ],
      ['a', 'b'],
    );
    expect(() => principalComponents(flat)).toThrow(/column b has the same value/);
    expect([...principalComponents(flat, { standardise: false }).shares]).toEqual([1, 0]);
    expect([...principalComponents(matrixOf([[2], [2]]), { standardise: false }).shares]).toEqual([0]);
  });
});

describe('naturalBreaks', () => {
  it.each([2, 4, 6] as const)('equals jenkspy with %d classes', (k) => {
    const { values } = reference.breaks;
    const found = naturalBreaks(values, k);
    // jenkspy gives the largest value of each class, we the least of the next.
    const largest = found.breaks.map((bound) => Math.max(...values.filter((value) => value < bound)));
    expect(largest).toEqual(reference.breaks[`k${k}`]);
  });

  it('is never worse than any other breaks, and sums up its own classes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 12 }),
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 2 }),
        (values, rival) => {
          const within = (breaks: number[]) => {
            const classes = classify(values, breaks);
            return [0, 1, 2].reduce((sum, own) => {
              const members = values.filter((_, i) => classes[i] === own);
              const mean = members.reduce((a, b) => a + b, 0) / Math.max(1, members.length);
              return sum + members.reduce((a, b) => a + (b - mean) ** 2, 0);
            }, 0);
          };
          if (new Set(values).size < 3) return;
          const found = naturalBreaks(values, 3);
          expect(within([...found.breaks])).toBeCloseTo(found.withinSumOfSquares, 8);
          expect(found.withinSumOfSquares).toBeLessThanOrEqual(within(rival) + 1e-8);
          expect(
            naturalBreaks(
              [...values, ...values],
              3,
              [...values, ...values].map(() => 0.5),
            ).breaks,
          ).toEqual(found.breaks);
        },
      ),
      { seed: 83 },
    );
  });

  it('takes missing values out, and refuses too many classes and infinities', () => {
    expect(naturalBreaks([1, NaN, 9], 2)).toMatchObject({
      breaks: [9],
      withinSumOfSquares: 0,
      goodness: 1,
      sizes: [1, 1],
    });
    expect([...classify([1, NaN, 9, 5], [9])]).toEqual([0, -1, 1, 0]);
    expect(() => naturalBreaks([1, 1], 2)).toThrow(/2 groups from 1 distinct/);
    expect(() => naturalBreaks([NaN], 1)).toThrow(/no known value/);
    expect(() => naturalBreaks([Infinity, 1], 1)).toThrow(/not-finite/);
  });

  it('handles twenty thousand values', () => {
    const draw = createRandom('many');
    const values = Float64Array.from({ length: 20_000 }, () => draw.normal() + 10 * draw.integer(3));
    expect(naturalBreaks(values, 3).goodness).toBeGreaterThan(0.97);
  });
});

describe('quantiles', () => {
  it('interpolates as numpy does, and ranks count from one', () => {
    expect(quantiles([4, 1, 3, 2], [0, 0.1, 0.5, 1])).toEqual([1, 1.3, 2.5, 4]);
    expect([...averageRanks([5, 5]).ranks]).toEqual([1.5, 1.5]);
  });
});
