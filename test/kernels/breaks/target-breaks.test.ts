import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, naturalBreaks, targetBreaks, type BinnedTarget } from '../../../src/kernels/index.ts';

const ones = (bins: number, of = 1): Float64Array => new Float64Array(bins).fill(of);
const numeric = (values: readonly number[]): BinnedTarget => ({
  kind: 'numeric',
  counts: ones(values.length),
  sums: Float64Array.from(values),
  squares: Float64Array.from(values, (each) => each * each),
});
const categorical = (codes: readonly number[], levels: number): BinnedTarget => {
  const counts = new Float64Array(codes.length * levels);
  codes.forEach((code, bin) => {
    counts[bin * levels + code] = 1;
  });
  return { kind: 'categorical', counts, levels };
};
const seed = 20251231;

describe('one target', () => {
  test('a step is found where it is, and one break is enough', () => {
    const found = targetBreaks([numeric([1, 1.1, 0.9, 1, 5, 5.1, 4.9, 5])], ones(8), 3);
    expect(found.supported).toBe(1);
    expect(found.solutions[1]?.breaks).toEqual([4]);
    expect(found.solutions[1]?.explained).toBeCloseTo(1 - 0.04 / 32.04, 9);
  });

  test('a category that changes twice has two breaks', () => {
    const found = targetBreaks(
      [categorical([...Array(9).fill(0), ...Array(9).fill(1), ...Array(9).fill(0)], 2)],
      ones(27),
      4,
    );
    expect([found.supported, found.solutions[2]?.breaks, found.solutions[2]?.explained]).toEqual([2, [9, 18], 1]);
  });

  test('over its own values it is the natural breaks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 14 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const found = targetBreaks([numeric(sorted)], ones(sorted.length), 3);
        for (const k of [1, 2, 3])
          expect(found.solutions[k]?.explained).toBeCloseTo(naturalBreaks(sorted, k + 1).goodness, 9);
      }),
      { seed },
    );
  });

  test('no parting is better than the one found, and more breaks never explain less', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 10 }), (codes) => {
        const target = categorical(codes, 3);
        const { solutions } = targetBreaks([target], ones(codes.length), 2);
        for (let one = 1; one < codes.length; one++)
          for (let two = one + 1; two < codes.length; two++)
            expect(explainedBy(codes, [one, two])).toBeLessThanOrEqual((solutions[2]?.explained ?? 0) + 1e-9);
        expect(solutions[2]?.explained).toBeGreaterThanOrEqual((solutions[1]?.explained ?? 0) - 1e-9);
      }),
      { seed },
    );
  });
});

/** Share of the deviance of codes that lies between classes, straight from its definition. */
function explainedBy(codes: readonly number[], breaks: readonly number[]): number {
  const deviance = (part: readonly number[]): number =>
    [0, 1, 2].reduce((sum, code) => {
      const own = part.filter((each) => each === code).length;
      return own === 0 ? sum : sum - 2 * own * Math.log(own / part.length);
    }, 0);
  const total = deviance(codes);
  if (total < 1e-9) return 0;
  const bounds = [0, ...breaks, codes.length];
  const within = bounds.slice(1).reduce((sum, to, index) => sum + deviance(codes.slice(bounds[index], to)), 0);
  return 1 - within / total;
}

test('noise has no break: none in 95 of 100 markets at least', () => {
  const random = createRandom('noise');
  let wrong = 0;
  for (let market = 0; market < 200; market++) {
    const own = random.split(String(market));
    const values = Array.from({ length: 120 }, () => own.normal());
    const codes = Array.from({ length: 120 }, () => Math.floor(3 * own.uniform()));
    if (targetBreaks([numeric(values), categorical(codes, 3)], ones(120), 4, 5).supported > 0) wrong++;
  }
  expect(wrong).toBeLessThanOrEqual(10);
});

test('several targets: each counts by its own spread, whatever its unit', () => {
  const [small, large] = [
    [0, 0, 0, 0, 1, 1, 1, 1],
    [0, 0, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6],
  ];
  const found = targetBreaks([numeric(small), numeric(large)], ones(8), 2);
  expect(found.solutions[2]?.breaks).toEqual([2, 4]);
  expect(found.solutions[1]?.explainedBy).toHaveLength(2);
});

test('a class is not smaller than asked; a target that never varies counts for nothing', () => {
  const step = numeric([9, 1, 1, 1, 1, 1]);
  expect(targetBreaks([step], ones(6), 1).solutions[1]?.breaks).toEqual([1]);
  expect(targetBreaks([step], ones(6), 3, 2).solutions.flatMap((each) => each.breaks)).not.toContain(1);
  const still = numeric([3, 3, 3, 3, 3, 3]);
  expect(targetBreaks([still], ones(6), 2)).toMatchObject({ supported: 0 });
  expect(targetBreaks([step, still], ones(6), 1).solutions[1]?.explained).toBe(1);
  expect(targetBreaks([step], ones(6), 9).solutions).toHaveLength(6);
  expect(() => targetBreaks([step], ones(5), 1)).toThrow(/lengths-differ/u);
});
