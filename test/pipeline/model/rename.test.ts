import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/model/edit/edits.ts';
import { saveList } from '../../../src/pipeline/lists/saved.ts';
import { planRename, renameInFile } from '../../../src/pipeline/model/rename.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import { editable } from '../../../src/pipeline/model/write.ts';
import { withFolder } from '../project.ts';

const model = `firmament: 1
name: Names   # all of them
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
population: employees > 0
variables:
  size: {bands: employees, cuts: [40, 100], names: [Small, Middle, Large]}
  weight: case when main = 'Large ones' then 2 else 1 end   # 'Large ones' here
  label: case when main = 'Rest' then 'Large ones' else 'Other' end
exclusions:
  - {name: Tiny, kind: risk, when: "employees < 16 and main2 != 'Large ones'"}
owners:
  - {name: Kari, when: "main in ('Large ones', 'Rest')"}
schemes:
  main2: {exclusions: ignore, rules: [{segment: Large ones, when: employees > 5}, {segment: Others}]}
  main:
    exclusions: ignore
    rules:
      # the best
      - {segment: Large ones, when: employees >= 100}
      - segment: Rest
    segments:
      Large ones: {owner: Kari}
  inner:
    within: {main: [Large ones, Rest]}
    rules: [{segment: Huge, when: "main = 'Large ones' and employees > 120"}, {segment: Others}]
  accounts: {key_accounts: {by: employees, top: 2}, rest: main}
  values: {by: main, segments: {Large ones: {need: Room}}}
  grid:
    matrix: [size, main]
    cells: {Large: {Large ones: Giants}}
  all:
    - {segment: A, when: accounts = 'Large ones' or values = 'Large ones'}
    - {segment: B, when: "grid = 'Middle × Large ones'"}
    - {segment: C}
scorecard:
  schemes: {main: {points: {segments: {Large ones: {needs: 2}}}}}
`;

/** All places but those that mean something else: a comment, a value, a segment of another scheme. */
const renamed = model
  .replaceAll('Large ones', 'The great')
  .replace("# 'The great' here", "# 'Large ones' here")
  .replace("then 'The great' else", "then 'Large ones' else")
  .replace("main2 != 'The great'", "main2 != 'Large ones'")
  .replace('rules: [{segment: The great', 'rules: [{segment: Large ones')
  .replace('The great: {need: Room}', 'The great: {need: Room, id: large-ones}')
  .replace('The great, when: employees >= 100}', 'The great, when: employees >= 100, id: large-ones}');

const companies = ['id,name,employees']
  .concat(Array.from({ length: 12 }, (_, n) => `c${n},Company ${n},${n * 15}`))
  .join('\n');

test('a segment that is renamed is followed by all that names it, keeps its id and its companies, and nothing else changes', async () => {
  await withFolder(async (bench) => {
    await bench.write('firmament.yaml', model);
    await bench.write('companies.csv', companies);
    const before = await bench.open(async (project) => {
      const run = await runModel(project, { by: 'test' });
      await saveList(project, { name: 'For Monday', where: "accounts = 'Large ones'" }, 'Kari');
      const answer = await planRename(project, model, { scheme: 'main', segment: 'Large ones', to: 'The great' });
      expect(answer.followed.map((each) => each.path)).toEqual([
        'variables.weight',
        'schemes.inner.rules[0].when',
        'schemes.all[0].when',
        'schemes.all[1].when',
        'owners[0].when',
        'scorecard.schemes.main.points.segments.Large ones',
        'schemes.inner.within.main[0]',
        'schemes.grid.cells.Large.Large ones',
        'schemes.main.segments.Large ones',
        'schemes.values.segments.Large ones',
      ]);
      expect(answer).toMatchObject({ segment: 'large-ones', lists: ['For Monday'] });
      expect(answer.warnings.map((each) => [each.code, each.place.line])).toEqual([['model/not-followed', 12]]);
      const { source } = applyEdits(editable(project.model), answer.edits);
      expect(source?.text).toBe(renamed);
      await renameInFile(project, { scheme: 'main', segment: 'large-ones', to: 'The great' });
      return run;
    });
    await bench.open(async (project) => {
      const after = await runModel(project, { by: 'test' });
      const told = (run: typeof after) =>
        run.schemes.map((each) => [each.scheme, each.segments.map(({ id, companies: n }) => [id, n])]);
      expect(told(after)).toEqual(told(before));
      await renameInFile(project, { scheme: 'main', segment: 'The great', to: 'Large ones' });
    });
    await expect(
      bench.open((project) => renameInFile(project, { scheme: 'main', segment: 'Large ones', to: 'Rest' })),
    ).rejects.toThrow('model/segment-taken');
    await expect(
      bench.open((project) => renameInFile(project, { scheme: 'accounts', segment: 'Rest', to: 'Left' })),
    ).rejects.toThrow('model/fixed-name');
  });
});

