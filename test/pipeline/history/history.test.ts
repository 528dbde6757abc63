import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { flowsAnswer } from '../../../src/contract/ask.ts';
import { askFlows } from '../../../src/pipeline/ask/scheme/flows.ts';
import { askSegments } from '../../../src/pipeline/ask/segments/segments.ts';
import { askShow } from '../../../src/pipeline/ask/company/show.ts';
import type { Project } from '../../../src/pipeline/project.ts';
import { publishRun, takeBack } from '../../../src/pipeline/history/publish.ts';
import { runModel } from '../../../src/pipeline/run/run.ts';
import type { RunOptions } from '../../../src/pipeline/run/options.ts';
import { findRun } from '../../../src/pipeline/run/runs.ts';
import { dumpHistory as dump } from '../dump.ts';
import { withFolder, type Bench } from '../project.ts';

const model = (limit = 100, more = ''): string => `firmament: 1
name: History
currency: NOK
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
  - {read: orders.csv, as: orders, company_by: id}
variables:
  bought: sum(orders.amount) over last 30 days
schemes:
  main: [{segment: Large, when: bought >= ${limit}}, {segment: Small, when: bought > 0}]
${more}`;

const companies = 'id,name,size\n1,Alfa,1\n2,Bravo,2\n3,Charlie,3\n';
const orders = 'order_id,company,at,amount\n1,1,2025-03-01,100\n2,2,2025-03-20,50\n3,3,2025-03-20,60\n';
const who = { by: 'Kari', why: 'review' };

/** Writes what has changed, then runs. */
async function step(
  bench: Bench,
  files: { readonly model?: string; readonly companies?: string; readonly orders?: string },
  options: RunOptions,
) {
  if (files.model !== undefined) await bench.write('firmament.yaml', files.model);
  if (files.companies !== undefined) await bench.write('companies.csv', files.companies);
  if (files.orders !== undefined) await bench.write('orders.csv', files.orders);
  return bench.open((project) => runModel(project, options));
}

const first = (bench: Bench) => step(bench, { model: model(), companies, orders }, { asOf: '2025-03-30' });

/** Who moved in a run, as `Alfa main: large → small (time)`. */
async function moves(project: Project): Promise<readonly string[]> {
  const { moved } = flowsAnswer.parse(await askFlows(project));
  return moved.map((each) => `${each.name} ${each.scheme}: ${each.from} → ${each.to} (${each.cause})`);
}

test('a first run opens memberships and changes nothing', () =>
  withFolder(async (bench) => {
    const { moved, schemes } = await first(bench);
    expect(moved).toBe(0);
    expect(schemes[0]?.segments.map(({ id, companies: n }) => [id, n])).toEqual([
      ['large', 1],
      ['small', 2],
    ]);
    await bench.open(async (project) => {
      await expect(askFlows(project)).rejects.toThrow('run/no-earlier');
      expect(await project.workspace.engine.rows(sql`SELECT count(*) AS n FROM history.changes`)).toEqual([{ n: 0 }]);
    });
  }));

test('the company, the rule or time moved it, in that order', () =>
  withFolder(async (bench) => {
    await first(bench);
    // Time: the order of Alfa leaves the window. Company: Bravo buys more.
    await step(bench, { orders: `${orders}4,2,2025-03-31,500\n` }, { asOf: '2025-03-31' });
    expect(await bench.open(moves)).toEqual(['Alfa main: large → null (time)', 'Bravo main: small → large (company)']);
    // Of those who moved, the ones one asks for; the flows are of all.
    await bench.open(async (project) => {
      const named = async (options: Parameters<typeof askFlows>[1]): Promise<readonly (string | null)[]> => {
        const { flows, moved } = await askFlows(project, { scheme: 'main', ...options });
        expect(flows).toHaveLength(2);
        return moved.map((each) => each.name);
      };
      expect(await named({ segment: 'large' })).toEqual(['Alfa', 'Bravo']);
      expect(await named({ leaving: 'large' })).toEqual(['Alfa']);
      expect(await named({ leaving: 'large', entering: '' })).toEqual(['Alfa']);
      expect(await named({ entering: 'large' })).toEqual(['Bravo']);
      expect(await named({ leaving: '' })).toEqual([]);
    });
    // Rule: the limit falls; nothing else has changed.
    await step(bench, { model: model(60) }, { asOf: '2025-03-31' });
    expect(await bench.open(moves)).toEqual(['Charlie main: small → large (rule)']);
    // A correction of the past is the company's doing, even where the rule changes too.
    await step(
      bench,
      { model: model(70), orders: `${orders}4,2,2025-03-31,500\n5,1,2025-03-15,10\n` },
      { asOf: '2025-04-01' },
    );
    expect(await bench.open(moves)).toEqual([
      'Alfa main: null → small (company)',
      'Charlie main: large → small (rule)',
    ]);
    await bench.open(async (project) => {
      const { changes, memberships } = await askShow(project, 'Alfa');
      expect(changes[0]).toMatchObject({ from: null, to: 'small', cause: 'company', deciding: { bought: 10 } });
      expect(changes[1]).toMatchObject({ from: 'large', to: null, cause: 'time', deciding: { bought: 0 } });
      expect(memberships.map(({ segment, since, until }) => [segment, since, until])).toEqual([
        ['large', '2025-03-30', '2025-03-31'],
        ['small', '2025-04-01', null],
      ]);
      // Between runs that are not neighbours the last change names the cause; looking back, nothing does.
      const [oldest, newest] = [
        await findRun(project.workspace.engine, '1'),
        await findRun(project.workspace.engine, 'latest'),
      ];
      const across = await askFlows(project, { from: oldest, to: newest });
      expect(across.moved.map((each) => [each.name, each.from, each.to, each.cause])).toEqual([
        ['Alfa', 'large', 'small', 'company'],
        ['Bravo', 'small', 'large', 'company'],
      ]);
      const back = await askFlows(project, { from: newest, to: oldest });
      expect(new Set(back.moved.map((each) => each.cause))).toEqual(new Set(['unknown']));
    });
  }));

