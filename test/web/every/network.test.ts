import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visiting, withBrowser, type Site } from '../pages.ts';
import { market } from './market.ts';
import { network, patience, watchMoves } from './network.ts';
import { pages } from './places.ts';
import { statesOf, type State } from './states.ts';

withBrowser();

const retries = (page: Page) => page.getByRole('button', { name: 'Try again' });
const coming = (page: Page) => page.locator('main [aria-busy=true], main .mantine-Skeleton-root[data-visible]');
/** What a page shows of a network that fails: how often it offers to ask again, whether more is coming, and whether it stands. */
interface Shown {
  readonly offers: number;
  readonly isComing: boolean;
  readonly hasHeading: boolean;
  /** Nothing was asked, or something was asked again until it was heard. */
  readonly wasHeard: boolean;
}

async function shownBy(page: Page, title: string): Promise<Shown> {
  const [offers, busy, headings, wasHeard] = await Promise.all([
    retries(page).count(),
    coming(page).count(),
    page.getByRole('heading', { level: 1, name: title }).count(),
    page.evaluate<boolean>(
      `askedOfNetwork.size === 0 || [...askedOfNetwork.values()].some((times) => times > ${patience})`,
    ),
  ]);
  return { offers, isComing: busy > 0, hasHeading: headings > 0, wasHeard };
}

const isWhole = ({ offers, isComing, hasHeading, wasHeard }: Shown): boolean =>
  offers === 0 && !isComing && hasHeading && wasHeard;

/** Asks again wherever the page offers to, until it is whole and stays so; what is wrong where that does not come. */
async function mended(page: Page, title: string): Promise<readonly string[]> {
  let whole = 0;
  const steady = expect.poll(
    async () => {
      const shown = await shownBy(page, title);
      whole = isWhole(shown) ? whole + 1 : 0;
      if (shown.offers > 0)
        await retries(page)
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined);
      return whole;
    },
    { timeout: 20_000, interval: 60 },
  );
  const comes = await steady.toBeGreaterThan(3).then(
    () => true,
    () => false,
  );
  return comes ? [] : [JSON.stringify(await shownBy(page, title))];
}

test('on a failing network every page says what it could not fetch, and is whole once it is asked again; on a slow one nothing that can be pressed moves', async () => {
  await visiting(
    async (site) => {
      const people = {
        admin: await site.visit('admin'),
        'account-manager': await site.visit('account-manager', 'Kari'),
        nobody: await site.visit(),
      };
      await people.admin.goto(site.address);
      const states = await statesOf(site, people.admin);
      expect(new Set(states.map((each) => each.page))).toEqual(new Set((await pages()).map((each) => each.path)));
      expect(await movedWhileSlow(site, await people.admin.context().newPage(), states)).toEqual([]);
      const frame = ['GET /api/session', 'GET /api/overview', 'GET /api/draft', 'POST /api/draft/preview'];
      await people.admin.addInitScript(network('fails', frame));
      await people['account-manager'].addInitScript(network('fails', frame.slice(0, 1)));
      await people.nobody.addInitScript(network('fails', []));
      const wrong: string[] = [];
      for (const { as, at, title } of states) {
        const page = people[as];
        await page.goto(`${site.address}${at}`);
        wrong.push(...(await mended(page, title)).map((each) => `${as} ${at}: ${each}`));
      }
      expect(wrong).toEqual([]);
    },
    { market },
  );
}, 480_000);

/** What moved on pages that keep the room of what is still to come. */
async function movedWhileSlow(site: Site, page: Page, states: readonly State[]): Promise<readonly string[]> {
  const draft = page.getByRole('region', { name: 'Your draft of the model' }).getByText('1 change');
  // The browser knows from before that there is a draft.
  await page.goto(site.address);
  await draft.waitFor();
  await page.addInitScript(network('slow', ['GET /api/session']));
  await page.addInitScript(watchMoves);
  const wrong: string[] = [];
  for (const path of [
    '/data',
    '/data/quality',
    '/explore',
    '/lists',
    '/scorecard',
    '/model/history',
    '/lab/clusters',
  ]) {
    const { at = path } = states.find((each) => each.page === path && each.as === 'admin') ?? {};
    await page.goto(`${site.address}${at}`);
    await draft.waitFor();
    await expect.poll(() => coming(page).count(), { timeout: 20_000 }).toBe(0);
    const moved = await page.evaluate<string[]>('moved');
    wrong.push(...moved.map((each) => `${at}: ${each}`));
  }
  await page.close();
  return wrong;
}
