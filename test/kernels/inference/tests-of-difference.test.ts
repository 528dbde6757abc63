import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustPValues,
  analysisOfVariance,
  averageRanks,
  chiSquareTest,
  createRandom,
  kruskalWallisTest,
} from '../../../src/kernels/index.ts';
import reference from '../reference/tests.json' with { type: 'json' };

const numbered = <T extends object>(cases: T[]) => cases.map((each, i) => ({ i, ...each }));

describe('chiSquareTest', () => {
  it.each(numbered(reference.chi_square))('equals scipy, case $i', (each) => {
    const found = chiSquareTest(each.first, each.second);
    expect(found.statistic).toBeCloseTo(each.statistic, 10);
    expect(found.pValue).toBeCloseTo(each.p, 12);
    expect(found.cramersV).toBeCloseTo(each.cramers_v, 10);
    expect(found.cramersVCorrected).toBeLessThanOrEqual(found.cramersV);
  });

  it('is 1 in V for the same variable, and says how many cells are sparse', () => {
    const found = chiSquareTest([0, 0, 1, 1, 2, 2], [5, 5, 3, 3, 9, 9]);
    expect([found.cramersV, found.sparseCells]).toEqual([1, 1]);
  });

  it('has nothing to test in one level, in no row, or in missing ones', () => {
    for (const [first, second] of [
      [
        [0, 0],
        [1, 2],
      ],
      [[], []],
      [
        [-1, -1],
        [0, 1],
      ],
      [
        [0, 1],
        [-1, 1],
      ],
    ] as const)
      expect(chiSquareTest(first, second)).toMatchObject({
        pValue: 1,
        cramersV: 0,
        cramersVCorrected: 0,
        statistic: 0,
      });
  });

  it('finds p-values evenly spread where nothing is', () => {
    const random = createRandom('null');
    const draw = () => Array.from({ length: 300 }, () => random.integer(3));
    const ps = Array.from({ length: 300 }, () => chiSquareTest(draw(), draw()).pValue);
    expect(Math.abs(ps.filter((p) => p < 0.1).length / 300 - 0.1)).toBeLessThan(0.06);
    expect(Math.abs(ps.reduce((a, b) => a + b, 0) / 300 - 0.5)).toBeLessThan(0.06);
  });
});

describe('differences of a numeric variable between groups', () => {
  it.each(numbered(reference.groups))('equals scipy, case $i', (each) => {
    const anova = analysisOfVariance(each.values, each.groups);
    expect(anova.statistic).toBeCloseTo(each.f, 9);
    expect(anova.pValue).toBeCloseTo(each.p_anova, 12);
    expect(anova.etaSquared).toBeCloseTo(each.eta, 12);
    expect(anova.omegaSquared).toBeLessThanOrEqual(anova.etaSquared);
    const ranks = kruskalWallisTest(each.values, each.groups);
    expect(ranks.statistic).toBeCloseTo(each.h, 10);
    expect(ranks.pValue).toBeCloseTo(each.p_kruskal, 12);
  });

  it('does not depend on row order, on group names, on missing rows, or (ranks) on stretching the scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 2 })), { minLength: 6 }),
        (rows) => {
          const values = rows.map(([value]) => value);
          const groups = rows.map(([, group]) => group);
          const other = [...values.toReversed(), NaN, 3];
          const renamed = [...groups.toReversed().map((group) => 7 - group), 0, -1];
          const [one, two] = [analysisOfVariance(values, groups), analysisOfVariance(other, renamed)];
          expect(two.pValue).toBeCloseTo(one.pValue, 9);
          expect(two.leftOut).toBe(2);
          expect(Object.values(one).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
          const ranks = kruskalWallisTest(values, groups);
          const stretched = kruskalWallisTest(
            other.map((value) => Math.exp(value / 10)),
            renamed,
          );
          expect(stretched.pValue).toBeCloseTo(ranks.pValue, 9);
          expect(Object.values(ranks).every(Number.isFinite)).toBe(true);
        },
      ),
      { seed: 61 },
    );
  });

  it('has nothing to test in one group, equal values or single rows', () => {
    for (const [values, groups] of [
      [
        [1, 2],
        [0, 0],
      ],
      [
        [0.1, 0.1, 0.1],
        [0, 0, 1],
      ],
      [[], []],
      [[NaN], [0]],
    ] as const) {
      expect(analysisOfVariance(values, groups)).toMatchObject({ pValue: 1, etaSquared: 0, statistic: 0 });
      expect(kruskalWallisTest(values, groups)).toMatchObject({ pValue: 1, etaSquared: 0, statistic: 0 });
    }
    expect(analysisOfVariance([1, 1, 2, 2], [0, 0, 1, 1])).toMatchObject({ pValue: 0, etaSquared: 1 });
  });

  it('refuses infinities and lengths that differ', () => {
    expect(() => analysisOfVariance([1, Infinity], [0, 1])).toThrow(/not-finite/);
    expect(() => kruskalWallisTest([1], [0, 1])).toThrow(/lengths-differ/);
  });

  it('finds a difference that is there', () => {
    const random = createRandom('effect');
    const groups = Array.from({ length: 400 }, (_, row) => row % 2);
    const found = analysisOfVariance(
      groups.map((group) => 2 * group + random.normal()),
      groups,
    );
    expect(Math.abs(found.etaSquared - 0.5)).toBeLessThan(0.07);
    expect(found.pValue).toBeLessThan(1e-20);
  });
});

describe('averageRanks', () => {
  it('shares the ranks of ties and skips what is missing', () => {
    const { ranks, tieSizes } = averageRanks([3, 1, NaN, 3, 2]);
    expect([...ranks]).toEqual([3.5, 1, NaN, 3.5, 2]);
    expect(tieSizes).toEqual([1, 1, 2]);
  });
});

describe('adjustPValues', () => {
  it('equals scipy', () => {
    adjustPValues(reference.p_values, 'benjamini-hochberg').forEach((p, i) =>
      expect(p).toBeCloseTo(reference.benjamini_hochberg[i] ?? NaN, 12),
    );
    adjustPValues(reference.p_values, 'holm').forEach((p, i) => expect(p).toBeCloseTo(reference.holm[i] ?? NaN, 12));
  });

  it('keeps order, never lowers, stays within one, and skips tests not made', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        for (const method of ['holm', 'benjamini-hochberg'] as const) {
          const adjusted = adjustPValues([...values, NaN], method);
          expect(adjusted.at(-1)).toBeNaN();
          values.forEach((p, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            values.forEach((q, j) => p < q && expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN));
          });
        }
      }),
      { seed: 62, numRuns: 40 },
    );
  });
});
