import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What stands out of a page to the right, where neither the page nor what it stands in scrolls or cuts it off. */
const beyond = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isHeld = (each) => {
    for (let at = each.parentElement; at !== null && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible' && at.getBoundingClientRect().right <= clientWidth) return true;
    return false;
  };
  return [...document.querySelectorAll('body *')]
    .filter((each) => each.getBoundingClientRect().right > clientWidth && !isHeld(each))
    .map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40)).slice(0, 5).concat('by ' + (scrollWidth - clientWidth) + ' px');
})()`;

const texts = z.array(z.string());

/** Whatever makes a page one has to scroll sideways. */
export const beyondOf = async (page: Page): Promise<readonly string[]> => texts.parse(await page.evaluate(beyond));
