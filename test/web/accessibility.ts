import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: the dearest by far, for each text asks what lies behind it. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 AA on a page as it stands. */
export async function accessibilityOf(page: Page): Promise<readonly string[]> {
  await ready(page);
  const rules = Object.fromEntries(colours.map((each) => [each, { enabled: false }]));
  const told = await page.evaluate(`axe.run(${options({ runOnly: standard, rules })}).then(${inLines})`);
  return [...lines.parse(told), ...(await newColours(page))];
}

/** What it finds of colours alone, where only they can differ from what was looked at before: the same page in the dark. */
export async function coloursOf(page: Page): Promise<readonly string[]> {
  await ready(page);
  return newColours(page);
}

/** How texts looked that were found good: no other that looks the same is asked again. */
const good = new Set<string>();

async function newColours(page: Page): Promise<readonly string[]> {
  const told = await page.evaluate(
    `(${lookAtNew})(${JSON.stringify([...good])}, ${options({ runOnly: colours })}, ${inLines})`,
  );
  const { looks, wrong } = z.object({ looks: lines, wrong: lines }).parse(told);
  if (wrong.length === 0) for (const each of looks) good.add(each);
  return wrong;
}

/**
 * Looks at one text of each look that is not known yet. A look is all that contrast is made of: the text's own colour, size, weight and shadow, the
 * colour of the text a link stands in, and the ground, picture and opacity of everything behind.
 */
const lookAtNew = `async (known, options, inLines) => {
  const seen = new Set(known);
  const looks = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walk.nextNode()) {
    const isField = walk.currentNode.matches?.('input, textarea, select') ?? false;
    if (!isField && (walk.currentNode.nodeType !== 3 || walk.currentNode.data.trim() === '')) continue;
    const element = isField ? walk.currentNode : walk.currentNode.parentElement;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    const look = [element.tagName, element.matches(':disabled'), color, fontSize, fontWeight, textShadow, textDecorationLine];
    look.push(getComputedStyle(element.parentElement).color);
    if (isField) look.push(element.type, getComputedStyle(element, '::placeholder').color);
    for (let each = element; each !== null; each = each.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each);
      look.push(opacity, backgroundImage, backgroundColor);
    }
    const key = look.filter((each) => each !== '1' && each !== 'none' && each !== 'rgba(0, 0, 0, 0)').join(' ');
    if (!seen.has(key) && !looks.has(key)) looks.set(key, element);
  }
  if (looks.size === 0) return { looks: [], wrong: [] };
  return { looks: [...looks.keys()], wrong: await axe.run({ include: [...looks.values()] }, options).then(inLines) };
}`;

const inLines = `({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary))`;

const lines = z.array(z.string());

/** Of what passed nothing is told; styles are looked at as they are computed, not fetched again. */
const options = (more: object): string =>
  JSON.stringify({ resultTypes: ['violations'], preload: { assets: ['media'] }, ...more });

/** Brings axe, by evaluation, which the page's policy does not govern; and lets all that moves arrive, for colours are measured as they will stay. */
async function ready(page: Page): Promise<void> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe);
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => {
    for (const each of document.getAnimations()) if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish();
  })`);
}
