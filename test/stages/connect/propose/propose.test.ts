import { describe, expect, test } from 'vitest';
import { becomesOf, lines, proposed, proposedFile } from './bench.ts';

describe('propose', () => {
  test('order lines alone: what they are, their amount, and that they make companies', async () => {
    const { file, becomes } = await proposedFile(
      'sales.csv',
      lines(
        'InvoiceNo,InvoiceDate,StockCode,Quantity,UnitPrice,CustomerID',
        60,
        (row) =>
          `${5000 + (row >> 1)},2024-03-${String((row % 28) + 1).padStart(2, '0')} 10:00:00,A${row % 7},${(row % 5) + 1},${(row % 9) + 0.5},${100 + (row % 13)}`,
      ),
    );
    expect(file).toMatchObject({ as: 'orders', makesCompanies: true, companyBy: ['id'], rows: 60 });
    expect(becomes).toMatchObject({
      InvoiceNo: 'order_id',
      InvoiceDate: 'at',
      StockCode: 'product',
      Quantity: 'quantity',
      CustomerID: 'company',
      'Quantity × UnitPrice': 'amount',
    });
  });

  test('files that join: by content, with the nearest spelling of what does not', async () => {
    const { files, joins } = await proposed({
      'customers.csv': lines('Customer,Employees,City', 12, (row) => `Alfa ${row} Ltd,${row * 10 + 5},Town ${row}`),
      'deals.csv': lines(
        'Opportunity ID,Client,Deal stage,Close date,Amount',
        30,
        (row) =>
          `D${row},${row === 29 ? 'Alfa 3Ltd' : `Alfa ${row % 12} Ltd`},${row % 2 === 0 ? 'Won' : 'Lost'},2024-01-${String((row % 28) + 1).padStart(2, '0')},${row * 100}`,
      ),
    });
    expect(files.map(({ as }) => as)).toEqual(['companies', 'deals']);
    expect(files.map(becomesOf)).toMatchObject([
      { Customer: 'name', Employees: 'employees' },
      { Client: 'company_name', 'Close date': 'closed_at' },
    ]);
    expect(files[1]?.makesCompanies).toBe(false);
    expect(joins).toMatchObject([
      {
        from: { header: 'Client' },
        to: { header: 'Customer' },
        rows: 30,
        matched: 29,
        unmatched: [{ value: 'Alfa 3Ltd', rows: 1, amount: 2900, nearest: 'Alfa 3 Ltd' }],
      },
    ]);
  });
});
