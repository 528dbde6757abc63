import { expect, test } from 'vitest';
import { askLinks } from '../../../src/pipeline/ask/links.ts';
import { refreshSources } from '../../../src/pipeline/import/refresh.ts';
import { linksAnswer } from '../../../src/contract/data/links.ts';
import { withFolder } from '../project.ts';

const register =
  'organisasjonsnummer,navn,organisasjonsform.kode,forretningsadresse.postnummer,postadresse.postnummer,hjemmeside\n' +
  '923609016,BLÅBÆR OG SØNNER AS,AS,0151,,www.blabar.no\n' +
  '914778271,ÅSEN BYGG AS,AS,5003,5892,\n' +
  '964118191,KJEDEN AS,AS,0151,,www.kjeden.no\n' +
  '974760673,KJEDEN AS,AS,0151,,www.kjeden.no\n' +
  '989795848,ANNET NAVN AS,AS,7030,,\n';
const units =
  'organisasjonsnummer,navn,overordnetEnhet,beliggenhetsadresse.kommunenummer\n973861778,LAGER,989795848,5001\n';
const crm =
  'id,name,org_number,postal_code\n' +
  '1,Blaabær & Sønner A/S,,NO-0151\n' +
  '2,Aasen Bygg,,5892\n' +
  '3,Kjeden,,0151\n' +
  '4,Whoever,NO 989 795 848 MVA,\n' +
  '5,Åsen Bygg AS,916823525,5003\n' +
  '6,Lager,973861778,\n' +
  '7,Feil,923609017,\n' +
  '8,Ukjent AS,,9999\n' +
  '9,Uten noe,,\n' +
  '10,Blåbær og Sønner,,0151\n';
const model = (first: string, second: string): string => `firmament: 1
name: Links
currency: NOK
sources:
  - ${first}
  - ${second}
  - {read: units.csv, as: brreg}
`;
const fromRegister = '{read: register.csv, as: brreg}';
const fromCrm = '{read: crm.csv, as: companies}';

const why: Readonly<Record<string, string>> = {
  3: 'several',
  5: 'other-number',
  6: 'local-unit',
  7: 'bad-number',
  8: 'not-found',
  9: 'nothing',
};

test.each([
  ['the register first', fromRegister, fromCrm],
  ['the customers first', fromCrm, fromRegister],
])('%s: unique matches link by number, then by name and postal code; the rest are told why not', (_, first, second) =>
  withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model(first, second));
    await write('register.csv', register);
    await write('units.csv', units);
    await write('crm.csv', crm);
    await open(async (project) => {
      const { imports } = await refreshSources(project);
      const answer = linksAnswer.parse(await askLinks(project));
      const isRegisterFirst = first === fromRegister;
      const pairs = answer.pairs.map((each) => [each.record, each.register_record, each.by]);
      expect(pairs).toEqual([
        ...(isRegisterFirst
          ? [
              ['1', '923609016', 'name + postal_code'],
              ['10', '923609016', 'name + postal_code'],
            ]
          : []),
        ['2', '914778271', 'name + postal_code'],
        ['4', '989795848', 'org_number'],
      ]);
      expect(Object.fromEntries(answer.unlinked.map((each) => [each.record, each.reason]))).toEqual(
        // Two customers of one name before the register is there could be two companies: neither is taken.
        isRegisterFirst ? why : { ...why, 1: 'since-then', 10: 'since-then' },
      );
      expect(answer.sources).toMatchObject([{ source: 'crm', records: 10, linked: isRegisterFirst ? 4 : 2 }]);
      const linked = imports.find((each) => each.source === (isRegisterFirst ? 'crm.csv' : 'register.csv'))?.linked;
      expect(linked).toEqual([
        { by: 'org_number', records: 1 },
        { by: 'name + postal_code', records: isRegisterFirst ? 3 : 1 },
      ]);
    });
  }),
);

test('companies of one group that share a domain are not one company because a customer has it too', () =>
  withFolder(async ({ write, open }) => {
    await write('firmament.yaml', `${model(fromCrm, fromRegister)}resolve: {match: [org_number, domain]}\n`);
    await write('register.csv', register);
    await write('units.csv', units);
    await write('crm.csv', 'id,name,domain\n1,Kjeden,kjeden.no\n2,Blåbær,blabar.no\n');
    await open(async (project) => {
      await refreshSources(project);
      const answer = await askLinks(project);
      expect(answer.pairs).toMatchObject([{ record: '2', register_record: '923609016', by: 'domain' }]);
      expect(answer.unlinked).toMatchObject([{ record: '1', reason: 'several' }]);
    });
  }));
