import { market as week } from '../../server/week-market.ts';

const more = Array.from(
  { length: 30 },
  (_, index) =>
    `m${index},${index === 3 ? 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft mbH & Co. KG' : `More ${index} AS`},${index === 7 ? '' : index * 9},${index % 2 === 0 ? 'Kari' : 'Ola'}`,
);
const orders = Array.from(
  { length: 90 },
  (_, index) => `m${index % 30},2025-${String(1 + (index % 12)).padStart(2, '0')}-11,${100 + index * 37}`,
);

/** A market that leaves no screen empty: every kind of scheme, an exclusion, people, signals, questions, and a name that is too long for any column. */
export const market = {
  model: week.model
    .replace(
      'variables:\n',
      `variables:
  size: {bands: employees, cuts: [10, 100], names: [Small, Middle, Large]}
  who: {when: {Kari: "owner = 'Kari'", Ola: true}}
`,
    )
    .replace(
      'schemes:\n',
      `exclusions:
  - {name: Too small to pay, kind: risk, when: employees < 3}
schemes:
  grid: {matrix: [size, who], cells: {Large: Key market}}
  tier:
    score: {big: employees >= 60, kari: {when: owner = 'Kari', points: 2}}
    levels: {A: 3, B: 1}
    rest: C
  value: {rfm: orders}
`,
    ),
  companies: `${week.companies}\n${more.join('\n')}`,
  files: { ...week.files, 'orders.csv': `${week.files['orders.csv']}\n${orders.join('\n')}` },
} as const;
