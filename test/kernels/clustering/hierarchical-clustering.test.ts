import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  createRandom,
  cutDendrogram,
  euclideanDistances,
  hierarchicalClustering,
  hierarchicalFromDistances,
  matrixOf,
  type Dendrogram,
  type HierarchicalOptions,
  type Matrix,
} from '../../../src/kernels/index.ts';
import reference from '../reference/hierarchical.json' with { type: 'json' };

const linkages = ['ward', 'average', 'complete'] as const;
const points = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 40 }), fc.constantFrom(1, 1000))
  .chain(([columns, rows, spread]) =>
    fc
      .array(fc.integer({ min: -spread, max: spread }), { minLength: rows * columns, maxLength: rows * columns })
      .map((values): Matrix => ({ values: Float64Array.from(values), rows, columns })),
  );

function treeOf(matrix: Matrix, options: HierarchicalOptions): Dendrogram {
  const tree = hierarchicalClustering(matrix, options);
  if (tree === undefined) throw new Error('cancelled');
  return tree;
}

describe('hierarchicalClustering', () => {
  it.each(reference.cases.map((each, i) => ({ i, ...each })))('equals scipy, $method, case $i', (each) => {
    const linkage = linkages.find((name) => name === each.method) ?? 'ward';
    const tree = treeOf(matrixOf(each.x), { linkage });
    each.heights.forEach((height, i) => expect(tree.heights[i]).toBeCloseTo(height, 10));
    expect([...tree.sizes]).toEqual(each.sizes);
    [2, 4, 7].forEach((k, i) => expect(adjustedRandIndex(cutDendrogram(tree, k), each.cuts[i] ?? [])).toBe(1));
  });

  it('Ward is the same with WebAssembly and plain, ties included', () => {
    fc.assert(
      fc.property(points, (matrix) => {
        const plain = treeOf(matrix, { linkage: 'ward', engine: 'plain' });
        expect(treeOf(matrix, { linkage: 'ward' })).toEqual(plain);
      }),
      { seed: 51 },
    );
  });

  it('has heights that never fall, n − 1 merges, and cuts with as many clusters as asked', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...linkages), (matrix, linkage) => {
        const tree = treeOf(matrix, { linkage });
        expect([...tree.heights]).toEqual([...tree.heights].sort((a, b) => a - b));
        expect(tree.heights.every(Number.isFinite)).toBe(true);
        expect(tree.sizes.at(-1)).toBe(matrix.rows);
        for (const k of [1, 2, matrix.rows])
          expect(new Set(cutDendrogram(tree, k)).size).toBe(Math.min(k, matrix.rows));
        tree.left.forEach((left, i) => {
          expect(left).toBeLessThan(tree.right[i] ?? 0);
          expect(tree.right[i]).toBeLessThan(matrix.rows + i);
        });
      }),
      { seed: 52 },
    );
  });

  it('has the within sum of squares in its Ward heights', () => {
    const random = createRandom('sums');
    const matrix = matrixOf(Array.from({ length: 60 }, () => [random.normal(), random.normal()]));
    const total = [0, 1].reduce((sum, column) => {
      const values = Array.from({ length: 60 }, (_, row) => matrix.values[row * 2 + column] ?? 0);
      const mean = values.reduce((a, b) => a + b, 0) / 60;
      return sum + values.reduce((a, b) => a + (b - mean) ** 2, 0);
    }, 0);
    const heights = treeOf(matrix, { linkage: 'ward' }).heights;
    expect(heights.reduce((sum, height) => sum + height ** 2 / 2, 0)).toBeCloseTo(total, 8);
  });

  it('does not depend on the order of rows, and takes a weight of two as the row twice', () => {
    const random = createRandom('order');
    const rows = Array.from({ length: 40 }, () => [random.normal(), random.normal(), random.normal()]);
    for (const linkage of linkages) {
      const base = treeOf(matrixOf(rows), { linkage });
      const turned = treeOf(matrixOf(rows.toReversed()), { linkage });
      base.heights.forEach((height, i) => expect(turned.heights[i]).toBeCloseTo(height, 10));
      const twice = treeOf(matrixOf([...rows, ...rows]), { linkage });
      const weighted = treeOf(matrixOf(rows), { linkage, weights: new Float64Array(40).fill(2) });
      weighted.heights.forEach((height, i) => expect(twice.heights[i + 40]).toBeCloseTo(height, 10));
    }
  });

  it('recovers separated groups', () => {
    const random = createRandom('recover');
    const truth = Int32Array.from({ length: 300 }, () => random.integer(3));
    const matrix = matrixOf(Array.from(truth, (group) => [10 * group + random.normal(), random.normal()]));
    for (const linkage of linkages)
      expect(adjustedRandIndex(cutDendrogram(treeOf(matrix, { linkage }), 3), truth)).toBe(1);
  });

  it('takes given distances and leaves them alone', () => {
    const random = createRandom('given');
    const matrix = matrixOf(Array.from({ length: 20 }, () => [random.normal()]));
    const distances = euclideanDistances(matrix);
    const before = distances.slice();
    const tree = hierarchicalFromDistances(distances, 20, { linkage: 'average' });
    expect(tree).toEqual(treeOf(matrix, { linkage: 'average' }));
    expect(distances).toEqual(before);
  });

  it('makes a tree of one row, and none when cancelled', () => {
    for (const linkage of linkages) {
      const tree = treeOf(matrixOf([[1, 2]]), { linkage });
      expect([tree.heights.length, ...cutDendrogram(tree, 1)]).toEqual([0, 0]);
      expect(hierarchicalClustering(matrixOf([[1], [2]]), { linkage, cancelled: () => true })).toBeUndefined();
    }
  });

  it('refuses what has no tree', () => {
    const line = (rows: number): Matrix => ({ values: new Float64Array(rows), rows, columns: 1 });
    expect(() => hierarchicalClustering(line(0), { linkage: 'ward' })).toThrow(/too-few-rows/);
    expect(() => hierarchicalClustering(line(20_001), { linkage: 'average' })).toThrow(/too-large/);
    expect(() => hierarchicalClustering(line(2), { linkage: 'ward', weights: [1, 0] })).toThrow(/bad-weight/);
    expect(() => hierarchicalFromDistances(Float64Array.of(1), 3, { linkage: 'average' })).toThrow(/lengths-differ/);
    expect(() => hierarchicalFromDistances(Float64Array.of(NaN), 2, { linkage: 'average' })).toThrow(
      /distances is NaN/,
    );
  });
});
