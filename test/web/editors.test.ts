import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { model } from '../server/server.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { projectOf } from '../../src/server/house.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

const shaped = model
  .replace('variables:\n', 'variables:\n  who: {when: {Kari: "owner = \'Kari\'", Ola: true}}\n')
  .replace(
    'schemes:\n',
    `schemes:
  grid: {matrix: [size, who], cells: {Large: Key market}}
  tier:
    score: {big: employees >= 60, kari: {when: owner = 'Kari', points: 2}}
    levels: {A: 3, B: 1}
    rest: C
`,
  );

const bar = (page: Page) => page.getByRole('region', { name: 'Your draft of the model' });

test('a matrix is shaped by its limits and the names of its cells, a score by points and levels, with counts as it goes', async () => {
  await visiting(async ({ address, visit, server }) => {
    await fs.writeFile(path.join(server.bench.folder, 'firmament.yaml'), shaped);
    const page = await visit('analyst');
    await page.goto(`${address}/schemes/grid`);
    await page.getByRole('button', { name: /^Large × Kari: 2 Key market/u }).waitFor();
    const limit = page.getByRole('textbox', { name: 'Limit between Middle and Large' });
    await limit.fill('40');
    await limit.press('Enter');
    await page.getByRole('button', { name: /^Large × Kari: 4 Key market/u }).waitFor();
    await page.getByRole('button', { name: /^Small × Kari/u }).click();
    await page.getByRole('button', { name: /^Middle × Kari/u }).click();
    await page.getByLabel('Name of the chosen cells').fill('Nursery');
    await page.getByRole('button', { name: 'Give the name' }).click();
    await page.getByRole('button', { name: /^Middle × Kari: \d Nursery/u }).waitFor();
    await page.getByRole('slider', { name: 'Limit between Small and Middle' }).press('ArrowRight');
    await bar(page).getByText('Draft: 3 changes').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.goto(`${address}/model`);
    const text = await page.getByLabel('Your draft of the model file').inputValue();
    expect(text).toContain('cells: {Large: Key market, Small: {Kari: Nursery}, Middle: {Kari: Nursery}}');
    expect(text).toContain('cuts: [11, 40]');

    await page.goto(`${address}/schemes/grid`);
    const band = page.getByLabel('Name of Large', { exact: true });
    await band.fill('Very large');
    await band.press('Enter');
    await page.getByRole('button', { name: /^Very large × Kari: 4 Key market/u }).waitFor();
    const cell = page.getByLabel('Name of Key market', { exact: true });
    await cell.fill('Home market');
    await cell.press('Enter');
    await page.getByRole('button', { name: /^Very large × Kari: 4 Home market/u }).waitFor();

    await page.goto(`${address}/schemes/tier`);
    const points = page.getByRole('textbox', { name: 'Points of big' });
    await points.fill('2');
    await page.getByText('reach A').waitFor();
    const condition = page.getByLabel('Condition of kari');
    await condition.fill("owner = 'Ola'");
    await condition.press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('huge');
    await page.getByLabel('Condition', { exact: true }).fill('employees > 120');
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    await page.getByRole('row', { name: /^huge/u }).waitFor();
    const level = page.getByLabel('Name of A', { exact: true });
    await level.fill('Top');
    await level.press('Enter');
    await page.getByText('reach Top').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'))
      .toBe(true);
  });
});

const named = model.replace('schemes:\n', "owners:\n  - {name: Kari, when: main = 'Large'}\nschemes:\n")
  .concat(`  bands: {by: size, segments: {Large: {need: Room}}}
  accounts: {key_accounts: {by: employees, top: 2}, rest: main}
  alike: {clusters: {on: [employees], k: 2}}
`);

test('values, largest companies and clusters are edited with their companies, and a new name is followed by what names the segment', async () => {
  await visiting(async ({ address, visit, server }) => {
    await fs.writeFile(path.join(server.bench.folder, 'firmament.yaml'), named);
    await server.house.models.current();
    await runModel(await projectOf(server.house), { by: 'test' });
    const page = await visit('analyst');
    const segments = page.getByRole('navigation', { name: 'Segments', exact: true });
    await page.goto(`${address}/schemes/bands`);
    await segments.getByRole('button', { name: /^Large/u }).click();
    await page.getByLabel('Need').fill('A yard');
    await page.getByLabel('Need').blur();
    await page.getByLabel('Name of the segment').fill('The large');
    await page.keyboard.press('Enter');
    await segments.getByRole('button', { name: /^The large \d/u }).waitFor();
    await page.getByText('Companies with the value Large.').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/schemes/accounts`);
    await segments.getByRole('button', { name: 'Key accounts 2' }).waitFor();
    await page.getByLabel('Companies', { exact: true }).fill('3');
    await page.keyboard.press('Enter');
    await segments.getByRole('button', { name: 'Key accounts 3' }).waitFor();
    await page.getByText(/The smallest of them has \d+ in employees/u).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/schemes/main`);
    await page.getByLabel('Name of the segment').fill('Whales');
    await page.keyboard.press('Enter');
    const told = page.getByRole('alert').filter({ hasText: 'Large is called Whales now.' }).first();
    await told.getByText('owners[0].when').waitFor();
    await told.getByText("main = 'Whales'").waitFor();
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/schemes/alike`);
    await segments.getByRole('button', { name: /^Cluster 1 \d/u }).click();
    await page.getByLabel('Name of the segment').fill('Small fry');
    await page.keyboard.press('Enter');
    await segments.getByRole('button', { name: /^Small fry \d/u }).waitFor();
    await page.getByLabel('Another variable or expression').fill('employees * 2');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('The next run finds these segments').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/schemes/main?view=exclusions`);
    await page.getByRole('button', { name: 'Keep companies on purpose' }).click();
    await page.getByLabel('Companies, by any identifier, one a line').fill('Company 1\nCompany 2');
    await page.getByLabel('Companies, by any identifier, one a line').blur();
    await page.getByLabel('Who answers for it').fill('Kari');
    await page.getByLabel('Who answers for it').blur();
    await page.goto(`${address}/model`);
    const text = await page.getByLabel('Your draft of the model file').inputValue();
    expect(text).toContain('bands: {by: size, segments: {Large: {need: A yard, name: The large, id: large}}}');
    expect(text).toContain('key_accounts: {by: employees, top: 3}');
    expect(text).toContain("- {name: Kari, when: main = 'Whales'}");
    expect(text).toContain('alike: {clusters: {on: [employees, employees * 2], k: 2, names: {cluster-1: Small fry}}}');
    expect(text).toContain('companies:\n      - Company 1\n      - Company 2');
  });
});
