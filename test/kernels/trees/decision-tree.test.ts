import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  decisionLeaf,
  decisionLeaves,
  decisionTree,
  encodeLevels,
  prunedTree,
  pruningSequence,
  sizedTree,
  tellsTarget,
  type MixedColumn,
  type TreeTarget,
} from '../../../src/kernels/index.ts';
import { numeric } from '../columns.ts';
import iris from '../reference/iris.json' with { type: 'json' };
import reference from '../reference/tree.json' with { type: 'json' };

const measure = (d: number): number[] => iris.measures.map((row) => row[d] ?? NaN);
const classes = (codes: readonly number[]): TreeTarget => ({ kind: 'classes', codes, classes: 1 + Math.max(...codes) });
const numbers = (values: readonly number[]): TreeTarget => ({ kind: 'numbers', values });

const irisTask: Readonly<Record<string, { columns: MixedColumn[]; target: TreeTarget }>> = {
  species: { columns: [0, 1, 2, 3].map((d) => numeric(`m${d}`, measure(d))), target: classes(iris.species) },
  'petal width': { columns: [0, 1, 2].map((d) => numeric(`m${d}`, measure(d))), target: numbers(measure(3)) },
};

describe('decisionTree and its pruning sequence', () => {
  it.each(reference.sequences)('are those of scikit-learn for $target', ({ target, steps }) => {
    const task = irisTask[target] ?? { columns: [], target: numbers([]) };
    const found = pruningSequence(decisionTree(task.columns, task.target, { maxDepth: 4, minLeaf: 5 }));
    expect(found.map(({ leaves }) => leaves)).toEqual(steps.map(({ leaves }) => leaves));
    found.forEach(({ alpha, risk }, i) => {
      expect(alpha).toBeCloseTo(steps[i]?.alpha ?? NaN, 8);
      expect(risk).toBeCloseTo(steps[i]?.risk ?? NaN, 8);
    });
  });

  it('is the best of all subtrees for every cost of a leaf', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })),
          {
            minLength: 4,
            maxLength: 40,
          },
        ),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (rows, cost) => {
          const columns = [0, 1].map((d) =>
            numeric(
              `x${d}`,
              rows.map((row) => row[d] ?? 0),
            ),
          );
          const whole = decisionTree(columns, numbers(rows.map(([, , y]) => y)), { maxDepth: 3 });
          const best = bestCost(whole, cost);
          const found = pruningSequence(whole).findLast(({ alpha }) => alpha <= cost);
          expect((found?.risk ?? NaN) + cost * (found?.leaves ?? NaN)).toBeCloseTo(best, 8);
        },
      ),
      { seed: 17 },
    );
  });

  it('follows no order of rows or columns, and takes a weight of two as the row twice', () => {
    const random = createRandom('order');
    const x = Array.from({ length: 80 }, () => random.integer(12));
    const sector = x.map(() => ['bank', 'farm', 'shop', null][random.integer(4)] ?? null);
    const y = x.map((value, i) => value + (sector[i] === 'farm' ? 9 : 0) + random.normal());
    const columnsOf = (order: readonly number[]): MixedColumn[] => [
      numeric(
        'x',
        order.map((row) => x[row] ?? NaN),
      ),
      { kind: 'categorical', name: 'sector', ...encodeLevels(order.map((row) => sector[row] ?? null)) },
    ];
    const inOrder = x.map((_, row) => row);
    const expectedBy = (columns: readonly MixedColumn[], order: readonly number[], weights?: number[]) => {
      const tree = decisionTree(columns, numbers(order.map((row) => y[row] ?? NaN)), {
        minLeaf: 6,
        ...(weights === undefined ? {} : { weights }),
      });
      const told = new Map(order.map((row, place) => [row, decisionLeaf(tree, columns, place).expected[0] ?? NaN]));
      return inOrder.map((row) => told.get(row));
    };
    const told = expectedBy(columnsOf(inOrder), inOrder);
    const near = (found: readonly (number | undefined)[]): void =>
      found.forEach((value, row) => expect(value).toBeCloseTo(told[row] ?? NaN, 9));
    const mixed = Array.from(random.permutation(80));
    near(expectedBy(columnsOf(mixed), mixed));
    near(expectedBy(columnsOf(inOrder).toReversed(), inOrder));
    const twice = [...inOrder, ...inOrder];
    near(
      expectedBy(
        columnsOf(twice),
        twice,
        twice.map(() => 0.5),
      ),
    );
  });

  it('learns where rows with a gap belong, and sends words it has not seen there after them', () => {
    const gap = [NaN, NaN, NaN, 1, 2, 3, 11, 12, 13];
    const column = numeric('x', gap);
    const tree = decisionTree([column], classes([1, 1, 1, 0, 0, 0, 1, 1, 1]), { maxDepth: 1 });
    expect(decisionLeaves(tree).map(({ weight }) => weight)).toEqual([3, 6]);
    expect(tree).toMatchObject({ kind: 'branch', split: { missing: 'right', gapsSeen: true } });
  });

  it('refuses a target nobody has, and one of another length', () => {
    expect(() => decisionTree([numeric('x', [1, 2])], numbers([NaN, NaN]))).toThrow(/target has no known value/u);
    expect(() => decisionTree([numeric('x', [1, 2])], numbers([1]))).toThrow(/lengths-differ/u);
  });
});