test('taking a run back is as if it had never been', () =>
  withFolder(async (bench) => {
    await first(bench);
    const before = await bench.open(dump);
    const { run } = await step(
      bench,
      { model: model(60), orders: `${orders}4,1,2025-04-05,500\n` },
      { asOf: '2025-04-10' },
    );
    await bench.open(async (project) => {
      expect(await dump(project)).not.toEqual(before);
      await expect(takeBack(project, '1', who)).rejects.toThrow('run/not-newest');
      await takeBack(project, run.run, who);
      expect(await dump(project)).toEqual(before);
      await expect(takeBack(project, run.run, who)).rejects.toThrow('run/not-published');
    });
    // The same run again is a new one, with the same id, and taking both back leaves a question without a profile a clean answer.
    const again = await step(bench, {}, { asOf: '2025-04-10' });
    expect(again.run.run).toBe(run.run);
    expect(again.moved).toBeGreaterThan(0);
  }));

test('runs taken back beyond the kept profiles can be made again', () =>
  withFolder(async (bench) => {
    await first(bench);
    for (const asOf of ['2025-04-01', '2025-04-30']) await step(bench, {}, { asOf });
    await bench.open(async (project) => {
      await takeBack(project, '3', who);
      await takeBack(project, '2', who);
      await expect(askSegments(project)).rejects.toThrow('run/profile-gone');
    });
    const { repeated, moved } = await step(bench, {}, { asOf: '2025-03-30' });
    expect([repeated, moved]).toEqual([false, 0]);
    await bench.open(async (project) => expect(await askSegments(project)).toHaveLength(1));
  }));

test('a draft is published once, and not after a newer run', () =>
  withFolder(async (bench) => {
    await first(bench);
    const before = await bench.open(dump);
    const draft = await step(bench, { model: model(60) }, { asOf: '2025-03-31', draft: true });
    expect(await bench.open(dump)).toEqual(before);
    const published = await bench.open((project) => publishRun(project, draft.run.run, who));
    expect(published.moved).toBe(2);
    await expect(bench.open((project) => publishRun(project, draft.run.run, who))).rejects.toThrow('run/not-draft');
    const drafted = await bench.open(dump);
    // The same without a detour writes the same history.
    await withFolder(async (other) => {
      await first(other);
      await step(other, { model: model(60) }, { asOf: '2025-03-31' });
      expect(await other.open(dump)).toEqual(drafted);
    });
    const stale = await step(bench, {}, { asOf: '2025-04-01', draft: true });
    await step(bench, {}, { asOf: '2025-04-02' });
    await expect(bench.open((project) => publishRun(project, stale.run.run, who))).rejects.toThrow('run/stale-draft');
  }));

