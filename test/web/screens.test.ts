import { expect, test } from 'vitest';
import { accessibilityOf, settled, visiting, withBrowser } from './pages.ts';

withBrowser();

test('a segment leads to its companies, a company to its reasons', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(address);
    // The count of a segment opens its companies.
    await page.getByRole('row', { name: /Large/u }).getByRole('link', { name: /^\d+$/u }).click();
    await page.getByRole('heading', { level: 1, name: 'Companies' }).waitFor();
    expect(await page.getByLabel('Condition').inputValue()).toBe("main = 'large'");
    await page.goBack();
    await page.getByRole('link', { name: 'Large', exact: true }).click();
    await page.getByText('Employees is at least 100').waitFor();
    expect(await page.getByRole('button', { name: 'Export the list' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Company 11' }).click();
    await page.getByRole('heading', { level: 1, name: 'Company 11' }).waitFor();
    await page.getByRole('button', { name: 'Why? main' }).click();
    await page.getByRole('dialog').getByText('Why it is in Large').waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Large' }).waitFor();
  });
});

test('a condition counts as it is written, says what is wrong with it, and stands in the address', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies`);
    const box = page.getByLabel('Condition');
    await box.fill('employees > 100');
    await page.getByText('5 companies as of 31 Dec 2025').waitFor();
    await box.fill('employes > 100');
    await page.getByText("Nothing is called 'employes'.").waitFor();
    await page.getByText('employees?').waitFor();
    await box.fill("owner = 'Kari'");
    await page.getByText('6 companies as of 31 Dec 2025').waitFor();
    await page.reload();
    await page.getByText('6 companies as of 31 Dec 2025').waitFor();
    expect(await box.inputValue()).toBe("owner = 'Kari'");
  });
});

test('companies are sorted by any column, show the columns one wants, and a link shows the same', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/companies`);
    await page.getByText('12 companies as of 31 Dec 2025').waitFor();
    await page.getByRole('button', { name: 'Employees' }).click();
    await page.locator('[aria-sort=descending]').waitFor();
    const rows = page.getByRole('rowheader');
    await expect.poll(() => rows.first().innerText()).toBe('Company 11');
    await page.getByRole('button', { name: 'Employees' }).press('Enter');
    await expect.poll(() => rows.first().innerText()).toBe('Company 0');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByLabel('Owner').uncheck();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('columnheader', { name: 'Owner' }).count()).toBe(0);
    await page.reload();
    await expect.poll(() => rows.first().innerText()).toBe('Company 0');
    expect(await page.getByRole('columnheader', { name: 'Owner' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Export' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('companies.csv');
  });
});

test('a condition is completed by names and by the values they can have', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies`);
    const box = page.getByLabel('Condition');
    await box.pressSequentially('emplo');
    await page.getByRole('option', { name: 'employees' }).click();
    await box.pressSequentially(" > 20 and main = 'La");
    await page.getByRole('option', { name: 'Large' }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    expect(await box.inputValue()).toBe("employees > 20 and main = 'Large'");
    await page.getByText('5 companies as of').waitFor();
  });
});

test('it speaks Norwegian, with Norwegian numbers and dates, and remembers it', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies?where=employees%20%3E%3D%200`);
    await page.getByText('12 companies as of 31 Dec 2025').waitFor();
    await page.getByRole('button', { name: /Account of/u }).click();
    await page.getByRole('menuitem', { name: 'Norsk' }).click();
    await page.getByText('12 bedrifter per 31. des. 2025').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bedrifter' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('nb');
  });
});

test('an account manager lands on his own companies, and finds no other page', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('account-manager', 'Kari');
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'My companies' }).waitFor();
    await settled(page);
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['My companies']);
    expect(await accessibilityOf(page)).toEqual([]);
    await page.goto(`${address}/segments`);
    await page.getByText('This page is not for your role').waitFor();
  });
});

test('a name that is a script is shown as a name', async () => {
  await visiting(async ({ address, visit, server }) => {
    await server.bench.write(
      'companies.csv',
      'id,name,employees,owner\nx,"<img src=x onerror=""document.title=\'owned\'"">",500,Kari\n',
      '2025-02-01',
    );
    await server.house.jobs.ask('run', {}, 'test');
    const page = await visit('viewer');
    await page.goto(`${address}/companies?where=employees%20%3D%20500`);
    await page.getByRole('link', { name: '<img src=x' }).click();
    await page.getByRole('heading', { level: 1, name: '<img src=x' }).waitFor();
    expect(await page.title()).toContain('<img src=x');
  });
});
