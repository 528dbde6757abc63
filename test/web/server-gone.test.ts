import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { built } from '../built.ts';
import { withFolder } from '../pipeline/project.ts';
import { model } from '../server/server.ts';
import { visiting, withBrowser } from './pages.ts';

withBrowser();

let own: TestBrowser;
beforeAll(async () => {
  await built();
  own = await openBrowser();
});
afterAll(() => own.close());

const greeting = z.object({ address: z.string(), setup_code: z.string().nullable() });

/** `firmament serve` in a process of its own, once it listens. */
async function serving(folder: string, port: string): Promise<{ child: ChildProcess; address: string; code: string }> {
  const line = ['dist/cli/firmament.cjs', 'serve', '--workspace', folder, '--port', port, '--json'];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(createInterface(child.stdout), 'line');
  const { address, setup_code } = greeting.parse(JSON.parse(String(said)));
  return { child, address, code: setup_code ?? '' };
}

test('a server that is killed and started again under an open page: it is said, and nothing typed is lost', async () => {
  await withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', 'id,name,employees,owner\nc1,One,200,Kari\n');
    const first = await serving(folder, '0');
    const context = await own.browser.newContext({ locale: 'en-GB' });
    let second: ChildProcess | undefined;
    try {
      const page = await context.newPage();
      await page.goto(`${first.address}/#code=${first.code}`);
      await page.getByLabel('Your name').fill('Kari');
      await page.getByLabel('E-mail').fill('kari@example.com');
      await page.locator('input[type=password]').fill('long enough');
      await page.getByRole('button', { name: 'Make administrator and sign in' }).click();
      await page.getByRole('link', { name: 'Model', exact: true }).click();
      const text = page.locator('textarea').first();
      await text.fill(model.replace('>= 100', '>= 90'));
      await page.getByRole('region', { name: 'Your draft of the model' }).getByText('Draft: 1 change').waitFor();

      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      await page.getByRole('alert').getByText('The server does not answer').first().waitFor();
      const typed = model.replace('>= 100', '>= 80').replace('Twelve', 'A dozen');
      await text.fill(typed);
      second = (await serving(folder, new URL(first.address).port)).child;
      await expect.poll(() => page.getByText('The server does not answer').count(), { timeout: 30_000 }).toBe(0);
      expect(await text.inputValue()).toBe(typed);
      // Still signed in, and what was typed while nobody listened is a draft like any other.
      await page.getByRole('region', { name: 'Your draft of the model' }).getByText('Draft: 2 changes').waitFor();
      await page.reload();
      expect(await page.locator('textarea').first().inputValue()).toBe(typed);
    } finally {
      await context.close();
      first.child.kill('SIGKILL');
      second?.kill('SIGKILL');
    }
  });
});

test('on a slow network a late answer never covers a newer one, and what fails once is asked again', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('viewer');
    await page.goto(`${address}/companies`);
    await page.getByText('12 companies as of').waitFor();
    // The first count stays on its way until the second is there; the first list breaks off.
    let late: (() => Promise<void>) | undefined;
    let broken = 0;
    await page.route('**/api/count', async (route) => {
      if (route.request().postData()?.includes('>= 30') === true) late = () => route.continue();
      else await route.continue();
    });
    await page.route('**/api/companies', async (route) => {
      broken += 1;
      if (broken === 1) await route.abort('connectionreset');
      else await route.continue();
    });
    const condition = page.getByLabel('Condition');
    await condition.fill('employees >= 30');
    await expect.poll(() => late !== undefined).toBe(true);
    await condition.fill('employees >= 150');
    await page.getByText('2 companies as of').waitFor();
    await late?.().catch(() => undefined);
    await expect.poll(() => page.getByRole('link', { name: /^Company/u }).count(), { timeout: 20_000 }).toBe(2);
    expect(await page.getByText('2 companies as of').count()).toBe(1);
    expect(broken).toBeGreaterThan(1);
  });
});
