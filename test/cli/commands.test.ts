import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  companiesAnswer,
  compareAnswer,
  countAnswer,
  flowsAnswer,
  funnelAnswer,
  showAnswer,
  statusAnswer,
  whyAnswer,
} from '../../src/contract/ask.ts';
import {
  checkAnswer,
  companiesFileAnswer,
  explainAnswer,
  importAnswer,
  pinAnswer,
  publishAnswer,
  reportAnswer,
  runAnswer,
  takeBackAnswer,
  unpinAnswer,
} from '../../src/contract/commands.ts';
import { failureAnswer } from '../../src/contract/diagnostic.ts';
import { segmentsAnswer } from '../../src/contract/run.ts';
import { scorecardAnswer } from '../../src/contract/segments/scorecard.ts';
import { visible } from '../../src/report/visible.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: "<i>Hostile</i> model"
currency: NOK
as_of: 2025-12-31
sources:
  - {read: companies.csv, as: companies, observed: 2025-01-01}
  - {read: orders.csv, as: orders, company_by: id}
variables:
  bought: sum(orders.amount) over last 12 months
  nothing: revenue / employees
exclusions: [{name: "<b>Flagged</b>", kind: compliance, when: flagged}]
schemes:
  main: [{segment: "Large <b>", when: bought >= 100}, {segment: Small, when: bought > 0}, {segment: None}]
  size: [{segment: Big, when: employees >= 100}, {segment: Little, when: employees < 100}]
  icp: {funnel: {buys: bought > 0, large: employees >= 100}}
