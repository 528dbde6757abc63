import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAnswer } from '../../src/contract/commands.ts';
import { listsAnswer } from '../../src/contract/companies/lists.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Lists
currency: NOK
as_of: 2025-12-31
assume: earliest
turnover: bought
sources:
  - {read: companies.csv, as: companies}
  - {read: orders.csv, as: orders, company_by: id}
  - {read: contacts.csv, as: contacts, company_by: id}
variables:
  bought: {formula: sum(orders.amount) over last 12 months, label: Sales}
owners:
  - {name: Kari, when: city = 'Oslo', capacity: 1}
  - {name: Ola}
schemes:
  main:
    - {segment: Loyal customers, when: bought >= 100, message: Thank you., channel: phone}
    - {segment: Rest}
`;

const files = {
  'firmament.yaml': model,
  'companies.csv': [
    'id,name,org_number,legal_form,city,phone,owner',
    '1,=cmd|calc,159312690,AS,Oslo,+47 16 00 00 01,',
    '2,Beta,107922040,AS,Oslo,,',
    '3,Gamma,,ENK,Bergen,,',
    '4,Bø & Ålesund Møbler,,AS,Bergen,,Liv Sæther',
    '5,Epsilon,,AS,Bergen,,',
  ],
  'orders.csv': [
    'company,at,amount',
    '1,2025-03-01,500.00',
    '2,2025-04-01,300.00',
    '2,2025-06-30,1.00',
    '3,2025-04-01,900.00',
    '4,2025-04-01,100.00',
    '5,2024-04-01,100.00',
  ],
  'contacts.csv': [
    'company,contact_id,name,role,email,consent',
    '2,a,Una,uses,una@beta.example,yes',
    '2,b,Dag Ærø,decides,dag@beta.example,no',
    '4,c,Åse Øby,decides,aase@delta.example,yes',
  ],
};

let folder: string;
const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-export-'));
  for (const [name, content] of Object.entries(files))
    await fs.writeFile(path.join(folder, name), typeof content === 'string' ? content : `${content.join('\n')}\n`);
  const { exit, err } = await at('run');
  expect(exit, err).toBe(0);
});
afterAll(() => fs.rm(folder, { recursive: true }));

describe('the list of a segment', () => {
  it('holds each company with why, whom and what to say, the largest first, and leaves natural persons out', async () => {
    const { out, exit } = await at('export', 'Loyal customers', '--json');
    expect(exit).toBe(0);
    const answer = exportAnswer.strict().parse(JSON.parse(out));
    expect(answer).toMatchObject({
      rows: 3,
      given: { Kari: 1, Ola: 1, 'Liv Sæther': 1 },
      left_out: { deleted: 0, sole_proprietors: 1, unusable: 0 },
    });
    expect(path.basename(answer.file)).toBe('main-loyal-customers-csv.csv');
    const [heading, first, second, third] = (await fs.readFile(answer.file, 'utf8')).split('\r\n');
    expect(heading).toMatch(/^\uFEFFCompany,Segment,Why,Owner,Person/u);
    expect(first).toMatch(/^'=cmd\|calc,Loyal customers,Sales is at least NOK 100 \(Sales: 500\),/u);
    expect(second).toMatch(/^Beta,.*,Dag Ærø,,decides,,,/u);
    expect(second).toContain(',Thank you.,phone,');
    expect(second).toContain('2025-06-30');
    expect(third).toMatch(/^Bø & Ålesund Møbler,.*,Liv Sæther,Åse Øby,,decides,,aase@delta.example,/u);
  });

  it('carries every byte to a CRM, and a typed sheet to Excel', async () => {
    await at('export', 'loyal-customers', '--to', 'hubspot');
    const lines = await fs.readFile(path.join(folder, 'lists/main-loyal-customers-hubspot.csv'), 'utf8');
    expect(lines).toContain('\n=cmd|calc,');
    expect(lines).toContain(',+47 16 00 00 01,');
    await at('export', 'loyal-customers', '--to', 'excel', '--sole-proprietors');
    const [sheet] = await readExcelFile(path.join(folder, 'lists/main-loyal-customers-excel.xlsx'));
    expect(sheet?.data.map((row) => row[0])).toEqual(['Company', 'Gamma', '=cmd|calc', 'Beta', 'Bø & Ålesund Møbler']);
  });

  it('keeps Norwegian letters, the person and the message in every file a CRM or a spreadsheet reads', async () => {
    for (const to of ['csv', 'hubspot', 'salesforce']) {
      await at('export', 'loyal-customers', '--to', to);
      const lines = await fs.readFile(path.join(folder, `lists/main-loyal-customers-${to}.csv`), 'utf8');
      for (const word of ['Bø & Ålesund Møbler', 'Liv Sæther', 'Åse Øby', 'decides', 'Thank you.', '2025-06-30'])
        expect(lines, `${to}: ${word}`).toContain(word);
      expect(lines).not.toContain('dag@beta.example');
    }
  });

  it('is refused where the receiver would not take it, and for a segment nobody knows', async () => {
    const few = await at('export', 'loyal-customers', '--to', 'linkedin');
    expect(few.exit).toBe(1);
    expect(few.err).toContain('export/too-few');
    await expect(fs.access(path.join(folder, 'lists/main-loyal-customers-linkedin.csv'))).rejects.toThrow('ENOENT');
    const unknown = await at('export', 'loyal-customer');
    expect(unknown.err).toContain("did you mean 'loyal-customers'?");
  });
});

describe('the list of a question', () => {
  it('tells of each company its segment and what to say, whatever segment it is in', async () => {
    const { out, exit } = await at('export', '--where', "city = 'Oslo' or name contains 'Bø'", '--json');
    expect(exit).toBe(0);
    const answer = exportAnswer.strict().parse(JSON.parse(out));
    expect(answer.rows).toBe(3);
    expect(path.basename(answer.file)).toBe('companies-csv.csv');
    const lines = (await fs.readFile(answer.file, 'utf8')).split('\r\n');
    expect(lines[1]).toMatch(/^'=cmd\|calc,Loyal customers,City is Oslo or name contains Bø,/u);
    expect(lines.join('\n')).toContain('Thank you.');
  });

  it('is kept under a name, found by it, and forgotten; a wrong question or a taken name is refused', async () => {
    const saved = await at('save-list', 'Oslo först', '--where', "city = 'Oslo'", '--note', 'For Monday');
    expect(saved.out).toContain("Saved: Oslo först (city = 'Oslo').");
    expect((await at('lists')).out).toContain('Oslo först');
    const again = await at('save-list', 'oslo först', '--where', "city = 'Bergen'");
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining('lists/taken')]);
    const wrong = await at('save-list', 'Wrong', '--where', "citty = 'Oslo'");
    expect([wrong.exit, wrong.err]).toEqual([1, expect.stringContaining("did you mean 'city'?")]);
    await at('export', '--list', 'Oslo först', '--to', 'excel');
    const [sheet] = await readExcelFile(path.join(folder, 'lists/oslo-foerst-excel.xlsx'));
    expect(sheet?.data).toHaveLength(3);
    expect((await at('export', '--list', 'oslo-forst')).err).toContain('lists/unknown');
    expect((await at('export', 'Rest', '--where', 'employees > 1')).err).toContain('lists/which');
    expect((await at('remove-list', 'oslo-foerst')).out).toContain('Forgotten: Oslo först');
    const { lists } = listsAnswer.strict().parse(JSON.parse((await at('lists', '--json')).out));
    expect(lists).toEqual([]);
  });
});
