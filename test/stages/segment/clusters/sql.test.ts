import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoundPlan } from '../../../../src/model/bound.ts';
import { ascending, column } from '../../../../src/sql/build.ts';
import type { ClusterArtefact } from '../../../../src/stages/profile/clusters.ts';
import { openDuckdb, type TestDatabase } from '../../../sql/duckdb.ts';
import { createRandom, type Random } from '../../../../src/kernels/index.ts';
import type { Cell, Row } from '../../../../src/engine/engine.ts';
import { print } from '../../../../src/sql/print.ts';
import { compileChain } from '../../../../src/stages/profile/chain.ts';
import { momentOf } from '../../../../src/stages/profile/moment.ts';
import { withClusters } from '../../../../src/stages/segment/clusters/fitted-plan.ts';
import { learnClusters } from '../../../../src/stages/segment/clusters/learn.ts';
import { readColumns } from '../../../../src/stages/segment/clusters/read-columns.ts';
import { scoreColumns } from '../../../../src/stages/segment/clusters/score.ts';
import { deriveAll } from '../../../../src/stages/segment/profile.ts';
import { attributeNames, boundClusters, clustersOf, learning, requestOf, sampleRows } from './scheme.ts';

type Company = Readonly<Record<(typeof attributeNames)[number], Cell>>;

/** Companies of three overlapping kinds, with gaps, words no company of the sample has (`novel`), and numbers far off. */
function companies(random: Random, count: number, novel: boolean): readonly Company[] {
  return Array.from({ length: count }, (): Company => {
    const kind = random.integer(3);
    const gap = (value: Cell): Cell => (random.uniform() < 0.08 ? null : value);
    const far = novel && random.uniform() < 0.03;
    return {
      a: gap(far ? (random.uniform() < 0.5 ? -1e12 : 1e200) : Math.exp(random.normal(kind, 0.8))),
      b: gap(random.normal(3 * kind, 1.5)),
      c: gap(Math.round(random.normal(0, 20)) * (kind - 1) + random.normal()),
      w: gap(
        ['red', 'green', "o'blue", ...(novel ? ['new'] : [])][
          (kind + random.integer(novel ? 4 : 2)) % (novel ? 4 : 3)
        ] ?? null,
      ),
      v: gap(String(random.integer(2) + kind)),
      y: gap(random.uniform() < 0.2 + 0.3 * kind),
      z: gap(random.uniform() < 0.8 - 0.3 * kind),
    };
  });
}

const nameOf = (target: string | undefined): (typeof attributeNames)[number] =>
  attributeNames.find((name) => name === target) ?? 'a';

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckdb();
});
afterAll(() => database.close());

/** What the scheme's SQL says of companies, on a real DuckDB. */
async function scoredBySql(bound: BoundPlan, artefact: ClusterArtefact, rows: readonly Company[]) {
  const literal = (cell: Cell): string =>
    cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
  const values = rows.map((row, i) => `(${[i + 1, ...attributeNames.map((name) => literal(row[name]))].join(', ')})`);
  await database.run(
    'CREATE OR REPLACE TABLE t (_company INTEGER, a DOUBLE, b DOUBLE, c DOUBLE, w VARCHAR, v VARCHAR, y BOOLEAN, z BOOLEAN)',
  );
  await database.run(`INSERT INTO t VALUES ${values.join(', ')}`);
  const artefacts = { s: artefact };
  const fitted = withClusters(bound, artefacts);
  const query = compileChain({
    bound: fitted,
    moment: momentOf('2025-12-31', { timeZone: 'UTC' }),
    derived: deriveAll(fitted, '2025-12-31', artefacts, []),
    keep: ['s', 's_probability', 's_second'],
    stage: { table: ['t'], columns: attributeNames },
  });
  return database.rows(print({ ...query, orderBy: [ascending(column('_company'))] }, 'duckdb'));
}

const schemes: Readonly<Record<string, string>> = {
  'k-means with transforms proposed': '{on: [a, b, c], k: 3}',
  'k-means, words beside numbers, gaps filled': '{on: [a, w, y], k: 4, method: kmeans, missing: fill, scale: robust}',
  'k-means of ranks': '{on: [a, b], k: 2, transform: rank, scale: range}',
  'k-means of areas': '{on: [a, c], k: 3, transform: asinh, scale: none}',
  'one cluster': '{on: [b], k: 1}',
  'a mixture of any clouds': '{on: [a, b, c], k: 3, method: gmm, covariance: VVV}',
  'a mixture of round clouds': '{on: [a, b, c], k: 2, method: gmm, covariance: VII, transform: log1p}',
  'a mixture of one number': '{on: [b], k: 2, method: gmm, covariance: VVV}',
  "Ward's groups": '{on: [a, b, y], k: 4, method: hierarchical}',
  'medoids of all kinds': '{on: [a, c, w, y], k: 4}',
  'latent classes of words and yes or no': '{on: [w, v, y, z], k: 3}',
  'a tree of yes or no': '{on: [a, b, w, v, z], target: y, k: 2..6}',
  'a tree of words': '{on: [a, b, c, y, z], target: w, k: 5, smallest: 12, depth: 3}',
  'a tree of a number': '{on: [a, c, w, v, y, z], target: b, k: 2..8}',
  'a tree of one segment': '{on: [a], target: y, k: 1}',
  'latent classes of numbers': "{on: {half: 'round(b / 4)', w: w}, k: 2, method: lca}",
};

describe('the SQL of clusters says of every company what the kernel says', () => {
  it.each(Object.entries(schemes))('%s', async (name, clusters) => {
    const bound = boundClusters(clusters);
    const plan = clustersOf(bound);
    const random = createRandom(`clusters ${name}`);
    const known = new Map<string, (row: Company) => Cell>([
      ['half', (row) => (row.b === null ? null : Math.round(Number(row.b) / 4))],
    ]);
    const valuesOf = (rows: readonly Company[]): readonly Row[] =>
      sampleRows(
        rows.map((row) =>
          plan.items.map((item) => {
            const attribute = attributeNames.find((each) => each === item.name);
            return attribute === undefined ? (known.get(item.name)?.(row) ?? null) : row[attribute];
          }),
        ),
        plan.target === undefined ? undefined : rows.map((row) => row[nameOf(plan.target?.name)]),
      );
    const artefact = learnClusters(requestOf(bound), valuesOf(companies(random.split('sample'), 300, false)), learning);
    const fresh = companies(random.split('fresh'), 500, true);
    const { best, probability, second } = scoreColumns(
      artefact.model,
      readColumns(plan.items, valuesOf(fresh), plan.method),
    );
    const rows = await scoredBySql(bound, artefact, fresh);
    const id = (group: number | undefined): string | null => artefact.clusters[group ?? -1]?.id ?? null;
    expect(rows.map((row) => row['s'])).toEqual(Array.from(best, id));
    expect(best.some((group) => group >= 0)).toBe(true);
    for (const [i, row] of rows.entries()) {
      const sure = row['s_probability'];
      if (best[i] === -1) expect([sure, row['s_second']]).toEqual([null, null]);
      else {
        expect(Math.abs(Number(sure) - (probability[i] ?? NaN))).toBeLessThan(1e-9);
        expect(row['s_second']).toBe(id(second[i]));
      }
    }
  });
});
