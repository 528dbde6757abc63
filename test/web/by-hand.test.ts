import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { model } from '../server/server.ts';
import { sql } from '../../src/engine/raw.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { projectOf } from '../../src/server/house.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

const excluding = model.replace(
  'schemes:\n',
  'exclusions:\n  - {name: Too small to pay, kind: risk, when: employees < 10}\nschemes:\n',
);

test('a company is put in a segment by hand with a reason, taken back, and kept in spite of an exclusion on purpose', async () => {
  await visiting(async ({ address, visit, server }) => {
    await fs.writeFile(path.join(server.bench.folder, 'firmament.yaml'), excluding);
    await server.house.models.current();
    await runModel(await projectOf(server.house), { by: 'test' });
    const page = await visit('analyst');
    await page.goto(`${address}/segments/main/large`);
    await page.getByRole('button', { name: 'Put a company here' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Company: name').fill('Company 2');
    await dialog.getByLabel('Why').fill('They sign on Monday');
    expect(await accessibilityOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('From the next run on Company 2 is in Large.').waitFor();
    const found = await page.request.post(`${address}/api/companies`, {
      headers: { origin: address },
      data: { where: "name = 'Company 2'" },
    });
    const [{ id }] = (await found.json()).companies;
    await page.goto(`${address}/companies/${id}`);
    await page.getByText('They sign on Monday').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('From the next run on the rules of main decide about Company 2.').waitFor();
    await page.getByText('Earlier decisions (1)').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Take back' }).count()).toBe(0);

    const small = await page.request.post(`${address}/api/companies`, {
      headers: { origin: address },
      data: { where: "name = 'Company 0'" },
    });
    await page.goto(`${address}/companies/${(await small.json()).companies[0].id}`);
    await page.getByRole('button', { name: 'Keep in spite of exclusions' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('A reference everybody knows');
    await page.getByRole('dialog').getByLabel('Who answers for it').fill('Kari');
    await page.getByRole('dialog').getByLabel('To be looked at again').fill('2026-12-31');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep in spite of exclusions' }).click();
    await page.getByRole('region', { name: 'Your draft of the model' }).getByText('1 company would move').waitFor();
    await page.goto(`${address}/model`);
    expect(await page.getByLabel('Your draft of the model file').inputValue()).toContain('owner: Kari');
  });
});

test('several companies are kept out of a segment in one deed, and taken back with one undo', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    const pins = async (): Promise<unknown> =>
      (
        await server.house.workspace.engine.rows(sql`SELECT count(*) AS n FROM meta.overrides WHERE ended IS NULL`)
      )[0]?.['n'];
    await page.goto(`${address}/segments/main/large`);
    for (const name of ['Company 8', 'Company 10'])
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
    await page.getByText('2 companies chosen').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Decide by hand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Decide by hand about 2 companies' });
    await dialog.getByText('Does not belong here').click();
    await dialog.getByLabel('Why').fill('Both have closed');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'From the next run on 2 companies are kept out of Large.' });
    await told.waitFor();
    expect(Number(await pins())).toBe(2);
    await told.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => Number(await pins())).toBe(0);
  });
});

test('undo brings back the decision that was replaced; the page tells what stood, and a draft counts what was decided since the run', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    const found = await page.request.post(`${address}/api/companies`, {
      headers: { origin: address },
      data: { where: "name = 'Company 2'" },
    });
    const [{ id }] = (await found.json()).companies;
    const pin = (segment: string, why: string) =>
      page.request.post(`${address}/api/pins`, {
        headers: { origin: address },
        data: { company: id, scheme: 'main', segment, why },
      });
    await pin('Large', 'They sign on Monday');
    await page.goto(`${address}/companies/${id}`);
    await page.getByText('They sign on Monday').waitFor();
    await page.getByRole('button', { name: 'Decide by hand' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Scheme' }).click();
    await page.getByRole('option', { name: 'main' }).click();
    await dialog.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'Rest' }).click();
    await dialog.getByLabel('Why').fill('They did not sign');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('They did not sign').waitFor();
    await page.getByText('Earlier decisions (1)').click();
    await page.getByText('They sign on Monday').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await expect.poll(() => page.locator('details', { hasText: 'They did not sign' }).count()).toBe(1);
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/schemes/main`);
    await page.getByText('1 of them decided or taken back since the newest run').waitFor();
    const edits = [{ do: 'set', path: ['name'], value: 'Another name' }];
    await page.request.post(`${address}/api/draft/edits`, { headers: { origin: address }, data: { edits } });
    const bar = page.getByRole('region', { name: 'Your draft of the model' });
    await bar.getByText('1 company would move').waitFor();
    await page.request.delete(`${address}/api/pins/${id}/main`, { headers: { origin: address } });
    await page.reload();
    await bar.getByText('nobody would move').waitFor();
  });
});
