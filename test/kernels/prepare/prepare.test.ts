import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRecipe,
  applyTransform,
  correlatedBlocks,
  correlations,
  createRandom,
  fitScale,
  fitTransform,
  matrixOf,
  multivariateOutliers,
  prepare,
  proposeTransform,
  scalings,
  summariseColumn,
  univariateOutliers,
} from '../../../src/kernels/index.ts';
import { categorical, numeric } from '../columns.ts';

const random = createRandom('prepare');
const draw = (length: number, of: () => number) => Array.from({ length }, of);
const codes = (notes: readonly { code: string }[]) => notes.map((note) => note.code.replace('statistics/', ''));

describe('summariseColumn', () => {
  it('knows moments, quartiles and repeats', () => {
    const found = summariseColumn(Float64Array.of(1, 2, 2, 3, NaN, 10));
    expect(found).toMatchObject({
      known: 5,
      missing: 1,
      distinct: 4,
      modeShare: 0.4,
      mean: 3.6,
      least: 1,
      greatest: 10,
      quartiles: [2, 2, 3],
      medianDeviation: 1,
    });
    // scipy.stats.skew([1, 2, 2, 3, 10]) and numpy.std.
    expect(found.skewness).toBeCloseTo(1.3608927294, 9);
    expect(found.deviation).toBeCloseTo(3.26190128606, 9);
    expect(summariseColumn(Float64Array.of(NaN))).toMatchObject({ known: 0, mean: 0, skewness: 0 });
  });
});

describe('transforms', () => {
  it('are proposed from skew and sign: none, log, log1p, asinh, rank', () => {
    const kindOf = (values: number[]) => proposeTransform(Float64Array.from(values)).transform.kind;
    expect(kindOf(draw(500, () => random.normal()))).toBe('none');
    expect(kindOf(draw(500, () => Math.exp(random.normal())))).toBe('log');
    expect(kindOf([0, ...draw(500, () => Math.floor(Math.exp(1.5 + random.normal())))])).toBe('log1p');
    expect(kindOf(draw(500, () => Math.sinh(1 + 2 * random.normal())))).toBe('asinh');
    expect(kindOf(draw(500, () => -Math.exp(2.5 + Math.exp(random.normal()))))).toBe('rank');
    expect(kindOf([0, 0, 0, 0, 0, 0, 0, 0, 1])).toBe('none');
  });

  it('keep order and stay finite, on any value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.tuple(fc.double({ min: -2e9, max: 2e9, noNaN: true }), fc.double({ min: -2e9, max: 2e9, noNaN: true })),
        (values, pair) => {
          const [low, high] = [Math.min(...pair), Math.max(...pair)];
          for (const kind of ['none', 'log', 'log1p', 'asinh', 'rank'] as const) {
            const transform = fitTransform(kind, Float64Array.from(values));
            expect(Number.isFinite(applyTransform(transform, low))).toBe(true);
            if (kind !== 'log' || low > 0)
              expect(applyTransform(transform, low)).toBeLessThanOrEqual(applyTransform(transform, high));
            expect(applyTransform(transform, NaN)).toBeNaN();
          }
        },
      ),
      { seed: 101 },
    );
  });
});

describe('fitScale', () => {
  it('centres and scales by its kind, and leaves a constant harmless', () => {
    const values = Float64Array.of(1, 2, 3, 4, 90);
    expect(fitScale(values, 'none')).toEqual({ center: 0, scale: 1 });
    expect(fitScale(values, 'range')).toEqual({ center: 1, scale: 89 });
    expect(fitScale(values, 'robust')).toEqual({ center: 3, scale: 2 });
    expect(fitScale(values, 'z').center).toBe(20);
    for (const scaling of scalings) expect(fitScale(Float64Array.of(5, 5), scaling).scale).toBe(1);
  });
});

describe('correlations', () => {
  it('use the rows known in both, and are 0 for constants', () => {
    const found = correlations(
      matrixOf([
        [1, 2, 7],
        [2, 4, 7],
        [3, NaN, 7],
        [4, 8, 7],
      ]),
    );
    expect([...found].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 1]);
  });

  it('form blocks through common neighbours', () => {
    const found = Float64Array.of(1, 0.8, 0, 0, 0.8, 1, -0.9, 0, 0, -0.9, 1, 0, 0, 0, 0, 1);
    expect(correlatedBlocks(found, 4, 0.7).map((block) => block.toSorted((a, b) => a - b))).toEqual([[0, 1, 2]]);
  });
});

describe('outliers', () => {
  it('are found in one column and in the combination of two', () => {
    const base = draw(200, () => random.normal());
    expect(univariateOutliers(Float64Array.from([...base, 30]))).toContain(200);
    expect(univariateOutliers(Float64Array.of(1, 1, 1, 9))).toEqual([]);
    const rows = base.map((x) => [x, x + 0.1 * random.normal()]);
    const found = multivariateOutliers(matrixOf([...rows, [1.5, -1.5]]));
    expect(found?.[0]).toMatchObject({ row: 200 });
    expect(multivariateOutliers(matrixOf(base.map((x) => [x, x])))).toBeUndefined();
  });

  it('are about one in a thousand of normal rows', () => {
    const found = multivariateOutliers(
      matrixOf(draw(5000, () => 0).map(() => [random.normal(), random.normal(), random.normal()])),
    );
    expect(found?.length).toBeGreaterThan(0);
    expect(found?.length).toBeLessThan(15);
  });
});

