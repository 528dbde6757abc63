import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { companiesAnswer, countAnswer, flowsAnswer } from '../../src/contract/ask.ts';
import { segmentsAnswer, type SegmentsAnswer } from '../../src/contract/run.ts';
import { segmentAnswer } from '../../src/contract/segments/segment.ts';
import { makeDemo, runDemo } from '../../src/pipeline/demo/demo.ts';
import { cli } from '../cli/shell.ts';
import type { Call } from '../server/server.ts';
import { settled, visiting, withBrowser } from './pages.ts';

withBrowser();

const schemesTold = z.object({ schemes: z.array(segmentsAnswer) });
const whole = new Intl.NumberFormat('en-GB');
const kroner = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 });

/** The cells of a table as they are read: rows of texts. */
async function cellsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table', { name: table, exact: true }).locator('tbody tr');
  await rows.first().waitFor();
  const texts = await rows.allInnerTexts();
  return texts.map((row) => row.split(/\n*\t\n*/u).map((cell) => cell.replaceAll('\u{a0}', ' ').trim()));
}

/** What a scheme's table says of its segments: name, companies and money. */
const toldOf = ({ segments }: SegmentsAnswer): readonly (readonly string[])[] =>
  segments.map((each) => [
    each.name,
    whole.format(each.companies),
    kroner.format(each.turnover ?? 0).replaceAll('\u{a0}', ' '),
  ]);

const shownOf = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map(([name = '', companies = '', , money = '']) => [name, companies, money]);

/** Where the numbers of a page lead to, each with the number that is read there. */
async function doorsOf(page: Page): Promise<readonly { readonly n: number; readonly href: string }[]> {
  await settled(page);
  const links = z
    .array(z.object({ text: z.string(), href: z.string() }))
    .parse(
      await page.evaluate(
        `[...document.querySelectorAll('main a[href]')].map((each) => ({ text: each.innerText, href: each.getAttribute('href') }))`,
      ),
    );
  return links.flatMap(({ text, href }) => {
    const [first] = /^[\d,]+/u.exec(text) ?? [];
    return first === undefined ? [] : [{ n: Number(first.replaceAll(',', '')), href }];
  });
}

/** How many companies stand behind a door; undefined for a door to something else than companies. */
async function behind(ask: Call, href: string): Promise<number | undefined> {
  const at = new URL(href, 'http://here');
  if (at.pathname === '/companies') {
    const answer = await ask('POST', '/api/count', { where: at.searchParams.get('where') ?? '' });
    return countAnswer.parse(answer.json()).count;
  }
  if (at.pathname === '/runs' && at.hash === '#flows') {
    const answer = await ask('GET', `/api/flows?${at.searchParams.toString()}&limit=1000`);
    return flowsAnswer.parse(answer.json()).moved.length;
  }
  return undefined;
}

/** Lines of a CSV file below its heading; names and reasons of the demo hold no line breaks. */
const linesOf = (csv: string): number => csv.trim().split(/\r?\n/u).length - 1;

test('the same segment has the same companies and money on every page, in files and in the terminal, and every number opens exactly those', async () => {
  let terminal: readonly SegmentsAnswer[] = [];
  await visiting(
    async ({ server, address, visit }) => {
      const ask = await server.as('analyst');
      const told = schemesTold.parse((await ask('GET', '/api/segments')).json()).schemes;
      expect(told).toEqual(terminal);
      const main = told.find((each) => each.scheme === 'main');
      if (main === undefined) throw new Error('the demo has no main segments');

      const page = await visit('analyst');
      const doors: { readonly n: number; readonly href: string }[] = [];
      await page.goto(address);
      expect(shownOf(await cellsOf(page, main.name))).toEqual(toldOf(main));
      doors.push(...(await doorsOf(page)));
      for (const scheme of told) {
        await page.goto(`${address}/segments?scheme=${scheme.scheme}`);
        expect(shownOf(await cellsOf(page, scheme.name)), scheme.scheme).toEqual(toldOf(scheme));
        doors.push(...(await doorsOf(page)));
      }

      for (const each of main.segments) {
        const where = `main = '${each.id}'`;
        const one = segmentAnswer.parse((await ask('GET', `/api/segments/main/${each.id}`)).json());
        const body = { where, columns: ['revenue_12m'], limit: 1000 };
        const found = companiesAnswer.parse((await ask('POST', '/api/companies', body)).json());
        const money = found.companies.reduce((sum, { values }) => sum + Number(values['revenue_12m'] ?? 0), 0);
        const file = await ask('GET', `/api/segments/main/${each.id}/export?to=csv`);
        const listed = await ask('GET', `/api/lists/companies?to=csv&where=${encodeURIComponent(where)}`);
        expect(
          [one.companies, found.total, linesOf(file.body), linesOf(listed.body), one.turnover, money.toFixed(2)],
          where,
        ).toEqual([...Array.from({ length: 4 }, () => each.companies), each.turnover, (each.turnover ?? 0).toFixed(2)]);
      }

      // One segment's page, and one of its numbers gone through as somebody does.
      const largest = main.segments.toSorted((left, right) => (right.turnover ?? 0) - (left.turnover ?? 0))[0];
      if (largest === undefined) throw new Error('the demo has no segments');
      await page.goto(`${address}/segments/main/${largest.id}`);
      await page.getByRole('heading', { level: 1, name: largest.name }).waitFor();
      doors.push(...(await doorsOf(page)));
      await page.goto(address);
      await page
        .getByRole('row', { name: new RegExp(`^${largest.name}`, 'u') })
        .getByRole('link', { name: whole.format(largest.companies), exact: true })
        .click();
      await page.getByText(`${largest.companies} rows`, { exact: true }).waitFor();

      const opened = new Map(doors.map((each) => [`${each.n} ${each.href}`, each]));
      const wrong: string[] = [];
      let companies = 0;
      for (const { n, href } of opened.values()) {
        const there = await behind(ask, href);
        if (there !== undefined) companies += 1;
        if (there !== undefined && there !== n) wrong.push(`${href}: ${n} leads to ${there}`);
      }
      expect(companies).toBeGreaterThan(60);
      expect(wrong).toEqual([]);
    },
    {
      async fill(folder) {
        const { project, market } = await makeDemo(folder, { companies: 250, seed: 1 });
        await runDemo(project, market, 'test');
        await project.workspace.close();
        const { out } = await cli('segments', '--workspace', folder, '--json');
        terminal = schemesTold.parse(JSON.parse(out)).schemes;
      },
    },
  );
}, 240_000);
