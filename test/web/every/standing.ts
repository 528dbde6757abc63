import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What stands out of a page to the right, where it does not scroll by itself. */
const beyond = `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth)
    .map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40)).slice(0, 5)`;

const texts = z.array(z.string());

/** Whatever makes a page one has to scroll sideways. */
export const beyondOf = async (page: Page): Promise<readonly string[]> => texts.parse(await page.evaluate(beyond));
