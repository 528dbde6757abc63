import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityOf, visiting, withBrowser } from './pages.ts';

withBrowser();

test('a rule is built with counts as one goes, undone, followed by its text, and kept in the draft', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/segments`);
    await page.getByRole('link', { name: 'Edit the scheme' }).click();
    const text = page.getByLabel('As text', { exact: true });
    await expect.poll(() => text.inputValue()).toBe('employees >= 100');
    await page.getByText('5 companies').first().waitFor();

    // employees between 20 and 99 …
    await page.getByLabel('Condition 1: How').selectOption('between');
    await page.getByLabel('Condition 1: From').fill('20');
    await page.getByLabel('Condition 1: To').fill('99');
    await expect.poll(() => text.inputValue()).toBe('employees between 20 and 99');
    await page.getByText('5 companies').first().waitFor();

    // … and (owner = 'Kari' or employees <= 45)
    await page.getByRole('button', { name: 'Bracket: + Bracket' }).click();
    await page.getByRole('combobox', { name: 'Condition 2.1: What is compared' }).click();
    await page.getByRole('option', { name: 'owner' }).click();
    await page.getByLabel('Condition 2.1: How').selectOption('=');
    await page.getByRole('combobox', { name: 'Condition 2.1: Value' }).fill('Kari');
    await expect.poll(() => text.inputValue()).toBe("employees between 20 and 99 and owner = 'Kari'");
    await page.getByRole('button', { name: 'Bracket 2: + Condition' }).click();
    await page.getByRole('combobox', { name: 'Condition 2.2: What is compared' }).click();
    await page.getByRole('option', { name: 'employees', exact: true }).click();
    await page.getByLabel('Condition 2.2: How').selectOption('<=');
    await page.getByLabel('Condition 2.2: Value').fill('45');
    const whole = "employees between 20 and 99 and (owner = 'Kari' or employees <= 45)";
    await expect.poll(() => text.inputValue()).toBe(whole);
    await page.getByText('4 companies').first().waitFor();
    // Five of twelve are of that size; the bracket takes one of them out, and holds for eight by itself.
    const step = page.getByRole('row', { name: /^Owner is Kari or employees is at most 45/u });
    await expect.poll(() => step.getByRole('cell').allInnerTexts()).toEqual(['4', '−1', '8', '5']);
    expect(await accessibilityOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => text.inputValue()).not.toBe(whole);
    await page.keyboard.press('Control+y');
    await expect.poll(() => text.inputValue()).toBe(whole);

    // The second part goes first, by keyboard.
    await page.getByRole('button', { name: 'Bracket 2: Move' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    const moved = "(owner = 'Kari' or employees <= 45) and employees between 20 and 99";
    await expect.poll(() => text.inputValue()).toBe(moved);

    // The text leads as well; what does not read yet leaves the builder as it was.
    await text.fill(`${moved} and`);
    await page.getByText('The text does not read yet').waitFor();
    await text.fill(`${moved} and employess > 1`);
    await page.getByText("Nothing is called 'employess'.").waitFor();
    expect(await page.getByRole('button', { name: 'Keep in the draft' }).isDisabled()).toBe(true);
    await text.fill("not owner = 'Ola' and employees >= 30 and employees * 2 < 300");
    await page.getByText('4 companies').first().waitFor();
    expect(await page.getByLabel('Condition 3: Condition as text').inputValue()).toBe('employees * 2 < 300');

    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Keep in the draft' }).isDisabled()).toBe(true);
    await page.goto(`${address}/schemes/main`);
    await expect.poll(() => text.inputValue()).toBe("not owner = 'Ola' and employees >= 30 and employees * 2 < 300");
  });
});

test('segments are added, described, ordered and removed in the draft, and the file stays as it is', async () => {
  await visiting(async ({ address, visit, server }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/schemes/main`);
    const list = page.getByRole('list', { name: 'Segments in order' });
    await list.getByRole('button', { name: 'Large 5' }).waitFor();
    await page.getByRole('button', { name: 'Add a segment' }).click();
    await page.getByText('No condition yet: nobody.').waitFor();
    await page.getByLabel('As text').fill('employees >= 50');
    await page.getByRole('button', { name: 'Keep in the draft' }).click();
    await list.getByRole('button', { name: 'New segment 3' }).waitFor();
    await page.getByLabel('Name of the segment').fill('Middle');
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'Middle 3' }).waitFor();
    await page.getByLabel('Need').fill('Time');
    await page.getByLabel('Need').blur();
    // Before the large ones it takes them too.
    await list.getByRole('button', { name: 'Middle: Move' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await list.getByRole('button', { name: 'Middle 8' }).waitFor();
    await list.getByRole('button', { name: 'Large 0' }).waitFor();
    await list.getByRole('button', { name: 'Large: Move' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await list.getByRole('button', { name: 'Middle 3' }).waitFor();
    await page.getByRole('button', { name: 'Remove the segment' }).click();
    await page.getByText('Middle is removed from the draft.').waitFor();
    const removed = page.getByRole('alert').filter({ hasText: 'Middle is removed' });
    await removed.getByRole('button', { name: 'Undo', exact: true }).click();
    await list.getByRole('button', { name: 'Middle 3' }).waitFor();
    const { models } = server.house;
    expect((await models.current()).text).not.toContain('segment: Middle');
    const draft = await page.evaluate<{ draft: { text: string } }>("fetch('/api/draft').then((each) => each.json())");
    expect(draft.draft.text.slice(draft.draft.text.indexOf('  main:'))).toBe(`  main:
    - {segment: Large, when: employees >= 100}
    - segment: Middle
      when: 'employees >= 50'
      need: Time
    - {segment: Rest}
`);
  });
});

/** Drags one thing onto another by the pointer, in steps as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2 + 12, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}

test('conditions and segments are dragged by the mouse, and moved by the keyboard', async () => {
  await visiting(async ({ address, visit }) => {
    const page = await visit('analyst');
    await page.goto(`${address}/schemes/main`);
    const text = page.getByLabel('As text', { exact: true });
    await text.fill("employees >= 30 and owner = 'Kari' and employees <= 120");
    const handle = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}: Move`, 'u') });
    await handle('Condition 3').waitFor();
    await drag(page, handle('Condition 1'), handle('Condition 2'));
    await expect.poll(() => text.inputValue()).toBe("owner = 'Kari' and employees >= 30 and employees <= 120");
    await handle('Condition 3').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => text.inputValue()).toBe("owner = 'Kari' and employees <= 120 and employees >= 30");
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.inputValue()).toBe("owner = 'Kari' and employees >= 30 and employees <= 120");
    await drag(page, handle('Large'), handle('Rest'));
    const list = page.getByRole('list', { name: 'Segments in order' });
    await expect.poll(async () => (await list.getByRole('listitem').allInnerTexts())[0]).toMatch(/^Rest/u);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'))
      .toBe(true);
  });
});
