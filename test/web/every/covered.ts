import type { Page } from 'playwright-core';
import { z } from 'zod';

/** Every control the keyboard reaches, brought into sight as the browser does it, and what lies over its middle then. */
const covered = `(() => {
  const name = (each) => each.tagName.toLowerCase() + ' "' + (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 40) + '"';
  const shown = (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[inert], [aria-hidden=true]') === null;
  // A box that is drawn by its label, as switches are, is pressed there.
  const pressed = (each) => each.labels?.[0] && (each.offsetWidth <= 1 || getComputedStyle(each).opacity === '0') ? each.labels[0] : each;
  const largest = (each) => [...each.getClientRects()].reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
  const found = [];
  const modal = document.querySelector('[aria-modal=true]') ?? document;
  for (const each of modal.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
    if (each.tabIndex < 0 || each.disabled || !shown(each)) continue;
    const target = pressed(each);
    if (target.getClientRects().length === 0 || target.offsetWidth <= 1 || target.matches('.skip')) continue;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = largest(target);
    // What is larger than the window, as a table that scrolls by itself, is seen where the window is.
    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const x = middle(box.left, box.right, document.documentElement.clientWidth);
    const y = middle(box.top, box.bottom, document.documentElement.clientHeight);
    const hit = document.elementFromPoint(x, y);
    if (hit === null || !(target.contains(hit) || hit.closest('label')?.control === each))
      found.push(name(each) + ' lies under ' + (hit === null ? 'nothing' : name(hit) + '.' + hit.className));
  }
  scrollTo(0, 0);
  return found.slice(0, 5);
})()`;

const texts = z.array(z.string());

/** The controls of a page that something else lies over when the keyboard comes to them (WCAG 2.2, focus not obscured). */
export const coveredOf = async (page: Page): Promise<readonly string[]> => texts.parse(await page.evaluate(covered));
