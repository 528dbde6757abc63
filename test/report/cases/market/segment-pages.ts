import type { Section } from '../../../../src/report/document.ts';
import { count, money } from '../../../../src/report/measure.ts';
import { partners, seekers } from './segments.ts';

const nok = money('NOK');

export const segmentPages: readonly Section[] = [
  {
    id: 'segment-growth-partners',
    segment: partners,
    title: 'Growth partners want someone to grow with, and pay for it',
    lead: 'Companies with 20 to 250 employees that grow by more than 20% in three years and have answered that they seek a partner.',
    page: 'new',
    blocks: [
      {
        type: 'metrics',
        items: [
          { label: 'Companies', value: 1_842, measure: count, note: '9.2% of the market' },
          { label: 'Customers', value: 318, measure: count, note: '17.3% penetration' },
          { label: 'Contribution', value: 47_200_000, measure: nok },
        ],
      },
      {
        type: 'facts',
        items: [
          { term: 'Need', text: 'Someone to grow with' },
          { term: 'Talk to', text: 'General manager' },
          { term: 'Offer', text: ['Partner package, from ', { strong: 'NOK 120,000 a year' }] },
          { term: 'Message', text: 'We grow when you do.' },
          { term: 'Channel', text: 'In person' },
          { term: 'Owner', text: null },
        ],
      },
      {
        type: 'table',
        title: 'The five largest prospects, none of them assigned',
        table: {
          columns: [
            { kind: 'text', label: 'Company' },
            { kind: 'text', label: 'Municipality' },
            { kind: 'number', decimals: 0, label: 'Employees' },
            { kind: 'share', label: 'Growth, 3 years' },
            { ...nok, label: 'Turnover' },
            { kind: 'boolean', label: 'Someone we know' },
          ],
          rows: [
            ['Fjordlys Møbel AS', 'Ålesund', 212, 0.44, 402_000_000, true],
            ['Bølgen & Sønner <Holding> AS', 'Tromsø', 187, 0.31, 288_100_000, false],
            ['=SUM(A1:A9) Regnskap', 'Sandnes', 140, { value: 0.28, mark: 'estimated' }, 190_400_000, false],
            ['شركة النور Trading', 'Oslo', 96, 0.92, { value: 131_000_000, mark: 'stale' }, null],
            [
              '株式会社サンプル Norge NUF',
              'Bærum',
              88,
              { value: null, sample: 4, mark: 'not-enough-data' },
              null,
              true,
            ],
          ],
        },
      },
      {
        type: 'callout',
        kind: 'estimated',
        text: 'Growth is estimated from two years of accounts where the third is not published yet (612 companies).',
      },
    ],
  },
  {
    id: 'segment-price-seekers',
    segment: seekers,
    title: 'Price seekers compare every order; serve them without a salesperson',
    page: 'new',
    blocks: [
      {
        type: 'metrics',
        items: [
          { label: 'Companies', value: 3_310, measure: count },
          { label: 'Customers', value: 402, measure: count },
          { label: 'Contribution', value: 6_100_000, measure: nok, note: '5.0% of turnover' },
        ],
      },
      {
        type: 'facts',
        items: [
          { term: 'Need', text: 'The lowest price of the day' },
          { term: 'Talk to', text: 'Purchasing' },
          { term: 'Offer', text: 'Web shop with list prices' },
        ],
      },
      {
        type: 'callout',
        kind: 'unknown',
        text: 'The competitor in use is known for 61 of 402 customers; nothing is said of it here.',
      },
      { type: 'callout', kind: 'not-enough-data', text: 'Satisfaction: 12 answers. At least 30 are needed.' },
    ],
  },
];
