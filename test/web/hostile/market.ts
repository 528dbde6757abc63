import { endless, evil, evilLine, piled } from './names.ts';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((each) => cell(String(each))).join(',')).join('\r\n');

const kari = evil('Kari');
const ola = 'Ola';
const companies: readonly (readonly [string, string, number | '', string])[] = [
  ['q', evil('Quiet'), 20, kari],
  ['d', endless, 8, kari],
  ['s', '__proto__', 60, kari],
  ['u', '\u202E\u200B', '', kari],
  ['b', '\u0001\u000B\u001Bbell\u0007', 12, kari],
  ['o', `javascript:window.hacked=1`, 30, ola],
  ...Array.from({ length: 30 }, (_, at) => [`m${at}`, evil(`More ${at}`), at * 9, at % 2 === 0 ? kari : ola] as const),
];
const orders = Array.from({ length: 90 }, (_, at) => [
  at % 10 === 9 ? 'q' : `m${at % 30}`,
  `2025-${String(1 + (at % 12)).padStart(2, '0')}-11`,
  100 + at * 37,
]);

const by = { company_by: 'id', map: { company: 'company' } };
const model = {
  firmament: 1,
  name: evilLine('Market'),
  currency: 'NOK',
  as_of: '2025-12-31',
  assume: 'earliest',
  sources: [
    { read: 'companies.csv', as: 'companies' },
    { read: 'contacts.csv', as: 'contacts', ...by },
    { read: 'orders.csv', as: 'orders', ...by },
    { read: 'signals.csv', as: 'signals', ...by },
    { read: 'bad.csv', as: 'table', table: 'visits', ...by },
  ],
  variables: {
    size: {
      bands: 'employees',
      cuts: [10, 100],
      names: ['Small', evilLine('Middle'), endless.slice(0, 300)],
      label: evilLine('Size'),
    },
    who: { when: { [evilLine('Kari')]: "owner = 'Ola'", other: true }, label: piled },
    sales: { formula: 'coalesce(sum(orders.amount) over last 12 months, money(0))', label: evilLine('Sales') },
    rhythm: { rhythm: 'orders' },
    standing: { status: 'orders', active: '6 months', new: '1 month', label: endless.slice(0, 300) },
  },
  exclusions: [{ name: evilLine('Too small'), kind: 'risk', when: 'employees < 3' }],
  schemes: {
    grid: { matrix: ['size', 'who'], name: evilLine('Grid') },
    tier: {
      score: {
        [evilLine('big')]: 'employees >= 60',
        kari: { when: "owner = 'Ola'", points: 2, name: evilLine('Kari’s') },
      },
      levels: { [evilLine('A')]: 3, B: 1 },
      rest: endless.slice(0, 300),
      name: piled,
    },
    value: { rfm: 'orders', name: endless.slice(0, 300) },
    main: {
      name: evilLine('Main'),
      description: evil('Described'),
      rules: [
        {
          segment: evilLine('Large'),
          id: 'large',
          when: 'employees >= 50',
          need: evil('Need'),
          talk_to: evil('Talk'),
          note: piled,
        },
        {
          segment: endless.slice(0, 300),
          id: 'buyers',
          when: 'count(orders) > 0',
          message: evil('Message'),
          offer: endless,
          channel: evil('By'),
        },
        { segment: piled, id: 'rest' },
      ],
    },
  },
  assessments: {
    reference: {
      label: evilLine('Reference'),
      question: evilLine('Would others?'),
      answers: ['low', evilLine('some'), 'high'],
    },
    importance: { label: piled, question: endless.slice(0, 300), answers: { from: 1, to: 5 } },
  },
};

/** A market whose every name means harm, in the shape of the one every page is looked at with. */
export const hostileMarket = {
  model: JSON.stringify(model, null, 2),
  companies: table([['id', 'name', 'employees', 'owner'], ...companies]),
  files: {
    'contacts.csv': table([
      ['company', 'name', 'title', 'role', 'phone', 'email'],
      ['q', evil('Anne'), evil('Clerk'), 'uses', '+47 22 22 22 22', 'a@example.com'],
      ['q', endless, evil('CEO'), 'decides', `javascript:window.hacked=1`, `"onclick=window.hacked=1"@example.com`],
    ]),
    'bad.csv': table([
      ['company', 'at', 'minutes'],
      ...Array.from({ length: 20 }, (_, at) => ['q', '2025-01-01', at]),
      ['q', evil('never'), '=1+1'],
    ]),
    'orders.csv': table([['company', 'at', 'amount'], ...orders]),
    'signals.csv': table([
      ['company', 'at', 'type'],
      ['q', '2025-12-20', evil('funding')],
      ['o', '2025-12-01', endless],
    ]),
  },
};