const kinds = `firmament: 1
name: Kinds
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
variables:
  size: {bands: employees, cuts: [40, 100], names: [Small, Middle, Large]}
schemes:
  score: {score: {big: employees > 60}, levels: {A: 1}, rest: B}
  lights: {score: {big: employees > 60}, lights: {green: 1, amber: 0}}
  grid: {matrix: [size, score], cells: {Large: Key, Small: {B: Key}}}
  values: {by: size}
  path: {funnel: {big: employees > 60}}
  accounts: {key_accounts: {by: employees, top: 2}}
  alike: {clusters: {on: [employees], k: 2, names: [Few]}}
  all:
    - segment: One
      when: score = 'A' or grid = 'Key' or grid = 'Large × A' or values in ('Large', 'Small') or path = 'Passed' or accounts = 'Key accounts' or alike = 'Cluster 2'
    - {segment: Rest}
`;

const cases = [
  ['score', 'A', "score = 'New'", 'levels: {New: 1}'],
  ['score', 'B', "score = 'A'", 'rest: New'],
  ['grid', 'Key', "grid = 'New'", 'cells: {Large: New, Small: {B: New}}'],
  ['values', 'Large', "values in ('New', 'Small')", 'segments: {Large: {name: New}}'],
  ['path', 'Passed', "path = 'New'", 'passed: New'],
  ['accounts', 'Key accounts', "accounts = 'New'", 'segment: New'],
  ['alike', 'Cluster 2', "alike = 'New'", 'names: {cluster-1: Few, cluster-2: New}'],
] as const;

test('a segment of every method that nobody was told of yet gets a new name, its conditions too', async () => {
  await withFolder(async (bench) => {
    await bench.write('companies.csv', companies);
    await bench.write(
      'firmament.yaml',
      `${kinds.slice(0, kinds.indexOf('schemes:'))}schemes: {one: [{segment: All}]}\n`,
    );
    await bench.open((project) => runModel(project, { by: 'test' }));
    await bench.write('firmament.yaml', kinds);
    await bench.open(async (project) => {
      for (const [scheme, segment, condition, written] of cases) {
        const { edits } = await planRename(project, kinds, { scheme, segment, to: 'New' });
        const text = applyEdits(editable(project.model), edits).source?.text ?? '';
        expect(text).toContain(condition);
        expect(text).toContain(written);
        const again = await planRename(project, text, { scheme, segment: 'New', to: segment });
        expect(again.before).toBe('New');
      }
      const light = { scheme: 'lights', segment: 'green', to: 'Go' };
      await expect(planRename(project, kinds, light)).rejects.toThrow('model/fixed-name');
    });
  });
});

const banded = `firmament: 1
name: Bands
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
variables:
  size: {bands: employees, cuts: [40, 100], names: [Small, Middle, Large]}
  plain: {bands: employees, cuts: [50]}
schemes:
  grid: {matrix: [size, plain], cells: {Large: Key}}
  values: {by: size, segments: {Large: {need: Room}}}
  inner: {within: {values: Large}, rules: [{segment: All}]}
  all:
    - segment: One
      # who is worth a call
      when: >-
        size = 'Large'
        or (values in ('Large', 'Small') and size != 'Large')
        or grid = 'Middle × under 50'
    - {segment: Rest}
`;

test('a band gets a new name with all that names it; lines of conditions stay, and segments called after it keep their companies', async () => {
  await withFolder(async (bench) => {
    await bench.write('companies.csv', companies);
    await bench.write('firmament.yaml', banded);
    const before = await bench.open(async (project) => {
      const run = await runModel(project, { by: 'test' });
      const answer = await renameInFile(project, { scheme: 'size', segment: 'Large', to: 'Very large' });
      expect(answer.followed.map((each) => each.path)).toEqual([
        'schemes.all[0].when',
        'schemes.grid.cells.Large',
        'schemes.values.segments.Large',
        'schemes.inner.within.values',
      ]);
      await expect(renameInFile(project, { scheme: 'size', segment: 'Middle', to: 'Small' })).rejects.toThrow('model/');
      return run;
    });
    await bench.open(async (project) => {
      expect(project.model.text).toContain(`      # who is worth a call
      when: >-
        size = 'Very large'
        or (values in ('Very large', 'Small') and size != 'Very large')
        or grid = 'Middle × under 50'
`);
      await renameInFile(project, { scheme: 'size', segment: 'Small', to: 'Tiny' });
    });
    await bench.open(async (project) => {
      await renameInFile(project, { scheme: 'plain', segment: 'under 50', to: 'Few' });
    });
    await bench.open(async (project) => {
      expect(project.model.text).toContain('plain: {bands: employees, cuts: [50], names: [Few, 50 and above]}');
      expect(project.model.text).toContain("or grid = 'Middle × Few'");
      const after = await runModel(project, { by: 'test' });
      expect(after.moved).toBe(0);
      const told = (run: typeof after) =>
        run.schemes.map((each) => [
          each.scheme,
          each.segments.map(({ id, companies: n }) => `${id} ${n}`).toSorted((a, b) => a.localeCompare(b)),
        ]);
      expect(told(after)).toEqual(told(before));
      await expect(renameInFile(project, { scheme: 'size', segment: 'Huge', to: 'X' })).rejects.toThrow(
        'unknown-segment',
      );
    });
  });
});
