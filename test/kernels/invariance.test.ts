import { describe, expect, it } from 'vitest';
import {
  adjustedRandIndex,
  createRandom,
  cutDendrogram,
  factorAnalysisOfMixedData,
  gaussianMixture,
  gowerDistances,
  hierarchicalClustering,
  kMeans,
  kMedoids,
  latentClassAnalysis,
  matrixOf,
  naturalBreaks,
  principalComponents,
  type Linkage,
} from '../../src/kernels/index.ts';

/** What a kernel says of a table: figures that must be the same, and groups that must be the same but for their numbers. */
interface Told {
  readonly figures: readonly number[];
  readonly groups?: ArrayLike<number>;
}

interface Kernel {
  readonly run: (rows: readonly (readonly number[])[], weights?: Float64Array) => Told;
  /** What the figures become when every number is a thousand times as large; absent where scale is no matter. */
  readonly scaled?: (figures: readonly number[], rows: number) => readonly number[];
  readonly weighted: boolean;
}

const random = createRandom('invariance');
/** Three kinds in four columns, so far apart that every method finds them; no two distances alike. */
const table = Array.from({ length: 90 }, (_, i) =>
  Array.from({ length: 4 }, (__, d) => 12 * (i % 3) * ((d % 2) + 1) + random.normal()),
);
/** The same as answers that each kind mostly gives alike. */
const answered = (rows: readonly (readonly number[])[], factor: number): Int32Array =>
  Int32Array.from(rows.flat(), (value) =>
    Math.round(value / factor) > 15 ? 2 : Math.round(value / factor) > 6 ? 1 : 0,
  );
const THOUSAND = 1000;

const linkage = (name: Linkage): Kernel => ({
  weighted: name === 'ward',
  run: (rows, weights) => {
    const tree = hierarchicalClustering(matrixOf(rows.map((row) => [...row])), {
      linkage: name,
      ...(weights === undefined ? {} : { weights }),
    });
    if (tree === undefined) throw new Error('nobody cancelled');
    return { figures: [], groups: cutDendrogram(tree, 3) };
  },
});

const kernels: Readonly<Record<string, Kernel>> = {
  'k-means': {
    weighted: true,
    run: (rows, weights) => {
      const options = { k: 3, random: createRandom('k'), threads: 1, ...(weights === undefined ? {} : { weights }) };
      const found = kMeans(matrixOf(rows.map((row) => [...row])), options);
      return { figures: [found.withinSumOfSquares], groups: found.assignment };
    },
    scaled: ([within = 0]) => [within * THOUSAND ** 2],
  },
  'Gaussian mixture': {
    weighted: true,
    run: (rows, weights) => {
      const options = {
        k: 3,
        model: 'VVV',
        random: createRandom('g'),
        ...(weights === undefined ? {} : { weights }),
      } as const;
      const found = gaussianMixture(matrixOf(rows.map((row) => [...row])), options);
      return { figures: [found.logLikelihood], groups: found.assignment };
    },
    scaled: ([likelihood = 0], rows) => [likelihood - rows * 4 * Math.log(THOUSAND)],
  },
  Ward: linkage('ward'),
  'average linkage': linkage('average'),
  'complete linkage': linkage('complete'),
  'k-medoids on Gower': {
    weighted: true,
    run: (rows, weights) => {
      const columns = (rows[0] ?? []).map((_, d) => ({
        kind: 'numeric' as const,
        name: `c${d}`,
        values: Float64Array.from(rows, (row) => row[d] ?? NaN),
      }));
      const options = { k: 3, random: createRandom('m'), ...(weights === undefined ? {} : { weights }) };
      const found = kMedoids(gowerDistances(columns), rows.length, options);
      return { figures: [found.totalDistance], groups: found.assignment };
    },
    scaled: (figures) => figures,
  },
  'latent classes': {
    weighted: true,
    run: (rows, weights) => {
      const largest = Math.max(...rows.flat());
      const codes = answered(rows, largest > 10_000 ? THOUSAND : 1);
      const options = { k: 3, random: createRandom('l'), ...(weights === undefined ? {} : { weights }) };
      const found = latentClassAnalysis({ codes, rows: rows.length, levels: [3, 3, 3, 3] }, options);
      // A row of unusual answers can be as likely in two classes: groups are compared where rows differ in more than answers.
      return { figures: [found.logLikelihood] };
    },
  },
  'principal components': {
    weighted: true,
    run: (rows, weights) => ({
      figures: [
        ...principalComponents(matrixOf(rows.map((row) => [...row])), weights === undefined ? {} : { weights }).shares,
      ],
    }),
    scaled: (figures) => figures,
  },
  'factors of mixed data': {
    weighted: false,
    run: (rows) => {
      const columns = (rows[0] ?? []).map((_, d) => ({
        kind: 'numeric' as const,
        name: `c${d}`,
        values: Float64Array.from(rows, (row) => row[d] ?? NaN),
      }));
      return { figures: [...factorAnalysisOfMixedData(columns).eigenvalues] };
    },
    scaled: (figures) => figures,
  },
  'natural breaks of the sums': {
    weighted: false,
    run: (rows) => ({
      figures: [
        naturalBreaks(
          Float64Array.from(rows, (row) => row.reduce((sum, value) => sum + value, 0)),
          3,
        ).withinSumOfSquares,
      ],
    }),
    scaled: ([within = 0]) => [within * THOUSAND ** 2],
  },
};

const near = (found: readonly number[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    const wanted = expected[i] ?? NaN;
    expect(Math.abs(value - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
  });
};

describe.each(Object.entries(kernels))('%s', (_, { run, scaled, weighted }) => {
  const told = run(table);
  const alike = (found: Told, back: (row: number) => number): void => {
    const groups = told.groups;
    if (groups === undefined || found.groups === undefined) return;
    const own = Int32Array.from(groups);
    own.forEach((__, row) => {
      own[row] = found.groups?.[back(row)] ?? -1;
    });
    expect(adjustedRandIndex(own, Int32Array.from(groups))).toBe(1);
  };

  it('does not depend on the order of rows', () => {
    const order = [...createRandom('rows').permutation(table.length)];
    const found = run(order.map((row) => table[row] ?? []));
    near(found.figures, told.figures);
    alike(found, (row) => order.indexOf(row));
  });

  it('does not depend on the order of columns', () => {
    const found = run(table.map((row) => row.toReversed()));
    near(found.figures, told.figures);
    alike(found, (row) => row);
  });

  it.runIf(weighted)('takes rows twice with halved weights for the rows once', () => {
    const found = run([...table, ...table], new Float64Array(2 * table.length).fill(0.5));
    near(found.figures, told.figures);
    alike(found, (row) => row);
  });

  it('knows no unit', () => {
    const found = run(table.map((row) => row.map((value) => value * THOUSAND)));
    near(found.figures, (scaled ?? ((figures) => figures))(told.figures, table.length));
    alike(found, (row) => row);
  });
});
