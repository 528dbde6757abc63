import type { Document } from '../../../../src/report/document.ts';
import { decisions } from './decisions.ts';
import { overview } from './overview.ts';
import { quality } from './quality.ts';
import { segmentPages } from './segment-pages.ts';

/** A B2B segmentation as a sales director gets it: every kind of block and chart, with figures that add up. Invented. */
export const document: Document = {
  title: 'Office supplies, Nordics',
  subtitle: 'Who our customers are, what moved, and what needs a decision',
  provenance: {
    workspace: 'demo-workspace',
    model: { name: 'Office supplies, Nordics', version: '3 (9f2c41a)' },
    run: 'r-2026-06-30-7c1e',
    as_of: '2026-06-30',
    generated: { at: '2026-07-01T06:12:00Z', zone: 'Europe/Oslo' },
    state: 'draft',
    synthetic: true,
  },
  sections: [...overview, ...decisions, ...segmentPages, ...quality],
};
