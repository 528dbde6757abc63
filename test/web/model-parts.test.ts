import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('the parts of the model lead to their line and to the page that edits them', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/model`);
    const row = page.getByRole('row', { name: /^schemes/u });
    await row.getByRole('button', { name: /^Line \d+/u }).click();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    expect(await accessibilityOf(page)).toEqual([]);
    await page
      .getByRole('row', { name: /^exceptions/u })
      .getByRole('link', { name: 'Edit on a page' })
      .click();
    await page.getByRole('button', { name: 'Keep companies on purpose' }).waitFor();
  });
});
