import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

const bar = (page: Page) => page.getByRole('region', { name: 'Your draft of the model' });
const drafted = async (page: Page): Promise<string> =>
  (await (await page.request.get(new URL('/api/draft', page.url()).href)).json()).draft?.text ?? '';

test('owners, questions, thresholds and settings are edited in forms of their own, in the draft and nowhere else', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/model/owners`);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: false }).first().fill('Kari');
    await page.getByLabel('Most companies of one list').fill('40');
    await page.getByLabel('Most companies of one list').press('Enter');
    await bar(page).getByText('Draft: 1 change').waitFor();
    await expect.poll(() => drafted(page)).toContain('owners:\n  - name: Kari\n    capacity: 40');
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/model/questions`);
    await page.getByLabel('A new question, in words').fill('Would they speak for us?');
    await page.getByLabel('A new question, in words').press('Enter');
    await page.getByLabel('What can be answered').selectOption('one of these');
    await page.getByLabel('Answers, one a line, from the lowest up').fill('never\nperhaps\ngladly');
    await page.getByLabel('How long an answer counts').fill('6 months');
    await page.getByLabel('How long an answer counts').press('Enter');
    await expect.poll(() => drafted(page)).toContain('fresh: 6 months');
    expect(await drafted(page)).toMatch(/would_they_speak_for_us:[^]*answers: \[never, perhaps, gladly\]/u);
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/scorecard`);
    await page.getByRole('link', { name: 'Thresholds' }).click();
    const share = page.getByLabel('Substantial: Share of turnover, at least');
    await share.fill('5');
    await share.press('Enter');
    await expect.poll(() => drafted(page)).toContain('revenue_share: 0.05');
    await page.getByLabel('Substantial: Every segment must reach').selectOption('“pass”');
    await expect.poll(() => drafted(page)).toMatch(/require:\s*\{?\s*substantial: pass/u);
    expect(await accessibilityOf(page)).toEqual([]);

    await page.goto(`${address}/model/settings`);
    await page.getByLabel('Runs are as of').fill('2025-11-30');
    await page.getByLabel('Runs are as of').press('Enter');
    await expect.poll(() => drafted(page)).toContain('as_of: 2025-11-30');
    await page.getByRole('combobox', { name: 'The year begins with' }).click();
    await page.getByRole('option', { name: 'July' }).click();
    await expect.poll(() => drafted(page)).toContain('fiscal_year: july');
    expect(await accessibilityOf(page)).toEqual([]);
    await bar(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => drafted(page)).not.toContain('fiscal_year');
    const answer = await (await page.request.get(`${address}/api/draft`)).json();
    expect(answer.draft.diagnostics).toEqual([]);
  });
}, 60_000);
