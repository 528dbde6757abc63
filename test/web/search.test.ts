import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('Ctrl-K finds companies, segments, variables and pages, and the keyboard goes there', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(address);
    await page.getByRole('button', { name: 'Search' }).waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('textbox', { name: 'Search' });
    await box.fill('company 11');
    await page.getByRole('dialog').getByText('Company 11', { exact: true }).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Company 11' }).waitFor();
    await page.keyboard.press('Control+k');
    await box.fill('middle');
    await page.getByRole('dialog').getByText('Middle', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Middle' }).waitFor();
    await page.keyboard.press('Control+k');
    await box.fill('nobody is called this');
    await page.getByText('Nothing is called that.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

test('an account manager finds his own companies and the pages of his role', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('account-manager', 'Kari');
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'My companies' }).waitFor();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await page.getByRole('textbox', { name: 'Search' }).fill('company');
    await dialog.getByText('Company 2', { exact: true }).waitFor();
    expect(await dialog.getByText('Company 1', { exact: true }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Search' }).fill('my comp');
    await dialog.getByText('My companies').waitFor();
  });
});
