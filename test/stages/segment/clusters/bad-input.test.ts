import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/diagnostics/diagnostic.ts';
import type { Cell } from '../../../../src/engine/engine.ts';
import { createRandom } from '../../../../src/kernels/index.ts';
import type { ClusterArtefact } from '../../../../src/stages/profile/clusters.ts';
import { learnClusters } from '../../../../src/stages/segment/clusters/learn.ts';
import { readColumns } from '../../../../src/stages/segment/clusters/read-columns.ts';
import { scoreColumns } from '../../../../src/stages/segment/clusters/score.ts';
import { boundClusters, clustersOf, learning, requestOf, sampleRows } from './scheme.ts';

const learn = (clusters: string, values: readonly (readonly Cell[])[]): ClusterArtefact =>
  learnClusters(requestOf(boundClusters(clusters)), sampleRows(values), learning);

/** What is complained about, with its place. */
function complaint(clusters: string, values: readonly (readonly Cell[])[]): string {
  try {
    learn(clusters, values);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing';
}

const codes = ({ notes }: ClusterArtefact): readonly string[] => notes.map((each) => each.code);
const random = createRandom('bad input');
const numbers = (count: number): number[][] => Array.from({ length: count }, () => [random.normal(), random.normal()]);

describe('clusters of bad input', () => {
  it.each([
    ['nobody', '{on: [a, b], k: 2}', [], 'clusters/nobody'],
    ['one row', '{on: [a, b], k: 2}', [[1, 2]], 'clusters/nothing-differs'],
    [
      'one row with all values',
      '{on: [a, b], k: 2}',
      [
        [1, 2],
        [2, null],
        [null, 3],
      ],
      'clusters/nobody',
    ],
    [
      'no two that differ',
      '{on: [a, b], k: 2}',
      [
        [1, 2],
        [1, 2],
      ],
      'clusters/nothing-differs',
    ],
    [
      'a variable nobody has',
      '{on: [a, b], k: 2}',
      [
        [1, null],
        [2, null],
        [3, null],
      ],
      'statistics/all-missing',
    ],
    [
      'answers nobody gave',
      '{on: [w, y], k: 2}',
      [
        ['x', null],
        ['z', null],
      ],
      'statistics/all-missing',
    ],
    [
      'more clusters than different rows',
      '{on: [a, b], k: 4}',
      [
        [1, 2],
        [3, 4],
        [1, 2],
        [3, 4],
        [3, 5],
      ],
      'statistics/too-many-groups',
    ],
    [
      'more classes than different answers',
      '{on: [w, v], k: 5}',
      [
        ['x', 'p'],
        ['z', 'q'],
        ['x', 'q'],
      ],
      'statistics/too-many-groups',
    ],
    [
      'more medoids than different rows',
      '{on: [a, w], k: 4}',
      [
        [1, 'x'],
        [2, 'x'],
        [1, 'x'],
        [2, 'x'],
      ],
      'statistics/too-many-groups',
    ],
    [
      'a mixture without spread',
      '{on: [a, b], method: gmm, covariance: VVV, k: 2}',
      [
        [1, 2],
        [2, 4],
        [3, 6],
        [4, 8],
      ],
      'statistics/degenerate',
    ],
  ] as const)('%s', (_, clusters, values, code) => {
    expect(complaint(clusters, values)).toMatch(new RegExp(`^m\\.yaml:5 ${code}: `, 'u'));
  });

  it('a word with a million levels', () => {
    const words = Array.from({ length: 5000 }, (_, i) => [`word ${i}`, i % 2 === 0]);
    expect(complaint('{on: [w, y], target: a}', words)).toMatch(/too-many-levels: The column w has 5000 /u);
    for (const method of ['lca', 'kmedoids', 'kmeans'])
      expect(complaint(`{on: [w, y], k: 2, method: ${method}}`, words)).toMatch(
        /too-many-levels: The column w has 5000 /u,
      );
  });

  it('a range beyond the different rows is cut, and said', () => {
    const artefact = learn('{on: [a], k: 2..8}', [[1], [1], [2], [9], [9]]);
    expect(codes(artefact)).toContain('clusters/range-cut');
    expect(artefact.fit.tried.map((each) => each.k)).toEqual([2, 3]);
  });

  it('constant columns are left out, and said', () => {
    const values = numbers(60).map(([a, b]) => [a ?? 0, b ?? 0, 5]);
    const artefact = learn('{on: [a, b, c], k: 2}', values);
    expect(codes(artefact)).toContain('statistics/constant-left-out');
    expect(
      'recipe' in artefact.model && artefact.model.recipe.map((each) => ('step' in each ? '' : each.name)),
    ).toEqual(['a', 'b']);
  });

  it('infinite and immense numbers are unknown', () => {
    const values: Cell[][] = [...numbers(40), [Infinity, 0], [0, -1e300], [NaN, 1]];
    const artefact = learn('{on: [a, b], k: 2}', values);
    expect(artefact.companies).toBe(40);
    expect(JSON.stringify(artefact)).not.toMatch(/NaN|Infinity/u);
  });

  it('what one even cloud is divided into is no discovery, and said', () => {
    expect(codes(learn('{on: [a, b], k: 2..4}', numbers(400)))).toContain('clusters/no-structure');
    const two = numbers(200).map(([a, b], i) => [(a ?? 0) + (i % 2 === 0 ? 8 : 0), b ?? 0]);
    const found = learn('{on: [a, b], k: 2..4}', two);
    expect(found.fit).toMatchObject({ structure: true, criterion: 'silhouette' });
    expect(found.clusters).toHaveLength(2);
  });

  it('a sample is told, and everything a preparation did is kept', () => {
    const rows = sampleRows(numbers(30)).map((row) => ({ ...row, among_companies: 90_000 }));
    const artefact = learnClusters(requestOf(boundClusters('{on: [a, b], k: 2, sample: 30}')), rows, learning);
    expect(artefact.notes.find((each) => each.code === 'clusters/sampled')?.message).toContain(
      '30 companies of 90,000',
    );
    expect(artefact.fit.among).toBe(90_000);
  });

  it('never gives a company a probability that is no number', () => {
    const schemes = [
      '{on: [a, b], k: 3}',
      '{on: [a, b], k: 2, method: gmm, missing: fill}',
      '{on: [a, w, y], k: 3}',
      '{on: [w, y], k: 2}',
    ];
    const odd: Cell[] = [null, 0, -0, 1e99, -1e99, 1e300, Infinity, NaN, 5e-324];
    for (const clusters of schemes) {
      const plan = clustersOf(boundClusters(clusters));
      const values = (count: number, pick: () => Cell): Cell[][] =>
        Array.from({ length: count }, () =>
          plan.items.map((item) =>
            item.reads === 'number'
              ? pick()
              : item.reads === 'boolean'
                ? random.uniform() < 0.5
                : `w${random.integer(3)}`,
          ),
        );
      const { model } = learn(
        clusters,
        values(80, () => random.normal()),
      );
      const fresh = sampleRows(values(200, () => odd[random.integer(odd.length)] ?? null));
      const { best, probability } = scoreColumns(model, readColumns(plan.items, fresh, plan.method));
      for (const [i, group] of best.entries())
        if (group >= 0) expect(probability[i]).toBeGreaterThanOrEqual(0);
        else expect(probability[i]).toBeNaN();
    }
  });

  it.each([
    ['a target that is the same for all', [true, true, true], 'clusters/target-same'],
    ['a target of every company its own', null, 'statistics/too-many-levels'],
  ] as const)('a tree with %s', (_, same, code) => {
    const rows = numbers(60).map(([a, b]) => [a ?? 0, b ?? 0]);
    const targets = rows.map((_row, i) => (same === null ? `word ${i}` : true));
    const bound = boundClusters(`{on: [a, b], target: ${same === null ? 'w' : 'y'}}`);
    expect(() => learnClusters(requestOf(bound), sampleRows(rows, targets), learning)).toThrow(
      new RegExp(`^m\\.yaml:5 ${code}: `, 'u'),
    );
  });

  it.each([
    ['{on: [a, b], method: tree}', 'clusters/needs-target'],
    ['{on: [a, b], method: kmeans, target: y}', 'clusters/target-unused'],
    ['{on: [a, y], target: y}', 'clusters/target-asked'],
    ['{on: [a, b], target: y, depth: 9}', 'model/'],
  ])('a model with %s', (clusters, code) => {
    expect(() => boundClusters(clusters)).toThrow(code);
  });

  it('a tree of a target that nothing tells says so, and has as many segments as were asked for at least', () => {
    const rows = numbers(200);
    const targets = rows.map(() => random.uniform() < 0.4);
    const bound = boundClusters('{on: [a, b], target: y, k: 2..5}');
    const artefact = learnClusters(requestOf(bound), sampleRows(rows, targets), learning);
    expect(codes(artefact)).toContain('clusters/nothing-told');
    expect(artefact.fit.structure).toBe(false);
    expect(artefact.clusters.length).toBeGreaterThanOrEqual(2);
    // No question is left within so large segments.
    const large = boundClusters('{on: [a, b], target: y, k: 4, smallest: 90}');
    const few = learnClusters(requestOf(large), sampleRows(rows, targets), learning);
    expect(codes(few)).toContain('clusters/fewer-segments');
  });
});
