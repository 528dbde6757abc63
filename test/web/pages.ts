import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Role } from '../../src/contract/server.ts';
import { addUser } from '../../src/server/access/users.ts';
import { openBrowser, type TestBrowser } from '../browser.ts';
import { built } from '../built.ts';
import { withServer, type Server } from '../server/server.ts';

export { accessibilityOf } from './accessibility.ts';

/** A server with its pages, that listens, and browsers that people sign in with. */
export interface Site {
  readonly server: Server;
  readonly address: string;
  /** A browser of somebody's own, signed in with a role; without one, of nobody yet. */
  readonly visit: (role?: Role, owner?: string) => Promise<Page>;
}

let browser: TestBrowser | undefined;

/** Builds the pages and opens a browser for a file of tests. */
export function withBrowser(): void {
  beforeAll(async () => {
    await built();
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
}

/** Visits a site of its own; every error a page logs fails the test. */
export async function visiting(
  work: (site: Site) => Promise<void>,
  options: Parameters<typeof withServer>[1] = {},
): Promise<void> {
  await withServer(
    async (server) => {
      const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
      const contexts: BrowserContext[] = [];
      const errors: string[] = [];
      let people = 0;
      const open = browser?.browser;
      if (open === undefined) throw new Error('no browser: call withBrowser first');
      try {
        await work({
          server,
          address,
          async visit(role, owner) {
            const context = await open.newContext({
              locale: 'en-GB',
              viewport: { width: 1200, height: 800 },
            });
            contexts.push(context);
            if (role !== undefined) {
              people += 1;
              const person = {
                name: `Person ${people}`,
                email: `person${people}@example.com`,
                password: 'long enough',
              };
              const user = await addUser(
                server.house.workspace.engine,
                { ...person, role, owner: owner ?? null },
                server.clock.now,
              );
              const token = await server.house.sessions.open(user, server.clock.now);
              await context.addCookies([
                { name: 'firmament_session', value: token, url: address, httpOnly: true, sameSite: 'Strict' },
              ]);
            }
            const page = await context.newPage();
            follow(page);
            page.on('pageerror', (error) => errors.push(String(error)));
            page.on('console', (message) => {
              if (message.type() === 'error' && !/status of (?:4\d\d|503)|ERR_/u.test(message.text()))
                errors.push(message.text());
            });
            return page;
          },
        });
        expect(errors).toEqual([]);
      } finally {
        await Promise.all(contexts.map((each) => each.close()));
      }
    },
    { thread: pathToFileURL('dist/pipeline/threads/thread.js'), ...options },
  );
}

/** Goes to a page as by a link of the app, which is loaded once. */
export async function goneTo(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto(address);
    // The words of another language come after the page.
    await settled(page);
  } else await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

const onTheirWay = new WeakMap<Page, ReadonlySet<Request>>();

/** Keeps in mind what a page has asked for and not got; the stream of events never ends. */
function follow(page: Page): void {
  const waiting = new Set<Request>();
  page.on('request', (each) => void (each.resourceType() === 'eventsource' || waiting.add(each)));
  page.on('requestfinished', (each) => void waiting.delete(each));
  page.on('requestfailed', (each) => void waiting.delete(each));
  onTheirWay.set(page, waiting);
}

/** Waits until all a page asked for is there and nothing on it says it is on its way, three looks in a row. */
export async function settled(page: Page): Promise<void> {
  let quiet = 0;
  const look = async (): Promise<number> => {
    const busy = await page.locator('[aria-busy=true]').count();
    quiet = busy + (onTheirWay.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0;
    return quiet;
  };
  await expect.poll(look, { timeout: 20_000, interval: 50 }).toBeGreaterThanOrEqual(3);
}

/** Signs in again where a session has ended under an open page. */
export async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.locator('input[type=password]').fill('long enough');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
}
