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

test('a company’s page stands at once with its name, and holds notes: written, kept over a reload, changed, removed and put back', async () => {
  await visiting(
    async ({ address, visit }) => {
      const page = await visit('account-manager', 'Kari');
      await page.goto(address);
      const link = page.getByRole('link', { name: 'Quiet AS' }).first();
      await link.waitFor();
      // Nothing is answered any more: the name is known from the list it was opened from.
      await page.route('**/api/companies/**', () => undefined);
      await link.click();
      await page.getByRole('heading', { level: 1, name: 'Quiet AS' }).waitFor();
      await page.unroute('**/api/companies/**');
      await page.reload();
      await page.getByRole('region', { name: 'What happened' }).getByText('funding').waitFor();
      await page.getByText('Dag Decider').waitFor();
      const write = page.getByRole('textbox', { name: 'Write a note' });
      await write.fill('They move in May <b>');
      await page.reload();
      expect(await write.inputValue()).toBe('They move in May <b>');
      await page.getByRole('button', { name: 'Save note' }).click();
      const note = page.getByRole('article');
      await note.getByText('They move in May <b>').waitFor();
      expect(await write.inputValue()).toBe('');
      await note.getByRole('button', { name: 'Change' }).click();
      await page.getByRole('textbox', { name: 'Change the note' }).fill('They move in June');
      await page.getByRole('button', { name: 'Save note' }).click();
      await note.getByText('They move in June').waitFor();
      await note.getByText('changed since').waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await note.getByRole('button', { name: 'Remove' }).click();
      await page.getByText('Nobody has written anything yet.').waitFor();
      await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
      await note.getByText('They move in June').waitFor();
    },
    { market },
  );
});
