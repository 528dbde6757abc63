import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  borderDensities,
  createRandom,
  drawOneCloud,
  fitOneCloud,
  matrixOf,
  type MixedColumn,
} from '../../../src/kernels/index.ts';
import { unimodalShares } from '../../../src/kernels/validation/one-cloud/unimodal-shares.ts';
import { correlations } from '../../../src/kernels/prepare/correlation.ts';

const ROWS = 2000;
const number = (name: string, draw: (row: number) => number, rows = ROWS): MixedColumn => ({
  kind: 'numeric',
  name,
  values: Float64Array.from({ length: rows }, (_, row) => draw(row)),
});
const valuesOf = (column: MixedColumn | undefined): Float64Array =>
  column?.kind === 'numeric' ? column.values : Float64Array.from(column?.codes ?? []);
const matrixOfColumns = (columns: readonly MixedColumn[]) =>
  matrixOf(Array.from({ length: ROWS }, (_, row) => columns.map((column) => valuesOf(column)[row] ?? NaN)));
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('unimodalShares', () => {
  it('leaves a hump as it is and levels a second one', () => {
    expect(unimodalShares([0.1, 0.4, 0.3, 0.2])).toEqual([0.1, 0.4, 0.3, 0.2]);
    unimodalShares([0.4, 0.1, 0.1, 0.4]).forEach((share, i) =>
      expect(share).toBeCloseTo([0.4, 0.2, 0.2, 0.2][i] ?? 0, 9),
    );
  });

  it('rises once, falls once, and keeps the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (shares) => {
        const found = unimodalShares(shares);
        const falls = found.findIndex((value, i) => i > 0 && value < (found[i - 1] ?? 0) - 1e-12);
        const after = falls < 0 ? [] : found.slice(falls);
        expect(after.every((value, i) => i === 0 || value <= (after[i - 1] ?? 0) + 1e-12)).toBe(true);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(found)).toBeCloseTo(sum(shares), 9);
      }),
      { seed: 1 },
    );
  });
});

describe('a single cloud', () => {
  it('keeps means, spreads and correlations of numbers, few values and yes and no', () => {
    const random = createRandom('cloud');
    const common = Float64Array.from({ length: ROWS }, () => random.normal());
    const columns = [
      number('size', (row) => Math.exp(0.4 * (common[row] ?? 0) + 0.4 * random.normal())),
      number('score', (row) => Math.max(1, Math.min(7, Math.round(4 + (common[row] ?? 0) + random.normal())))),
      number('buys', (row) => Number((common[row] ?? 0) + random.normal() > 1)),
    ];
    const drawn = drawOneCloud(fitOneCloud(columns, random.split('fit')), ROWS, random.split('draw'));
    columns.forEach((column, c) => {
      const [own, found] = [valuesOf(column), valuesOf(drawn[c])];
      expect(Math.abs(mean(found) - mean(own)) / Math.abs(mean(own))).toBeLessThan(0.15);
    });
    const [own, found] = [columns, drawn].map((each) => correlations(matrixOfColumns(each)));
    for (const cell of [1, 2, 5]) expect(Math.abs((own?.[cell] ?? 0) - (found?.[cell] ?? 0))).toBeLessThan(0.1);
    expect(new Set(valuesOf(drawn[1]))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it('loses the groups: two humps become one', () => {
    const random = createRandom('humps');
    const columns = [0, 1].map((c) => number(`x${c}`, (row) => (row % 2) * 8 + random.normal()));
    const drawn = drawOneCloud(fitOneCloud(columns, random.split('fit')), ROWS, random.split('draw'));
    const between = (values: Float64Array): number => values.filter((value) => value > 3 && value < 5).length / ROWS;
    expect(between(valuesOf(columns[0]))).toBeLessThan(0.01);
    expect(between(valuesOf(drawn[0]))).toBeGreaterThan(0.08);
  });

  it('keeps the shares of categories and draws the same from the same seed', () => {
    const random = createRandom('words');
    const codes = Int32Array.from({ length: ROWS }, () => random.categorical([5, 3, 2]));
    const columns: MixedColumn[] = [
      { kind: 'categorical', name: 'kind', codes, levels: ['a', 'b', 'c'] },
      number('size', (row) => (codes[row] ?? 0) + random.normal()),
    ];
    const cloud = fitOneCloud(columns, random.split('fit'));
    const drawn = drawOneCloud(cloud, ROWS, createRandom(3));
    const share = (column: MixedColumn | undefined): number =>
      valuesOf(column).filter((code) => code === 0).length / ROWS;
    expect(share(drawn[0])).toBeCloseTo(0.5, 1);
    expect(drawOneCloud(cloud, ROWS, createRandom(3))).toEqual(drawn);
  });
});

describe('borderDensities', () => {
  const random = createRandom('borders');
  const two = (apart: number) =>
    matrixOf(Array.from({ length: 600 }, (_, row) => [(row % 2) * apart + random.normal(), random.normal()]));
  const halves = Int32Array.from({ length: 600 }, (_, row) => row % 2);

  it('falls as two round clouds move apart, as the sum of their densities does', () => {
    const found = [3, 4, 6].map((apart) => borderDensities(two(apart), halves, 2)[1] ?? NaN);
    // Two unit normals d apart: 2 φ(d/2) ÷ (φ(0) + φ(d)).
    const expected = [3, 4, 6].map((d) => (2 * Math.exp(-(d * d) / 8)) / (1 + Math.exp(-(d * d) / 2)));
    found.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThan(0.15));
  });

  it('is one or more where a single cloud is cut in halves', () => {
    const cloud = matrixOf(Array.from({ length: 600 }, () => [random.normal(), random.normal()]));
    const cut = Int32Array.from({ length: 600 }, (_, row) => Number((cloud.values[row * 2] ?? 0) > 0));
    expect(borderDensities(cloud, cut, 2)[1]).toBeGreaterThan(0.85);
  });

  it('is symmetric, 0 on the diagonal, and 1 beside a group too small to tell', () => {
    const groups = Int32Array.from({ length: 600 }, (_, row) => (row < 3 ? 2 : row % 2));
    const found = borderDensities(two(6), groups, 3);
    expect([found[0], found[4], found[8]]).toEqual([0, 0, 0]);
    expect(found[1]).toBe(found[3]);
    expect([found[2], found[5]]).toEqual([1, 1]);
  });
});
