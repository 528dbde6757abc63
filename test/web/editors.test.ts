import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { model } from '../server/server.ts';
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
    await page.goto(`${address}/segments/grid/edit`);
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

    await page.goto(`${address}/segments/tier/edit`);
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
    expect(await accessibilityOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'))
      .toBe(true);
  });
});
