import { expect, test } from 'vitest';
import { visiting, withBrowser } from './pages.ts';

withBrowser();

test('ten thousand numbers out of a spreadsheet are pasted into one condition, counted, and kept in the draft', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/schemes/main`);
    await page.getByRole('combobox', { name: 'Condition 1: What is compared' }).click();
    await page.getByRole('option', { name: 'name', exact: true }).click();
    await page.getByLabel('Condition 1: How').selectOption('in');
    const numbers = Array.from({ length: 10_000 }, (_, n) => (n < 6 ? `Company ${n}` : String(900_000_000 + n)));
    const value = page.getByRole('combobox', { name: 'Condition 1: Value' });
    await value.focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(numbers.join('\n'))});
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (document.activeElement.dispatchEvent(event)) document.execCommand('insertText', false, data.getData('text/plain'));
    })()`);
    await page.getByText('10,000 values').first().waitFor();
    await page.getByText('6 companies').first().waitFor();
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await page.getByRole('region', { name: 'Your draft of the model' }).getByText('Draft: 1 change').waitFor();
    const { draft } = await (await page.request.get(`${address}/api/draft`)).json();
    expect(draft.diagnostics).toEqual([]);
    expect(draft.text.includes("'900009999'")).toBe(true);
    const analyst = await server.as('analyst');
    const counted = await analyst('POST', '/api/count', { where: draft.changes[0].after });
    expect(counted.json()).toMatchObject({ count: 6 });
  });
}, 60_000);

test('a condition too long for an address outlives a reload and another order, and is taken out as a list', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/companies`);
    const numbers = Array.from({ length: 2_000 }, (_, n) => (n < 6 ? `'Company ${n}'` : `'${900_000_000 + n}'`));
    const condition = `name in (${numbers.join(', ')})`;
    await page.getByLabel('Condition').fill(condition);
    await page.getByText('6 companies as of').waitFor();
    await page.getByRole('button', { name: 'Company', exact: true }).click();
    await page.reload();
    await page.getByText('6 companies as of').waitFor();
    expect(await page.getByLabel('Condition').inputValue()).toBe(condition);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByText('Save it as a list').waitFor();
  });
}, 60_000);
