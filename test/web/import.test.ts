import { expect, test } from 'vitest';
import type { Job } from '../../src/contract/jobs/jobs.ts';
import { crmExport } from '../server/crm.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

/** Files as a browser's own dialog hands them over. */
const chosen = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));

test('files dropped are looked at, put right, previewed, read, and taken back', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/data/import`);
    await page.getByText('up to 98 kB a file').waitFor();
    const visits = 'customer,when,note,minutes\nc1,01.02.2025,hello,30\nc2,02.02.2025,,x\nc99,03.02.2025,bye,20\n';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(chosen({ 'visits.csv': visits }));
    const file = page.getByRole('region', { name: 'visits.csv' });
    await file.getByLabel('Its rows are').click();
    await page.getByRole('option', { name: 'Hours spent' }).click();
    await page.getByText('you said so').waitFor();
    await file.getByRole('button', { name: /^Columns/u }).click();
    await file.getByRole('button', { name: 'Change: when' }).click();
    await file.getByLabel('Order of a date').click();
    await page.getByRole('option', { name: 'Day, month, year (%d.%m.%Y)' }).click();
    expect(await file.getByLabel('Dates are written as').inputValue()).toBe('%d.%m.%Y');
    await file.getByRole('button', { name: 'Keep' }).click();
    await file.getByRole('button', { name: 'Change: minutes' }).click();
    await file.getByLabel('Becomes').fill('hours');
    await page.keyboard.press('Escape');
    await file.getByRole('button', { name: 'Keep' }).click();
    await file.getByRole('row', { name: /^minutes.*hours number/u }).waitFor();
    await file.getByRole('button', { name: 'Preview' }).click();
    await file.getByText('2 of 3 rows would be read. 1 would be set aside').waitFor();
    await file.getByText('row 2: x').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.reload();
    await page.getByText('you said so').waitFor();
    await page.getByRole('button', { name: 'Import it' }).first().click();
    await page.getByText('The files were not read').waitFor();
    await page
      .getByText(/too many|tolerat|refused/iu)
      .first()
      .waitFor();
  });
});

test('a newcomer’s CRM export becomes sources and schemes to choose from', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('analyst');
      await page.goto(`${address}/data/import`);
      await page.locator('input[type=file]').first().setInputFiles(chosen(crmExport()));
      await page.getByText('4 tables found.').waitFor();
      await page.getByText(/sales_pipeline.csv joins accounts.csv by account = account/u).waitFor();
      await page
        .getByRole('cell', { name: 'Nobody & Sons' })
        .or(page.getByRole('rowheader', { name: 'Nobody & Sons' }))
        .waitFor();
      expect(await page.getByRole('checkbox').count()).toBeGreaterThanOrEqual(3);
      expect(await accessibilityOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Import 2 tables' }).first().dblclick();
      await page.getByText('The workspace now knows 60 companies.').waitFor();
      // Looked at once, and read once though the button was pressed twice.
      const { jobs }: { jobs: readonly Job[] } = await (await page.request.get(`${address}/api/jobs`)).json();
      expect(jobs.map(({ kind }) => kind).toSorted()).toEqual(['import', 'look']);
      await page.reload();
      await page.getByText('900 of 900 rows read').waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Undo the import' }).click();
      await page.getByText(/Taken back: 960 rows\. The model made for them is gone too/u).waitFor();
      await page.getByText('Welcome. Let us see your market.').waitFor();
    },
    { empty: true },
  );
});

test('the keyboard alone brings files, accepts them, and takes them back', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('analyst');
      /** Goes on with Tab until what has the focus is called so, and presses Enter. */
      const press = async (name: RegExp): Promise<void> => {
        await page.getByRole('button', { name }).first().waitFor();
        for (let tabs = 0; tabs < 80; tabs += 1) {
          await page.keyboard.press('Tab');
          const text = (await page.locator(':focus').allTextContents()).join('');
          if (name.test(text)) return page.keyboard.press('Enter');
        }
        expect.unreachable(`${String(name)} is out of reach`);
      };
      await page.goto(`${address}/data/import`);
      const choosing = page.waitForEvent('filechooser');
      await press(/^Choose files$/u);
      await (await choosing).setFiles(chosen(crmExport()));
      await press(/^Import 2 tables$/u);
      await page.getByText('The workspace now knows 60 companies.').waitFor();
      await press(/^Undo the import$/u);
      await page.getByText('Welcome. Let us see your market.').waitFor();
    },
    { empty: true },
  );
});

test('hostile names and files that are no data end in a sentence', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/data/import`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(chosen({ 'run.exe': 'MZ', 'big.csv': 'x'.repeat(100_001) }));
    await page.getByText('A file cannot be called "run.exe" here.').waitFor();
    await page.getByText('The file is larger than the server takes.').waitFor();
    await page.getByRole('button', { name: 'Dismiss: run.exe' }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'picture.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]) },
      ]);
    await page.getByText('The files could not be looked at').waitFor();
    await page
      .getByText(/picture.csv/u)
      .first()
      .waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
  });
});
