import { expect, test } from 'vitest';
import { sql, verbatim } from '../../../src/engine/raw.ts';
import type { Workspace } from '../../../src/engine/workspace.ts';
import { withBench } from './fixture.ts';

const rows = ({ engine }: Workspace, text: string) => engine.rows(sql`${verbatim(text)}`);
const head =
  'organisasjonsnummer,navn,organisasjonsform.kode,antallAnsatte,harRegistrertAntallAnsatte,naeringskode1.kode,slettedato\n';

test('the register shows no number below five: what it hides is told apart from what it does not know', () =>
  withBench(async ({ workspace, write, take }) => {
    await write(
      'enheter.csv',
      `${head}910000004,A AS,AS,5,true,62.010,\n910000012,B,ENK,,true,62.010,\n910000020,C AS,AS,,false,62.010,\n910000039,D AS,AS,250,true,62.010,2024-02-03\n`,
    );
    await take({ read: 'enheter.csv', as: 'brreg' });
    expect(
      await rows(
        workspace,
        'SELECT employees, employees_registered AS registered, employee_class AS class, sole_proprietor AS sole, deleted FROM data.companies__enheter ORDER BY _row',
      ),
    ).toEqual([
      { employees: 5, registered: true, class: '5-9', sole: false, deleted: null },
      { employees: null, registered: true, class: '0-4', sole: true, deleted: null },
      { employees: null, registered: false, class: null, sole: false, deleted: null },
      { employees: 250, registered: true, class: '250+', sole: false, deleted: '2024-02-03' },
    ]);
  }));

test('local units belong to the unit above them, also when that one comes later', () =>
  withBench(async ({ workspace, write, take }) => {
    await write(
      'underenheter.csv',
      'organisasjonsnummer,navn,overordnetEnhet,antallAnsatte,beliggenhetsadresse.kommunenummer,nedleggelsesdato\n972000001,A OSLO,910000004,12,0301,\n972000002,A BERGEN,910000004,,4601,2024-01-01\n',
    );
    await write('enheter.csv', `${head}910000004,A AS,AS,17,true,62.010,\n`);
    const first = await take({ read: 'underenheter.csv', as: 'brreg' });
    expect(first.tables).toMatchObject([{ table: 'local_units', rows_loaded: 2, rows_unlinked: 2 }]);
    await take({ read: 'enheter.csv', as: 'brreg' });
    expect(
      await rows(
        workspace,
        'SELECT _company, local_unit, municipality, employee_class, closed FROM data.local_units ORDER BY 2',
      ),
    ).toEqual([
      { _company: 1, local_unit: '972000001', municipality: '0301', employee_class: '10-19', closed: null },
      { _company: 1, local_unit: '972000002', municipality: '4601', employee_class: null, closed: '2024-01-01' },
    ]);
  }));

const role = (kode: string, of: object) => ({ type: { kode, beskrivelse: kode }, avregistrert: false, ...of });
const person = (etternavn: string, erDoed = false) => ({
  person: { fodselsdato: '1970-01-01', navn: { fornavn: 'Kari', etternavn }, erDoed },
});

test('roles become contacts: one row a role, people marked personal, birth dates left out, who has left marked', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('enheter.csv', `${head}910000004,A AS,AS,17,true,62.010,\n910000012,B AS,AS,,true,62.010,\n`);
    await take({ read: 'enheter.csv', as: 'brreg' });
    const all = [
      {
        organisasjonsnummer: '910000004',
        rollegrupper: [
          { type: { kode: 'DAGL' }, sistEndret: '2021-02-01', roller: [role('DAGL', person('Moe'))] },
          {
            type: { kode: 'STYR' },
            roller: [role('MEDL', { ...person('Lie', true) }), role('LEDE', { ...person('Berg'), fratraadt: true })],
          },
        ],
      },
      { organisasjonsnummer: '910000099', rollegrupper: [] },
    ];
    await write('roller.json', JSON.stringify(all));
    const own = {
      rollegrupper: [
        {
          type: { kode: 'DELT' },
          roller: [
            role('DTPR', { enhet: { organisasjonsnummer: '810006242', navn: ['EIER AS'] }, ansvarsandel: '50%' }),
          ],
        },
      ],
      _links: { enhet: { href: 'http://localhost/enheter/910000012' } },
    };
    await write('own.json', JSON.stringify(own));
    expect((await take({ read: 'roller.json', as: 'brreg' })).tables).toMatchObject([
      { table: 'contacts', rows_loaded: 3, rows_unlinked: 0 },
    ]);
    expect((await take({ read: 'own.json', as: 'brreg' })).tables).toMatchObject([
      { table: 'contacts', rows_loaded: 1, rows_unlinked: 0 },
    ]);
    expect(
      await rows(
        workspace,
        'SELECT _company, first_name, last_name, name, organisation, role, role_code, "left" FROM data.contacts ORDER BY _company, _row',
      ),
    ).toEqual([
      {
        _company: 1,
        first_name: 'Kari',
        last_name: 'Moe',
        name: null,
        organisation: null,
        role: 'decides',
        role_code: 'DAGL',
        left: false,
      },
      {
        _company: 1,
        first_name: 'Kari',
        last_name: 'Lie',
        name: null,
        organisation: null,
        role: null,
        role_code: 'MEDL',
        left: true,
      },
      {
        _company: 1,
        first_name: 'Kari',
        last_name: 'Berg',
        name: null,
        organisation: null,
        role: 'decides',
        role_code: 'LEDE',
        left: true,
      },
      {
        _company: 2,
        first_name: null,
        last_name: null,
        name: 'EIER AS',
        organisation: '810006242',
        role: 'decides',
        role_code: 'DTPR',
        left: false,
      },
    ]);
    expect(
      await rows(workspace, "SELECT name FROM meta.columns WHERE physical = 'contacts' AND personal ORDER BY 1"),
    ).toEqual(['first_name', 'last_name', 'name'].map((name) => ({ name })));
    expect(
      await rows(
        workspace,
        "SELECT count(*) AS n FROM meta.columns WHERE name LIKE '%fodselsdato%' OR name LIKE '%links%'",
      ),
    ).toEqual([{ n: 0 }]);
  }));

