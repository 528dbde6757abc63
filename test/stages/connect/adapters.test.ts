import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '../../../src/engine/raw.ts';
import { proposeFiles } from '../../../src/pipeline/import/propose.ts';
import { withBench } from './fixture.ts';

test("a folder of HubSpot's exports: each file is known by its headers, and all meet by record id", () =>
  withBench(async ({ workspace, write, take }) => {
    await fs.mkdir(path.join(workspace.folder, 'crm'));
    await write(
      'crm/companies.csv',
      'Record ID,Company name,Company Domain Name,Industry,Company owner,Lifecycle\n901,Alfa AS,www.alfa.no,Food,Kari,Customer\n902,Beta AS,,Food,,Lead\n',
    );
    await write(
      'crm/contacts.csv',
      'Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs\n1,Ola,Hansen,ola@alfa.no,CFO,901\n2,Eva,Lie,eva@gmail.com,,\n3,Per,Moe,per@alfa.no,,\n',
    );
    await write(
      'crm/deals.csv',
      'Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Associated Company IDs\n7,Big,Closed Won,"1,200.50",2024-01-02 10:00,2024-03-01 12:00,902\n8,Small,Contract sent,10,2024-02-02 10:00,,901\n',
    );
    const { tables } = await take({ read: 'crm', as: 'hubspot', id: 'crm' });
    expect(tables.map((each) => [each.table, each.rows_loaded, each.rows_rejected, each.rows_unlinked])).toEqual([
      ['companies__crm', 2, 0, 0],
      ['contacts', 3, 0, 1],
      ['deals', 2, 0, 0],
    ]);
    expect(
      await workspace.engine.rows(
        sql`SELECT c._record, d.stage, d.status, d.amount, d.opened_at, d.closed_at FROM data.deals d JOIN data.companies__crm c USING (_company) ORDER BY d._row`,
      ),
    ).toEqual([
      {
        _record: '902',
        stage: 'Closed Won',
        status: 'won',
        amount: 1200.5,
        opened_at: '2024-01-02',
        closed_at: '2024-03-01',
      },
      { _record: '901', stage: 'Contract sent', status: 'open', amount: 10, opened_at: '2024-02-02', closed_at: null },
    ]);
    expect(
      await workspace.engine.rows(sql`SELECT domain, owner, lifecycle FROM data.companies__crm ORDER BY _row`),
    ).toEqual([
      { domain: 'alfa.no', owner: 'Kari', lifecycle: 'Customer' },
      { domain: null, owner: null, lifecycle: 'Lead' },
    ]);
  }));

test("Pipedrive's deals name their organisation, and Salesforce's stage tells the outcome", () =>
  withBench(async ({ workspace, write, take }) => {
    await write(
      'orgs.csv',
      'Organization - Pipedrive System ID,Organization - Name,Organization - Owner\n5,Alfa AS,Kari\n',
    );
    await write(
      'deals.csv',
      'Deal - ID,Deal - Title,Deal - Status,Deal - Value,Deal - Organization\n1,Big,Won,100,Alfa\n2,New,Open,5,Alfa AS\n',
    );
    await take({ read: 'orgs.csv', as: 'pipedrive' });
    await take({ read: 'deals.csv', as: 'pipedrive' });
    await write(
      'opportunities.csv',
      'Id,Name,StageName,CloseDate,Amount,AccountId\n0061,X,Closed Lost,2024-05-01,7,5\n0062,Y,Prospecting,2024-05-01,8,5\n',
    );
    await take({ read: 'opportunities.csv', as: 'salesforce' });
    expect(
      await workspace.engine.rows(sql`SELECT deal_id, status, amount, _company FROM data.deals ORDER BY deal_id`),
    ).toEqual([
      { deal_id: '0061', status: 'lost', amount: 7, _company: 1 },
      { deal_id: '0062', status: 'open', amount: 8, _company: 1 },
      { deal_id: '1', status: 'won', amount: 100, _company: 1 },
      { deal_id: '2', status: 'open', amount: 5, _company: 1 },
    ]);
  }));