test('an earlier date is a snapshot beside history, as a draft too', () =>
  withFolder(async (bench) => {
    await first(bench);
    const before = await bench.open(dump);
    const { run, moved } = await step(bench, {}, { asOf: '2025-03-10' });
    expect([run.extends, moved]).toEqual([false, 0]);
    await bench.open(async (project) => {
      const [counts] = await askSegments(project, 'main', run);
      expect(counts?.segments.map((each) => each.companies)).toEqual([1, 0]);
      const engine = project.workspace.engine;
      const flows = await askFlows(project, { from: run, to: await findRun(engine, '1') });
      expect(flows.moved.map((each) => [each.name, each.to, each.cause])).toEqual([
        ['Bravo', 'small', 'unknown'],
        ['Charlie', 'small', 'unknown'],
      ]);
      await takeBack(project, run.run, who);
      expect(await dump(project)).toEqual(before);
    });
    const draft = await step(bench, {}, { asOf: '2025-03-10', draft: true });
    await bench.open((project) => publishRun(project, draft.run.run, who));
    const after = await bench.open(dump);
    expect(after['memberships']).toEqual(before['memberships']);
    expect(after['snapshots']).toHaveLength(1);
  }));

test('the same again changes nothing; the same date with other data leaves no gap', () =>
  withFolder(async (bench) => {
    const { run } = await first(bench);
    const before = await bench.open(dump);
    const again = await step(bench, {}, { asOf: '2025-03-30' });
    expect([again.repeated, again.run.run]).toEqual([true, run.run]);
    expect(await bench.open(dump)).toEqual(before);
    await step(bench, { orders: `${orders}4,2,2025-03-30,500\n` }, { asOf: '2025-03-30' });
    await bench.open(async (project) => {
      const { memberships } = await askShow(project, 'Bravo');
      expect(memberships.map(({ segment, since, until }) => [segment, since, until])).toEqual([
        ['large', '2025-03-30', null],
      ]);
    });
  }));

test('schemes come, go, come back and cease to be exclusive', () =>
  withFolder(async (bench) => {
    const other = (text: string): string => `  other: ${text}\n`;
    const exclusive = other('[{segment: One, when: size = 1}, {segment: Many, when: size > 1}]');
    const overlapping = other(
      '{overlapping: true, rules: [{segment: One, when: size = 1}, {segment: Many, when: size > 1}, {segment: Two, when: size = 2}]}',
    );
    const fewer = other(
      '{overlapping: true, rules: [{segment: One, when: size = 1}, {segment: Many, when: size > 1}]}',
    );
    await first(bench);
    const open = (): Promise<readonly string[]> =>
      bench.open(async (project) => {
        const rows = await project.workspace.engine.rows(
          sql`SELECT segment || ' ' || company AS member FROM history.memberships WHERE scheme = 'other' AND valid_to IS NULL ORDER BY segment, company`,
        );
        return rows.map((row) => String(row['member']));
      });
    await step(bench, { model: model(100, exclusive) }, { asOf: '2025-03-30' });
    expect(await open()).toEqual(['many 2', 'many 3', 'one 1']);
    await step(bench, { model: model() }, { asOf: '2025-03-30' });
    expect(await open()).toEqual([]);
    await step(bench, { model: model(100, exclusive) }, { asOf: '2025-03-30' });
    await step(bench, { model: model(100, overlapping) }, { asOf: '2025-03-30' });
    expect(await open()).toEqual(['many 2', 'many 3', 'one 1', 'two 2']);
    // A segment left out of an overlapping scheme ends, by the rule.
    await step(bench, { model: model(100, fewer) }, { asOf: '2025-03-30' });
    expect(await open()).toEqual(['many 2', 'many 3', 'one 1']);
    expect(await bench.open(moves)).toEqual(['Bravo other: two → null (rule)']);
    await step(bench, { model: model(100, exclusive) }, { asOf: '2025-03-30' });
    expect(await open()).toEqual(['many 2', 'many 3', 'one 1']);
  }));

test('a dry run says what would move, and stores nothing', () =>
  withFolder(async (bench) => {
    await first(bench);
    const before = await bench.open(dump);
    const dry = await step(
      bench,
      { model: model(60), orders: `${orders}9,1,2025-03-30,1\n` },
      { asOf: '2025-03-31', dryRun: true },
    );
    expect(dry.moves).toEqual([
      { scheme: 'main', from: 'large', to: null, companies: 1, by_company: 0, by_rule: 0, by_time: 1 },
      { scheme: 'main', from: 'small', to: 'large', companies: 1, by_company: 0, by_rule: 1, by_time: 0 },
    ]);
    expect(dry.warnings.map((each) => each.code)).toContain('run/source-unread');
    expect(await bench.open(dump)).toEqual(before);
    await bench.open(async ({ workspace }) => {
      const left = await workspace.engine.rows(
        sql`SELECT table_name FROM duckdb_tables() WHERE schema_name = 'profile' ORDER BY ALL`,
      );
      expect(left.map((row) => row['table_name'])).toEqual(['pins_1', 'run_1']);
    });
  }));
