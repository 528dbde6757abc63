import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernels/index.ts';
import { askFlows } from '../../../src/pipeline/ask/scheme/flows.ts';
import { countWhere } from '../../../src/pipeline/ask/condition/count.ts';
import { askWhy } from '../../../src/pipeline/ask/company/why.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import type { RunOptions } from '../../../src/pipeline/run/options.ts';
import { artefactsOf } from '../../../src/pipeline/run/runs.ts';
import { withFolder, type Bench } from '../project.ts';

const model = (clusters: string, more = ''): string => `firmament: 1
name: Clusters
currency: NOK
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01, map: {name: name, size: {column: size, type: number}, growth: {column: growth, type: number}, kind: {column: kind, type: category}}}
schemes:
  s:
    clusters: ${clusters}
${more}`;

interface Group {
  readonly count: number;
  readonly size: number;
  readonly growth: number;
  readonly kind: string;
}

/** Companies in clouds, named by their group's letter and their number. */
function companies(groups: Readonly<Record<string, Group>>, seed = 'companies'): string {
  const lines = Object.entries(groups).flatMap(([letter, { count, size, growth, kind }]) =>
    Array.from({ length: count }, (_, i) => {
      const random = createRandom(seed).split(`${letter}${i}`);
      return `${letter}${i},${random.normal(size, 1).toFixed(2)},${random.normal(growth, 1).toFixed(2)},${kind}`;
    }),
  );
  return `name,size,growth,kind\n${lines.join('\n')}\n`;
}

const three: Readonly<Record<string, Group>> = {
  a: { count: 30, size: 10, growth: 0, kind: 'shop' },
  b: { count: 20, size: 20, growth: 20, kind: 'office' },
  c: { count: 10, size: 0, growth: 10, kind: 'site' },
};

async function step(bench: Bench, files: Readonly<Record<string, string>>, options: RunOptions = {}) {
  for (const [name, text] of Object.entries(files)) await bench.write(name, text);
  return bench.open(async (project) => {
    const result = await runModel(project, { asOf: '2025-12-31', ...options });
    const artefact = (await artefactsOf(project.workspace.engine, result.run.number))['s'];
    if (artefact?.kind !== 'clusters') throw new Error('no clusters');
    const sizes = Object.fromEntries(result.schemes[0]?.segments.map((each) => [each.id, each.companies]) ?? []);
    return { result, artefact, sizes, warnings: result.warnings.map((each) => each.code) };
  });
}

const plain = '{on: [size, growth], k: 3}';

test('a fit stands when data change: only companies move', () =>
  withFolder(async (bench) => {
    const first = await step(bench, { 'firmament.yaml': model(plain), 'companies.csv': companies(three) });
    expect(first.sizes).toEqual({ 'cluster-1': 30, 'cluster-2': 20, 'cluster-3': 10 });
    // One company grows from the third cloud into the second.
    const grown = companies(three).replace(/^c0,.*$/m, 'c0,20,20,site');
    const second = await step(bench, { 'companies.csv': grown }, { asOf: '2026-01-31' });
    expect(second.artefact).toEqual(first.artefact);
    expect(second.sizes).toEqual({ 'cluster-1': 30, 'cluster-2': 21, 'cluster-3': 9 });
    expect(second.result.moves).toMatchObject([{ from: 'cluster-3', to: 'cluster-2', companies: 1, by_company: 1 }]);
    expect(second.warnings).not.toContain('clusters/found');
  }));

test('found again, clusters keep their ids and names; new ones get new numbers, and who moves moves by the rule', () =>
  withFolder(async (bench) => {
    const named = model('{on: [size, growth], k: 3, names: {cluster-1: Steady, cluster-3: Climbers}}');
    await step(bench, { 'firmament.yaml': named, 'companies.csv': companies(three) });
    // The first cloud has scattered to the others, which grow; a new one is there, of companies nobody knew.
    const lines = companies({ ...three, d: { count: 25, size: -20, growth: -20, kind: 'farm' } }).split('\n');
    const scattered = lines.map((line, i) =>
      line.startsWith('a') ? line.replace(/^(\w+),.*/, i % 2 === 0 ? '$1,20,20,shop' : '$1,0,10,shop') : line,
    );
    const again = await step(bench, { 'companies.csv': scattered.join('\n') }, { asOf: '2026-01-31', refit: true });
    expect(again.artefact.clusters.map(({ id, companies: n }) => [id, n])).toEqual([
      ['cluster-2', 35],
      ['cluster-4', 25],
      ['cluster-3', 25],
    ]);
    expect(again.artefact.highest).toBe(4);
    expect(again.artefact.fit.before).toMatchObject({ gone: ['cluster-1'], fresh: ['cluster-4'] });
    expect(again.result.schemes[0]?.segments.map((each) => each.name)).toEqual(['Cluster 2', 'Climbers', 'Cluster 4']);
    // Judged by the clusters before, those who scattered have moved themselves; the new ones came by the new clusters.
    const moved = again.result.moves.map((each) => [each.from, each.to, each.companies, each.by_company]);
    expect(moved).toEqual([
      [null, 'cluster-4', 25, 25],
      ['cluster-1', 'cluster-2', 15, 15],
      ['cluster-1', 'cluster-3', 15, 15],
    ]);
    const note = again.result.warnings.find((each) => each.code === 'clusters/found');
    expect(note?.message).toMatch(/Found again: .*Climbers.* New: Cluster 4\. Gone: Steady\./u);
    // Rules may go by a cluster that was not there before.
    await bench.open(async (project) => {
      expect(await countWhere(project, "s = 'Climbers' or s = 'cluster-4'")).toMatchObject({ count: 50 });
    });
  }));

