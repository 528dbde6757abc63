import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { withBench } from '../fixture.ts';
import { zip } from '../zip.ts';
import { lines, proposed } from './bench.ts';

const customers = lines('Customer no,Customer,Employees,City', 12, (row) => `K${row},Alfa ${row} Ltd,${row + 1},Town`);
const orders = lines(
  'Order no,Customer no,Order date,Amount',
  30,
  (row) => `${row},K${row % 12},2024-01-${10 + (row % 9)},${row}`,
);

async function workbook(): Promise<Uint8Array> {
  const rows = (text: string) => text.split('\n').map((line) => line.split(',').map((value) => ({ value })));
  const file = writeXlsxFile([
    { sheet: 'Customers', data: rows(customers) },
    { sheet: 'Orders', data: rows(orders) },
  ]);
  return new Uint8Array(await file.toBuffer());
}

describe('files that hold several tables', () => {
  test('every sheet is one, and a source names its sheet', async () => {
    const book = await workbook();
    const { files, joins } = await proposed({ 'book.xlsx': book });
    expect(files.map(({ part, as, options, name }) => [part, as, options, name])).toEqual([
      ['Customers', 'companies', { sheet: 'Customers' }, 'customers'],
      ['Orders', 'orders', { sheet: 'Orders' }, 'orders'],
    ]);
    expect(joins).toMatchObject([{ from: { source: 'orders' }, to: { source: 'customers' }, matched: 30 }]);
    await withBench(async ({ write, take }) => {
      await write('book.xlsx', book);
      const read = await take({ read: 'book.xlsx', as: 'table', table: 'lines', options: { sheet: 'Orders' } });
      expect(read.files).toMatchObject([{ rows_loaded: 30 }]);
      await expect(take({ read: 'book.xlsx', as: 'table', table: 'x', options: { sheet: 'Order' } })).rejects.toThrow(
        /import\/no-part.*'Order'.*'Orders'/,
      );
    });
  });

  test('every member of an archive is one, and a source names its member', async () => {
    const archive = zip([
      ['customers.csv', customers],
      ['orders.csv', orders],
      ['README.md', 'about'],
    ]);
    const { files } = await proposed({ 'export.zip': archive });
    expect(files.map(({ part, as }) => [part, as])).toEqual([
      ['customers.csv', 'companies'],
      ['orders.csv', 'orders'],
    ]);
    await withBench(async ({ write, take }) => {
      await write('export.zip', archive);
      const read = await take({
        read: 'export.zip',
        as: 'companies',
        map: { id: { column: 'Customer no' } },
        options: { member: 'customers.csv' },
      });
      expect(read.files).toMatchObject([{ rows_loaded: 12 }]);
      await expect(take({ read: 'export.zip', as: 'companies', options: { member: 'kunder.csv' } })).rejects.toThrow(
        'import/no-part',
      );
    });
  });
});

describe('spellings', () => {
  test('what differs in blanks and marks alone is put right; what may be a slip is only shown', async () => {
    const { files, joins } = await proposed({
      'customers.csv': customers,
      'products.csv': 'product,series\nGTX Pro,G\nGTX Basic,G\nMG Special,M\nMG Advanced,M',
      'deals.csv': lines(
        'Opportunity ID,Customer no,Product,Deal stage,Close date,Amount',
        40,
        (row) =>
          `D${row},K${row % 12},${['GTXPro', 'GTX Basic', 'MG Spezial', 'MG Advanced'][row % 4]},${['Won', 'Lost'][row % 2]},2024-02-${10 + (row % 9)},${row}`,
      ),
    });
    const product = files.find(({ as }) => as === 'deals')?.columns.find(({ column }) => column === 'product');
    expect(product).toMatchObject({
      values: { GTXPro: 'GTX Pro' },
      because: expect.stringContaining("'GTXPro' is read as 'GTX Pro'"),
    });
    const join = joins.find(({ to }) => to.source === 'products');
    expect(join?.unmatched.map(({ value, nearest }) => [value, nearest])).toEqual(
      expect.arrayContaining([['MG Spezial', 'MG Special']]),
    );
  });
});
