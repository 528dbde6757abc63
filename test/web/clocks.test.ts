import { expect, test } from 'vitest';
import { visiting, withBrowser } from './pages.ts';

withBrowser();

test.each(['1999-12-31T23:59:00Z', '2044-02-29T12:00:00Z'])(
  'in a browser whose clock says %s days are those of the server, and the session stands',
  async (wrong) => {
    await visiting(async ({ address, visit }) => {
      const page = await visit('analyst');
      await page.clock.setFixedTime(new Date(wrong));
      await page.goto(`${address}/data`);
      const { imports } = await (await page.request.get(`${address}/api/status`)).json();
      const days = Math.floor((Date.now() - Date.parse(imports[0].imported)) / 86_400_000);
      const row = page.getByRole('row').filter({ hasText: imports[0].file });
      await expect.poll(() => row.getByRole('cell').allInnerTexts()).toContain(days.toLocaleString('en-GB'));
      await page.goto(`${address}/schemes/main?view=exclusions`);
      await page.getByRole('button', { name: 'Keep companies on purpose' }).click();
      const year = String(new Date().getFullYear() + 1);
      await expect.poll(() => page.getByLabel('To be looked at again').first().inputValue()).toContain(year);
    });
  },
);
