import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

/** Draws over a chart's bars with the mouse, from one share of its width to another. */
async function drawOver(page: Page, chart: string, from: number, to: number): Promise<void> {
  const drawing = page.getByRole('region', { name: chart }).locator('svg[aria-hidden=true]:has(rect)');
  const place = await drawing.boundingBox();
  if (place === null) throw new Error(`no drawing of ${chart}`);
  const middle = place.y + place.height / 2;
  await page.mouse.move(place.x + from * place.width, middle);
  await page.mouse.down();
  await page.mouse.move(place.x + ((from + to) / 2) * place.width, middle);
  await page.mouse.move(place.x + to * place.width, middle);
  await page.mouse.up();
}

test('what is drawn over in one chart narrows the others, becomes a rule, and stands in the address', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/explore?show=employees,owner,size`);
    await page.getByText('12 companies').waitFor();
    // Twelve companies of 0, 15, … 165 employees, so bars of ten.
    await drawOver(page, 'Employees', 0.1, 0.5);
    const rule = page.locator('.rule');
    await rule.waitFor();
    const said = await rule.innerText();
    expect(said).toMatch(/^employees between \d+ and \d+$/u);
    await expect.poll(() => page.url()).toContain('only.employees=');
    await page.getByRole('region', { name: /^Size/u }).getByText('Table').click();
    const sizes = page.getByRole('table', { name: /^Size/u });
    expect(await sizes.getByRole('row', { name: /Large/u }).innerText()).toMatch(/\b0\b/u);
    await page.reload();
    await rule.waitFor();
    expect(await rule.innerText()).toBe(said);
    const left = (await page.getByText(/of those looked at/u).innerText()).split(' ')[0];
    await page.getByRole('link', { name: 'Open in Companies' }).click();
    await page.getByText(`${left} companies as of`).waitFor();
  });
});

test('without a pointer: ends and ticks choose the same, and a table tells it', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/explore?show=employees,owner&by=main`);
    await page.getByRole('button', { name: 'Choose: Owner' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Kari' }).press('Space');
    await page.getByText('6 companies, 50% of those looked at').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose: Employees' }).press('Enter');
    await page.getByLabel('From').selectOption({ index: 5 });
    await expect.poll(() => page.locator('.rule').innerText()).toMatch(/^employees .* and owner = 'Kari'$/u);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Make a segment' }).count()).toBe(0);
    expect(await accessibilityOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose all again' }).click();
    await page.getByText('12 companies').waitFor();
  });
});

test('whom is looked at can be a segment or a condition; a wrong one says why', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/explore?show=owner&where=employees%20%3E%3D%20150`);
    await page.getByText('2 companies', { exact: true }).waitFor();
    await page.goto(`${address}/explore?show=owner&where=employes%20%3E%201`);
    await page.getByText("Nothing is called 'employes'.").waitFor();
  });
});

test('a rule that was drawn becomes a segment of the draft', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/explore?show=employees,owner&only.owner=%3DKari`);
    await page.getByRole('button', { name: 'Make a segment' }).click();
    await page.getByLabel('Name of the segment').fill('Those of Kari');
    await page.getByRole('button', { name: 'Put into the draft' }).click();
    await page.getByText('“Those of Kari” is in your draft').waitFor();
    const disk = (await server.house.models.current()).text;
    expect(disk).not.toContain('Those of Kari');
  });
});
