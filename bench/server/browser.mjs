// What one person sees in a real browser: from the keystroke, or the click, to what stands on the screen.
import { openChromium } from '../../scripts/chromium.mjs';
import { condition } from '../questions.mjs';

/** In the page: milliseconds from writing a condition to its count on the screen, painted. */
const untilCounted = (text) =>
  new Promise((resolve) => {
    const field = document.querySelector('textarea');
    const region = [...document.querySelectorAll('[aria-live=polite]')].find((each) =>
      each.textContent.includes('companies as of'),
    );
    let wasOld = false;
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    const started = performance.now();
    const look = () => {
      const shown = region.querySelector('p');
      // A last count that stays while the next is on its way is half transparent.
      const isOld = shown === null || getComputedStyle(shown).opacity !== '1';
      wasOld ||= isOld;
      if (isOld || !wasOld) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - started));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
    value.set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** In the page: milliseconds from a letter typed in the search box to what was found for it, painted. */
const untilFound = (text) =>
  new Promise((resolve) => {
    const field = document.querySelector('input.mantine-Spotlight-search');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const started = performance.now();
    const watcher = new PerformanceObserver((list) => {
      const asked = list.getEntries().some(({ name }) => new URL(name).searchParams.get('text') === text);
      if (!asked) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
    });
    watcher.observe({ type: 'resource' });
    value.set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** In the page: milliseconds from following a link within the app to another heading and no skeleton left, painted. */
const untilThere = (path) =>
  new Promise((resolve) => {
    const before = document.querySelector('h1')?.textContent;
    const started = performance.now();
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
    const look = () => {
      const heading = document.querySelector('h1');
      const isThere = heading !== null && heading.textContent !== before;
      if (isThere && document.querySelector('main [class*=Skeleton]') === null) resolve(performance.now() - started);
      else requestAnimationFrame(look);
    };
    look();
  });

/** Pages of the app; those of a segment and a company stand for all of theirs. */
const screensOf = (segment, company) => [
  '/',
  '/data',
  '/data/quality',
  '/explore',
  '/segments',
  segment,
  '/scorecard',
  '/compare',
  '/lab/clusters',
  '/lab/cut-points',
  '/companies',
  `/companies/${company}`,
  '/lists',
  '/model',
  '/model/history',
  '/runs',
  '/admin',
];

/** Times as one person in a browser sees them. */
export async function inBrowser({ address, token, segment, companies, questions }) {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
    await context.addCookies([
      { name: 'firmament_session', value: token, url: address, httpOnly: true, sameSite: 'Strict' },
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    /** From the address to the page's own heading and no skeleton left. */
    const loaded = async (to) => {
      const started = performance.now();
      await page.goto(`${address}${to}`);
      await page.waitForFunction(
        () => document.querySelector('h1') !== null && document.querySelector('main [class*=Skeleton]') === null,
      );
      return performance.now() - started;
    };
    const screens = {};
    for (const screen of screensOf(segment, companies[0])) {
      const first = await loaded(screen);
      const warm = [];
      for (let round = 0; round < 3; round += 1) warm.push(await loaded(screen));
      screens[screen] = { first, warm };
    }
    await loaded('/companies');
    await page.getByText('companies as of').waitFor();
    await page.evaluate(untilCounted, condition(0, 7));
    const known = [];
    for (let step = 1; step <= questions; step += 1) known.push(await page.evaluate(untilCounted, condition(step, 7)));
    const fresh = [];
    const base = 100 + Math.floor(Math.random() * 800);
    for (let step = 0; step < 12; step += 1)
      fresh.push(await page.evaluate(untilCounted, condition(step, base + step)));
    await loaded(`/companies/${companies[0]}`);
    const company = [];
    for (const id of companies.slice(1, 41)) company.push(await page.evaluate(untilThere, `/companies/${id}`));
    await page.keyboard.press('Control+k');
    await page.locator('input.mantine-Spotlight-search').waitFor();
    const search = [];
    for (const name of ['Company 34567', 'company 81', 'pany 4711']) {
      for (let letters = 1; letters <= name.length; letters += 1) {
        if (name[letters - 1] !== ' ') search.push(await page.evaluate(untilFound, name.slice(0, letters)));
      }
    }
    return { screens, known, fresh, company, search };
  } finally {
    await browser.close();
  }
}
