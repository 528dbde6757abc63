import { expect, test } from 'vitest';
import { penetrationAnswer, type PenetrationAnswer } from '../../../../src/contract/segments/penetration.ts';
import { askPenetration } from '../../../../src/pipeline/ask/scheme/penetration.ts';
import { reportDocument } from '../../../../src/pipeline/report/document.ts';
import { runModel } from '../../../../src/pipeline/run/run.ts';
import { withFolder } from '../../project.ts';

/** Forty companies: every fourth in Bergen, the others in Oslo; the last is deleted. Every fifth has employees shown. */
const register = [
  'organisasjonsnummer,navn,forretningsadresse.kommunenummer,antallAnsatte,slettedato',
  ...Array.from(
    { length: 40 },
    (_, i) =>
      `${910000000 + i},Company ${i},${i % 4 === 0 ? '4601' : '0301'},${i % 5 === 0 ? 20 : ''},${i === 39 ? '2024-05-01' : ''}`,
  ),
].join('\n');
/** Customers: 0, 4, 8, 12 (Bergen), 1 and 2 (Oslo), and one the register does not hold. */
const orders = [
  'org_number,at,amount',
  ...[0, 4, 8, 12, 1, 2].map((i) => `${910000000 + i},2025-06-01,${i === 1 ? 900 : 100}`),
].join('\n');
const crm = 'id,name,org_number,loyalty\nx,Abroad Ltd,,high\ny,Company 0,910000000,high\nz,Company 4,910000004,low\n';

const model = (more: string): string => `firmament: 1
name: Penetration
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: register.csv, as: brreg}
  - {read: crm.csv, as: companies}
  - {read: orders.csv, as: orders, company_by: org_number}
variables:
  bought: sum(orders.amount)
${more}`;

const schemes = `schemes:
  place:
    - {segment: Vestland, when: municipality under '46'}
    - {segment: Elsewhere}
  worth:
    - {segment: Key accounts, when: bought > 500}
    - {segment: West, when: municipality under '46'}
    - {segment: Rest}
  loyalty_of:
    - {segment: Loyal, when: loyalty = 'high'}
    - {segment: Others}
  facets:
    overlapping: true
    rules:
      - {segment: Bergen, when: municipality = '4601'}
      - {segment: Buyers, when: bought > 0}
`;

async function penetration(more: string): Promise<PenetrationAnswer> {
  return withFolder(async ({ write, open }) => {
    await write('firmament.yaml', model(more));
    await write('register.csv', register);
    await write('orders.csv', orders);
    await write('crm.csv', crm);
    return open(async (project) => {
      await runModel(project);
      return penetrationAnswer.parse(await askPenetration(project));
    });
  });
}

const told = (answer: PenetrationAnswer, scheme: string) =>
  answer.schemes
    .find((each) => each.scheme === scheme)
    ?.segments.map((each) => (each.told ? [each.id, each.market, each.customers] : [each.id, each.why]));

test('of the companies in the register that satisfy a rule, so many are customers', async () => {
  const answer = await penetration(schemes);
  expect(answer).toMatchObject({
    register: ['register'],
    customers_are: 'count(orders) > 0',
    market: 39,
    customers: 6,
    customers_outside: 0,
  });
  expect(told(answer, 'place')).toEqual([
    ['vestland', 10, 4],
    ['elsewhere', 29, 2],
  ]);
  const [west] = answer.schemes.find((each) => each.scheme === 'place')?.segments ?? [];
  expect(west?.share).toBe(0.4);
  expect(west?.low).toBeCloseTo(0.1682, 4);
  expect(west?.high).toBeCloseTo(0.6873, 4);
});

test('a rule that reads what only customers have cannot be told, and the others are counted as if it was not there', async () => {
  const answer = await penetration(schemes);
  expect(told(answer, 'worth')).toEqual([
    ['key-accounts', 'it reads orders, known of customers alone'],
    ['west', 10, 4],
    ['rest', 29, 2],
  ]);
  expect(answer.schemes.find((each) => each.scheme === 'worth')?.without).toEqual(['Key accounts']);
  expect(told(answer, 'loyalty_of')).toEqual([
    ['loyal', 'it reads loyalty, known of customers alone'],
    ['others', 'it reads loyalty, known of customers alone'],
  ]);
  expect(told(answer, 'facets')).toEqual([
    ['bergen', 10, 4],
    ['buyers', 'it reads orders, known of customers alone'],
  ]);
});

test('the model says who is a customer, and what the market is', async () => {
  const said = `${schemes}measurement: {penetration: {customers: loyalty is known, register: [crm, register]}}\n`;
  const answer = await penetration(said);
  expect(answer).toMatchObject({ register: ['register', 'crm'], market: 40, customers: 3 });
  await expect(penetration(`${schemes}measurement: {penetration: {register: crmm}}\n`)).rejects.toThrow(
    /model\/unknown-source/,
  );
});

test('the report draws it, and says what cannot be told; without a register it is silent', () =>
  withFolder(async ({ write, open }) => {
    await write('register.csv', register);
    await write('orders.csv', orders);
    await write('crm.csv', crm);
    await write('firmament.yaml', model(schemes));
    await open(async (project) => {
      await runModel(project);
      const document = await reportDocument(project);
      const section = document.sections.find((each) => each.id === 'penetration');
      expect(section?.title).toBe('We serve 15% of the market');
      expect(section?.lead).toBe('Of 39 companies in the register, 6 are customers (count(orders) > 0).');
      expect(section?.blocks.map((each) => each.type)).toEqual(['chart', 'chart', 'chart', 'callout']);
      expect(JSON.stringify(section)).toContain('The others are counted as if Key accounts was not there.');
    });
    await write(
      'firmament.yaml',
      model(schemes).replace(
        'as: brreg',
        'as: companies, map: {org_number: organisasjonsnummer, name: navn, municipality: forretningsadresse.kommunenummer}',
      ),
    );
    await open(async (project) => {
      await runModel(project);
      expect((await askPenetration(project)).register).toEqual([]);
      expect((await reportDocument(project)).sections.map((each) => each.id)).not.toContain('penetration');
    });
  }));
