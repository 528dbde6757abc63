import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { model } from '../server/server.ts';
import { accessibilityOf, signInAgain, visiting, withBrowser } from './pages.ts';

withBrowser();

const changed = model.replace('employees >= 100', 'employees >= 50');
const onDisk = 'The model file, as it is on the disk';
const drafted = 'Your draft of the model file';
const bar = (page: Page) => page.getByRole('region', { name: 'Your draft of the model' });

async function publish(page: Page, message: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByLabel('What changes, and why').fill(message);
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
}

test('a limit is changed, who would move is seen before anything happens, published, found among the runs, and undone', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    const file = path.join(server.bench.folder, 'firmament.yaml');
    await page.goto(`${address}/model`);
    await page.getByLabel(onDisk).fill(changed.replace('by: size', 'by: sizes2'));
    await bar(page).getByText('Draft: 2 changes, something is wrong with it').waitFor();
    await page.getByRole('button', { name: 'Line 11' }).click();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.getByLabel(drafted).fill(changed);
    await bar(page).getByText('Draft: 1 change, 3 companies would move').waitFor();
    await page.getByRole('link', { name: 'Segments' }).click();
    await bar(page).getByRole('link', { name: 'Compare' }).click();
    await page.getByText('One change would move 3 companies').waitFor();
    await page.getByText('main: 3 companies would change segment').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await accessibilityOf(page)]).toEqual([colorScheme, []]);
    }
    await page.getByRole('button', { name: 'Company 4' }).click();
    await page.getByRole('dialog').getByText('Why: the rule changed').waitFor();
    await page.keyboard.press('Escape');
    expect(await fs.readFile(file, 'utf8')).toBe(model);
    await publish(page, 'Large begins at fifty');
    await page.getByText('The run is published: 3 moves.').waitFor();
    expect(await fs.readFile(file, 'utf8')).toBe(changed);
    expect(await bar(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.getByText('3 moves').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: the model and history are as before').waitFor();
    await bar(page).getByText('Draft: 1 change').waitFor();
    expect(await fs.readFile(file, 'utf8')).toBe(model);
    await page.goto(`${address}/model/history`);
    await page.getByRole('link', { name: 'Version 2' }).click();
    await page.getByText('Large begins at fifty').waitFor();
    await page.getByRole('button', { name: 'Restore as a draft' }).waitFor();
    await bar(page).getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await bar(page).getByText('Draft: 1 change').waitFor();
  });
});

test('two people change the same model: both sides are shown, and different places come together', async () => {
  await visiting(async ({ address, visit, server }) => {
    const [one, other] = [await visit('analyst'), await visit('analyst')];
    for (const page of [one, other]) await page.goto(`${address}/model`);
    await one.getByLabel(onDisk).fill(changed);
    await other.getByLabel(onDisk).fill(model.replace('Twelve', 'A dozen'));
    await bar(other).getByText('Draft: 1 change').waitFor();
    await bar(one).getByText('3 companies would move').waitFor();
    await publish(one, 'Large begins at fifty');
    await bar(other).getByText('the model has changed meanwhile').waitFor();
    expect(await bar(other).getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await bar(other).getByRole('link', { name: 'Compare' }).click();
    await other.getByText('person1@example.com published it').waitFor();
    expect(await accessibilityOf(other)).toEqual([]);
    await other.getByRole('button', { name: 'Make my changes on the newer text' }).click();
    await other.getByText('Your changes stand on the newer text now.').waitFor();
    await other.getByRole('link', { name: 'Model' }).click();
    const text = await other.getByLabel(drafted).inputValue();
    expect(text).toBe(changed.replace('Twelve', 'A dozen'));
    // Somebody else, or Git, changes the file under an open page: the same line this time.
    await fs.writeFile(path.join(server.bench.folder, 'firmament.yaml'), changed.replace('Twelve', 'My twelve'));
    await other.getByText('The model has changed since your draft was begun').waitFor();
    await bar(other).getByRole('link', { name: 'Compare' }).click();
    await other.getByText('Both change the same lines.').waitFor();
    await other.getByRole('button', { name: 'Begin from the newer text' }).click();
    await expect.poll(() => bar(other).count()).toBe(0);
  });
});

test('a session that ends in mid-edit, a reload and the back button lose nothing', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/segments`);
    await page.getByRole('link', { name: 'Model' }).click();
    await page.getByLabel(onDisk).waitFor();
    server.clock.now = new Date(server.clock.now.getTime() + 13 * 3600 * 1000);
    await page.getByLabel(onDisk).fill(changed);
    await signInAgain(page);
    await page.getByLabel(drafted).waitFor();
    expect(await page.getByLabel(drafted).inputValue()).toBe(changed);
    await bar(page).getByText('Draft: 1 change').waitFor();
    await page.reload();
    expect(await page.getByLabel(drafted).inputValue()).toBe(changed);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor();
    await bar(page).getByText('Draft: 1 change').waitFor();
  });
});

test('a model broken on the disk is said to be so on an open page, with the place', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/model`);
    await page.getByLabel(onDisk).waitFor();
    await fs.writeFile(
      path.join(server.bench.folder, 'firmament.yaml'),
      model.replace('employees >= 100', 'employees >>'),
    );
    await page.getByText('The file on the disk cannot be used').waitFor();
    await page.getByText('13:').first().waitFor();
    expect(await page.getByLabel(onDisk).getAttribute('readonly')).not.toBeNull();
  });
});
