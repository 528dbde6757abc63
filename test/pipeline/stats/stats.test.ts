import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/diagnostics/diagnostic.ts';
import { adjustedRandIndex, createRandom } from '../../../src/kernels/index.ts';
import { stats, statsMethods, type StatsTable } from '../../../src/pipeline/stats/stats.ts';
import iris from '../../kernels/reference/iris.json' with { type: 'json' };

const measures = ['sepal length', 'sepal width', 'petal length', 'petal width'];
const flowers: StatsTable = {
  columns: [...measures, 'species'],
  rows: iris.measures.map((row, i) => [...row, ['setosa', 'versicolor', 'virginica'][iris.species[i] ?? 0]]),
};

const random = createRandom('survey');
const survey: StatsTable = {
  columns: ['price', 'advice', 'range', 'speed', 'n'],
  rows: Array.from({ length: 200 }, (_, row) => {
    const chance = row % 2 === 0 ? [0.9, 0.1, 0.8, 0.2] : [0.1, 0.9, 0.2, 0.8];
    return [...chance.map((share) => (random.uniform() < share ? 'Yes' : 'No')), 1 + random.integer(3)];
  }),
};

/** Every number of a document, which must survive JSON as it is. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const codesOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map((each) => each.code);
    throw error;
  }
  return [];
};

describe('stats', () => {
  it('kmeans finds the known optimum, largest cluster first, and a group for every row', () => {
    const { json, assignments, notes } = stats('kmeans', flowers, { k: 3 });
    expect(json).toMatchObject({ method: 'kmeans', k: 3, sizes: [62, 50, 38], converged: true, columns: measures });
    expect(json['ss_within']).toBeCloseTo(78.85144, 4);
    expect(assignments.map((each) => each.name)).toEqual(['cluster']);
    expect(adjustedRandIndex(assignments[0]?.values.map((group) => group ?? -1) ?? [], iris.species)).toBeCloseTo(
      0.7302,
      4,
    );
    expect(notes.map((each) => [each.code, each.severity])).toEqual([['statistics/not-numeric', 'note']]);
  });

  it('kmeans over a range recommends a number, or says that there is nothing', () => {
    const clear = stats('kmeans', flowers, { columns: ['petal length', 'petal width'], k: [2, 4] });
    expect([2, 3]).toContain(clear.json['recommended']);
    expect(clear.assignments.map((each) => each.name)).toEqual(['cluster_2', 'cluster_3', 'cluster_4']);
    const noise = {
      columns: ['x', 'y'],
      rows: Array.from({ length: 300 }, () => [random.uniform(), random.uniform()]),
    };
    expect(stats('kmeans', noise, { k: [2, 4] }).json['recommended']).toBeNull();
  });

  it('gives centers in the units of the file, whatever the scaling', () => {
    const { json } = stats('kmeans', flowers, { k: 1, scale: 'z' });
    const [center] = json['centers'] as number[][];
    [5.8433333, 3.0573333, 3.758, 1.1993333].forEach((mean, d) => expect(center?.[d]).toBeCloseTo(mean, 6));
    expect(json['ss_within']).toBeCloseTo(600, 6);
  });

  it('reads yes and no as one and zero, numbers written as text, and leaves rows with gaps out, saying so', () => {
    const { json, assignments, notes } = stats(
      'kmeans',
      {
        columns: ['a', 'b'],
        rows: [
          ['Yes', '1.5'],
          ['no', 2],
          [true, 1],
          [null, 1],
        ],
      },
      { k: 1 },
    );
    expect(json['centers']).toEqual([[2 / 3, 1.5]]);
    expect(assignments[0]?.values).toEqual([1, 1, 1, null]);
    expect(notes.map((each) => each.code)).toEqual(['statistics/rows-left-out']);
  });

  it('lca with covariates tells how class shares depend on them, and leaves rows without one out', () => {
    const random = createRandom('covariates');
    const rows = Array.from({ length: 240 }, (_, row) => {
      const age = row % 12 === 0 ? null : 20 + random.integer(50);
      const large = random.uniform() < ((age ?? 45) > 45 ? 0.9 : 0.1);
      return [
        ...[0, 1, 2, 3].map(() => (random.uniform() < (large ? 0.9 : 0.1) ? 'yes' : 'no')),
        age,
        row % 2 === 0 ? 'a' : 'b',
      ];
    });
    const table = { columns: ['q1', 'q2', 'q3', 'q4', 'age', 'region'], rows };
    const found = stats('lca', table, { k: 2, covariates: ['age', 'region'] });
    const [slope] = Object(found.json['coefficients']) as Record<string, number>[];
    expect(Object.keys(slope ?? {})).toEqual(['class', 'intercept', 'age', 'region = b']);
    expect(Math.abs(slope?.['age'] ?? 0)).toBeGreaterThan(0.05);
    expect(Object.keys(found.json['probabilities'] ?? {})).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect(found.assignments[0]?.values.filter((value) => value === null).length).toBe(20);
    expect(found.notes.map(({ code }) => code)).toEqual(['statistics/rows-left-out']);
  });

  it('lca takes answers as text, 0/1 or 1..m alike', () => {
    const coded = (yes: unknown, no: unknown): StatsTable => ({
      ...survey,
      rows: survey.rows.map((row) => row.map((cell) => (cell === 'Yes' ? yes : cell === 'No' ? no : cell))),
    });
    const columns = ['price', 'advice', 'range', 'speed'];
    const found = [coded('Yes', 'No'), coded(1, 0), coded(2, 1)].map(
      (table) => stats('lca', table, { k: 2, columns }).json,
    );
    for (const json of found) {
      expect(json['log_likelihood']).toBeCloseTo(Number(found[0]?.['log_likelihood']), 6);
      expect(Object.keys(json)).toEqual(
        expect.arrayContaining(['aic', 'bic', 'g_squared', 'shares', 'probabilities', 'converged']),
      );
    }
    const range = stats('lca', survey, { k: [1, 3], columns });
    expect(range.json['recommended']).toBe(2);
  });

  it('gmm gives the figures of mclust for one model, and chooses among six', () => {
    const { json } = stats('gmm', flowers, { k: 2, model: 'VVV', columns: measures });
    expect(json).toMatchObject({ model: 'VVV', k: 2, sizes: [100, 50] });
    expect(json['bic']).toBeCloseTo(-574.018, 2);
    const chosen = stats('gmm', flowers, { k: [2, 3], columns: measures, starts: 2 });
    expect(chosen.json['recommended']).toMatchObject({ k: 2, model: 'VVV' });
  });

  it('hierarchical gives sizes and ascending heights', () => {
    const { json } = stats('hierarchical', flowers, { k: 3, columns: measures });
    expect(json).toMatchObject({ method: 'hierarchical', linkage: 'ward', sizes: [64, 50, 36] });
    const heights = json['heights'] as number[];
    expect(heights.length).toBe(149);
    expect(heights.at(-1)).toBeCloseTo(32.4476, 3);
  });

  it('stability gives mean and quantiles of the adjusted Rand index', () => {
    const { json } = stats('stability', flowers, { k: [2, 3], columns: measures, pairs: 10, starts: 3 });
    const solutions = json['solutions'] as { k: number; ari_mean: number; ari_quantiles: number[] }[];
    expect(solutions.map((each) => [each.k, each.ari_quantiles.length])).toEqual([
      [2, 5],
      [3, 5],
    ]);
    expect(solutions[0]?.ari_mean).toBeGreaterThan(0.9);
  });

  it('kmedoids takes numbers and categories together', () => {
    const { json } = stats('kmedoids', flowers, { k: 3 });
    expect(json).toMatchObject({ sizes: [50, 50, 50] });
  });

  it('describes: components, factors, breaks, differences, a tree, agreement', () => {
    const shares = stats('pca', flowers, { columns: measures, scale: 'none' }).json['shares'] as number[];
    expect(shares[0]).toBeCloseTo(0.92462, 4);
    expect(stats('famd', flowers).json['eigenvalues']).toHaveLength(7);
    expect(stats('breaks', flowers, { columns: ['petal length'], k: 2 }).json).toMatchObject({
      breaks: [3.3],
      sizes: [51, 99],
    });
    const differences = stats('differences', flowers, { by: 'species' }).json['tests'] as {
      p_holm: number;
      eta_squared: number;
    }[];
    expect(differences.every((each) => each.p_holm < 1e-10)).toBe(true);
    expect(differences[2]?.eta_squared).toBeCloseTo(0.9414, 4);
    expect(stats('tree', flowers, { by: 'species' }).json['accuracy']).toBeGreaterThan(0.95);
    expect(stats('agreement', flowers, { columns: ['species', 'species'] }).json).toMatchObject({
      adjusted_rand: 1,
      jaccard: 1,
    });
  });

  it('repeats itself, takes weights, and holds nothing that JSON cannot', () => {
    for (const method of Object.keys(statsMethods)) {
      const columns =
        method === 'breaks'
          ? ['n']
          : method === 'agreement'
            ? ['price', 'speed']
            : ['price', 'advice', 'range', 'speed'];
      const options = {
        columns,
        k: 2,
        pairs: 3,
        by: 'speed',
        model: 'EII',
        ...(method === 'stability' ? {} : { weights: 'n' }),
      } as const;
      const { json, notes } = stats(method, survey, options);
      expect(stats(method, survey, options).json, method).toEqual(json);
      expect(JSON.parse(JSON.stringify(json)), method).toEqual(json);
      expect(numbersIn(json).every(Number.isFinite), method).toBe(true);
      expect(notes.every((note) => note.severity !== 'error')).toBe(true);
    }
  });

  it('says what is wrong: method, column, text, k, groups', () => {
    expect(codesOf(() => stats('kmean', flowers))).toEqual(['statistics/no-such-method']);
    expect(() => stats('kmean', flowers)).toThrow(/Did you mean 'kmeans'/);
    expect(() => stats('kmeans', flowers, { columns: ['petal lenght'] })).toThrow(/Did you mean 'petal length'/);
    expect(codesOf(() => stats('kmeans', flowers, { columns: ['species'] }))).toEqual(['statistics/not-numeric']);
    expect(codesOf(() => stats('kmeans', flowers, { k: 0 }))).toEqual(['statistics/bad-option']);
    expect(codesOf(() => stats('kmeans', flowers, { k: 500 }))).toEqual(['statistics/too-many-groups']);
    expect(codesOf(() => stats('hierarchical', flowers, { k: 500 }))).toEqual(['statistics/too-many-groups']);
    expect(codesOf(() => stats('tree', flowers))).toEqual(['statistics/bad-option']);
    expect(codesOf(() => stats('kmeans', { columns: ['a'], rows: [] }))).toEqual(['statistics/all-missing']);
    expect(codesOf(() => stats('kmeans', { columns: ['a'], rows: [[Infinity], [1]] }))).toEqual([
      'statistics/not-finite',
    ]);
    expect(
      codesOf(() =>
        stats(
          'lca',
          {
            columns: ['a', 'b'],
            rows: [
              ['x', null],
              ['y', null],
            ],
          },
          { k: 2 },
        ),
      ),
    ).toEqual(['statistics/all-missing']);
  });
});
