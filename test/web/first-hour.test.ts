import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { crmExport } from '../server/crm.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('the first hour: files dropped, put right and read, a first run, a limit changed, who moves, published, the list for Monday', async () => {
  await visiting(
    async ({ address, visit, server }) => {
      const page = await visit('analyst');
      const failed: string[] = [];
      page.on('response', (answer) => {
        if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`);
      });
      await page.goto(address);
      await page.getByText('Welcome. Let us see your market.').waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(
          Object.entries(crmExport()).map(([name, text]) => ({
            name,
            mimeType: 'text/csv',
            buffer: Buffer.from(text),
          })),
        );

      // What they are, and how they join.
      await page.getByText('4 tables found.').waitFor();
      const pipeline = page.getByRole('region', { name: 'sales_pipeline.csv' });
      await pipeline.getByRole('button', { name: 'Preview' }).click();
      await pipeline.getByText('900 of 900 rows would be read.').waitFor();
      await page.getByRole('button', { name: 'Import 2 tables' }).first().click();
      await page.getByText('The workspace now knows 60 companies.').waitFor();

      // Your market in one picture.
      await page.getByRole('button', { name: 'Run the model' }).click();
      await page.getByRole('region', { name: /bring|largest segment/u }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');

      // A limit is changed; who would move is seen before it is published.
      const file = path.join(server.bench.folder, 'firmament.yaml');
      const before = await fs.readFile(file, 'utf8');
      expect(before).toContain('share: 0.5');
      await page.goto(`${address}/model`);
      await page.getByLabel('The model file, as it is on the disk').fill(before.replace('share: 0.5', 'share: 0.8'));
      const bar = page.getByRole('region', { name: 'Your draft of the model' });
      await bar.getByText(/Draft: 1 change, \d+ companies would move/u).waitFor();
      expect(await fs.readFile(file, 'utf8')).toBe(before);
      await bar.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('dialog').getByLabel('What changes, and why').fill('Key accounts are those with 80%');
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
      await page.getByText(/The run is published: \d+ moves/u).waitFor();

      // The list for Monday.
      await page.getByRole('link', { name: 'Home' }).click();
      await page.getByRole('link', { name: 'Key accounts', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Key accounts' }).waitFor();
      const list = await page.request.get(`${address}/api/segments/main/key-accounts/export?to=csv`);
      expect((await list.text()).split('\n').length).toBeGreaterThan(3);
      // No page asks for what cannot be answered yet.
      expect(failed).toEqual([]);
    },
    { empty: true },
  );
});
