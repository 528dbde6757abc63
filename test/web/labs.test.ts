import { expect, test } from 'vitest';
import { draftAnswer } from '../../src/contract/model/draft.ts';
import { marketModel, marketRows } from '../pipeline/cluster/market.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

const market = { model: marketModel, companies: marketRows(120) };
const quick = {
  on: ['paper', 'service', 'visits'],
  ks: [2, 3],
  methods: ['kmeans', 'hierarchical'],
  pairs: 3,
  references: 19,
};

test('an analyst chooses variables, is told what to think about, and finds segments that survive a reload', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('analyst');
      await page.goto(`${address}/lab/clusters`);
      for (const label of ['Paper', 'Service', 'Visits']) {
        await page.getByLabel('Search variables and answers').fill(label);
        await page.getByRole('checkbox', { name: label, exact: false }).first().check();
      }
      await page.getByText('seldom come back in new data').waitFor();
      await page.getByText('Gaussian mixture').click();
      await page.getByText('You can go on meanwhile.').waitFor();
      // The question stands in the address.
      expect(new URL(page.url()).searchParams.getAll('on')).toEqual(['paper', 'service', 'visits']);
      await page.getByRole('button', { name: 'Look for segments' }).click();
      await page.getByText('Looking for segments', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Looking for segments: cancelled').waitFor();
      await page.getByRole('link', { name: 'Change the question' }).click();
      await page.getByText('companies take part.').waitFor();
      expect(new URL(page.url()).searchParams.getAll('on')).toEqual(['paper', 'service', 'visits']);
    },
    { market },
  );
});

test('a comparison tells what is there; another division, rules and names go into the draft', async () => {
  await visiting(
    async ({ address, visit, server }) => {
      const job = await server.house.jobs.ask('clusters', quick, 'test');
      const page = await visit('analyst');
      await page.goto(`${address}/lab/clusters?job=${job.id}`);
      await page.getByRole('heading', { name: '3 natural segments' }).waitFor();
      await page.getByRole('heading', { name: /3 segments by/u }).waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await page.getByRole('button', { name: /Open 2 segments by k-means/u }).click();
      await page.getByRole('heading', { name: '2 segments by k-means' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: '2 segments by k-means' }).waitFor();
      await page.getByRole('button', { name: /Open 3 segments by k-means/u }).click();
      await page.getByLabel('Name of the segment High service').fill('Served well');
      await page
        .getByRole('button', { name: /^Company \d+$/u })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('link', { name: 'Open the company' }).waitFor();
      await page.keyboard.press('Escape');
      for (const tab of ['How they differ', 'Map', 'Do they hold?', 'Questions']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel').getByRole('img').first().waitFor();
      }
      await page.getByRole('tab', { name: 'As rules' }).click();
      await page.getByRole('cell', { name: 'Served well' }).waitFor();
      await page.getByRole('button', { name: 'Save the rules as a scheme' }).click();
      await page.getByLabel('What the scheme is called in the model').fill('buyers');
      await page.getByRole('button', { name: 'Put it into my draft' }).click();
      await page.getByText('The scheme buyers is in your draft.').waitFor();
      const { draft } = draftAnswer.parse(await page.evaluate(async () => (await fetch('/api/draft')).json()));
      expect(draft?.text).toMatch(/ {2}buyers:[\s\S]*segment: Served well/u);
      expect(draft?.diagnostics).toEqual([]);
    },
    { market },
  );
});

test('a segment passes or fails with its evidence, two schemes are compared, and every number is a door', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/scorecard?scheme=main`);
    await page
      .getByRole('row', { name: /^Large/u })
      .getByRole('button', { name: 'fail' })
      .first()
      .click();
    await page.getByRole('dialog').getByText('What it takes to pass').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.goto(`${address}/compare?left=main&right=sizes`);
    await page.getByRole('heading', { name: 'Main and Sizes' }).or(page.getByText('are in both')).first().waitFor();
    await page
      .getByRole('row', { name: /^Large/u })
      .getByRole('button', { name: '5' })
      .click();
    await page.waitForURL(/companies\?where=main/u);
    await page.goto(`${address}/segments/main/large`);
    await page.getByText('41.7% of all').waitFor();
    await page.getByText('What sets them apart most').waitFor();
    await page.goto(`${address}/segments`);
    await page.getByRole('heading', { name: /is the largest segment/u }).waitFor();
  });
});
