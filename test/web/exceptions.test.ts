import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('a new exception asks for whom, why and who answers for it, and cannot be published before it is said', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    const bar = page.getByRole('region', { name: 'Your draft of the model' });
    await page.goto(`${address}/schemes/main?view=exclusions`);
    await page.getByRole('button', { name: 'Keep companies on purpose' }).click();
    await page.getByText('To be said before the draft can be published').first().waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.request.post(`${address}/api/draft/preview`, { headers: { origin: address } });
    const refused = await page.request.post(`${address}/api/draft/publish`, {
      headers: { origin: address },
      data: { message: 'Too early' },
    });
    expect([refused.status(), (await refused.json()).diagnostics.map((each: { code: string }) => each.code)]).toEqual([
      422,
      ['model/empty-text', 'model/empty-text'],
    ]);
    await page.getByLabel('Reason').fill('Everybody knows them');
    await page.getByLabel('Who answers for it').fill('Kari');
    await page
      .getByLabel(/^Companies/u)
      .first()
      .fill('Company 2');
    await page.getByLabel('Who answers for it').focus();
    await bar.getByRole('button', { name: 'Publish' }).waitFor();
    await expect
      .poll(async () => (await (await page.request.get(`${address}/api/draft`)).json()).draft.diagnostics)
      .toEqual([]);
  });
});
