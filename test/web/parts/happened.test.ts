import { expect, test } from 'vitest';
import type { Happening } from '../../../src/contract/companies/timeline.ts';
import { gist, happenedOf, rowText } from '../../../web/src/parts/account/happened.ts';
import { websiteOf } from '../../../web/src/screens/company/website.ts';

const speech = {
  say: (word: string) => word,
  number: String,
  money: (value: number, currency: string) => `${currency} ${String(value)}`,
};
const line = (at: string, product: string, amount: number): Happening => ({
  table: 'orders',
  at,
  says: [
    { name: 'product', label: 'product', value: product, money: false },
    { name: 'amount', label: 'amount', value: amount, money: true },
  ],
});
const visit = (at: string, type: string): Happening => ({
  table: 'events',
  at,
  says: [{ name: 'type', label: 'type', value: type, money: false }],
});

test('lines of one day and table are one thing that happened, newest first', () => {
  const happened = happenedOf([
    line('2026-06-30', 'paper', 10),
    visit('2026-06-30T08:00:00Z', 'page_view'),
    line('2026-06-30', 'toner', 30),
    line('2026-06-29', 'paper', 5),
  ]);
  expect(happened.map(({ day, table, rows }) => [day, table, rows.length])).toEqual([
    ['2026-06-30', 'orders', 2],
    ['2026-06-30', 'events', 1],
    ['2026-06-29', 'orders', 1],
  ]);
});

test('several rows say their money together, and the same words once', () => {
  const rows = [line('2026-06-30', 'paper', 10), line('2026-06-30', 'toner', 30), line('2026-06-30', 'paper', 2)];
  expect(gist(rows, 'NOK', speech)).toBe('NOK 42 · paper × 2, toner');
  expect(gist([visit('2026-06-30', 'page_view'), visit('2026-06-30', 'page_view')], 'NOK', speech)).toBe(
    'page view × 2',
  );
  expect(rowText(line('2026-06-30', 'paper', 10), 'NOK', speech)).toBe('paper · amount: NOK 10');
});

test.each([
  ['www.example.no', 'https://www.example.no/'],
  ['https://example.no/om', 'https://example.no/om'],
  ['http://blåbær.example', 'http://xn--blbr-roah.example/'],
  ['javascript:alert(1)', undefined],
  ['https://user:secret@example.no', undefined],
  ['data:text/html,x', undefined],
  ['not a site', undefined],
  ['localhost', undefined],
  ['', undefined],
])('of a website written as %s, %s is followed', (text, address) => {
  expect(websiteOf(text)).toBe(address);
});
