import * as fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render.ts';
import { sheetNames } from '../../src/report/excel/sheet-name.ts';
import type { Document } from '../../src/report/document.ts';
import type { Table } from '../../src/report/table.ts';
import { documentWith } from './hostile.ts';
import { document as market } from './cases/market/document.ts';

type Rows = readonly (readonly unknown[])[];

async function sheetsOf(document: Document): Promise<Map<string, Rows>> {
  const bytes = await renderReport(document, 'excel');
  const sheets = await readExcelFile(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

function withTable(table: Table): Document {
  return { ...market, sections: [{ id: 't', title: 'T', blocks: [{ type: 'table', title: 'Title', table }] }] };
}

describe('the Excel report', () => {
  it('has a sheet a section, after one that says what the numbers are of', async () => {
    const sheets = await sheetsOf(market);
    expect([...sheets.keys()]).toEqual([
      'About',
      'Summary',
      'Segments compared',
      'What moved',
      'Funnel',
      'Portfolio',
      'Growth partners',
      'Price seekers',
      'Data quality',
      'Method',
    ]);
    expect(sheets.get('About')?.flat()).toContain('r-2026-06-30-7c1e');
  });

  it('keeps numbers numbers, dates dates, and says what is unknown', async () => {
    const rows = (await sheetsOf(market)).get('Segments compared') ?? [];
    const header = rows.findIndex((row) => row[0] === 'Segment');
    expect(rows[header]?.slice(0, 8)).toEqual([
      'Segment',
      'Companies',
      'Customers',
      'Turnover (NOK)',
      'Contribution (NOK)',
      'Contribution: quality',
      'Margin',
      'Since',
    ]);
    const growth = rows[header + 2] ?? [];
    expect([growth[0], growth[1], growth[3]]).toEqual(['Growth partners', 1842, 168_300_000]);
    expect(growth[7]).toEqual(new Date('2025-01-01T00:00:00Z'));
    expect(rows[header + 7]?.slice(4, 8)).toEqual([-600_000, 'estimated', -600_000 / 9_800_000, '–']);
  });

  it('lets no text become a formula', async () => {
    const rows = (await sheetsOf(market)).get('Growth partners') ?? [];
    expect(rows.flat()).toContain('=SUM(A1:A9) Regnskap');
    const everywhere = [...(await sheetsOf(documentWith('=1+1'))).values()].flat(2);
    expect(everywhere.filter((cell) => cell === '=1+1').length).toBeGreaterThan(50);
  });

  it('carries any text there and back, with what Excel cannot hold made visible', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const named = texts.map((text, at) => `${at}:${text}.`);
        const sheets = await sheetsOf(
          withTable({
            columns: [
              { kind: 'text', label: 'Name' },
              { kind: 'count', label: 'At' },
            ],
            rows: named.map((text, at) => [text, at]),
          }),
        );
        const rows = sheets.get('T')?.slice(-texts.length) ?? [];
        expect(rows.map((row) => row[1])).toEqual(texts.map((_, at) => at));
        // oxlint-disable-next-line no-control-regex
        const printable = /^[^\u0000-\u001F\uFFFE\uFFFF\uD800-\uDFFF]*$/u;
        named.forEach((text, at) => {
          expect(typeof rows[at]?.[0]).toBe('string');
          if (
            printable.test(text) &&
            !/[\u007F-\u00A0\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFDD0-\uFDEF\u{E0000}-\u{E007F}]/u.test(text)
          ) {
            expect(rows[at]?.[0]).toBe(text);
          }
        });
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});

describe('names of sheets', () => {
  it.each([
    [['Sales: who/what?'], ['Sales who what']],
    [["'quoted'"], ['quoted']],
    [
      ['History', ''],
      ['History 2', 'Sheet'],
    ],
    [
      ['Growth partners', 'growth PARTNERS'],
      ['Growth partners', 'growth PARTNERS 2'],
    ],
  ])('%j become %j', (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
  });

  it('are always such as Excel takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 20 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u);
      }),
      { seed: 9 },
    );
  });
});
