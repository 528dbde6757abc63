import type { Section } from '../../../../src/report/document.ts';
import { count, money, share } from '../../../../src/report/measure.ts';
import { figures, keyAccounts, oneStop, partners, rest, seekers, small } from './segments.ts';

const nok = money('NOK');

export const overview: readonly Section[] = [
  {
    id: 'summary',
    name: 'Summary',
    title: 'Growth partners bring 41% of the contribution from 9% of the companies',
    lead: [
      'Of 20,000 companies in the market, 2,000 are customers. They bought for ',
      { strong: 'NOK 701 million' },
      ' in the last 12 months and left NOK 114 million after rebates, hours and support.',
    ],
    blocks: [
      {
        type: 'metrics',
        items: [
          { label: 'Customers', value: 2_000, measure: count, note: '+64 since 31 March' },
          { label: 'Turnover, 12 months', value: 700_900_000, measure: nok, note: '+5.2% on the year before' },
          {
            label: 'Contribution',
            value: 114_100_000,
            measure: nok,
            mark: 'estimated',
            note: 'hours from 7 of 9 managers',
          },
          { label: 'Win rate', value: 0.31, measure: share, low: 0.27, high: 0.35, sample: 512 },
          { label: 'Uplift of the spring campaign', value: null, measure: share, sample: 38, mark: 'not-enough-data' },
        ],
      },
      {
        type: 'findings',
        items: [
          {
            text: [{ segment: partners }, ' are 9% of the companies, 24% of turnover and 41% of contribution.'],
            evidence: 'map',
          },
          {
            text: [{ segment: seekers }, ' buy for NOK 122 million and leave NOK 6 million: rebates take the rest.'],
            evidence: 'contribution',
          },
          {
            text: ['41 ', { segment: keyAccounts }, ' carry 31% of turnover; the largest alone 6%.'],
            evidence: 'all-segments',
          },
          {
            text: [
              '212 companies left ',
              { segment: small },
              ' this quarter, 148 of them for ',
              { segment: oneStop },
              '.',
            ],
            evidence: 'flows',
          },
          {
            text: 'One company in four has no known number of employees, and cannot be placed by size.',
            evidence: 'quality',
          },
        ],
      },
      {
        type: 'chart',
        id: 'map',
        title: 'Half the market is small and simple; the money is elsewhere',
        alternative: 'Map of the seven segments. The area is the number of companies; Small and simple fills 45%.',
        chart: {
          kind: 'map',
          category: 'Segment',
          size: { label: 'Companies', measure: count },
          detail: { label: 'Contribution', measure: nok },
          items: figures.map((each) => ({ label: each.segment, size: each.companies, detail: each.contribution })),
        },
        note: 'Area: companies. Below the name: share of companies and contribution over 12 months.',
      },
    ],
  },
  {
    id: 'segments',
    name: 'Segments compared',
    title: 'Price seekers buy three quarters of what growth partners buy, and leave an eighth',
    page: 'new',
    blocks: [
      {
        type: 'table',
        id: 'all-segments',
        title: 'Seven segments cover every company; 3,016 are in none of the first six',
        table: {
          columns: [
            { kind: 'segment', label: 'Segment' },
            { ...count, label: 'Companies' },
            { ...count, label: 'Customers' },
            { ...nok, label: 'Turnover' },
            { ...nok, label: 'Contribution' },
            { kind: 'share', decimals: 1, label: 'Margin' },
            { kind: 'date', label: 'Since' },
          ],
          rows: figures.map((each) => [
            each.segment,
            each.companies,
            each.customers,
            each.turnover,
            each.segment === rest ? { value: each.contribution, mark: 'estimated' } : each.contribution,
            each.contribution / each.turnover,
            each.segment === rest ? null : '2025-01-01',
          ]),
          totals: ['All', 20_000, 2_000, 700_900_000, 114_100_000, 0.163, ''],
          note: 'Turnover without VAT, 1 July 2025 to 30 June 2026. Margin is contribution over turnover.',
        },
      },
      {
        type: 'chart',
        id: 'contribution',
        title: 'Growth partners leave most; the rest costs money',
        alternative: 'Ranked bars of contribution a segment, from NOK 47.2 million to minus NOK 0.6 million.',
        width: 'half',
        chart: {
          kind: 'ranked',
          category: 'Segment',
          value: 'Contribution',
          items: figures
            .map((each) => ({ label: each.segment, value: each.contribution }))
            .sort((left, right) => right.value - left.value),
          measure: nok,
          reference: { label: 'average', value: 16_300_000 },
        },
      },
      {
        type: 'chart',
        id: 'win-rate',
        title: 'We win half of the deals with growth partners',
        alternative: 'Win rate a segment with 95% intervals; growth partners 52%, price seekers 18%.',
        width: 'half',
        chart: {
          kind: 'dots',
          category: 'Segment',
          value: 'Win rate',
          items: [
            { label: partners, value: 0.52, low: 0.44, high: 0.6, sample: 150 },
            { label: keyAccounts, value: 0.46, low: 0.31, high: 0.62, sample: 41 },
            { label: oneStop, value: 0.33, low: 0.25, high: 0.42, sample: 118 },
            { label: small, value: 0.24, low: 0.14, high: 0.38, sample: 45 },
            { label: seekers, value: 0.18, low: 0.13, high: 0.25, sample: 158 },
            { label: rest, value: null, sample: 0 },
          ],
          measure: share,
          reference: { label: 'all', value: 0.31 },
        },
      },
      {
        type: 'chart',
        id: 'mix',
        title: 'Services grow in every segment but price seekers',
        alternative: 'Stacked bars: share of turnover by product group in each segment.',
        chart: {
          kind: 'bars',
          category: 'Segment',
          categories: [keyAccounts, partners, seekers, oneStop, small],
          series: [
            { label: 'Paper and print', values: [82.1, 39.4, 90.2, 31.1, 17.9] },
            { label: 'Furniture', values: [61.4, 48.2, 24.1, 28.7, 6.2] },
            { label: 'Services', values: [71.1, 80.7, 7.6, 36.6, 7.6] },
          ],
          measure: { kind: 'number', decimals: 1, unit: 'MNOK' },
          stacked: 'share',
        },
      },
      {
        type: 'chart',
        id: 'development',
        title: 'Growth partners have passed price seekers since last autumn',
        alternative: 'Lines of quarterly turnover from 2024 to 2026 for three segments.',
        chart: {
          kind: 'line',
          dates: [
            '2024-09-30',
            '2024-12-31',
            '2025-03-31',
            '2025-06-30',
            '2025-09-30',
            '2025-12-31',
            '2026-03-31',
            '2026-06-30',
          ],
          series: [
            { label: partners, values: [27.1e6, 29.4e6, 30.2e6, 32.6e6, 36.9e6, 40.8e6, 43.3e6, 47.3e6] },
            {
              label: seekers,
              values: [35.2e6, 36.8e6, 33.4e6, 34.1e6, 33.0e6, 31.9e6, 29.1e6, 27.9e6],
              low: [33.0e6, 34.8e6, 31.4e6, 32.1e6, 31.0e6, 29.9e6, 26.6e6, 24.4e6],
              high: [37.2e6, 38.8e6, 35.4e6, 36.1e6, 35.0e6, 33.9e6, 31.6e6, 31.4e6],
            },
            { label: small, values: [7.1e6, 7.4e6, null, 7.8e6, 7.9e6, 8.0e6, 7.9e6, 7.9e6] },
          ],
          measure: nok,
        },
        note: 'The first quarter of 2025 is missing for Small and simple: the order list of that quarter was not delivered.',
      },
    ],
  },
];
