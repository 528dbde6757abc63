import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled, visiting, withBrowser } from '../pages.ts';

withBrowser();

const text = 'The server has much to do';
/** Keeps in mind that the page has said it, however briefly. */
const heard = `new MutationObserver(() => { if (document.body?.textContent.includes(${JSON.stringify(text)})) window.heardBusy = true; })
  .observe(document, { childList: true, subtree: true, characterData: true });`;

/** Waits until the page has said it, and says it no more. */
async function overcome(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate('window.heardBusy === true'), { timeout: 20_000 }).toBe(true);
  await page.getByText(text).waitFor({ state: 'detached' });
  await page.evaluate('window.heardBusy = false');
}

test('a server that asks for patience is waited for as long as it says, the page says so, and what was asked for is done once', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.addInitScript(heard);
    const busy = (status: number, headers: Readonly<Record<string, string>>, times: number) => {
      let left = times;
      return async (route: Route): Promise<void> => {
        left -= 1;
        if (left < 0) return route.continue();
        return route.fulfill({ status, headers, contentType: 'text/html', body: '<html>busy</html>' });
      };
    };
    // What a page asks for as it comes it may ask for twice. A date is told by a clock of the server's that is a year ahead of the browser's.
    const [now, then] = ['Fri, 15 Jan 2027 12:00:00 GMT', 'Fri, 15 Jan 2027 12:00:01 GMT'];
    await page.route('**/api/segments', busy(503, { 'retry-after': '1' }, 2));
    await page.route('**/api/lists', busy(429, { 'retry-after': then, date: now }, 2));
    await page.goto(`${address}/segments`);
    await overcome(page);
    await settled(page);
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);

    await page.goto(`${address}/lists`);
    await overcome(page);
    await settled(page);
    await page.route('**/api/companies/*/notes', busy(429, { 'retry-after': '1' }, 2));
    const rows = await server.house.workspace.engine.rows({
      text: 'SELECT id FROM data.company ORDER BY company',
      parameters: [],
    });
    await page.goto(`${address}/companies/${String(rows[0]?.['id'])}`);
    await page.getByLabel('Write a note').fill('They move to Bergen in spring.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await overcome(page);
    await page.getByRole('article').getByText('They move to Bergen in spring.').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });
});
