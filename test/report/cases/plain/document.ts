import type { Document } from '../../../../src/report/document.ts';

/** The least a report can be: published, real data, one table. */
export const document: Document = {
  title: 'Leverandører i Trøndelag',
  provenance: {
    workspace: 'trondelag',
    model: { name: 'Trøndelag', version: '1' },
    run: 'r1',
    as_of: '2026-01-31',
    generated: { at: '2026-02-01T05:00:00Z', zone: 'Europe/Oslo' },
    state: 'published',
  },
  sections: [
    {
      id: 'tiers',
      title: 'Two companies of three are not worth a visit',
      blocks: [
        {
          type: 'table',
          title: 'A, B and C',
          table: {
            columns: [
              { kind: 'text', label: 'Tier' },
              { kind: 'count', label: 'Companies' },
              { kind: 'share', label: 'Share', decimals: 0 },
            ],
            rows: [
              ['A', 120, 0.12],
              ['B', 213, { value: 0.21, low: 0.19, high: 0.24, sample: 1_000 }],
              ['C', 667, null],
            ],
          },
        },
      ],
    },
  ],
};
