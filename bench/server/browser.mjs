// What one person sees in a real browser: from the keystroke, or the click, to what stands on the screen.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { condition } from './questions.mjs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the browser of the tests: the system's, else the one in the npm package. */
async function openBrowser() {
  const named = process.env.CHROMIUM_PATH ?? usual.find((each) => existsSync(each));
  if (named === undefined) process.env.VERCEL ??= '1';
  const executablePath = named ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

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

/** Times as one person in a browser sees them. */
export async function inBrowser({ address, token, companies, questions }) {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
    await context.addCookies([
      { name: 'firmament_session', value: token, url: address, httpOnly: true, sameSite: 'Strict' },
    ]);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const opened = async (to, selector) => {
      await page.evaluate((path) => {
        history.pushState(null, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
      }, to);
      const started = performance.now();
      await page.waitForSelector(selector);
      return performance.now() - started;
    };
    /** From the address to the page's own heading and no skeleton left. */
    const loaded = async (to) => {
      const started = performance.now();
      await page.goto(`${address}${to}`);
      await page.waitForFunction(
        () => document.querySelector('h1') !== null && document.querySelector('main [class*=Skeleton]') === null,
      );
      return performance.now() - started;
    };
    const screens = ['/', '/segments', '/companies', '/model', '/runs', '/data', '/admin'];
    for (const screen of screens) await loaded(screen);
    const screenTimes = {};
    for (const screen of screens) {
      screenTimes[screen] = [];
      for (let round = 0; round < 3; round += 1) screenTimes[screen].push(await loaded(screen));
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
    const companyTimes = [];
    await opened(`/companies/${companies[0]}`, 'h1');
    for (const id of companies.slice(1, 31)) companyTimes.push(await loaded(`/companies/${id}`));
    return { screens: screenTimes, known, fresh, company: companyTimes };
  } finally {
    await browser.close();
  }
}
