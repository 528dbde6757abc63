import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { document as market } from './cases/market/document.ts';
import { documentWith } from './hostile.ts';

const attack = `"'><script>window.pwned=1</script><img src=x onerror="window.pwned=2">\u202E\u0000</style></title>--><svg onload=window.pwned=3>`;

let chromium: TestBrowser;
let folder: string;
const url: Record<'market' | 'hostile', string> = { market: '', hostile: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firmament-report-'));
  for (const [name, document] of [
    ['market', market],
    ['hostile', documentWith(attack)],
  ] as const) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, await renderReport(document, 'html'));
    url[name] = pathToFileURL(file).href;
  }
  chromium = await openBrowser();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page without network, and everything it complained about or asked for. */
async function visit(
  name: 'market' | 'hostile',
  width: number,
): Promise<{ page: Page; context: BrowserContext; noise: string[] }> {
  const context = await chromium.browser.newContext({ viewport: { width, height: 850 } });
  await context.setOffline(true);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push('dialog');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url[name]) noise.push(`request: ${request.url()}`);
  });
  await page.goto(url[name]);
  return { page, context, noise };
}

describe('the report in a browser', () => {
  it.each(['market', 'hostile'] as const)(
    '%s: opens from a file, asks for nothing and complains of nothing',
    async (name) => {
      const { page, context, noise } = await visit(name, 1280);
      expect(await page.evaluate('window.pwned')).toBeUndefined();
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('img, iframe, object, embed, [onload], [onerror], [onclick]').count()).toBe(0);
      expect(noise).toEqual([]);
      await context.close();
    },
  );

  it('shows each chart once, at its place, with words for those who do not see it', async () => {
    const { page, context } = await visit('market', 1280);
    const charts = await page.locator('figure.chart').all();
    expect(charts.length).toBe(10);
    for (const chart of charts) {
      const pictures = chart.locator('svg.drawing:visible');
      expect(await pictures.count()).toBe(1);
      const box = await pictures.boundingBox();
      expect(box?.width).toBeGreaterThan(300);
      expect(box?.height).toBeGreaterThan(100);
      expect(await pictures.getAttribute('role')).toBe('img');
      expect(await pictures.locator('text').count()).toBeGreaterThan(4);
      expect((await pictures.locator('text').first().boundingBox())?.width).toBeGreaterThan(5);
      expect((await pictures.locator('desc').textContent())?.length).toBeGreaterThan(10);
    }
    await context.close();
  });

  it.each([320, 390, 768])('fits a screen %i pixels wide without scrolling sideways', async (width) => {
    for (const name of ['market', 'hostile'] as const) {
      const { page, context } = await visit(name, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await context.close();
    }
  });

  it('keeps its letters readable on a phone', async () => {
    const { page, context } = await visit('market', 390);
    const smallest = await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.drawing text')].map((text) => {
      const svg = text.closest('svg');
      const width = svg.getBoundingClientRect().width;
      return width === 0 ? Infinity : (parseFloat(getComputedStyle(text).fontSize) * width) / svg.viewBox.baseVal.width;
    }))`);
    expect(smallest).toBeGreaterThan(11);
    expect(smallest).toBeLessThan(20);
    await context.close();
  });

  it('has one title, headings in order, unique ids and links that lead somewhere', async () => {
    const { page, context } = await visit('market', 1280);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id));
    expect(new Set(ids).size).toBe(ids.length);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1)));
    expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([]);
    await context.close();
  });

  it('can be skipped into by keyboard', async () => {
    const { page, context } = await visit('market', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await context.close();
  });

  it('sorts a table by a column, with what is unknown last, either way', async () => {
    const { page, context } = await visit('market', 1280);
    const table = page.locator('#segment-growth-partners table').first();
    const turnover = (): Promise<string[]> => table.locator('tbody tr td:nth-child(5)').allTextContents();
    await table.getByRole('button', { name: 'Turnover' }).click();
    expect((await turnover())[0]).toBe('402,000,000');
    await table.getByRole('button', { name: 'Turnover' }).click();
    expect((await turnover())[0]).toBe('131,000,000 stale');
    expect((await turnover()).at(-1)).toContain('unknown');
    await context.close();
  });

  it('copies a table as plain values that no spreadsheet would run', async () => {
    const { page, context } = await visit('market', 1280);
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text) => { window.copied = text; } },
    })`);
    const table = page.locator('#segment-growth-partners');
    await table.getByRole('button', { name: 'Copy table' }).click();
    await table.getByRole('button', { name: 'Copied' }).waitFor();
    const rows = String(await page.evaluate('window.copied'))
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows[0]).toEqual([
      'Company',
      'Municipality',
      'Employees',
      'Growth, 3 years',
      'Turnover NOK',
      'Someone we know',
    ]);
    expect(rows[3]).toEqual(["'=SUM(A1:A9) Regnskap", 'Sandnes', '140', '0.28', '190400000', 'false']);
    await context.close();
  });

  it('prints on A4 in a sensible number of pages, each with what the numbers are of', async () => {
    const { page, context } = await visit('market', 1280);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(12);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    const breaks = "getComputedStyle(document.querySelector('#segment-growth-partners')).breakBefore";
    expect(await page.evaluate(breaks)).toBe('page');
    await context.close();
  });
});
