import { expect, it } from 'vitest';
import { askOverlap } from '../../../../src/pipeline/ask/condition/overlap.ts';
import { partsOf } from '../../../../src/pipeline/ask/condition/condition-parts.ts';
import { countParts, selectOutcomes } from '../../../../src/pipeline/ask/condition/parts.ts';
import { askValues } from '../../../../src/pipeline/ask/condition/values.ts';
import { askVocabulary } from '../../../../src/pipeline/ask/condition/vocabulary.ts';
import { groundOf, readCondition } from '../../../../src/pipeline/ask/ground/where.ts';
import type { Project } from '../../../../src/pipeline/project.ts';
import { runModel } from '../../../../src/pipeline/run/run.ts';
import { print } from '../../../../src/sql/print.ts';
import { withFolder } from '../../project.ts';

const model = `firmament: 1
name: Parts of conditions
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders}
schemes:
  main:
    - {segment: Large firms, when: employees >= 100}
    - {segment: Others}
  marks:
    overlapping: true
    rules:
      - {segment: Coders, when: industry under '62'}
      - {segment: In Oslo, when: city = 'Oslo'}
`;
const companies = `id,name,employees,industry,city
1,Alfa,200,62.010,Oslo
2,Bravo,10,62.020,Bergen
3,Charlie,,43.320,Oslo
4,Delta,150,46.900,Bergen
`;
const orders = `order_id,company,at,amount
1,1,2025-11-01,100
2,4,2025-11-02,50
`;

const inProject = <T>(work: (project: Project) => Promise<T>): Promise<T> =>
  withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    await bench.write('orders.csv', orders);
    return bench.open(async (project) => {
      await runModel(project);
      return work(project);
    });
  });

it('counts a condition and its parts: alone, in order, without each, and where they cannot be decided', () =>
  inProject(async (project) => {
    const where = "employees >= 100 and (city = 'Oslo' or not (main = 'Others'))";
    const { companies: all, count, undecided, parts } = await countParts(project, where);
    expect([all, count, undecided]).toEqual([4, 2, 1]);
    const part = (path: number[], kind: string, text: string, ...counts: (number | null)[]) => {
      const [holds, unsure, reached, without] = counts;
      return { path, kind, text, count: holds, undecided: unsure, reached, without };
    };
    expect(parts).toEqual([
      part([], 'and', where.replace("(main = 'Others')", "main = 'Others'"), 2, 1, null, null),
      part([0], 'condition', 'employees >= 100', 2, 1, 2, 3),
      part([1], 'or', "city = 'Oslo' or not main = 'Others'", 3, 0, 2, 2),
      part([1, 0], 'condition', "city = 'Oslo'", 2, 0, 2, 2),
      part([1, 1], 'not', "not main = 'Others'", 2, 0, 3, 2),
      part([1, 1, 0], 'condition', "main = 'Others'", 2, 0, null, null),
    ]);
  }));

it('counts all parts in one statement over the run’s profile', () =>
  inProject(async (project) => {
    const ground = await groundOf(project);
    const tree = readCondition("employees >= 100 and city = 'Oslo'", ground.bound);
    const query = selectOutcomes(ground, partsOf(tree));
    const { text, parameters } = print(query, project.workspace.engine.dialect);
    expect(text).toMatchInlineSnapshot(`
      "SELECT CASE WHEN "_part_0" THEN CAST(1 AS BIGINT) WHEN "_part_0" IS NULL THEN CAST(2 AS BIGINT) ELSE CAST(0 AS BIGINT) END + CASE WHEN "_part_1" THEN CAST(3 AS BIGINT) WHEN "_part_1" IS NULL THEN CAST(6 AS BIGINT) ELSE CAST(0 AS BIGINT) END AS "outcome_0", count(*) AS "companies"
      FROM (
      WITH "joined" AS (
      SELECT "b".*
      FROM "profile"."run_1" AS "b"
      ),
      "layer_1" AS (
      SELECT *, "employees" >= CAST($1 AS BIGINT) AS "_part_0", "city" = CAST($2 AS VARCHAR) AS "_part_1"
      FROM "joined"
      )
      SELECT "_company", "_part_0", "_part_1"
      FROM "layer_1"
      ) AS "companies"
      GROUP BY CASE WHEN "_part_0" THEN CAST(1 AS BIGINT) WHEN "_part_0" IS NULL THEN CAST(2 AS BIGINT) ELSE CAST(0 AS BIGINT) END + CASE WHEN "_part_1" THEN CAST(3 AS BIGINT) WHEN "_part_1" IS NULL THEN CAST(6 AS BIGINT) ELSE CAST(0 AS BIGINT) END"
    `);
    expect(parameters).toMatchInlineSnapshot(`
      [
        {
          "type": "BIGINT",
          "value": 100,
        },
        {
          "type": "VARCHAR",
          "value": "Oslo",
        },
      ]
    `);
  }));

