import { expect, test } from 'vitest';
import { visiting, withBrowser } from './pages.ts';

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
