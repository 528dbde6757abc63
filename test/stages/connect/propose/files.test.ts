import { describe, expect, test } from 'vitest';
import { becomesOf, lines, proposed, proposedFile } from './bench.ts';

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const two = (number: number): string => String(number).padStart(2, '0');
const valid = ['923609016', '914778271', '964118191', '810202572', '989795848', '917082308'];

describe('files as people have them', () => {
  test('a German list of turnover: titles padded with semicolons, decimal comma, points, Windows-1252', async () => {
    const table = lines(
      'Kundennummer;Firmenname;PLZ;Rechnungsdatum;Nettobetrag',
      40,
      (row) =>
        `${1000 + (row % 9)};Müller Bau ${row % 9} GmbH;10${100 + row};${two((row % 28) + 1)}.03.2024;${row}.234,50`,
    );
    const { file, becomes } = await proposedFile(
      'Umsatz.csv',
      latin1(`Umsatzliste 2024;;;;\nErstellt am 3.1.2025;;;;\n;;;;\n${table}`),
    );
    expect(file).toMatchObject({ as: 'orders', rows: 40, makesCompanies: true, companyBy: ['id', 'name'] });
    expect(becomes).toMatchObject({
      Kundennummer: 'company',
      Firmenname: 'company_name',
      Rechnungsdatum: 'at',
      Nettobetrag: 'amount',
    });
    expect(file.columns.find(({ column }) => column === 'amount')).toMatchObject({ least: '234.5', most: '39234.5' });
  });

  test('Finnish customers as Excel saves "Unicode text": turnover in thousands of euro', async () => {
    const table = lines(
      'Asiakasnumero\tYrityksen nimi\tY-tunnus\tHenkilöstö\tLiikevaihto (tuhatta €)',
      6,
      (row) =>
        `${row + 1}\tYritys ${row} Oy\t${['0112038-9', '2298740-2', '0201256-6', '0113252-3', '1041090-0', '0196130-4'][row]}\t${row + 3}\t${row * 10 + 10}`,
    );
    const { file, becomes } = await proposedFile('asiakkaat.txt', utf16(table));
    expect(file.as).toBe('companies');
    expect(becomes).toMatchObject({
      Asiakasnumero: 'id',
      'Yrityksen nimi': 'name',
      'Y-tunnus': 'org_number',
      Henkilöstö: 'employees',
      'Liikevaihto (tuhatta €) × 1000': 'revenue',
    });
    expect(file.columns.at(-1)).toMatchObject({ currency: { code: 'EUR' }, least: '10000', most: '60000' });
  });

  test('a company database export: codes, turnover and accounts in thousands, the register tells the currency', async () => {
    const { files, currency } = await proposed({
      'eksport.csv': latin1(
        lines(
          'Juridisk selskapsnavn;Org nr;Poststed;NACE;Antall ansatte;Omsetning (i hele 1000);Driftsresultat (i hele 1000)',
          6,
          (row) =>
            `FJORD ${row} AS;${valid[row]};ÅS;${['62.010', '69.201', '41.200'][row % 3]};${row};${row * 100};${row * 7}`,
        ),
      ),
    });
    expect(files[0] === undefined ? {} : becomesOf(files[0])).toMatchObject({
      'Juridisk selskapsnavn': 'name',
      'Org nr': 'org_number',
      NACE: 'industry',
      'Omsetning (i hele 1000) × 1000': 'revenue',
    });
    expect(files[0]?.columns.find(({ column }) => column === 'org_number')?.because).toContain(
      '6 of 6 values pass the check digit of Norwegian organisation numbers',
    );
    expect(currency).toMatchObject({ code: 'NOK' });
  });

  test('codes are names: with a point in them, and with a zero before one of hundreds', async () => {
    const { file } = await proposedFile(
      'enheter.csv',
      lines(
        'Kundenr;Navn;hjelpeenhetskode.kode;postadresse.kommunenummer',
        60,
        (row) => `K${row};FJORD ${row} AS;${row % 2 === 0 ? '70.100' : '68.209'};${row === 7 ? '0301' : 4601 + row}`,
      ),
    );
    expect(file.columns.slice(2)).toMatchObject([{ type: 'category' }, { type: 'text' }]);
  });

  test('only organisation numbers, without a header', async () => {
    const { file } = await proposedFile('liste.csv', valid.join('\n'));
    expect(file).toMatchObject({ as: 'companies', rows: 6, columns: [{ header: 'column_1', column: 'org_number' }] });
  });

  test('sales without a header', async () => {
    const { file, becomes } = await proposedFile(
      'salg.csv',
      Array.from(
        { length: 60 },
        (_, row) => `${10001 + (row % 12)};Nord Bygg ${row % 12} AS;${two((row % 28) + 1)}.02.2024;${row},50`,
      ).join('\n'),
    );
    expect(file.as).toBe('orders');
    expect(becomes).toEqual({ column_1: 'company', column_2: 'company_name', column_3: 'at', column_4: 'amount' });
  });

  test('columns set apart by blanks', async () => {
    const { file, becomes } = await proposedFile(
      'master.txt',
      lines(
        ' customer_id  date number_of_cds  dollar_value',
        40,
        (row) => ` ${String(row % 9).padStart(5, '0')} 199701${two((row % 28) + 1)}  ${(row % 3) + 1}   ${row}.77`,
      ),
    );
    expect(file).toMatchObject({ as: 'orders', rows: 40 });
    expect(becomes).toEqual({ customer_id: 'company', date: 'at', number_of_cds: 'quantity', dollar_value: 'amount' });
    expect(file.columns[1]).toMatchObject({ format: '%Y%m%d', least: '1997-01-01', most: '1997-01-28' });
  });

  test('a survey whose headers are its questions', async () => {
    const { file } = await proposedFile(
      'Kundeundersøkelse (svar).csv',
      lines(
        '"Bedrift","Hvor fornøyd er du med leveransene? (1-7)","Pris er viktigst når vi velger","Har dere byttet leverandør?","Vil du anbefale oss (0-10)"',
        30,
        (row) => `"Firma ${row}",${(row % 7) + 1},${(row % 5) + 1},${row % 2 === 0 ? 'Ja' : 'Nei'},${row % 11}`,
      ),
    );
    expect(file).toMatchObject({ as: 'survey', companyBy: ['name'], makesCompanies: true });
    expect(file.columns.slice(1).map(({ meaning, type }) => `${meaning} ${type}`)).toEqual([
      'rating number',
      'rating number',
      'yes_no boolean',
      'rating number',
    ]);
  });

  test('a survey answered in words', async () => {
    const scale = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
    const { file } = await proposedFile(
      'answers.csv',
      lines(
        'Response ID,Company,Price matters most,We want one supplier,We switch often',
        40,
        (row) => `${row},Firm ${row % 30} Ltd,${scale[row % 5]},${scale[(row * 2) % 5]},${scale[(row * 3) % 5]}`,
      ),
    );
    expect(file).toMatchObject({ as: 'survey', companyBy: ['name'] });
    expect(file.columns.filter(({ meaning }) => meaning === 'rating')).toHaveLength(3);
  });

  test('classes of size are no sizes, and a list of customers needs no more than their names', async () => {
    const ranges = await proposedFile(
      'firms.csv',
      lines(
        'Company,Antal ansatte,Jan 2024,Feb 2024',
        30,
        (row) => `Firm ${row} Ltd,${['2-4', '5-9', '10-19'][row % 3]},${row * 10},${row * 9}`,
      ),
    );
    expect(ranges.file).toMatchObject({ as: 'companies', companyBy: [] });
    expect(ranges.file.columns[1]).toMatchObject({ column: 'antal_ansatte', type: 'category' });
    const classes = await proposedFile(
      'clients.csv',
      lines('Company,Number of employees', 240, (row) => `Firm ${row} Ltd,${(row % 5) + 1}`),
    );
    expect(classes.becomes['Number of employees']).toBe('number_of_employees');
  });

  test('events are of the company their e-mail names', async () => {
    const { file, becomes } = await proposedFile(
      'events.ndjson',
      Array.from({ length: 30 }, (_, row) =>
        JSON.stringify({
          event: ['Page Viewed', 'Demo Requested'][row % 2],
          timestamp: `2024-05-${10 + (row % 9)}T10:00:00Z`,
          userId: `u${row % 7}`,
          email: `u@firm${row % 6}.com`,
        }),
      ).join('\n'),
    );
    expect(file).toMatchObject({ as: 'events', companyBy: ['domain'] });
    expect(becomes).toMatchObject({ event: 'type', timestamp: 'at' });
  });

  test('files of one series are one source', async () => {
    const month = (number: number): string =>
      lines(
        'date,customer,amount',
        20 + number,
        (row) => `2024-0${number}-${two((row % 28) + 1)},C${row % 7},${row + number}.5`,
      );
    const { files } = await proposed({
      'sales_2024_01.csv': month(1),
      'sales_2024_02.csv': month(2),
      'sales_2024_03.csv': month(3),
    });
    expect(files).toMatchObject([{ file: 'sales_2024_*.csv', name: 'sales_2024', as: 'orders', rows: 66 }]);
  });

  test('what concerns no company is left out, and why', async () => {
    const { files } = await proposed({
      'customers.csv': lines(
        'customer_id,company,employees,city,founded_year',
        12,
        (row) => `${row},Firm ${row} Ltd,${row + 1},Town,${2000 + row}`,
      ),
      'copy of customers.csv': lines(
        'customer_id,company,employees,city,founded_year',
        12,
        (row) => `${row},Firm ${row} Ltd,${row + 1},Town,${2000 + row}`,
      ),
      'dictionary.csv':
        'Field,Description\ncustomer_id,our number\ncompany,the name\nemployees,how many\ncity,where\nfounded_year,when',
      'calendar.csv': lines(
        'date,day_of_week,month,quarter,year',
        60,
        (row) =>
          `${new Date(Date.UTC(2024, 0, 1 + row)).toISOString().slice(0, 10)},${row % 7},${row < 31 ? 1 : 2},1,2024`,
      ),
    });
    expect(files.map(({ file, as, because }) => [file, as, because])).toEqual([
      ['customers.csv', 'companies', expect.stringContaining('one row a company')],
      ['copy of customers.csv', 'ignore', 'the same rows as customers.csv'],
      ['dictionary.csv', 'ignore', expect.stringContaining('names 5 of their columns')],
      ['calendar.csv', 'ignore', 'a calendar: one row a day in date'],
    ]);
  });

  test('a file that cannot be read is said, and the others are read', async () => {
    const { files, diagnostics } = await proposed({
      'customers.csv': lines('company,employees,city', 5, (row) => `Firm ${row},${row},Town`),
      'picture.csv': Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4]),
    });
    expect(files.map(({ file }) => file)).toEqual(['customers.csv']);
    expect(diagnostics).toMatchObject([{ code: 'import/binary-file', severity: 'warning' }]);
  });

  test('records wrapped whole in quotes are unwrapped, and that is said', async () => {
    const table = lines('Company,Employees,City', 8, (row) =>
      row === 5 ? '"Firm 5 Ltd,7,Town"' : `Firm ${row} Ltd,${row},Town`,
    );
    const { file } = await proposedFile('leads.csv', table);
    expect(file).toMatchObject({ rows: 8, diagnostics: [{ code: 'import/unwrapped-rows' }] });
  });
});
