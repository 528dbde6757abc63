import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { goneTo, visiting, withBrowser } from '../pages.ts';
import { market } from './market.ts';
import { same } from './same-in-both.ts';
import { statesOf } from './states.ts';

withBrowser();

/** Every text a page shows or tells to who cannot see it. */
const texts = `(() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode.parentElement.closest('script, style, noscript') === null) found.push(walk.currentNode.data);
  for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    for (const name of ['aria-label', 'placeholder', 'title']) found.push(each.getAttribute(name) ?? '');
  return found.map((each) => each.replaceAll(/\\s+/gu, ' ').trim()).filter((each) => /\\p{L}{3}/u.test(each));
})()`;

/** What a page says. */
async function told(page: Page, address: string): Promise<ReadonlySet<string>> {
  await goneTo(page, address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 20_000 }).toBe(0);
  return new Set(z.array(z.string()).parse(await page.evaluate(texts)));
}

test('no page says in English what it should say in Norwegian: what both say alike is a name, a code or somebody’s own words', async () => {
  await visiting(
    async (site) => {
      const visitors = async (language: 'en' | 'nb') => {
        const people = {
          admin: await site.visit('admin'),
          'account-manager': await site.visit('account-manager', 'Kari'),
          nobody: await site.visit(),
        };
        for (const page of Object.values(people))
          await page.addInitScript(`localStorage.setItem('firmament-language', '${language}')`);
        return people;
      };
      const [english, norwegian] = [await visitors('en'), await visitors('nb')];
      await english.admin.goto(site.address);
      const alike: string[] = [];
      for (const { as, at } of await statesOf(site, english.admin)) {
        const [one, other] = await Promise.all([
          told(english[as], `${site.address}${at}`),
          told(norwegian[as], `${site.address}${at}`),
        ]);
        alike.push(...[...other].filter((each) => one.has(each) && !same(each)).map((each) => `${at}: ${each}`));
      }
      expect(alike).toEqual([]);
    },
    { market },
  );
}, 240_000);
