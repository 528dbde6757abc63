import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityOf, coloursOf } from '../accessibility.ts';
import { goneTo, settled, visiting, withBrowser } from '../pages.ts';
import { coveredOf } from './covered.ts';
import { market } from './market.ts';
import { pages } from './places.ts';
import { beyondOf } from './standing.ts';
import { statesOf } from './states.ts';

withBrowser();

const patience = 480_000;

/** A desk and a phone, each in both schemes: as few changes as there can be. */
const rooms = [
  { width: 1200, height: 800, schemes: ['light', 'dark'] },
  { width: 360, height: 740, schemes: ['dark', 'light'] },
] as const;

/** Light, dark, and a phone in both. */
async function asEverybodySees(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height, schemes } of rooms) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // The same things stand on a page in the dark.
      const wrong = await (colorScheme === 'dark' ? coloursOf : accessibilityOf)(page);
      found.push(...wrong.map((each) => `${width} px, ${colorScheme}: ${each}`));
    }
    found.push(...(await soon(() => beyondOf(page))).map((each) => `${width} px: stands out: ${each}`));
    found.push(...(await soon(() => coveredOf(page))).map((each) => `${width} px: ${each}`));
  }
  await page.setViewportSize({ width: 1200, height: 800 });
  return found;
}

/** At 200% zoom, which is half the room in pixels twice as fine; and with text twice as large, as a browser is told to write it. */
async function asLarge(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const seen = async (how: string): Promise<readonly string[]> => [
    ...(await soon(() => beyondOf(page))).map((each) => `${how}: stands out: ${each}`),
    ...(await soon(() => coveredOf(page))).map((each) => `${how}: ${each}`),
  ];
  const half = { width: 600, height: 400, deviceScaleFactor: 2, mobile: false };
  await devtools.send('Emulation.setDeviceMetricsOverride', half);
  const zoomed = await seen('200% zoom');
  const whole = { width: 1200, height: 800, deviceScaleFactor: 1, mobile: false };
  await devtools.send('Emulation.setDeviceMetricsOverride', whole);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const written = await seen('text of 200%');
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await devtools.detach();
  return [...zoomed, ...written];
}

/** What is still found after a moment: menus slide away first. */
async function soon(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const many = async (): Promise<number> => {
    found = await look();
    return found.length;
  };
  await expect
    .poll(many, { timeout: 3000 })
    .toBe(0)
    .catch(() => undefined);
  return found;
}

test(
  'every page of the table, with something on it: accessible in light, dark and on a phone; never wider than the page at 200%, and nothing the keyboard reaches lies under anything',
  async () => {
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
        const wrong: string[] = [];
        for (const { as, at, title, first } of states) {
          const page = people[as];
          await goneTo(page, `${site.address}${at}`);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          await settled(page);
          await first?.(page);
          const found = [...(await asEverybodySees(page)), ...(await asLarge(page))];
          wrong.push(...found.map((each) => `${as} ${at} ${each}`));
        }
        expect(wrong).toEqual([]);
        // What nobody can read is found, however much was looked at before.
        await people.admin.evaluate(`document.querySelector('h1').style.color = 'rgb(190, 190, 190)'`);
        expect(await coloursOf(people.admin)).toEqual([expect.stringContaining('color-contrast h1')]);
      },
      { market },
    );
  },
  patience,
);
