import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemo, runDemo } from '../../../src/pipeline/demo/demo.ts';
import type { Project } from '../../../src/pipeline/project.ts';
import { listRuns } from '../../../src/pipeline/run/runs.ts';
import type { RunResult } from '../../../src/pipeline/run/run.ts';
import { name, sql } from '../../../src/engine/raw.ts';
import { readCatalogue } from '../../../src/stages/connect/store/catalogue.ts';

let root: string;
let project: Project;
let result: RunResult;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'firmament-demo-run-'));
  const made = await makeDemo(join(root, 'demo'), { companies: 2000, seed: 3 });
  project = made.project;
  result = await runDemo(project, made.market, 'a test');
});
afterAll(async () => {
  await project.workspace.close();
  await rm(root, { recursive: true });
});

describe('the demo', () => {
  it('runs a quarter before its date and on it, so that companies are seen to move', async () => {
    const runs = await listRuns(project.workspace.engine);
    expect(runs.map((run) => run.asOf).sort()).toEqual(['2026-03-31', '2026-06-30']);
    expect(result.run.asOf).toBe('2026-06-30');
    expect(result.moved).toBeGreaterThan(20);
    expect(result.imports.length).toBe(12);
  });

  it('finds people in every main segment', () => {
    const main = result.schemes.find((scheme) => scheme.scheme === 'main');
    expect(main?.segments.length).toBe(8);
    for (const segment of main?.segments ?? []) expect(segment.companies, segment.id).toBeGreaterThan(0);
  });

  it('finds needs that are near the truth', async () => {
    const [row] = await project.workspace.engine
      .rows(sql`SELECT avg(CAST(lower(p.needs) = t.needs AS INTEGER)) AS agreement
      FROM ${name('profile', `run_${result.run.number}`)} AS p JOIN data.companies__register AS r ON r._company = p._company JOIN truth.companies AS t ON t.org_number = r.org_number
      WHERE t.role = 'customer' AND p.needs IS NOT NULL`);
    expect(Number(row?.['agreement'])).toBeGreaterThan(0.7);
  });

  it('keeps the truth where no model reaches it', async () => {
    const catalogue = await readCatalogue(project.workspace.engine);
    const names = [...catalogue.tables.map((table) => table.name), ...catalogue.companies.map((each) => each.source)];
    expect(names.filter((each) => /truth|dirt|duplicates/.test(each))).toEqual([]);
    const [truth] = await project.workspace.engine.rows(sql`SELECT count(*) AS n FROM truth.companies`);
    expect(truth?.['n']).toBe(2000);
  });

  it("refuses a folder with somebody's own work", async () => {
    await writeFile(join(root, 'letter.txt'), 'Dear customer');
    await expect(makeDemo(root, { companies: 300, seed: 1 })).rejects.toThrow(/folder/i);
  });
});
