import type { Section } from '../../../../src/report/document.ts';
import { count, share } from '../../../../src/report/measure.ts';

export const quality: readonly Section[] = [
  {
    id: 'quality',
    name: 'Data quality',
    title: 'A quarter of the companies lack employees; the CRM list is 94 days old',
    page: 'new',
    blocks: [
      {
        type: 'callout',
        kind: 'stale',
        text: ['The CRM export is from ', { strong: '28 March 2026' }, ', 94 days before this run.'],
      },
      {
        type: 'table',
        title: 'Employees and need are the gaps that cost most',
        table: {
          columns: [
            { kind: 'text', label: 'Variable' },
            { kind: 'text', label: 'Source' },
            { ...share, label: 'Known' },
            { ...count, label: 'Companies undecided for want of it' },
            { kind: 'date', label: 'Newest' },
          ],
          rows: [
            ['employees', 'register', 0.748, 2_114, '2026-06-12'],
            ['need', 'survey', 0.061, 871, '2025-11-03'],
            ['revenue_12m', 'orders', 1, 0, '2026-06-30'],
            ['competitor', 'sales questionnaire', 0.03, null, null],
          ],
        },
      },
    ],
  },
  {
    id: 'method',
    name: 'Method',
    title: 'How this was made',
    blocks: [
      { type: 'heading', text: 'What is compared' },
      {
        type: 'paragraph',
        text: [
          'Each company is placed by the first rule of scheme ',
          { code: 'main' },
          ' that it meets. ',
          { emphasis: 'Unknown' },
          ' values meet no rule; see ',
          { to: 'quality', text: 'data quality' },
          ' for what that costs.',
        ],
      },
      {
        type: 'callout',
        kind: 'note',
        text: 'Contribution is turnover less cost of goods, rebates, hours and support.',
      },
      { type: 'page-break' },
      { type: 'callout', kind: 'synthetic', text: 'Every company here is made by a generator with seed 7.' },
    ],
  },
];
