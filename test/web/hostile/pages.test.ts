import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages } from '../every/places.ts';
import { beyondOf } from '../every/standing.ts';
import { statesOf, type State } from '../every/states.ts';
import { settled, visiting, withBrowser } from '../pages.ts';
import { hostileMarket } from './market.ts';
import { evilLine, half, piled } from './names.ts';

withBrowser();

/** Kept from before anything of the page runs. */
const watched = `window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));`;

/** Whatever came of a name but text: what ran, was kept from running, or stands in the page as more than letters. */
const harm = `[
  window.hacked === undefined ? [] : ['something ran'],
  window.violations,
  [...document.querySelectorAll('img[src="x"], script:not([src])')].map((each) => each.outerHTML.slice(0, 80)),
  [...document.querySelectorAll('a[href], area[href]')].map((each) => each.getAttribute('href')).filter((each) => /^\\s*(javascript|data|vbscript):/iu.test(each)),
].flat()`;

test('names that mean harm are text on every page and in saved charts, and no page is wider for them, also on a phone', async () => {
  await visiting(
    async (site) => {
      const [admin, manager, nobody] = [
        await site.visit('admin'),
        await site.visit('account-manager', 'Ola'),
        await site.visit(),
      ];
      const wrong: string[] = [];
      for (const each of [admin, manager, nobody]) {
        await each.context().addInitScript(watched);
        each.context().on('dialog', (dialog) => void wrong.push(`a dialog: ${dialog.message()}`));
      }
      await admin.goto(site.address);
      const states = await statesOf(site, admin);
      await nameBadly(admin);
      expect(new Set(states.map((each) => each.page))).toEqual(new Set((await pages()).map((each) => each.path)));
      const waiting = [...states];
      const tab = async (): Promise<void> => {
        const own = {
          admin: await admin.context().newPage(),
          'account-manager': await manager.context().newPage(),
          nobody: await nobody.context().newPage(),
        };
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const { as, at } = next;
          const found = await wrongOn(own[as], `${site.address}${at}`, next).catch((error: unknown) => [String(error)]);
          wrong.push(...found.map((each) => `${as} ${at}: ${each.slice(0, 300)}`));
        }
      };
      await Promise.all([tab(), tab(), tab()]);
      expect(wrong).toEqual([]);
    },
    { market: hostileMarket },
  );
}, 240_000);

async function wrongOn(page: Page, address: string, { first }: State): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  // Whether a division of the lab has anything to open is its data's affair.
  if (!address.includes('job=') || (await page.getByRole('tab').count()) > 0) await first?.(page);
  const wrong = [...(await wrongInChart(page))];
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 740 });
    let found: readonly string[] = [];
    await expect
      .poll(async () => (found = await beyondOf(page)).length, { timeout: 5000 })
      .toBe(0)
      .catch(() => undefined);
    wrong.push(...found.map((each) => `${width} px: ${each}`));
  }
  return [...wrong, ...(await page.evaluate<string[]>(harm))];
}

/** What is wrong with the first chart of a page, saved: a drawing that is no XML or has more than letters in it, a picture that is none. */
async function wrongInChart(page: Page): Promise<readonly string[]> {
  const save = page.getByRole('button', { name: /^Save: / });
  if ((await save.count()) === 0) return [];
  const saved = async (kind: string): Promise<string> => {
    await save.first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 10_000 }),
      page.getByRole('menuitem', { name: kind }).click(),
    ]);
    return bytesOf(download);
  };
  const svg = Buffer.from(await saved('Drawing (SVG)'), 'latin1').toString('utf8');
  const found = [...svg.matchAll(/<(?:script|image|img|foreignObject|a)[ >]/giu)].map(
    ([each]) => `the drawing has ${each}`,
  );
  const png = await saved('Picture (PNG)');
  return [...found, ...(png.startsWith('\u0089PNG') ? [] : ['the picture is none'])];
}

async function bytesOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('latin1');
}

/** Names people give in the app itself. Half of a sign is no text, and is refused as such. */
async function nameBadly(admin: Page): Promise<void> {
  const refused = await admin.evaluate(
    async ({ evil, half, piled }) => {
      const send = async (method: string, path: string, body: object): Promise<readonly string[]> => {
        const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
        const answer = await fetch(path, { method, ...json });
        return answer.ok ? [] : [`${method} ${path}: ${answer.status} ${await answer.text()}`];
      };
      const { user } = (await (await fetch('/api/session')).json()) as { user: { id: string } };
      const { lists } = (await (await fetch('/api/lists')).json()) as { lists: { id: string }[] };
      const name = evil.slice(0, 200);
      const said = await Promise.all([
        send('PATCH', `/api/users/${user.id}`, { name }),
        send('POST', '/api/users', {
          name: piled,
          email: 'piled@example.com',
          role: 'viewer',
          password: 'long enough',
        }),
        send('PUT', `/api/lists/${lists[0]?.id}`, { name, where: 'employees > 20', note: evil }),
        send('POST', '/api/lists', { name: piled, where: 'employees > 20', note: piled }),
        send('POST', '/api/lists', { name: half, where: 'employees > 20', note: '' }),
        send('POST', '/api/keys', { name, scopes: ['run'] }),
        send('POST', '/api/jobs', { kind: 'run', request: { why: evil } }),
      ]);
      return said.flat();
    },
    { evil: evilLine('Named'), half, piled },
  );
  expect(refused).toEqual([expect.stringMatching(/^POST \/api\/lists: 422 .*not well-formed Unicode/u)]);
}
