import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, targets } from '../../../src/stages/activate/targets/index.ts';
import type { Layout, ListRow } from '../../../src/stages/activate/types.ts';
import { writeCsv } from '../../../src/stages/activate/write-csv.ts';

const blank: ListRow = {
  id: 'c1',
  name: null,
  orgNumber: null,
  domain: null,
  website: null,
  phone: null,
  email: null,
  address: null,
  postalCode: null,
  city: null,
  country: null,
  industry: null,
  employees: null,
  turnover: null,
  segment: 'Partners',
  reason: '',
  since: null,
  status: null,
  lastPurchase: null,
  owner: null,
  person: null,
  personTitle: null,
  personRole: null,
  personEmail: null,
  personPhone: null,
  need: null,
  offer: null,
  message: null,
  channel: null,
  soleProprietor: false,
};

/** A minimal reader of RFC 4180, to hold the writer against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') [row, cell] = [[...row, cell], ''];
    else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/u, '')]);
      [row, cell] = [[], ''];
    } else cell += letter;
  }
  return rows;
}

const target = (id: string): Layout<ListRow> => {
  const found = targets[id];
  if (found === undefined) throw new Error(id);
  return layoutOf(found, 'Sales in 12 months');
};

const isNumber = (cell: string): boolean => /^[+-]\d[\d .,()\u00A0\u202F]*$/u.test(cell);

describe('a list as CSV', () => {
  it('carries every byte of any text to a machine', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\r'));
    fc.assert(
      fc.property(text, text, (name, city) => {
        const rows = readCsv(writeCsv([{ ...blank, name, city, phone: '+47 22 00' }], target('hubspot')));
        expect(rows[1]?.[0]).toBe(name);
        expect(rows[1]?.[3]).toBe('+47 22 00');
        expect(rows[1]?.[4]).toBe(city);
      }),
      { seed: 7 },
    );
  });

  it('never gives a spreadsheet a cell that begins as a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', 'x'), fc.string(), (first, rest) => {
        const rows = readCsv(writeCsv([{ ...blank, name: first + rest.replaceAll('\r', '') }], target('csv')));
        const cell = rows[1]?.[0] ?? '';
        if (!isNumber(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { seed: 7 },
    );
  });

  it('names the columns as LinkedIn asks for them', () => {
    expect(writeCsv([], target('linkedin'))).toBe(
      'companyname,companywebsite,companyemaildomain,linkedincompanypageurl,stocksymbol,industry,city,state,companycountry,zipcode\n',
    );
  });
});
