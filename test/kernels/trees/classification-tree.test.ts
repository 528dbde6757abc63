import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classificationTree,
  createRandom,
  leafOf,
  predictClasses,
  type MixedColumn,
  type TreeNode,
} from '../../../src/kernels/index.ts';
import { categorical, numeric } from '../columns.ts';
import iris from '../reference/iris.json' with { type: 'json' };
import reference from '../reference/tree.json' with { type: 'json' };

const irisColumns = [0, 1, 2, 3].map((d) =>
  numeric(
    `measure ${d}`,
    iris.measures.map((row) => row[d] ?? NaN),
  ),
);

const leavesOf = (node: TreeNode): number[][] =>
  node.kind === 'leaf' ? [[...node.counts]] : [...leavesOf(node.left), ...leavesOf(node.right)];
const gini = (counts: number[]) => {
  const total = counts.reduce((a, b) => a + b, 0);
  return total - counts.reduce((sum, count) => sum + count * count, 0) / total;
};

describe('classificationTree', () => {
  it.each(reference.trees)(
    'is as pure as scikit-learn with $leaves leaves',
    ({ leaves, depth, accuracy, impurity }) => {
      const tree = classificationTree(irisColumns, iris.species, { maxLeaves: leaves, maxDepth: depth, minGain: 0 });
      expect(leavesOf(tree.root).reduce((sum, counts) => sum + gini(counts), 0)).toBeCloseTo(impurity, 8);
      expect(tree.accuracy).toBeCloseTo(accuracy, 12);
      expect(tree.leaves).toBe(leaves);
      expect(tree.importance.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    },
  );

  it('finds the rule that made the data, in numbers, categories and missing values', () => {
    const random = createRandom('rule');
    const size = Array.from({ length: 500 }, () => Math.floor(200 * random.uniform()));
    const sector = Array.from({ length: 500 }, () => random.integer(5)).map(
      (code) => ['bank', 'farm', 'shop', 'port', null][code] ?? null,
    );
    const target = size.map((value, i) => (value > 50 ? Number(['farm', 'port'].includes(sector[i] ?? '')) : 2));
    const columns = [
      numeric(
        'noise',
        size.map(() => random.normal()),
      ),
      numeric('size', size),
      categorical('sector', sector),
    ];
    const tree = classificationTree(columns, target, { maxLeaves: 6, minLeaf: 5 });
    expect([tree.accuracy, tree.leaves, tree.importance[0]]).toEqual([1, 3, 0]);
    const test = tree.root.kind === 'branch' ? tree.root.split.test : undefined;
    const threshold = test?.kind === 'numeric' ? test.threshold : NaN;
    expect(size.filter((value) => value > 50 !== value > threshold)).toEqual([]);
    expect(predictClasses(tree, columns, 500)).toEqual(Int32Array.from(target));
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it('keeps its bounds, and its leaves hold all the weight', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 9 }),
            fc.constantFrom('a', 'b', 'c', null),
            fc.integer({ min: -1, max: 3 }),
          ),
          { minLength: 2, maxLength: 60 },
        ),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        (rows, maxDepth, maxLeaves) => {
          const target = [...rows.map(([, , own]) => own).slice(1), 0];
          const columns = [
            numeric(
              'x',
              rows.map(([x]) => x),
            ),
            categorical('y', [...rows.map(([, y]) => y).slice(1), 'a']),
          ];
          const tree = classificationTree(columns, target, { maxDepth, maxLeaves, minLeaf: 2 });
          const leaves = leavesOf(tree.root);
          expect(leaves.length).toBe(tree.leaves);
          expect(tree.leaves).toBeLessThanOrEqual(maxLeaves);
          expect(tree.depth).toBeLessThanOrEqual(maxDepth);
          const weight = leaves.flat().reduce((a, b) => a + b, 0);
          expect(weight).toBe(target.filter((own) => own >= 0).length);
          if (tree.leaves > 1)
            for (const counts of leaves) expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(2);
          const hits = predictClasses(tree, columns, rows.length).filter((own, row) => own === target[row]).length;
          expect(hits / weight).toBeCloseTo(tree.accuracy, 12);
        },
      ),
      { seed: 91 },
    );
  });

  it('takes a weight of two as the row twice, whatever the order of rows', () => {
    const random = createRandom('weights');
    const x = Array.from({ length: 60 }, () => random.integer(20));
    const target = x.map((value) => Number(value + 4 * random.normal() > 9));
    const twice = classificationTree([numeric('x', [...x, ...x.toReversed()])], [...target, ...target.toReversed()], {
      minLeaf: 4,
    });
    const weighted = classificationTree([numeric('x', x)], target, { minLeaf: 4, weights: x.map(() => 2) });
    expect(weighted).toEqual(twice);
  });

  it('sends an unseen category where missing values go', () => {
    const columns = [categorical('y', ['a', 'a', 'b', 'b', 'b'])];
    const tree = classificationTree(columns, [0, 0, 1, 1, 1]);
    const fresh: MixedColumn[] = [{ kind: 'categorical', name: 'y', codes: Int32Array.of(-1), levels: [] }];
    expect(leafOf(tree.root, fresh, 0).prediction).toBe(1);
  });

  it('is a single leaf where nothing can be told apart', () => {
    const tree = classificationTree([numeric('x', [1, 1, 1])], [0, 1, 1]);
    expect(tree).toMatchObject({
      leaves: 1,
      depth: 0,
      root: { kind: 'leaf', prediction: 1, counts: [1, 2] },
      importance: [0],
    });
  });

  it('refuses rows without classes, empty columns and a category of thousands of levels', () => {
    expect(() => classificationTree([numeric('x', [1])], [-1])).toThrow(/classes has no known value/);
    expect(() => classificationTree([numeric('x', [NaN])], [0])).toThrow(/column x has no known value/);
    expect(() => classificationTree([numeric('x', [1])], [0, 1])).toThrow(/lengths-differ/);
    const many = categorical(
      'name',
      Array.from({ length: 1001 }, (_, i) => `c${i}`),
    );
    expect(() => classificationTree([many], new Int32Array(1001))).toThrow(/1001 different values/);
  });
});
