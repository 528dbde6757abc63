import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('a question becomes a list, the list a file; what is removed can be brought back', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/lists`);
    await page.getByRole('link', { name: 'Find the companies you want' }).click();
    await page.getByLabel('Condition').fill('employees >= 100');
    await page.getByText('5 companies as of').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save as list' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('The large ones');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'The large ones' }).waitFor();
    await page.getByRole('heading', { name: '5 companies as of' }).waitFor();
    await page.getByRole('row', { name: /Kari/u }).first().waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export the list' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('the-large-ones-excel.xlsx');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The large ones is forgotten.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'The large ones' }).click();
    await page.getByRole('heading', { level: 1, name: 'The large ones' }).waitFor();
  });
});
