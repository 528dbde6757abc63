import { describe, expect, test } from 'vitest';
import { lines, proposed, proposedFile } from './bench.ts';

const two = (number: number): string => String(number).padStart(2, '0');

describe('who the company is', () => {
  test('opportunities that name nobody: each row is taken for one client', async () => {
    const { file, becomes } = await proposedFile(
      'win-loss.csv',
      lines(
        'Opportunity Number,Region,Opportunity Result,Opportunity Amount USD',
        40,
        (row) => `${row % 39},${['West', 'East'][row % 2]},${row % 3 === 0 ? 'Won' : 'Loss'},${row * 1000}`,
      ),
    );
    expect(file).toMatchObject({
      as: 'companies',
      kind: 'deals',
      companyBy: ['row'],
      because: expect.stringContaining('nothing names a company'),
    });
    expect(becomes['Opportunity Result']).toBe('status');
    expect(file.columns.find(({ column }) => column === 'status')?.values).toEqual({ Loss: 'lost', Won: 'won' });
    expect(file.columns.find(({ column }) => column === 'amount')).toMatchObject({
      type: 'money',
      currency: { code: 'USD' },
    });
  });

  test('a stage tells the outcome where no status does', async () => {
    const { file } = await proposedFile(
      'Opportunity report.csv',
      lines(
        'Account Name,Close Date,Amount,Stage',
        30,
        (row) =>
          `"Acme ${row % 10}, Inc.",${(row % 12) + 1}/${(row % 28) + 1}/2024,"$1,2${two(row)}.50",${['Closed Won', 'Closed Lost', 'Negotiation'][row % 3]}`,
      ),
    );
    expect(file).toMatchObject({ as: 'deals', makesCompanies: true, companyBy: ['name'] });
    expect(file.columns.find(({ column }) => column === 'status')).toMatchObject({
      header: 'Stage',
      values: { 'Closed Won': 'won', 'Closed Lost': 'lost', Negotiation: 'open' },
    });
    expect(file.columns.find(({ column }) => column === 'closed_at')?.format).toBe('%m/%d/%Y');
  });

  test('people are of the company their e-mail names', async () => {
    const { file } = await proposedFile(
      'contacts.csv',
      lines(
        'First name,Last name,Email,Job title',
        10,
        (row) => `Kari,Nordmann ${row},kari${row}@firm${row % 4}.no,Manager`,
      ),
    );
    expect(file).toMatchObject({ as: 'contacts', companyBy: ['domain'], makesCompanies: true });
    expect(file.columns.find(({ column }) => column === 'company_email')?.header).toBe('Email');
  });

  test('products that orders name are a list, whatever their prices and dates', async () => {
    const { files } = await proposed({
      'customers.csv': lines(
        'CustomerKey,Customer Name,Employees,City',
        12,
        (row) => `${row + 500},Firm ${row} Ltd,${row + 1},Town`,
      ),
      'products.csv': lines(
        'ProductKey,ProductName,ListPrice,StandardCost,StartDate',
        30,
        (row) => `${row + 900},Thing ${row},${row}.50,${row}.25,2020-01-01`,
      ),
      'orders.csv': lines(
        'SalesOrderNumber,OrderDate,CustomerKey,ProductKey,OrderQuantity,SalesAmount',
        80,
        (row) =>
          `SO${row},2024-01-${two((row % 28) + 1)},${(row % 12) + 500},${(row % 30) + 900},${(row % 4) + 1},${row}.5`,
      ),
    });
    expect(files.map(({ file, as }) => `${file} ${as}`)).toEqual([
      'customers.csv companies',
      'orders.csv orders',
      'products.csv table',
    ]);
    expect(files[1]).toMatchObject({ companyBy: ['id'], makesCompanies: false });
    expect(files[2]?.because).toBe('a list that orders names in ProductKey');
  });

  test('a holding’s name is no organisation number of it', async () => {
    const { becomes } = await proposedFile(
      'accounts.csv',
      lines(
        'account,sector,employees,subsidiary_of',
        12,
        (row) => `Firm ${row} Ltd,${['retail', 'medical'][row % 2]},${row},${row % 3 === 0 ? 'Acme Corporation' : ''}`,
      ),
    );
    expect(becomes).toEqual({
      account: 'name',
      sector: 'sector',
      employees: 'employees',
      subsidiary_of: 'subsidiary_of',
    });
  });
});
