import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  createRandom,
  euclideanDistances,
  factorAnalysisOfMixedData,
  gowerDistances,
  kMedoids,
  matrixOf,
} from '../../../src/kernels/index.ts';
import { categorical, numeric } from '../columns.ts';
import reference from '../reference/judging.json' with { type: 'json' };

const { columns } = reference.mixed;
const table = [
  numeric('size', columns.size),
  numeric('growth', columns.growth),
  categorical('sector', columns.sector),
  categorical('export', columns.export),
];
const random = createRandom('mixed');

describe('gowerDistances', () => {
  it('equals the gower package', () => {
    const found = gowerDistances(table);
    expect(found.length).toBe(reference.mixed.gower.length);
    reference.mixed.gower.forEach((distance, i) => expect(found[i]).toBeCloseTo(distance, 6));
  });

  it('uses what is known in both rows, and takes rows without anything in common as far apart', () => {
    const found = gowerDistances([numeric('a', [0, 10, NaN, 5]), categorical('b', ['x', null, 'x', 'y'])]);
    expect([...found]).toEqual([1, 0, 0.75, 1, 0.5, 1]);
  });

  it('stays within 0 and 1, and weighs columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.constantFrom('a', 'b', null)), { minLength: 2, maxLength: 12 }),
        (rows) => {
          const [a, b] = [
            numeric(
              'a',
              rows.map(([value]) => value),
            ),
            categorical('b', [...rows.map(([, label]) => label).slice(1), 'a']),
          ];
          const found = gowerDistances([a, b]);
          expect(found.every((distance) => distance >= 0 && distance <= 1)).toBe(true);
          expect(gowerDistances([a, b], [1, 0])).toEqual(gowerDistances([a]));
        },
      ),
      { seed: 71 },
    );
  });

  it('refuses what cannot be compared', () => {
    expect(() => gowerDistances([numeric('a', [NaN, NaN])])).toThrow(/column a has no known value/);
    expect(() => gowerDistances([numeric('a', [1, -Infinity])])).toThrow(/-Infinity in row 2/);
    expect(() => gowerDistances([numeric('a', [1]), numeric('b', [1, 2])])).toThrow(/lengths-differ/);
    expect(() => gowerDistances([numeric('a', new Float64Array(20_001))])).toThrow(/too-large/);
    expect(() => gowerDistances([])).toThrow(/at least one column/);
  });
});

describe('kMedoids', () => {
  it('reaches the best of fifty starts of the kmedoids package', () => {
    const found = kMedoids(gowerDistances(table), 40, { k: 3, random, starts: 20 });
    expect(found.totalDistance).toBeLessThan(reference.mixed.pam + 1e-5);
    expect(found.reason).toBe('converged');
  });

  it('reports the sum of distances to the nearest medoid, and cannot be bettered by one swap', () => {
    const draw = createRandom('swap');
    const matrix = matrixOf(Array.from({ length: 30 }, () => [draw.normal(), draw.normal()]));
    const distances = euclideanDistances(matrix);
    const weights = Float64Array.from({ length: 30 }, () => 1 + draw.integer(3));
    const apart = (a: number, b: number) =>
      Math.hypot(...[0, 1].map((d) => (matrix.values[2 * a + d] ?? 0) - (matrix.values[2 * b + d] ?? 0)));
    const total = (medoids: number[]) =>
      weights.reduce((sum, weight, row) => sum + weight * Math.min(...medoids.map((medoid) => apart(row, medoid))), 0);
    const found = kMedoids(distances, 30, { k: 4, random, weights, starts: 1 });
    const medoids = [...found.medoids];
    expect(total(medoids)).toBeCloseTo(found.totalDistance, 9);
    for (let out = 0; out < 4; out++)
      for (let row = 0; row < 30; row++)
        expect(total(medoids.with(out, row))).toBeGreaterThan(found.totalDistance - 1e-9);
    found.assignment.forEach((cluster, row) =>
      expect(apart(row, medoids[cluster] ?? 0)).toBeCloseTo(
        Math.min(...medoids.map((medoid) => apart(row, medoid))),
        12,
      ),
    );
    expect(found.sizes.reduce((a, b) => a + b, 0)).toBe(weights.reduce((a, b) => a + b, 0));
  });

  it('recovers separated groups, and finds the median for one cluster', () => {
    const draw = createRandom('medoids');
    const truth = Int32Array.from({ length: 200 }, () => draw.integer(3));
    const distances = euclideanDistances(
      matrixOf(Array.from(truth, (group) => [9 * group + draw.normal(), draw.normal()])),
    );
    expect(adjustedRandIndex(kMedoids(distances, 200, { k: 3, random }).assignment, truth)).toBe(1);
    const line = euclideanDistances(matrixOf([[0], [1], [2], [50], [60]]));
    expect([...kMedoids(line, 5, { k: 1, random }).medoids]).toEqual([2]);
  });

  it('refuses more clusters than rows that differ', () => {
    const distances = euclideanDistances(matrixOf([[1], [1], [2]]));
    expect(() => kMedoids(distances, 3, { k: 3, random })).toThrow(/3 groups from 2 distinct/);
    expect(() => kMedoids(distances, 4, { k: 2, random })).toThrow(/lengths-differ/);
    expect(kMedoids(new Float64Array(0), 1, { k: 1, random }).totalDistance).toBe(0);
  });
});

describe('factorAnalysisOfMixedData', () => {
  it('has inertia of one per number and one less than its levels per category', () => {
    const found = factorAnalysisOfMixedData(table, 5);
    expect(found.eigenvalues.reduce((a, b) => a + b, 0)).toBeCloseTo(2 + 2 + 1, 10);
    for (let factor = 0; factor < 5; factor++) {
      let sum = 0;
      for (let column = 0; column < 4; column++) sum += found.strength[column * 5 + factor] ?? 0;
      expect(sum).toBeCloseTo(found.eigenvalues[factor] ?? NaN, 10);
    }
    for (let i = 0; i < found.strength.length; i++) expect(found.strength[i]).toBeLessThan(1 + 1e-12);
  });

  it('equals the prince package', () => {
    const found = factorAnalysisOfMixedData(table, 3);
    reference.mixed.famd.forEach((value, i) => expect(found.eigenvalues[i]).toBeCloseTo(value, 9));
  });

  it('equals correlation for two numbers, and multiple correspondence analysis for categories', () => {
    const two = factorAnalysisOfMixedData([numeric('x', [1, 2, 3, 4]), numeric('y', [1, 3, 2, 4])]);
    expect([...two.eigenvalues].map((value) => value.toFixed(10))).toEqual(['1.8000000000', '0.2000000000']);
    const same = factorAnalysisOfMixedData([
      categorical('a', ['x', 'y', 'x', 'y']),
      categorical('b', ['p', 'q', 'p', 'q']),
    ]);
    expect(same.eigenvalues[0]).toBeCloseTo(2, 10);
    expect(same.shares[0]).toBeCloseTo(1, 10);
  });

  it('bears missing values and constants, and refuses a category of a million levels', () => {
    const found = factorAnalysisOfMixedData([
      numeric('a', [1, NaN, 3]),
      numeric('c', [7, 7, 7]),
      categorical('b', [null, 'x', 'y']),
    ]);
    expect([...found.scores, ...found.eigenvalues].every(Number.isFinite)).toBe(true);
    const many = Array.from({ length: 1000 }, (_, i) => `name ${i}`);
    expect(() => factorAnalysisOfMixedData([categorical('company', many)])).toThrow(
      /column company has 1000 different values/,
    );
  });
});
