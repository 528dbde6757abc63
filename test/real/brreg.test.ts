import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql, verbatim } from '../../src/engine/raw.ts';
import { askLinks } from '../../src/pipeline/ask/links.ts';
import { askPenetration } from '../../src/pipeline/ask/scheme/penetration.ts';
import { askSegments } from '../../src/pipeline/ask/segments/segments.ts';
import { countWhere } from '../../src/pipeline/ask/condition/count.ts';
import { openProject, type Project } from '../../src/pipeline/project.ts';
import { runModel, type RunResult } from '../../src/pipeline/run/run.ts';
import { dataFolder } from './workspace.ts';

/** Customers as a CRM would have them: real companies of the register, written otherwise, without their numbers but for one. */
const crm = [
  'our_number,name,org_number,postal_code',
  '1,Tønsberglivet A/S,,3126',
  '2,WAYS,NO 832 175 692 MVA,',
  '3,No such company,,9999',
].join('\n');

let folder: string;
let project: Project;
let result: RunResult;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-brreg-'));
  await fs.copyFile(path.join(import.meta.dirname, 'models/brreg.yaml'), path.join(folder, 'firmament.yaml'));
  await fs.symlink(path.resolve(dataFolder), path.join(folder, 'data'));
  await fs.writeFile(path.join(folder, 'crm.csv'), crm);
  project = await openProject(folder, { create: true, doing: 'test', seed: 1, threads: 2 });
  result = await runModel(project);
}, 60_000);
afterAll(async () => {
  await project.workspace.close();
  await fs.rm(folder, { recursive: true });
});

const row = async (text: string) => (await project.workspace.engine.rows(sql`${verbatim(text)}`))[0] ?? {};
const loaded = (source: string) => result.imports.find((each) => each.source.endsWith(source));

test('3,136 units, 23 of a group and 1,305 local units come in whole', () => {
  expect(loaded('enheter-selection_no_enk.csv')).toMatchObject({ rows_loaded: 3136, rows_rejected: 0 });
  expect(loaded('konsern-enheter.csv')).toMatchObject({ rows_loaded: 23, rows_rejected: 0 });
  // The units of sole proprietors have their owners left out of the data.
  expect(loaded('underenheter-selection-web-import.csv')).toMatchObject({ rows_loaded: 1305, rows_unlinked: 279 });
});

test('22 links of a group, and both partners of a partnership', async () => {
  expect(
    await row("SELECT count(*) AS n FROM data.contacts WHERE role_code = 'HFOR' AND _company IS NOT NULL"),
  ).toEqual({ n: 22 });
  expect(
    await row(
      "SELECT count(*) AS n, min(liability_share) AS part FROM data.contacts WHERE role_code = 'DTPR' AND name IS NOT NULL",
    ),
  ).toEqual({ n: 2, part: '50%' });
});

test('accounts in three currencies; a bank’s are not served, and it is said', async () => {
  expect(
    await row(`SELECT count(*) AS n, count(DISTINCT revenue_currency) AS currencies, max(revenue) AS largest, min(published_at) AS known
      FROM data.financials WHERE revenue IS NOT NULL`),
  ).toEqual({ n: 6, currencies: 3, largest: 72_543_000_000, known: '2025-07-31' });
  expect(result.warnings.find((each) => each.code === 'import/refusal')?.message).toMatch(/oppstillingsplan.*BANK/u);
  const equinor = await countWhere(project, 'turnover > 776_000_000_000 and turnover < 776_300_000_000');
  expect(equinor.count).toBe(1);
});

test('685 units hide how many they employ: an honest 0-4', async () => {
  expect(
    await row(`SELECT count(*) FILTER (employees IS NULL AND employees_registered) AS hidden, min(employees) AS least,
      count(*) FILTER (employee_class = '0-4') AS class FROM data.companies__enheter`),
  ).toMatchObject({ least: 5 });
  const hidden = await row(
    "SELECT count(*) FILTER (employees IS NULL AND employees_registered) AS a, count(*) FILTER (employee_class = '0-4') AS b FROM data.companies__enheter",
  );
  expect(hidden['a']).toBe(hidden['b']);
  const [size] = await askSegments(project, 'size');
  expect(size?.segments.map((each) => each.id)).toEqual([
    '0-4',
    '5-9',
    '10-19',
    '20-49',
    '50-99',
    '100-249',
    '250-plus',
  ]);
});

test('municipalities are reached by their county', async () => {
  const { count } = await countWhere(project, "municipality under '46'");
  const direct = await row(
    "SELECT count(DISTINCT _company) AS n FROM (SELECT _company FROM data.companies__enheter WHERE municipality LIKE '46%' UNION SELECT _company FROM data.companies__konsern WHERE municipality LIKE '46%')",
  );
  expect(count).toBe(direct['n']);
  expect(count).toBeGreaterThan(100);
});

test('a CRM’s companies are found by number, and by name and postal code', async () => {
  const { pairs, unlinked } = await askLinks(project);
  expect(pairs.filter((each) => each.source === 'crm').map((each) => [each.name, each.register_name, each.by])).toEqual(
    [
      ['WAYS', 'WAYS AS', 'org_number'],
      ['Tønsberglivet A/S', 'TØNSBERGLIVET AS', 'name + postal_code'],
    ],
  );
  expect(unlinked.map((each) => [each.name, each.reason])).toEqual([['No such company', 'not-found']]);
});

test('penetration counts against the register', async () => {
  const answer = await askPenetration(project, 'west');
  expect(answer).toMatchObject({ customers: 2, customers_outside: 1 });
  const [scheme] = answer.schemes;
  expect(scheme?.segments.every((each) => each.told)).toBe(true);
  expect(scheme?.segments.reduce((sum, each) => sum + each.market, 0)).toBe(answer.market);
});
