import { expect, test } from 'vitest';
import { market } from '../server/week-market.ts';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('an account manager on a phone sees whom to call first and why, answers, takes one back, and sees nobody else’s companies', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('account-manager', 'Kari');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await page.getByRole('heading', { level: 2, name: '2 companies to call this week' }).waitFor();
      const [first] = await page.getByRole('listitem').filter({ hasText: 'Quiet AS' }).all();
      const told = (await first?.innerText()) ?? '';
      expect(told).toContain('1. Quiet AS');
      expect(told).toContain('Usually buys every 30 days, and has been silent for 61.');
      expect(told).toContain('Signal: funding, 20 Dec 2025.');
      expect(told).toContain('“We grow when you do.”');
      expect(told).toContain('Dag Decider, CEO, decides');
      expect(await page.getByText('Others AS').count()).toBe(0);
      expect(await accessibilityOf(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Assess' }).click();
      await page.getByRole('heading', { name: '8 answers are missing' }).waitFor();
      const steady = page.getByRole('region', { name: 'Steady AS' });
      await steady.getByRole('button', { name: 'high' }).click();
      await steady.getByRole('button', { name: '4' }).click();
      await page.getByRole('heading', { name: '6 answers are missing' }).waitFor();
      const note = page.getByRole('alert').filter({ hasText: 'Steady AS: Reference value is high.' });
      await note.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { name: '7 answers are missing' }).waitFor();
      expect(await steady.getByRole('button', { name: 'high' }).getAttribute('aria-pressed')).toBe('false');
      expect(await accessibilityOf(page)).toEqual([]);
      await page.reload();
      await page.getByRole('heading', { name: '7 answers are missing' }).waitFor();
      expect(await steady.getByRole('button', { name: '4' }).getAttribute('aria-pressed')).toBe('true');
    },
    { market },
  );
});

test('on a desk the questions are a grid for the keyboard; an answer that cannot be saved is kept, told and tried again', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('account-manager', 'Kari');
      await page.goto(`${address}/mine?view=assess`);
      const cell = (name: RegExp) => page.getByRole('button', { name });
      await cell(/^Steady AS, Reference value/u).focus();
      await page.keyboard.press('h');
      await cell(/^Steady AS, Reference value: high/u).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('4');
      await cell(/^Steady AS, Importance: 4/u).waitFor();
      await page.getByRole('heading', { name: '6 answers are missing' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: 'Importance' }).selectOption('2');
      await page.getByRole('heading', { name: '5 answers are missing' }).waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await page.context().setOffline(true);
      await cell(/^Steady AS, Importance/u).focus();
      await page.keyboard.press('5');
      await page.getByText('Your answer is kept here and tried again.').waitFor();
      await cell(/^Steady AS, Importance: 5/u).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try now' }).click();
      await page.getByText('Steady AS: Importance is 5.').waitFor();
    },
    { market },
  );
});