describe('prepare', () => {
  it('says everything it did, and leaves its input alone', () => {
    const size = draw(300, () => Math.exp(3 + random.normal()));
    const other = size.map((value) => 2 * value);
    const gap = draw(300, () => random.normal());
    gap[4] = NaN;
    const columns = [
      numeric('size', size),
      numeric('twice', other),
      numeric(
        'same',
        draw(300, () => 5),
      ),
      numeric('gap', gap),
      categorical(
        'sector',
        draw(300, () => random.integer(3)).map((code) => `s${code}`),
      ),
      categorical(
        'flag',
        draw(300, () => 0).map((_, i) => (i === 7 ? 'yes' : 'no')),
      ),
    ];
    const before = structuredClone(columns);
    const found = prepare(columns);
    expect(codes(found.notes).sort()).toEqual(
      [
        'constant-left-out',
        'near-constant',
        'near-duplicate',
        'rows-left-out',
        'skewed',
        'skewed',
        'small-sample',
      ].sort(),
    );
    expect(found.matrix.names).toEqual([
      'size',
      'twice',
      'gap',
      'sector = s0',
      'sector = s1',
      'sector = s2',
      'flag = no',
      'flag = yes',
    ]);
    expect(found.rows.length).toBe(299);
    expect(found.rows.includes(4)).toBe(false);
    expect(columns).toEqual(before);
    expect(found.notes.every((note) => note.severity !== 'error')).toBe(true);
  });

  it('fills gaps when asked, and says with what', () => {
    const found = prepare([numeric('x', [1, 2, NaN, 3, 4]), categorical('y', ['a', 'b', null, 'a', 'b'])], {
      missing: 'fill',
      scaling: 'none',
    });
    expect(found.matrix.rows).toBe(5);
    expect([...found.matrix.values.subarray(6, 9)]).toEqual([2.5, 0, 0]);
    expect(codes(found.notes)).toContain('missing-filled');
    expect(found.notes.find((note) => note.message.includes('the median, 2.5'))).toBeDefined();
  });

  it('has no NaN, whatever the table', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constant(NaN)),
            fc.constantFrom('a', 'b', null),
          ),
          { minLength: 1, maxLength: 30 },
        ),
        fc.constantFrom(...scalings),
        fc.constantFrom('leave-out' as const, 'fill' as const),
        (rows, scaling, missing) => {
          const columns = [
            numeric('x', [...rows.map(([x]) => x), 1]),
            categorical('y', [...rows.map(([, y]) => y), 'a']),
          ];
          const found = prepare(columns, { scaling, missing });
          expect(found.matrix.values.every(Number.isFinite)).toBe(true);
          expect(found.matrix.values.length).toBe(found.matrix.rows * found.matrix.columns);
        },
      ),
      { seed: 102 },
    );
  });

  it('gives the same numbers when its recipe is applied again, through JSON, and counts what it does not know', () => {
    const columns = [
      numeric(
        'x',
        draw(100, () => Math.exp(random.normal())),
      ),
      categorical(
        'y',
        draw(100, () => random.integer(2)).map((code) => `v${code}`),
      ),
    ];
    const found = prepare(columns, { missing: 'fill' });
    const again = applyRecipe(JSON.parse(JSON.stringify(found.recipe)), columns.toReversed(), 100);
    expect(again.matrix).toEqual(found.matrix);
    const fresh = applyRecipe(found.recipe, [numeric('x', [1, NaN]), categorical('y', ['new', 'v1'])], 2);
    expect(fresh.unknown).toEqual({ y: 1 });
    expect([...fresh.matrix.values.subarray(1, 3)]).toEqual([0, 0]);
    expect(applyRecipe(found.recipe, [], 2).matrix.values.every(Number.isFinite)).toBe(true);
  });

  it('warns of correlated blocks', () => {
    const base = draw(400, () => random.normal());
    const near = () => base.map((value) => value + 0.5 * random.normal());
    const found = prepare([
      numeric('a', near()),
      numeric('b', near()),
      numeric('c', near()),
      numeric(
        'd',
        draw(400, () => random.normal()),
      ),
    ]);
    expect(found.notes.find((note) => note.code === 'statistics/correlated-block')?.message).toMatch(
      /^a, b, c go together/,
    );
  });

  it('refuses columns without values, infinities and a category of a million levels', () => {
    expect(() => prepare([numeric('x', [NaN, NaN])])).toThrow(/column x has no known value/);
    expect(() => prepare([numeric('x', [1, Infinity])])).toThrow(/not-finite/);
    expect(() =>
      prepare([
        categorical(
          'id',
          draw(60, () => 0).map((_, i) => `id ${i}`),
        ),
      ]),
    ).toThrow(/id has 60 different values; .* at most 50/);
  });
});