test('asked for with every run, clusters are found again when data or date have changed, and only then', () =>
  withFolder(async (bench) => {
    const every = model('{on: [size, growth], k: 3, fit: every run}');
    const first = await step(bench, { 'firmament.yaml': every, 'companies.csv': companies(three) });
    expect((await step(bench, {}, { refit: true })).result.repeated).toBe(true);
    const later = await step(bench, { 'companies.csv': companies(three, 'other') }, { asOf: '2026-01-31' });
    expect(later.artefact.fit.before?.fingerprint).toBe(first.artefact.fit.fingerprint);
    expect(later.sizes).toEqual(first.sizes);
    expect(later.result.moved).toBe(0);
    expect((await step(bench, {}, { asOf: '2026-01-31' })).result.repeated).toBe(true);
  }));

test('another definition is another fit, which follows the clusters before', () =>
  withFolder(async (bench) => {
    const variables = (formula: string): string => `variables: {grown: ${formula}}\n`;
    const clusters = '{on: [size, grown], k: 3}';
    await step(bench, {
      'firmament.yaml': model(clusters, variables('growth')),
      'companies.csv': companies(three),
    });
    const same = await step(bench, {
      'firmament.yaml': model('{on: [size, grown], k: 3, low_confidence: 0.9, names: [Alpha]}', variables('growth')),
    });
    expect(same.artefact.fit.before).toBeUndefined();
    expect(same.result.schemes[0]?.segments[0]?.name).toBe('Alpha');
    const other = await step(bench, { 'firmament.yaml': model(clusters, variables('growth * 2')) });
    expect(other.artefact.fit.before?.kept.map(({ id, overlap }) => [id, overlap])).toEqual([
      ['cluster-1', 1],
      ['cluster-2', 1],
      ['cluster-3', 1],
    ]);
    expect(other.result.moved).toBe(0);
  }));

test('clusters fitted on a variable that is gone: the model says so, and the new ones follow', () =>
  withFolder(async (bench) => {
    await step(bench, { 'firmament.yaml': model(plain), 'companies.csv': companies(three) });
    await bench.write('companies.csv', companies(three).replaceAll(/^([^,]*),([^,]*),[^,]*,/gm, '$1,$2,'));
    const without = model('{on: [size, kind], k: 3}').replace(', growth: {column: growth, type: number}', '');
    await bench.write('firmament.yaml', without);
    await bench.open(async (project) => {
      const result = await runModel(project, { asOf: '2026-02-28' });
      expect(result.schemes[0]?.segments.map((each) => each.companies)).toEqual([30, 20, 10]);
    });
    await bench.write('firmament.yaml', without.replace('kind]', 'grwth]'));
    await expect(bench.open((project) => runModel(project))).rejects.toThrow(/yaml:8:\d+.*unknown-name.*'growth'/u);
  }));

test('a word nobody had when clusters were found is unknown, counted, and told', () =>
  withFolder(async (bench) => {
    const answers = model('{on: [kind], k: 2}');
    await step(bench, { 'firmament.yaml': answers, 'companies.csv': companies(three) });
    const drifted = companies({ ...three, d: { count: 3, size: 1, growth: 1, kind: 'farm' } });
    const { result, sizes } = await step(bench, { 'companies.csv': drifted }, { asOf: '2026-01-31' });
    expect(result.warnings.find((each) => each.code === 'clusters/new-answers')?.message).toContain(
      '3 companies have a value of kind',
    );
    expect(Object.values(sizes).reduce((sum, each) => sum + each, 0)).toBe(60);
    expect(result.schemes[0]).toMatchObject({ unassigned: 3 });
  }));

test('a company that cannot be placed is undecided, and the variable it lacks is named', () =>
  withFolder(async (bench) => {
    const { result } = await step(bench, {
      'firmament.yaml': model(plain),
      'companies.csv': companies(three).replace(/^a0,[^,]*,/m, 'a0,,'),
    });
    expect(result.schemes[0]).toMatchObject({
      undecided: 1,
      unassigned: 1,
      missing: [{ variable: 'size', companies: 1 }],
    });
    await bench.open(async (project) => {
      const why = await askWhy(project, 'a0', 's');
      expect(why).toMatchObject({ segment: null, decided_by: 'nothing', missing: ['size'] });
    });
  }));

test('a model that names a cluster is judged again by what it knew', () =>
  withFolder(async (bench) => {
    const rule = `  main: [{segment: Chosen, when: s = 'Big'}, {segment: Rest}]\n`;
    const named = '{on: [size, growth], k: 3, names: {cluster-2: Big}}';
    await step(bench, { 'firmament.yaml': model(named, rule), 'companies.csv': companies(three) });
    const grown = companies(three).replace(/^c0,.*$/m, 'c0,20,20,site');
    await step(bench, { 'companies.csv': grown }, { asOf: '2026-01-31' });
    await bench.open(async (project) => {
      const { moved } = await askFlows(project);
      expect(moved.map((each) => `${each.name} ${each.scheme}: ${each.from} → ${each.to} (${each.cause})`)).toEqual([
        'c0 main: rest → chosen (company)',
        'c0 s: cluster-3 → cluster-2 (company)',
      ]);
    });
  }));
