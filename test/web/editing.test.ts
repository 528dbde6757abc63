import { expect, test } from 'vitest';
import { model } from '../server/server.ts';
import { visiting, withBrowser } from './pages.ts';

withBrowser();

const changed = model.replace('employees >= 100', 'employees >= 50');

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

test('a limit is changed, who would move is seen, and the run is published and taken back', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/model`);
    const text = page.getByLabel('The model file, as it is on the disk');
    await text.fill(changed.replace('by: size', 'by: sizes2'));
    await page.getByText("Nothing is called 'sizes2'").or(page.getByText("'sizes2'")).first().waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await text.fill(changed);
    await page.getByText('Nothing wrong.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'See who would move' }).click();
    await page.getByText('3 moves').waitFor();
    await page.getByRole('button', { name: 'Run as a draft' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await page.getByRole('link', { name: 'Segments' }).click();
    await page.getByRole('row', { name: /^Large 8 /u }).waitFor();
  });
});

test('two people edit at once: nothing is overwritten, nothing typed is lost', async () => {
  await visiting(async ({ address, visit }) => {
    const [one, other] = [await visit('analyst'), await visit('analyst')];
    const label = 'The model file, as it is on the disk';
    for (const page of [one, other]) await page.goto(`${address}/model`);
    await one.getByLabel(label).fill(changed);
    await other.getByLabel(label).fill(`${model}# mine\n`);
    await one.getByText('Nothing wrong.').waitFor();
    await one.getByRole('button', { name: 'Save' }).click();
    await one.getByText('Saved.').waitFor();
    await other.reload();
    expect(await other.getByLabel(label).inputValue()).toBe(`${model}# mine\n`);
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('Somebody has changed the file').waitFor();
    expect(await other.getByLabel(label).inputValue()).toBe(`${model}# mine\n`);
    await other.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => other.getByLabel(label).inputValue(), { timeout: 10_000 }).toContain('employees >= 50');
  });
});

test('a session that ends in mid-edit keeps what was typed', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/model`);
    await page.getByLabel('The model file').fill(changed);
    server.clock.now = new Date(server.clock.now.getTime() + 13 * 3600 * 1000);
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByLabel('E-mail').fill('person1@example.com');
    await page.locator('input[type=password]').fill('long enough');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('The model file').waitFor();
    expect(await page.getByLabel('The model file').inputValue()).toContain('employees >= 50');
  });
});

test('a network that fails is said to, and the page goes on when it is back', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies`);
    await page.getByText('Write a condition').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Condition').fill('employees > 100');
    await page.getByText('The server does not answer').waitFor();
    expect(await page.getByLabel('Condition').inputValue()).toBe('employees > 100');
    await page.context().setOffline(false);
    await page.getByLabel('Condition').fill('employees > 101');
    await page.getByText('5 companies as of').waitFor();
  });
});