`;
const escape = String.fromCodePoint(0x1b);
const hostile = [
  `${escape}[2J${escape}]0;owned\u0007Alfa`,
  '\u202egnp.exe',
  '<script>alert(1)</script>',
  "Robert'); DROP TABLE data.company;--",
];

let folder: string;
const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);

/** The one JSON document on standard output, held against its contract. */
async function json<S extends z.ZodType>(schema: S, ...line: readonly string[]): Promise<z.output<S>> {
  const { out, err, exit } = await at(...line, '--json');
  expect(exit, out + err).toBe(0);
  return schema.parse(JSON.parse(out));
}

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-cli-'));
  await fs.writeFile(path.join(folder, 'firmament.yaml'), model);
  const rows = hostile.map((name, index) => `${index + 1},"${name}",${index * 60},${index === 2},`);
  await fs.writeFile(path.join(folder, 'companies.csv'), ['id,name,employees,flagged,revenue', ...rows].join('\n'));
  await fs.writeFile(
    path.join(folder, 'orders.csv'),
    'order_id,company,at,amount\n1,1,2025-06-01,100\n2,4,2025-06-01,50\n3,4,x,1\n',
  );
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

describe('one after another', () => {
  test('bad rows make an import fail whole, and say where', async () => {
    const { out, exit } = await at('run', '--json');
    expect(exit).toBe(1);
    expect(failureAnswer.parse(JSON.parse(out)).diagnostics[0]?.code).toMatch(/^import\//);
    const told = await at('run');
    expect([told.exit, told.out]).toEqual([1, '']);
    expect(told.err).toContain('orders.csv');
    await fs.writeFile(
      path.join(folder, 'orders.csv'),
      'order_id,company,at,amount\n1,1,2025-06-01,100\n2,4,2025-06-01,50\n',
    );
  });

  test('nothing to ask before a run', async () => {
    expect((await at('segments')).err).toContain('run/none');
  });

  test('import, run and questions answer in the shapes of the contract', async () => {
    const imported = await json(importAnswer, 'import');
    // The companies were read before the orders failed: each source is whole or not at all.
    expect(imported.tables.map(({ table, rows_loaded: rows }) => [table, rows])).toEqual([
      ['companies__companies', 0],
      ['orders', 2],
    ]);
    expect((await at('import')).out).toContain('Nothing new');
    const dry = await json(runAnswer, 'run', '--dry-run');
    expect(dry.state).toBe('dry run');
    const run = await json(runAnswer, 'run');
    expect([run.state, run.companies, run.schemes.length, run.repeated]).toEqual(['published', 4, 3, false]);
    expect((await json(runAnswer, 'run')).repeated).toBe(true);
    const segments = await json(segmentsAnswer, 'segments', 'main');
    expect(segments).toMatchObject({ run: run.run, as_of: '2025-12-31', scheme: 'main' });
    expect(segments.segments.map(({ id, companies }) => [id, companies])).toEqual([
      ['large-b', 1],
      ['small', 1],
      ['none', 1],
    ]);
    expect(await json(countAnswer, 'count', '--where', 'employees >= 60')).toMatchObject({ count: 3 });
    expect((await json(companiesAnswer, 'companies', '--where', "main = 'Small'")).total).toBe(1);
    const list = path.join(folder, 'list.csv');
    const asked = ['--where', 'employees is known', '--columns', 'employees,main', '--order', '-employees'];
    const sorted = await json(companiesAnswer, 'companies', ...asked, '--limit', '2');
    expect(sorted.companies.map((each) => each.values['employees'])).toEqual([180, 120]);
    expect(await json(companiesFileAnswer, 'companies', ...asked, '--out', list)).toMatchObject({ rows: 4 });
    const lines = (await fs.readFile(list, 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toContain('name,employees,main,Firmament id');
    expect(lines.map((line) => line.split(',').at(-3))).toEqual(['employees', '180', '120', '60', '0']);
    expect((await json(whyAnswer, 'why', '4', 'main')).segment).toBe('small');
    expect((await json(showAnswer, 'show', '4')).variables['bought']).toBe(50);
    expect((await json(funnelAnswer, 'funnel', 'icp')).passed).toBe(1);
    expect((await json(scorecardAnswer, 'scorecard', 'size')).schemes.map((each) => each.scheme)).toEqual(['size']);
    expect((await json(compareAnswer, 'compare', 'main', 'size')).companies).toBe(3);
    expect((await json(statusAnswer, 'status')).stale).toEqual([]);
    expect((await json(checkAnswer, 'check')).schemes).toBe(3);
    const { file } = await json(reportAnswer, 'report', '--to', 'json');
    expect(JSON.parse(await fs.readFile(file, 'utf8'))).toMatchObject({ provenance: { run: run.run } });
  });

  test('the SQL of a run, for either engine, without running it', async () => {
    const { steps } = await json(explainAnswer, 'run', '--explain');
    expect(steps.at(-1)?.text).toContain('"profile"."run_2"');
    const trino = await at('run', '--engine', 'trino');
    expect(trino.out).toMatch(/^CREATE TABLE "profile"."run_2" AS\nWITH/);
    expect(trino.out).not.toContain('$1');
    expect((await at('run', '--engine', 'oracle')).exit).toBe(2);
  });

  test('a pin survives runs, says who and why, and can be taken back', async () => {
    expect((await at('pin', '2', 'main', 'Large')).exit).toBe(2);
    expect((await at('pin', '2', 'main', 'Larg', '--why', 'x')).err).toContain('ask/unknown-segment');
    const pin = await json(pinAnswer, 'pin', '2', 'main', 'large-b', '--why', 'They sign on Monday');
    expect(pin).toMatchObject({ effect: 'include', who: 'kari', when: '2026-01-15T12:00:00Z' });
    await json(pinAnswer, 'pin', '4', 'main', 'small', '--out', '--why', 'Not a customer');
    expect((await json(statusAnswer, 'status')).stale).toHaveLength(1);
    const run = await json(runAnswer, 'run');
    expect((await json(statusAnswer, 'status')).stale).toEqual([]);
    expect(run.moves).toMatchObject([
      { from: 'none', to: 'large-b', by_rule: 1 },
      { from: 'small', to: 'none', by_rule: 1 },
    ]);
    const why = await json(whyAnswer, 'why', '2', 'main');
    expect([why.decided_by, why.reason]).toEqual([
      'include',
      'kari put it there by hand on 2026-01-15: They sign on Monday',
    ]);
    const shown = await json(showAnswer, 'show', '4');
    expect(shown.pins).toMatchObject([{ scheme: 'main', segment: 'small', effect: 'exclude', why: 'Not a customer' }]);
    expect((await at('show', '4')).out).toContain('Not a customer');
    expect((await json(flowsAnswer, 'flows')).moved).toHaveLength(2);
    // The newest word counts: a second include takes the place of the first.
    await json(pinAnswer, 'pin', '2', 'main', 'small', '--why', 'No, later');
    expect((await json(unpinAnswer, 'unpin', '2', 'main')).removed).toHaveLength(1);
    expect((await at('unpin', '2', 'main')).err).toContain('pin/none');
    expect((await json(runAnswer, 'run')).moved).toBe(1);
  });

  test('drafts are published and runs taken back', async () => {
    const draft = await json(runAnswer, 'run', '--draft', '--as-of', '2026-01-31');
    expect(draft.state).toBe('draft');
    expect((await json(publishAnswer, 'publish', draft.run, '--why', 'agreed')).run).toBe(draft.run);
    expect((await json(takeBackAnswer, 'take-back', draft.run)).run).toBe(draft.run);
    expect((await at('take-back', draft.run)).err).toContain('run/not-published');
    expect((await json(flowsAnswer, 'diff', '1', '2')).flows).toHaveLength(2);
  });

  test('no name reaches the terminal as it came', async () => {
    const lines = [
      ['run', '--as-of', '2026-02-01'],
      ['segments'],
      ['companies', '--where', 'employees is known'],
      ['show', '1'],
      ['why', '1', 'main'],
      ['why', '3', 'main'],
      ['funnel', 'icp'],
      ['compare', 'main', 'size'],
      ['scorecard'],
      ['scorecard', 'main'],
      ['flows'],
      ['status'],
      ['check'],
      ['pin', '1', 'main', 'small', '--why', `${escape}[31m`],
      ['show', '1'],
    ];
    for (const line of lines) {
      const { out, err, exit } = await at(...line);
      expect(exit, `${line.join(' ')}: ${err}`).toBe(0);
      const lines = (out + err).split('\n');
      expect(
        lines.map((each) => visible(each)),
        line.join(' '),
      ).toEqual(lines);
    }
  });
});

describe('usage', () => {
  test.each([
    [['cuont']],
    [['count']],
    [['count', '--where', 'a', '--nonsense']],
    [['run', '--as-of', '2025-02-30']],
    [['companies', '--where', 'a', '--limit', '-1']],
    [['why', 'one']],
  ])('%j ends with 2 and says what is expected', async (line) => {
    const { out, err, exit } = await at(...line);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /u);
  });

  test.each([[['--help']], [['--version']], [['run', '--help']]])('%j ends with 0', async (line) => {
    expect(await cli(...line)).toMatchObject({ exit: 0, err: '' });
  });
});

describe('the user’s errors end with 1, one JSON document and no stack', () => {
  const within = async (files: Readonly<Record<string, string>>, ...line: readonly string[]) => {
    const place = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-cli-'));
    try {
      for (const [name, text] of Object.entries(files)) await fs.writeFile(path.join(place, name), text);
      const { out, exit } = await cli(...line, '--workspace', place, '--json');
      expect(out).not.toMatch(/\n\s+at /u);
      return { exit, codes: failureAnswer.parse(JSON.parse(out)).diagnostics.map((each) => each.code) };
    } finally {
      await fs.rm(place, { recursive: true, force: true });
    }
  };
  const small = 'firmament: 1\nname: x\ncurrency: NOK\n';
  const companies = 'id,name\n1,Alfa\n';
  const source = 'sources: [{read: companies.csv, as: companies, observed: 2025-01-01}]\n';

  test('no model', async () => expect(await within({}, 'run')).toEqual({ exit: 1, codes: ['model/missing'] }));
  test('no workspace', async () =>
    expect(await within({ 'firmament.yaml': small }, 'segments')).toEqual({
      exit: 1,
      codes: ['engine/workspace-missing'],
    }));
  test('a broken model', async () =>
    expect(await within({ 'firmament.yaml': `${small}schems: {}\n` }, 'check')).toMatchObject({ exit: 1 }));
  test('tables that are not there', async () => {
    const text = `${small}${source}variables: {a: sum(orders.amount)}\nschemes: {m: [{segment: A, when: a > 1}]}\n`;
    expect(await within({ 'firmament.yaml': text, 'companies.csv': companies }, 'run')).toEqual({
      exit: 1,
      codes: ['model/no-source'],
    });
  });
  test('no file where the model says', async () =>
    expect((await within({ 'firmament.yaml': small + source }, 'run')).exit).toBe(1));
  test('no company yet', async () => {
    const files = { 'firmament.yaml': small + source, 'companies.csv': companies };
    expect(await within(files, 'run', '--as-of', '2024-01-01')).toEqual({ exit: 1, codes: ['run/no-companies'] });
  });
  test.each([
    [['why', 'Nobody', 'main'], 'ask/unknown-company'],
    [['why', '1', 'mian'], 'ask/unknown-scheme'],
    [['flows', 'mian'], 'ask/unknown-scheme'],
    [['funnel', 'main'], 'ask/not-a-funnel'],
    [['companies', '--where', 'bought > 1', '--columns', 'bougth'], 'ask/unknown-column'],
    [['diff', '1', 'zzz'], 'run/unknown'],
    [['take-back', '1'], 'run/not-newest'],
    [['report', '--scheme', 'mian'], 'ask/unknown-scheme'],
    [['count', '--where', 'bougth > 1'], 'expression/unknown-name'],
    [['count', '--where', 'bought >'], 'expression/unexpected'],
  ])('%j', async (line, code) => {
    const { out, exit } = await at(...line, '--json');
    expect(exit).toBe(1);
    expect(failureAnswer.parse(JSON.parse(out)).diagnostics[0]?.code).toBe(code);
  });
});
