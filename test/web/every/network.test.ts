import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visiting, withBrowser } from '../pages.ts';
import { market } from './market.ts';
import { network, watchMoves } from './network.ts';
import { pages } from './places.ts';
import { statesOf } from './states.ts';

withBrowser();

const retries = (page: Page) => page.getByRole('button', { name: 'Try again' });
const coming = (page: Page) => page.locator('main [aria-busy=true], main .mantine-Skeleton-root[data-visible]');
/** More waves than questions wait for one another on any page. */
const most = 8;

/** Asks again wherever the page offers to, until it is whole; what it showed meanwhile that says nothing. */
async function mended(page: Page, title: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const settled = async (): Promise<boolean> =>
    expect
      .poll(() => coming(page).count(), { timeout: 6000, interval: 50 })
      .toBe(0)
      .then(
        () => true,
        () => false,
      );
  const said = async (): Promise<'failed' | 'asked nothing' | 'nothing'> => {
    if ((await retries(page).count()) > 0) return 'failed';
    const isThere = (await page.getByRole('heading', { level: 1, name: title }).count()) > 0;
    return isThere && (await page.evaluate<number>('askedOfNetwork.size')) === 0 ? 'asked nothing' : 'nothing';
  };
  await expect
    .poll(said, { timeout: 10_000, interval: 50 })
    .not.toBe('nothing')
    .catch(() => wrong.push('nothing says that it failed'));
  for (let wave = 0; wave < most; wave += 1) {
    if (!(await settled())) wrong.push(`wave ${wave}: something is on its way for ever`);
    if ((await retries(page).count()) === 0) break;
    await retries(page)
      .first()
      .click({ timeout: 5000 })
      .catch(() => undefined);
    // Either it is whole, or the next questions fail in their turn.
    await expect
      .poll(() => retries(page).count(), { timeout: 1500, interval: 30 })
      .toBe(0)
      .catch(() => undefined);
  }
  if ((await retries(page).count()) > 0) wrong.push('it is not whole after it was asked again');
  if ((await page.getByRole('heading', { level: 1, name: title }).count()) === 0)
    wrong.push('its heading is not there');
  return wrong;
}

test('every page says what it could not fetch, whichever of its questions fails and how, and is whole once it is asked again', async () => {
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

test('on a slow network a page keeps the room of what is still to come: nothing that can be pressed moves', async () => {
  await visiting(
    async (site) => {
      const page = await site.visit('admin');
      await page.goto(site.address);
      const states = await statesOf(site, page);
      // The browser knows from before that there is a draft.
      await page.goto(site.address);
      await page.getByRole('region', { name: 'Your draft of the model' }).getByText('1 change').waitFor();
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
        await page.getByRole('region', { name: 'Your draft of the model' }).getByText('1 change').waitFor();
        await expect.poll(() => coming(page).count(), { timeout: 20_000 }).toBe(0);
        const moved = await page.evaluate<string[]>('moved');
        wrong.push(...moved.map((each) => `${at}: ${each}`));
      }
      expect(wrong).toEqual([]);
    },
    { market },
  );
}, 120_000);
