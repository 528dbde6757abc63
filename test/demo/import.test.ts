import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoModelFile } from '../../src/demo/index.ts';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { openWorkspace, type Workspace } from '../../src/engine/workspace.ts';
import { bind } from '../../src/model/bind.ts';
import { normalise } from '../../src/model/normalise.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readModel } from '../../src/model/read.ts';
import { readCatalogue } from '../../src/stages/connect/catalogue.ts';
import { importSource } from '../../src/stages/connect/import.ts';
import type { ImportResult } from '../../src/stages/connect/types.ts';
import { makeMarket, type MadeMarket } from './market-files.ts';

let market: MadeMarket;
let root: string;
let workspace: Workspace;
let plan: Plan;
const imported = new Map<string, ImportResult>();

beforeAll(async () => {
  market = await makeMarket({ companies: 3000, seed: 2 });
  root = await mkdtemp(join(tmpdir(), 'firmament-demo-workspace-'));
  await cp(market.folder, join(root, 'data'), { recursive: true });
  const { file } = readModel(await readFile(demoModelFile, 'utf8'), 'model.yaml');
  const read = file === undefined ? undefined : normalise(file).plan;
  if (read === undefined) throw new Error('the model of the demo cannot be read');
  plan = read;
  workspace = await openWorkspace(root, { create: true, seed: 1, doing: 'a test', timeZone: plan.timeZone });
  const context = { folder: root, currency: plan.currency, resolve: plan.resolve, observed: '2026-06-30' };
  for (const source of plan.sources) imported.set(source.id, await importSource(workspace, source, context));
});
afterAll(async () => {
  await workspace.close();
  await market.remove();
  await rm(root, { recursive: true });
});

describe("the demo's model", () => {
  it('imports its files, setting aside nothing but the records the truth says are no numbers', async () => {
    const wrong = await market.number(`SELECT count(*) FROM 'truth/dirt.parquet' WHERE kind = 'not a number'`);
    const tables = [...imported.values()].flatMap((each) => each.tables);
    for (const table of tables)
      expect(table.rows_rejected, table.table).toBe(table.table === 'companies__crm_companies' ? wrong : 0);
    const read = tables.map((table) => table.rows_read).reduce((sum, rows) => sum + rows, 0);
    const made = market.summary.files.filter(({ path }) =>
      plan.sources.some((source) => source.read.endsWith(`/${path}`)),
    );
    expect(read).toBe(made.reduce((sum, { rows }) => sum + rows, 0));
  });

  it('finds the company of every row that has an organisation number', () => {
    for (const name of ['orders', 'events', 'financials', 'hours', 'survey', 'assessments', 'signals', 'technologies'])
      expect(imported.get(name)?.tables[0]?.rows_unlinked, name).toBe(0);
  });

  it('finds every name it uses, of the right type', async () => {
    const { bound, diagnostics } = bind(plan, await readCatalogue(workspace.engine));
    expect(diagnostics.map(sentence)).toEqual([]);
    expect(bound?.order.length).toBeGreaterThan(30);
  });
});
