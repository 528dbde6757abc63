import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { companiesAnswer } from '../../src/contract/ask.ts';
import { runAnswer } from '../../src/contract/commands.ts';
import { initAnswer } from '../../src/contract/data/init.ts';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import { sql, verbatim } from '../../src/engine/raw.ts';
import { cli } from '../cli/shell.ts';
import { dataFolder } from './workspace.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const each of folders.splice(0)) await fs.rm(each, { recursive: true, force: true });
});

/** Files through `init --from … --yes`, `run` and `report`, with no other help. */
async function firstHour(...from: readonly string[]) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-init-'));
  folders.push(folder);
  const at = ['--workspace', folder];
  const paths = from.map((each) => path.join(dataFolder, each));
  const made = await cli('init', ...at, '--from', ...paths, '--yes', '--json');
  expect(made.exit, made.err).toBe(0);
  const ran = await cli('run', ...at, '--json');
  expect(ran.exit, ran.out.slice(0, 2000)).toBe(0);
  const run = runAnswer.parse(JSON.parse(ran.out));
  const written = await cli('report', ...at, '--to', 'markdown', '--out', path.join(folder, 'report.md'));
  expect(written.exit, written.err).toBe(0);
  const report = await fs.readFile(path.join(folder, 'report.md'), 'utf8');
  return {
    init: initAnswer.parse(JSON.parse(made.out)),
    run,
    report,
    /** Companies by segment of a scheme. */
    sizes: (scheme: string): Readonly<Record<string, number>> =>
      Object.fromEntries(
        (run.schemes.find((each) => each.scheme === scheme)?.segments ?? []).map((each) => [each.id, each.companies]),
      ),
    /** Turnover of a scheme's segments together. */
    turnover: (scheme: string): number =>
      (run.schemes.find((each) => each.scheme === scheme)?.segments ?? []).reduce(
        (sum, each) => sum + (each.turnover ?? 0),
        0,
      ),
    /** The sum of a variable over all companies. */
    sum: async (variable: string): Promise<number> => {
      const asked = await cli(
        'companies',
        ...at,
        '--where',
        `${variable} is known`,
        '--columns',
        variable,
        '--limit',
        '100000',
        '--json',
      );
      const { companies } = companiesAnswer.parse(JSON.parse(asked.out));
      return companies.reduce((sum, each) => sum + Number(each.values[variable]), 0);
    },
  };
}

describe('init, run and report', () => {
  test('a data warehouse: 701 resellers, 80,450,596.98 of sales', async () => {
    const { init, run, sum, sizes, report } = await firstHour('adventureworks_dw');
    expect(run).toMatchObject({ companies: 701, as_of: '2013-11-29' });
    expect(init.proposal?.currency.value).toBe('USD');
    expect(await sum('turnover_all')).toBeCloseTo(80_450_596.98, 1);
    expect(sizes('main')).toMatchObject({ 'never-bought': 66 });
    expect(init.proposal?.schemes.map(({ id }) => id)).toEqual(['main', 'accounts', 'lifecycle', 'value', 'market']);
    expect(report).toContain('Key accounts bring');
  });

  test('a CRM: 85 accounts, 8,800 opportunities, 1,425 of them without an account, 10,005,534 won', async () => {
    const { init, run, turnover, report } = await firstHour('crm_sales_opportunities');
    expect(run).toMatchObject({ companies: 85, as_of: '2017-12-31' });
    const rows = run.imports.map(({ table, rows_loaded, rows_unlinked }) => [table, rows_loaded, rows_unlinked]);
    expect(rows).toEqual([
      ['companies__accounts', 85, 0],
      ['deals', 8800, 1425],
    ]);
    expect(turnover('main')).toBe(10_005_534);
    expect(init.proposal?.schemes.map(({ id }) => id)).toContain('win_rates');
    expect(report).toContain('We win here');
  });

  test('order lines alone: customers are made of them, and the money is all there', async () => {
    const { run, turnover } = await firstHour('online_retail');
    const engine = await openDuckDb({ file: ':memory:', readable: [dataFolder] });
    const file = path.join(await fs.realpath(dataFolder), 'online_retail/online_retail.parquet');
    const [known] = await engine.rows(
      sql`SELECT count(DISTINCT CustomerID) AS customers, sum(Quantity * UnitPrice) AS sales FROM ${verbatim(`read_parquet('${file}')`)} WHERE CustomerID IS NOT NULL`,
    );
    await engine.close();
    expect(run).toMatchObject({ companies: 4372, as_of: '2011-12-09' });
    expect(Number(known?.['customers'])).toBe(4372);
    expect(run.imports).toMatchObject([{ table: 'orders', rows_loaded: 541_909, rows_unlinked: 135_080 }]);
    for (const scheme of ['main', 'lifecycle', 'value'])
      expect(turnover(scheme)).toBeCloseTo(Number(known?.['sales']), 1);
  });

  test('a table of customers that names none: 440, and 14,619,500 spent', async () => {
    const { run, turnover, sizes } = await firstHour('wholesale');
    expect(run.companies).toBe(440);
    expect(turnover('main')).toBe(14_619_500);
    expect(sizes('channel_groups')).toEqual({ 'channel-1': 298, 'channel-2': 142 });
  });

  test('leads: 9,240, of which 3,561 converted; the copy with wrapped rows is known for one', async () => {
    const { init, run, sizes } = await firstHour('x_education_leads');
    expect(run.companies).toBe(9240);
    expect(sizes('main')['converted']).toBe(3561);
    expect(init.diagnostics.map(({ code }) => code)).toContain('import/unwrapped-rows');
  });

  test('opportunities a row: 78,025, of which 17,627 won', async () => {
    const { run, sizes } = await firstHour('ibm_sales_win_loss');
    expect(run.companies).toBe(78_025);
    const main = sizes('main');
    expect((main['won'] ?? 0) + (main['won-large'] ?? 0)).toBe(17_627);
  });

  test('a survey of 40: the three clusters the publisher finds', async () => {
    const { run, sizes } = await firstHour('segmentation_office');
    expect(run.companies).toBe(40);
    expect(Object.values(sizes('needs')).toSorted((one, other) => other - one)).toEqual([18, 14, 8]);
  });

  test('a register extract: 3,136 units and 23 of groups, the bankrupt left out', async () => {
    const { init, run, sizes } = await firstHour('brreg_statbus');
    expect(run.companies).toBe(3159);
    expect(init.proposal?.currency.value).toBe('NOK');
    expect(init.proposal?.time_zone.value).toBe('Europe/Oslo');
    expect(run.schemes[0]?.excluded).toBe(15);
    expect(Object.values(sizes('main')).reduce((sum, each) => sum + each, 0)).toBe(3144);
  });

  test('accounts from the register alone: six companies, weighed by their revenue', async () => {
    const { run, init } = await firstHour('brreg_accounts');
    expect(run.companies).toBe(6);
    expect(init.proposal?.turnover).toBe('turnover');
  });
});
