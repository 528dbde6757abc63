import type { Section } from '../../../../src/report/document.ts';
import { count, money, share } from '../../../../src/report/measure.ts';
import { figures, keyAccounts, oneStop, partners, publicSector, rest, seekers, small } from './segments.ts';

const nok = money('NOK');

export const decisions: readonly Section[] = [
  {
    id: 'moved',
    name: 'What moved',
    title: '431 companies changed segment since 31 March, most because they grew',
    lead: '302 moves were made by the company itself, 97 by a changed rule, and 32 because time passed.',
    page: 'new',
    blocks: [
      {
        type: 'chart',
        id: 'flows',
        title: 'Small companies grow into one-stop shoppers',
        alternative:
          'Flows between segments from 31 March to 30 June; the widest goes from Small and simple to One-stop shoppers.',
        chart: {
          kind: 'flows',
          fromTitle: '31 March 2026',
          toTitle: '30 June 2026',
          flows: [
            { from: small, to: oneStop, value: 148 },
            { from: small, to: partners, value: 41 },
            { from: small, to: rest, value: 23 },
            { from: seekers, to: partners, value: 67 },
            { from: seekers, to: small, value: 38 },
            { from: oneStop, to: partners, value: 52 },
            { from: partners, to: keyAccounts, value: 4 },
            { from: partners, to: seekers, value: 19 },
            { from: rest, to: small, value: 36 },
            { from: 'New in the market', to: publicSector, value: 3 },
          ],
          measure: count,
        },
        note: 'Companies that stayed are not drawn.',
      },
      {
        type: 'callout',
        kind: 'decision',
        text: [
          'Four ',
          { segment: partners },
          ' passed NOK 5 million and are now ',
          { segment: keyAccounts },
          '. They have no key account manager yet.',
        ],
      },
      {
        type: 'ask',
        text: 'To see the four:',
        command: 'firmament flows main --from growth-partners --to key-accounts',
      },
    ],
  },
  {
    id: 'funnel',
    name: 'Funnel',
    title: 'Of 70,000 companies, 2,508 pass every filter',
    page: 'new',
    blocks: [
      {
        type: 'chart',
        id: 'funnel-chart',
        title: 'Size and solvency remove most; compliance little, but without appeal',
        alternative: 'Funnel of eight filters, from 70,000 companies to 2,508.',
        chart: {
          kind: 'funnel',
          start: { label: 'All companies in the register', remaining: 70_000 },
          steps: [
            { label: 'Is active', reason: 'fit', remaining: 61_204, alone: 8_796, worth: 0 },
            { label: 'Has employees', reason: 'fit', remaining: 31_880, alone: 36_112, worth: 2_100_000 },
            {
              label: 'Turnover above NOK 10 million',
              reason: 'fit',
              remaining: 11_492,
              alone: 55_371,
              worth: 14_900_000,
            },
            {
              label: 'No anti-money-laundering flag',
              reason: 'compliance',
              remaining: 11_431,
              alone: 402,
              worth: 300_000,
            },
            { label: 'Not gambling or weapons', reason: 'ethics', remaining: 11_294, alone: 688, worth: null },
            { label: 'Equity above 15%', reason: 'risk', remaining: 6_120, alone: 29_340, worth: 8_800_000 },
            {
              label: 'No payment remarks in 24 months',
              reason: 'risk',
              remaining: 5_377,
              alone: 7_112,
              worth: 1_200_000,
            },
            { label: 'Claims ratio below 80%', reason: 'risk', remaining: 2_508, alone: 21_900, worth: 19_400_000 },
          ],
          measure: count,
          currency: 'NOK',
        },
      },
    ],
  },
  {
    id: 'portfolio',
    name: 'Portfolio',
    title: 'Growth partners are most attractive, and there we are strongest',
    blocks: [
      {
        type: 'chart',
        title: 'Two segments deserve more than they get',
        alternative: 'Segments by competitive strength and attractiveness; the size is contribution.',
        width: 'half',
        chart: {
          kind: 'scatter',
          category: 'Segment',
          x: { label: 'Competitive strength', measure: { kind: 'number', decimals: 1 } },
          y: { label: 'Attractiveness', measure: { kind: 'number', decimals: 1 } },
          size: { label: 'Turnover', measure: nok },
          items: figures.slice(0, 6).map((each, at) => ({
            label: each.segment,
            x: [7.2, 8.1, 3.2, 5.6, 4.4, 2.6][at] ?? 0,
            y: [6.1, 8.6, 3.9, 6.8, 5.2, 2.2][at] ?? 0,
            size: each.turnover,
          })),
        },
      },
      {
        type: 'chart',
        title: 'Best customers buy often and lately: 126 companies in the top corner',
        alternative: 'Heat matrix of recency by frequency in five bands each.',
        width: 'half',
        chart: {
          kind: 'matrix',
          rowTitle: 'Recency',
          rows: ['0-30 days', '31-60', '61-120', '121-240', 'over 240'],
          columnTitle: 'Orders, 12 months',
          columns: ['1', '2-3', '4-6', '7-12', '13+'],
          values: [
            [48, 91, 122, 160, 126],
            [61, 88, 104, 97, 41],
            [102, 96, 71, 38, 9],
            [188, 84, 33, 8, 1],
            [301, 29, 4, 0, null],
          ],
          value: 'Customers',
          measure: count,
        },
      },
      {
        type: 'chart',
        title: 'Share of hours spent and share of contribution drift apart for price seekers',
        alternative: 'Two dots a segment: share of hours and share of contribution.',
        chart: {
          kind: 'dots',
          category: 'Segment',
          value: 'Share of contribution',
          before: 'Share of hours',
          items: [
            { label: partners, before: 0.22, value: 0.41 },
            { label: keyAccounts, before: 0.31, value: 0.28 },
            { label: oneStop, before: 0.14, value: 0.16 },
            { label: publicSector, before: 0.08, value: 0.06 },
            { label: seekers, before: 0.19, value: 0.05 },
          ],
          measure: share,
        },
      },
    ],
  },
];