test("Norway's register: a page of its service, and accounts by organisation number", () =>
  withBench(async ({ workspace, write, take }) => {
    const unit = {
      organisasjonsnummer: '923609016',
      navn: 'TEST ASA',
      organisasjonsform: { kode: 'ASA' },
      naeringskode1: { kode: '06.100' },
      antallAnsatte: 12,
      forretningsadresse: { kommunenummer: '0301', adresse: ['Gate 1', 'Bygg B'] },
      konkurs: false,
    };
    await write('enheter.json', JSON.stringify([unit]));
    await write(
      'regnskap.json',
      JSON.stringify([
        {
          virksomhet: { organisasjonsnummer: '923609016' },
          regnskapsperiode: { tilDato: '2023-12-31' },
          valuta: 'NOK',
          resultatregnskapResultat: { aarsresultat: 5, driftsresultat: { driftsresultat: 7 } },
        },
      ]),
    );
    await take({ read: 'enheter.json', as: 'brreg' });
    await take({ read: 'regnskap.json', as: 'brreg' });
    expect(
      await workspace.engine
        .rows(sql`SELECT org_number, legal_form, industry, employees, municipality, address, bankrupt, profit, operating_profit, revenue, period_end
      FROM data.companies__enheter JOIN (SELECT _company, profit, operating_profit, NULL AS revenue, period_end FROM data.financials) USING (_company)`),
    ).toEqual([
      {
        org_number: '923609016',
        legal_form: 'ASA',
        industry: '06.100',
        employees: 12,
        municipality: '0301',
        address: 'Gate 1, Bygg B',
        bankrupt: false,
        profit: 5,
        operating_profit: 7,
        revenue: null,
        period_end: '2023-12-31',
      },
    ]);
  }));

test('a file that is none of a system’s exports says which they are', () =>
  withBench(async ({ write, take }) => {
    await write('other.csv', 'a,b\n1,2\n');
    await expect(take({ read: 'other.csv', as: 'hubspot' })).rejects.toThrow(
      /import\/unknown-form.*deals \(Record ID, Deal Name\)/,
    );
    await expect(take({ read: 'other.csv', as: 'hubspott' })).rejects.toThrow(
      /import\/unknown-kind.*Did you mean 'hubspot'/,
    );
  }));

test("headers of Salesforce's reports and Pipedrive's currency are known in the languages of the North and in German", async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-localised-'));
  const becomes = async (name: string, text: string) => {
    await fs.writeFile(path.join(folder, name), Buffer.from(text, 'latin1'));
    const [file] = (await proposeFiles([name], folder)).files;
    return [file?.as, Object.fromEntries(file?.columns.map(({ header, column }) => [header, column]) ?? [])];
  };
  const accounts = (header: string, country: string): string =>
    [
      header,
      ...Array.from({ length: 40 }, (_, n) => `Företag ${n} AB;Åsa Öberg ${n % 4};${country};${n * 1000},50`),
    ].join('\n');
  try {
    for (const header of [
      'Kontonamn;Kontoägare;Faktureringsland;Årlig omsättning',
      'Kontonavn;Kontoeier;Faktureringsland;Årlig omsetning',
      'Accountname;Accountinhaber;Rechnungsland;Jahresumsatz',
    ]) {
      const [as, columns] = await becomes('accounts.csv', accounts(header, 'Sverige'));
      expect([as, Object.values(columns ?? {})], header).toEqual([
        'companies',
        ['name', 'owner', 'country', 'revenue'],
      ]);
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  await withBench(async ({ workspace, write, take }) => {
    await write(
      'deals.csv',
      'Deal - ID,Deal - Titel,Deal - Status,Deal - Wert,Deal - Währung,Deal - Organisation\n1,Groß,Won,100,EUR,Alfa\n2,Klein,Open,5,SEK,Alfa\n',
    );
    await take({ read: 'deals.csv', as: 'pipedrive' });
    expect(await workspace.engine.rows(sql`SELECT amount, amount_currency FROM data.deals ORDER BY deal_id`)).toEqual([
      { amount: 100, amount_currency: 'EUR' },
      { amount: 5, amount_currency: 'SEK' },
    ]);
  });
});
