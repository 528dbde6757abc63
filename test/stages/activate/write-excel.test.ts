import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeExcel } from '../../../src/stages/activate/write-excel.ts';

const rows = [
  {
    name: 'A company with quite a long name AS',
    phone: '+47 22 22 22 22',
    at: '2026-06-24',
    sum: 2_219_636.97,
    year: 1999,
  },
  { name: '=HYPERLINK("x")', phone: '0047', at: null, sum: 12.5, year: 2026 },
];

const columns = [
  { header: 'Company', value: (row: (typeof rows)[number]) => row.name },
  { header: 'Phone', value: (row: (typeof rows)[number]) => row.phone },
  { header: 'Last purchase', value: (row: (typeof rows)[number]) => row.at },
  { header: 'Turnover', value: (row: (typeof rows)[number]) => row.sum },
  { header: 'Year', value: (row: (typeof rows)[number]) => row.year },
];

test('a list in a spreadsheet holds days as days, telephones and formulas as texts, and numbers as numbers', async () => {
  const file = Buffer.from(await writeExcel(rows, { columns }));
  const [sheet] = await readExcel(file);
  expect(sheet?.data).toEqual([
    ['Company', 'Phone', 'Last purchase', 'Turnover', 'Year'],
    ['A company with quite a long name AS', '+47 22 22 22 22', new Date('2026-06-24T00:00:00Z'), 2_219_636.97, 1999],
    ['=HYPERLINK("x")', '0047', null, 12.5, 2026],
  ]);
});

test('what only looks like a day stays a text', async () => {
  const [sheet] = await readExcel(
    Buffer.from(await writeExcel(['2026-02-30', '2026-02-03'], { columns: [{ header: 'At', value: (text) => text }] })),
  );
  expect(sheet?.data).toEqual([['At'], ['2026-02-30'], ['2026-02-03']]);
});