describe('prunedTree', () => {
  const made = (count: number, effect: number, seed: string) => {
    const random = createRandom(seed);
    const size = Float64Array.from({ length: count }, () => 100 * random.uniform());
    const noise = Float64Array.from({ length: count }, () => random.normal());
    const left = Array.from(size, (value) => Number(random.uniform() < 0.1 + effect * Number(value > 60)));
    const spend = Array.from(size, (value) => 10 * Number(value > 60) + 4 * effect * random.normal());
    return { columns: [numeric('noise', noise), numeric('size', size)], left: classes(left), spend: numbers(spend) };
  };

  it('finds the cut that made the data, and no more', () => {
    const { columns, left, spend } = made(1500, 0.4, 'made');
    for (const target of [left, spend]) {
      const { kept, tried } = prunedTree(columns, target, { random: createRandom('folds'), minLeaf: 30 });
      const { tree, leaves } = kept;
      expect(leaves).toBe(2);
      expect(tree).toMatchObject({ kind: 'branch', split: { column: 1 } });
      const test = tree.kind === 'branch' ? tree.split.test : undefined;
      expect(test?.kind === 'numeric' ? test.threshold : NaN).toBeCloseTo(60, 0);
      expect(tried[0]).toMatchObject({ leaves: 1, explained: 0 });
    }
    const { kept } = prunedTree(columns, left, { random: createRandom('folds'), minLeaf: 30 });
    expect(decisionLeaves(kept.tree).map(({ expected }) => expected[1])).toEqual([
      expect.closeTo(0.1, 1),
      expect.closeTo(0.5, 1),
    ]);
  });

  it('asks nothing where nothing tells', () => {
    const asked = Array.from({ length: 20 }, (_, i) => {
      const { columns, left } = made(400, 0, `nothing ${i}`);
      return prunedTree(columns, left, { random: createRandom(`${i}`), minLeaf: 10 }).kept.leaves;
    });
    expect(asked.filter((leaves) => leaves > 1).length).toBeLessThanOrEqual(1);
  });

  it('keeps to a number of leaves, and refuses a target without differences', () => {
    const { columns } = made(300, 0, 'steps');
    const [, size] = columns;
    const steps = numbers(Array.from(size?.kind === 'numeric' ? size.values : [], (value) => Math.floor(value / 10)));
    expect(prunedTree(columns, steps, { random: createRandom('a'), maxLeaves: 4 }).kept.leaves).toBeLessThanOrEqual(4);
    const five = sizedTree(columns, steps, { random: createRandom('a'), leaves: 5 });
    expect(five.kept.leaves).toBe(5);
    expect(tellsTarget(five.kept)).toBe(true);
    expect(five.tried.map(({ leaves }) => leaves)).toEqual([1, 5]);
    const same = numbers(Array.from({ length: 300 }, () => 7));
    expect(() => prunedTree(columns, same, { random: createRandom('a') })).toThrow(/constant-target/u);
  });
});

/** The least risk + cost × leaves of any subtree, by trying all. */
function bestCost(node: ReturnType<typeof decisionTree>, cost: number): number {
  const alone = node.risk + cost;
  return node.kind === 'leaf' ? alone : Math.min(alone, bestCost(node.left, cost) + bestCost(node.right, cost));
}