it('keeps the aggregates of a condition, and counts what has dozens of parts', () =>
  inProject(async (project) => {
    const sum = 'sum(orders.amount) over last 12 months';
    const where = Array.from({ length: 60 }, (_, index) => `${sum} >= ${index}`).join(' and ');
    const { parts, count } = await countParts(project, where);
    expect(count).toBe(1);
    expect(parts[51]).toMatchObject({ path: [50], count: 2, reached: 2, without: 1 });
    expect(parts[60]).toMatchObject({ path: [59], count: 1, reached: 1, without: 1 });
  }));

it('tells in which segments of every scheme the companies are', () =>
  inProject(async (project) => {
    const { count, schemes } = await askOverlap(project, "city = 'Oslo'");
    expect(count).toBe(2);
    expect(schemes).toEqual([
      {
        scheme: 'main',
        segments: [
          { segment: 'large-firms', companies: 2, shared: 1 },
          { segment: 'others', companies: 2, shared: 1 },
        ],
        outside: 0,
      },
      {
        scheme: 'marks',
        segments: [
          { segment: 'coders', companies: 2, shared: 1 },
          { segment: 'in-oslo', companies: 2, shared: 2 },
        ],
        outside: 0,
      },
    ]);
  }));

it('tells what can be named, segments by their names', () =>
  inProject(async (project) => {
    const { names, tables } = await askVocabulary(project);
    expect(names.find((each) => each.name === 'main')).toMatchObject({
      kind: 'scheme',
      type: { kind: 'category', values: ['Large firms', 'Others'] },
    });
    expect(tables.find((each) => each.name === 'orders')).toMatchObject({
      kind: 'orders',
      at: { column: 'at', type: 'date' },
    });
    expect(names.find((each) => each.name === 'industry')?.type.codes).toBe('sn2007');
  }));

it('tells the values of a name: texts, segments, codes with all below them, the range of a number', () =>
  inProject(async (project) => {
    expect((await askValues(project, 'city')).values).toEqual([
      { value: 'Bergen', label: null, companies: 2 },
      { value: 'Oslo', label: null, companies: 2 },
    ]);
    expect((await askValues(project, 'main')).values.map((each) => [each.value, each.companies])).toEqual([
      ['Large firms', 2],
      ['Others', 2],
    ]);
    const codes = await askValues(project, 'industry', { search: '62' });
    expect(codes.values.slice(0, 2).map((each) => [each.value, each.companies])).toEqual([
      ['62', 2],
      ['62.0', 2],
    ]);
    expect((await askValues(project, 'industry', { search: 'programmering' })).values.length).toBeGreaterThan(0);
    expect(await askValues(project, 'employees')).toMatchObject({
      companies: 4,
      unknown: 1,
      range: { least: 10, middle: 150, most: 200 },
    });
    await expect(askValues(project, 'emploees')).rejects.toMatchObject({
      diagnostics: [{ code: 'ask/unknown-column', nearest: 'employees' }],
    });
  }));
