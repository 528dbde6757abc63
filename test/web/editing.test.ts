import { expect, test } from 'vitest';
import { market } from '../server/week-market.ts';
import { accessibilityOf, signInAgain, visiting, withBrowser } from './pages.ts';

withBrowser();

test('the first administrator signs in with the code of the terminal', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit();
    await page.goto(`${address}/#code=the-code`);
    await page.getByLabel('Your name').fill('Kari');
    await page.getByLabel('E-mail').fill('kari@example.com');
    await page.locator('input[type=password]').fill('short');
    await page.getByRole('button', { name: 'Make administrator and sign in' }).click();
    await page.getByText('The password is too short.').waitFor();
    await page.locator('input[type=password]').fill('long enough');
    await page.getByRole('button', { name: 'Make administrator and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your market in one picture' }).waitFor();
    await page.getByRole('button', { name: 'Account of Kari' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });
});

test('a network that fails is said to, and the page goes on when it is back', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies`);
    await page.getByText('12 companies as of').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Condition').fill('employees > 100');
    await page.getByText('The server does not answer').waitFor();
    expect(await page.getByLabel('Condition').inputValue()).toBe('employees > 100');
    await page.context().setOffline(false);
    await page.getByLabel('Condition').fill('employees > 101');
    await page.getByText('5 companies as of').waitFor();
  });
});

test('a session that ends in mid-edit asks to sign in over the page, and what was typed stands as it was', async () => {
  await visiting(
    async ({ address, visit, server }) => {
      const page = await visit('account-manager', 'Kari');
      await page.goto(`${address}/mine?view=all`);
      await page.getByRole('link', { name: 'Quiet AS' }).first().click();
      const note = page.getByRole('textbox', { name: 'Write a note' });
      await note.fill('They move to Bergen in spring.');
      server.clock.now = new Date(server.clock.now.getTime() + 13 * 3600 * 1000);
      await page.getByRole('button', { name: 'Save note' }).click();
      await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
      expect(await accessibilityOf(page)).toEqual([]);
      await signInAgain(page);
      expect(await note.inputValue()).toBe('They move to Bergen in spring.');
      await page.getByRole('button', { name: 'Save note' }).click();
      await page.getByRole('article').getByText('They move to Bergen in spring.').waitFor();
      await page.reload();
      await page.getByRole('article').getByText('They move to Bergen in spring.').waitFor();
    },
    { market },
  );
});