const accounts = (valuta: string, more: object = {}) => [
  {
    valuta,
    regnskapstype: 'SELSKAP',
    virksomhet: { organisasjonsnummer: '910000004' },
    regnskapsperiode: { tilDato: '2023-12-31' },
    ...more,
  },
];

test('accounts keep their currency, and are known from the last day the law allows; what is absent is unknown', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('enheter.csv', `${head}910000004,A AS,AS,17,true,62.010,\n`);
    await take({ read: 'enheter.csv', as: 'brreg' });
    await write('accounts.json', JSON.stringify(accounts('USD', { eiendeler: { sumEiendeler: 12.5 } })));
    await take({ read: 'accounts.json', as: 'brreg' }, { observed: '2025-01-01' });
    expect(
      await rows(workspace, 'SELECT year, published_at, assets, assets_currency, consolidated FROM data.financials'),
    ).toEqual([{ year: 2023, published_at: '2024-07-31', assets: 12.5, assets_currency: 'USD', consolidated: false }]);
    const [type] = await rows(
      workspace,
      "SELECT type FROM meta.columns WHERE physical = 'financials' AND name = 'assets'",
    );
    expect(type).toEqual({ type: '{"kind":"money","currency":"*"}' });
    await write('early.json', JSON.stringify(accounts('NOK', { regnskapstype: 'KONSERN' })));
    await take({ read: 'early.json', as: 'brreg' }, { observed: '2024-03-01' });
    expect(await rows(workspace, 'SELECT published_at, consolidated FROM data.financials WHERE consolidated')).toEqual([
      { published_at: '2024-03-01', consolidated: true },
    ]);
  }));

const refusal = {
  timestamp: '2026-05-31T11:15:50Z',
  status: '500',
  error: 'Internal Server Error',
  message: 'Plan BANK is not served',
  path: '/r/1',
};

test('an answer that there are no accounts is told in a sentence; among other files it is passed over', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('a.json', JSON.stringify(accounts('NOK')));
    await write('b.json', JSON.stringify(refusal));
    await expect(take({ read: 'b.json', as: 'brreg' })).rejects.toThrow(/import\/refusal.*Plan BANK is not served/s);
    const { files, diagnostics } = await take({ read: '*.json', as: 'brreg', id: 'accounts' });
    expect(files.map((each) => [each.file, each.state])).toEqual([
      ['a.json', 'imported'],
      ['b.json', 'passed over'],
    ]);
    expect(diagnostics.map((each) => each.code)).toContain('import/refusal');
    expect(await rows(workspace, 'SELECT count(*) AS n FROM data.financials')).toEqual([{ n: 1 }]);
  }));

test('codes of SN2025 are kept apart from those of SN2007', () =>
  withBench(async ({ workspace, write, take }) => {
    await write('enheter.csv', `${head}910000004,A AS,AS,17,true,62.010,\n910000012,B AS,AS,17,true,63.110,\n`);
    await take({ read: 'enheter.csv', as: 'brreg' });
    await write('enheter.csv', `${head}910000004,A AS,AS,17,true,62.100,\n910000012,B AS,AS,17,true,63.100,\n`);
    const { diagnostics } = await take({ read: 'enheter.csv', as: 'brreg' }, { observed: '2025-06-01' });
    expect(diagnostics.map((each) => each.code)).toContain('import/other-codes');
    expect(
      await rows(
        workspace,
        'SELECT industry, industry_sn2025 FROM data.companies__enheter WHERE _to IS NULL ORDER BY _record',
      ),
    ).toEqual([
      { industry: '62.010', industry_sn2025: '62.100' },
      { industry: '63.110', industry_sn2025: '63.100' },
    ]);
  }));
